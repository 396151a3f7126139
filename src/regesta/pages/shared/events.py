"""What has or should have a place in time: meetings, instruments, records, deadlines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from regesta.archive.archive import Archive
from regesta.dates import LAST_DAY, Day, Edtf, year_words
from regesta.model.entries import AnyEntry, Instrument, Meeting, Record, Undertaking, ids
from regesta.model.parts import Head, Value
from regesta.pages.shared import graded, undertakings, words
from regesta.pages.shared.bits import Bits
from regesta.pages.shared.rows import heads
from regesta.pages.shared.undertakings import Due

EventKind = Literal["meeting", "instrument", "record", "deadline"]
_RANK: dict[EventKind, int] = {"instrument": 0, "meeting": 1, "record": 2, "deadline": 3}


class Event(Value, frozen=True):
    """Something on a day. `what` says what of `head` it is; `by` whom, or who would do it.

    `words` are those of a deadline as printed; `grade` what the acts come to, `outside` what is
    known of it from outside the archive.
    """

    kind: EventKind
    head: Head
    date: Edtf | None = None
    what: str = ""
    by: tuple[Head, ...] = ()
    places: tuple[Head, ...] = ()
    words: str = ""
    grade: Bits = ()
    outside: str = ""

    @property
    def moment(self) -> Day:
        """The day it stands at: a deadline at its last day, all else at its first."""
        if not self.date:
            return LAST_DAY
        first, last = self.date.earliest, self.date.latest
        day = (last or first) if self.kind == "deadline" else (first or last)
        return day or LAST_DAY

    @property
    def month(self) -> int:
        """The month of that day; 0 where only its year is known. A deadline has a last day."""
        known = self.kind == "deadline" or (self.date and self.date.month)
        return self.moment.month if known else 0

    @property
    def year(self) -> str:
        """The year it is filed under."""
        return words.NO_DATE if self.moment == LAST_DAY else year_words(self.moment.year)


def in_time(event: Event) -> tuple[Day, int, str, str]:
    """The place of an event in the line of time."""
    return (event.moment, _RANK[event.kind], event.head.id, event.what)


def of(archive: Archive, entry: AnyEntry) -> Iterator[Event]:
    """All events of an entry."""
    head = archive.heads[entry.id]
    match entry.data:
        case Instrument() as data:
            yield from _instrument(archive, head, data)
        case Meeting() as data:
            yield from _meeting(archive, head, data)
        case Record() as data:
            issuer = heads(archive, ids(data.issued_by))
            yield Event("record", head, data.issued, "issued", issuer)
        case Undertaking() as data:
            yield from _deadlines(archive, head, data)


def _instrument(archive: Archive, head: Head, data: Instrument) -> Iterator[Event]:
    for day in data.dates:
        yield Event(
            "instrument",
            head,
            day.on,
            words.spaced(day.what),
            heads(archive, ids(day.by)),
            heads(archive, ids(day.place)),
        )


def _meeting(archive: Archive, head: Head, data: Meeting) -> Iterator[Event]:
    places, status = heads(archive, ids(data.place)), words.STATUS[data.status]
    if data.date or not data.planned:
        yield Event("meeting", head, data.date, status, places=places)
    if data.planned and data.planned != data.date:
        planned = f"planned for this date; {status}"
        yield Event("meeting", head, data.planned, planned, places=places)


def _deadlines(archive: Archive, head: Head, data: Undertaking) -> Iterator[Event]:
    given = _dates(undertakings.dues(archive.acts_about[head.id], head.id))
    if given:
        grade = graded.phrase(archive.grades[head.id], archive.performers[head.id])
        outside = words.outside(data.stages, data.searched)
        for due, said in given.items():
            yield Event("deadline", head, due, "due", words=said, grade=grade, outside=outside)


def _dates(dues: Iterable[Due]) -> dict[Edtf, str]:
    """The dates by which something is due, each with the words it is first given in."""
    found: dict[Edtf, str] = {}
    for due in dues:
        if due.date:
            found[due.date] = found.get(due.date) or due.words
    return found
