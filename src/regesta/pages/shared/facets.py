"""What the search narrows the pages of entries by: their facets, picked from the archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import singledispatch

from regesta.archive.archive import Archive
from regesta.archive.lookups import above
from regesta.model import entries as e
from regesta.model.entries import AnyEntry, Data, ids
from regesta.model.kinds import BY_FOLDER
from regesta.model.parts import Actor, LinkedAct, Value
from regesta.pages.shared.dating import date_of


class Facets(Value, frozen=True):
    """What the search shows of a page and narrows it by; a page without them is not searched.

    `line` says what the page is, `filters` are name and value, `day` is what it is sorted by.
    """

    title: str
    line: str
    filters: tuple[tuple[str, str], ...]
    day: str = ""


def of(archive: Archive, entry: AnyEntry) -> Facets:
    """The facets of the page of an entry: who and what it is about, what it is, when, and how."""
    head, date = archive.heads[entry.id], date_of(archive, entry)
    kind, what = entry.folder.capitalize(), BY_FOLDER[entry.folder].singular.capitalize()
    language = getattr(entry.data, "language", "en")
    about = dict.fromkeys((entry.id, *_ids(entry.data, archive, entry.id)))
    found = [facet for i in about if i in archive.heads for facet in _facet(archive, i)]
    found += [("kind", kind), *([("kind", f"{kind}: {head.kind}")] if head.kind else [])]
    day = date.day if date else None
    found += [("year", f"{day.year:04}")] if day else []
    return Facets(
        title=entry.title,
        line=", ".join(filter(None, (": ".join(filter(None, (what, head.kind))), str(date or "")))),
        filters=tuple(sorted({*found, ("language", language)})),
        day=day.ordered if day else "",
    )


def _facet(archive: Archive, entry_id: str) -> Iterator[tuple[str, str]]:
    """An entry as a facet: a person as filed, a meeting after its date; a body as its side."""
    head, name = archive.heads[entry_id], BY_FOLDER[archive.heads[entry_id].folder].facet
    if name == "side":
        side = archive.side_of(head.id)
        yield from [(name, side.title)] if side else []
    elif name == "meeting":
        yield name, f"{head.date.text} {head.title}" if head.date else head.title
    elif name:
        person = archive.entries.data(e.Person, entry_id)
        yield name, person.sort if person else head.title


@singledispatch
def _ids(data: Data, archive: Archive, entry_id: str) -> Iterator[str]:
    """The entries that an entry is about; of organisations, those whose side it concerns."""
    yield from ()


@_ids.register
def _(data: e.Record, archive: Archive, entry_id: str) -> Iterator[str]:
    yield from ids(data.issued_by)
    yield from _with_broader(archive, data.topics)
    yield from _of_meetings(archive, (report.meeting for report in data.reports))
    yield from _of_acts(archive.acts_of_record[entry_id])
    for mention in archive.mentions_in[entry_id]:
        if mention.entry.folder in ("persons", "places"):
            yield mention.entry.id


@_ids.register
def _(data: e.Meeting, archive: Archive, entry_id: str) -> Iterator[str]:
    yield from _with_broader(archive, data.topics)
    yield from _of_meetings(archive, (entry_id, data.part_of, data.on_occasion_of))


@_ids.register
def _(data: e.Undertaking, archive: Archive, entry_id: str) -> Iterator[str]:
    yield from _with_broader(archive, data.topics)
    yield from ids(data.performer)
    yield from _of_acts(archive.acts_about[entry_id])


@_ids.register
def _(data: e.Instrument, archive: Archive, entry_id: str) -> Iterator[str]:
    yield from (*_with_broader(archive, data.topics), *data.signatories, *ids(data.authors))
    for day in data.dates:
        yield from (*ids(day.by), day.place, day.meeting)


@_ids.register
def _(data: e.Topic, archive: Archive, entry_id: str) -> Iterator[str]:
    yield from _with_broader(archive, [entry_id])


@_ids.register
def _(data: e.Person, archive: Archive, entry_id: str) -> Iterator[str]:
    yield from (office.of for office in data.offices)


def _with_broader(archive: Archive, topics: Iterable[str]) -> Iterator[str]:
    """Topics with all above them."""
    yield from (i for topic in topics for i in above(topic, archive.entries))


def _of_meetings(archive: Archive, meetings: Iterable[str]) -> Iterator[str]:
    """Meetings with their places, and those who were there with their sides."""
    for meeting in meetings:
        data = archive.entries.data(e.Meeting, meeting)
        if data:
            yield from (meeting, *ids(data.place))
            for attendance in archive.attendances_at[meeting]:
                yield from (attendance.person.id, attendance.side.id)


def _of_acts(acts: Iterable[LinkedAct]) -> Iterator[str]:
    """Who acts, through whom, and in whose name; where."""
    for act in acts:
        actors: tuple[Actor, ...] = (*act.by, *act.through)
        yield from (actor.head.id for actor in actors if actor.head.folder == "persons")
        yield from (side.id for side in act.sides)
        yield from [act.meeting.id] if act.meeting else []
