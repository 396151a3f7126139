"""The pages of meetings, and those of the periods of long lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import NamedTuple

from regesta.archive.archive import Archive
from regesta.model.entries import Entry, Instrument, Meeting, Undertaking
from regesta.model.parts import Head
from regesta.site import pick, undertakings
from regesta.site.page import Page
from regesta.site.periods import Dates, split
from regesta.site.prose import prose
from regesta.views import meeting
from regesta.views.common import Issuer

_DATES: Dates = {
    "acts": attrgetter("date"),
    "foreseen_by": attrgetter("date"),
    "mentions": attrgetter("passage.record.date"),
}


class Elsewhere(NamedTuple):
    """What other entries say of meetings, by the meetings' ids.

    Meetings held on the occasion of each; what came about of undertakings; what was done with
    instruments.
    """

    beside: Mapping[str, list[Head]]
    came_about: Mapping[str, list[meeting.CameAbout]]
    instruments: Mapping[str, list[meeting.Done]]


def pages(archive: Archive) -> tuple[Page, ...]:
    """The pages of every meeting."""
    issuers, elsewhere = pick.issuers(archive), _elsewhere(archive)
    return tuple(
        Page(path, "pages/meeting.html", meeting.make, inputs)
        for entry in archive.of("meetings")
        if isinstance(entry.data, Meeting)
        for path, inputs in split(
            _inputs(archive, entry, entry.data, issuers, elsewhere),
            archive.heads[entry.id],
            _DATES,
        )
    )


def _elsewhere(archive: Archive) -> Elsewhere:
    beside: dict[str, list[Head]] = {}
    came_about: dict[str, list[meeting.CameAbout]] = {}
    instruments: dict[str, list[meeting.Done]] = {}
    for entry in archive.entries.values():
        head, data = archive.heads[entry.id], entry.data
        if isinstance(data, Meeting) and data.on_occasion_of:
            beside.setdefault(data.on_occasion_of, []).append(head)
        elif isinstance(data, Undertaking):
            for became in undertakings.became(archive, entry.id, data):
                if became.meeting:
                    found = meeting.CameAbout(head, became)
                    came_about.setdefault(became.meeting.id, []).append(found)
        elif isinstance(data, Instrument):
            for day in data.dates:
                by = pick.heads(archive, archive.ids(day.by))
                done = meeting.Done(head, day.what.replace("-", " "), day.on, by)
                instruments.setdefault(day.meeting, []).append(done)
    return Elsewhere(beside, came_about, instruments)


def _inputs(
    archive: Archive,
    entry: Entry,
    data: Meeting,
    issuers: tuple[Issuer, ...],
    elsewhere: Elsewhere,
) -> meeting.MeetingInputs:
    return meeting.MeetingInputs(
        page=pick.entry_head(archive, entry),
        facts=_facts(archive, entry, data, elsewhere.beside.get(entry.id, [])),
        attendances=archive.attendances_at(entry.id),
        reported_by=archive.accounts_of(entry.id),
        acts=archive.acts_at(entry.id),
        foreseen_by=archive.acts_foreseeing(entry.id),
        issuers=issuers,
        came_about=tuple(elsewhere.came_about.get(entry.id, ())),
        instruments=tuple(elsewhere.instruments.get(entry.id, ())),
        mentions=archive.mentions_of(entry.id),
    )


def _facts(
    archive: Archive, entry: Entry, data: Meeting, beside: Iterable[Head]
) -> meeting.MeetingFacts:
    previous, following = _sessions(archive, entry.id, data.series)
    return meeting.MeetingFacts(
        meeting=archive.heads[entry.id],
        kind=data.kind,
        date=data.date,
        planned=data.planned,
        status=data.status,
        places=pick.heads(archive, archive.ids(data.place)),
        part_of=pick.head(archive, data.part_of),
        holds=archive.parts_of(entry.id),
        occasion=pick.head(archive, data.on_occasion_of),
        beside=tuple(beside),
        series=pick.head(archive, data.series),
        number=data.number,
        previous=previous,
        next=following,
        topics=pick.heads(archive, data.topics),
        sources=data.sources,
        note=prose(archive, entry),
    )


def _sessions(archive: Archive, entry_id: str, series: str) -> tuple[Head | None, Head | None]:
    """The sessions before and after a meeting in its series."""
    sessions = archive.in_series(series) if series else ()
    here = next((n for n, session in enumerate(sessions) if session.id == entry_id), None)
    if here is None:
        return None, None
    before = sessions[here - 1] if here else None
    return before, sessions[here + 1] if here + 1 < len(sessions) else None
