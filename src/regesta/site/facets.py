"""What the search narrows the pages of entries by: their facets, picked from the archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta.archive.archive import Archive
from regesta.dates import Edtf
from regesta.model import entries as e
from regesta.model.entries import Entry
from regesta.model.parts import Actor, Head, LinkedAct
from regesta.views.common import Facets

_NAMES = {"persons": "person", "topics": "topic", "meetings": "meeting", "places": "place"}


def facets(archive: Archive, entry: Entry) -> Facets:
    """The facets of the page of an entry: who and what it is about, what it is, when, and how."""
    head, date = archive.heads[entry.id], _date(archive, entry)
    kind, what = entry.folder.capitalize(), entry.folder[:-1].capitalize()
    language = entry.data.language if isinstance(entry.data, e.Record) else "en"
    ids = dict.fromkeys(i for i in (entry.id, *_ids(archive, entry)) if i in archive.heads)
    found = [facet for id_ in ids for facet in _facet(archive, archive.heads[id_])]
    found += [("kind", kind), *([("kind", f"{kind}: {head.kind}")] if head.kind else [])]
    found += [("year", f"{date.year:04}")] if date else []
    day = (date.earliest or date.latest) if date else None
    return Facets(
        title=entry.title,
        line=", ".join(filter(None, (": ".join(filter(None, (what, head.kind))), str(date or "")))),
        filters=tuple(sorted({*found, ("language", language)})),
        day=day.isoformat() if day else "",
    )


def _facet(archive: Archive, head: Head) -> Iterator[tuple[str, str]]:
    """An entry as a facet: a person as filed, a meeting after its date; a body as its side."""
    if head.folder == "organisations":
        side = archive.side_of(head.id)
        yield from [("side", side.title)] if side else []
    elif head.folder == "meetings":
        yield "meeting", f"{head.date.text} {head.title}" if head.date else head.title
    elif head.folder in _NAMES:
        data = archive.entries[head.id].data
        yield _NAMES[head.folder], data.sort if isinstance(data, e.Person) else head.title


def _date(archive: Archive, entry: Entry) -> Edtf | None:
    """When: an entry's own date, a meeting's planned one, that of an undertaking's first act."""
    if isinstance(entry.data, e.Meeting):
        return entry.data.date or entry.data.planned
    if isinstance(entry.data, e.Undertaking):
        return next((act.date for act in archive.acts_about(entry.id)), None)
    return archive.heads[entry.id].date


def _ids(archive: Archive, entry: Entry) -> Iterator[str]:
    """The entries that an entry is about; of organisations, those whose side it concerns."""
    data = entry.data
    if isinstance(data, e.Record):
        yield from _with_broader(archive, data.topics)
        yield from _of_meetings(archive, (report.meeting for report in data.reports))
        yield from _of_acts(archive.acts_of_record(entry.id))
        yield from _named(archive, entry.id)
    elif isinstance(data, e.Meeting):
        yield from _with_broader(archive, data.topics)
        yield from _of_meetings(archive, (entry.id, data.part_of, data.on_occasion_of))
    elif isinstance(data, e.Undertaking):
        yield from _with_broader(archive, data.topics)
        yield from archive.ids(data.bound)
        yield from _of_acts(archive.acts_about(entry.id))
    elif isinstance(data, e.Instrument):
        yield from (*_with_broader(archive, data.topics), *data.signatories)
        for day in data.dates:
            yield from (*archive.ids(day.by), day.place, day.meeting)
    elif isinstance(data, e.Topic):
        yield from _with_broader(archive, [entry.id])
    elif isinstance(data, e.Person):
        yield from (office.of for office in data.offices)


def _with_broader(archive: Archive, topics: Iterable[str]) -> Iterator[str]:
    """Topics with all above them."""
    found: dict[str, None] = {}
    waiting = list(topics)
    while waiting:
        topic = waiting.pop()
        data = archive.entries[topic].data if topic in archive.entries else None
        if isinstance(data, e.Topic) and topic not in found:
            found[topic] = None
            waiting.append(data.broader)
    yield from found


def _of_meetings(archive: Archive, meetings: Iterable[str]) -> Iterator[str]:
    """Meetings with their places, and those who were there with their sides."""
    for meeting in meetings:
        data = archive.entries[meeting].data if meeting in archive.entries else None
        if isinstance(data, e.Meeting):
            yield from (meeting, *archive.ids(data.place))
            for attendance in archive.attendances_at(meeting):
                yield from (attendance.person.id, attendance.side.id)


def _of_acts(acts: Iterable[LinkedAct]) -> Iterator[str]:
    """Who acts, through whom, and in whose name; where."""
    for act in acts:
        actors: tuple[Actor, ...] = (*act.by, *act.through)
        yield from (actor.head.id for actor in actors if actor.head.folder == "persons")
        yield from (side.id for side in act.sides)
        yield from [act.meeting.id] if act.meeting else []


def _named(archive: Archive, record: str) -> Iterator[str]:
    """The persons and places that a record names."""
    for mention in archive.mentions_in(record):
        if mention.entry.folder in ("persons", "places"):
            yield mention.entry.id
