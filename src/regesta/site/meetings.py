"""The pages of meetings."""

from __future__ import annotations

from collections.abc import Mapping

from regesta import urls
from regesta.archive.archive import Archive
from regesta.model.entries import Entry, Meeting
from regesta.model.parts import Head
from regesta.site import pick
from regesta.site.page import Page
from regesta.views import meeting
from regesta.views.common import Issuer

Beside = Mapping[str, tuple[Head, ...]]


def pages(archive: Archive) -> tuple[Page, ...]:
    """The page of every meeting."""
    issuers, beside = pick.issuers(archive), _beside(archive)
    return tuple(
        Page(
            urls.entry(entry.folder, entry.id),
            "pages/meeting.html",
            meeting.make,
            _inputs(archive, entry, entry.data, issuers, beside),
        )
        for entry in archive.of("meetings")
        if isinstance(entry.data, Meeting)
    )


def _beside(archive: Archive) -> Beside:
    """The meetings held on the occasion of each."""
    found: dict[str, tuple[Head, ...]] = {}
    for entry in archive.of("meetings"):
        if isinstance(entry.data, Meeting) and (occasion := entry.data.on_occasion_of):
            found[occasion] = (*found.get(occasion, ()), archive.heads[entry.id])
    return found


def _inputs(
    archive: Archive, entry: Entry, data: Meeting, issuers: tuple[Issuer, ...], beside: Beside
) -> meeting.MeetingInputs:
    return meeting.MeetingInputs(
        page=pick.entry_head(archive, entry),
        facts=_facts(archive, entry, data, beside),
        attendances=archive.attendances_at(entry.id),
        reported_by=archive.accounts_of(entry.id),
        acts=archive.acts_at(entry.id),
        foreseen_by=archive.acts_foreseeing(entry.id),
        issuers=issuers,
    )


def _facts(archive: Archive, entry: Entry, data: Meeting, beside: Beside) -> meeting.MeetingFacts:
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
        beside=beside.get(entry.id, ()),
        series=pick.head(archive, data.series),
        number=data.number,
        previous=previous,
        next=following,
        topics=pick.heads(archive, data.topics),
        sources=data.sources,
        note=entry.body,
    )


def _sessions(archive: Archive, entry_id: str, series: str) -> tuple[Head | None, Head | None]:
    """The sessions before and after a meeting in its series."""
    sessions = archive.in_series(series) if series else ()
    here = next((n for n, session in enumerate(sessions) if session.id == entry_id), None)
    if here is None:
        return None, None
    before = sessions[here - 1] if here else None
    return before, sessions[here + 1] if here + 1 < len(sessions) else None
