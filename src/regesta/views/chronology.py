"""The chronology: meetings, instruments, records and deadlines in one line of time."""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

from regesta.dates import Edtf
from regesta.figures.bars import Bars, Dated, bars
from regesta.model.parts import Head
from regesta.model.values import Value
from regesta.views.common import PageHead, Portion
from regesta.views.index import NO_DATE, Shelf, shelved

EventKind = Literal["meeting", "instrument", "record", "deadline"]
_RANK: dict[EventKind, int] = {"instrument": 0, "meeting": 1, "record": 2, "deadline": 3}


class Event(Value, frozen=True):
    """Something on a day. `what` says what of `head` it is; `by` whom, or who is bound.

    `words` are those of a deadline as printed; `outcome` what came of it.
    """

    kind: EventKind
    head: Head
    date: Edtf | None = None
    what: str = ""
    by: tuple[Head, ...] = ()
    places: tuple[Head, ...] = ()
    words: str = ""
    outcome: str = ""

    @property
    def moment(self) -> datetime.date:
        """The day it stands at: a deadline at its last day, all else at its first."""
        if not self.date:
            return datetime.date.max
        first, last = self.date.earliest, self.date.latest
        day = (last or first) if self.kind == "deadline" else (first or last)
        return day or datetime.date.max

    @property
    def year(self) -> str:
        """The year it is filed under."""
        return str(self.moment.year) if self.date else NO_DATE


class Inputs(Value, frozen=True):
    """The events of a page in any order, or the parts that they are spread over.

    `dated` are those of the whole archive, on the first page only; `hrefs` where a year is found.
    """

    page: PageHead
    total: int
    events: tuple[Event, ...] = ()
    parts: tuple[Portion, ...] = ()
    dated: tuple[Dated, ...] = ()
    hrefs: dict[int, str] = msgspec.field(default_factory=dict)


class Chronology(Value, frozen=True):
    """The events by year, in order of time."""

    page: PageHead
    total: int
    years: tuple[Shelf[Event], ...] = ()
    parts: tuple[Portion, ...] = ()
    figure: Bars | None = None


def in_time(event: Event) -> tuple[datetime.date, int, str, str]:
    """The place of an event in the line of time."""
    return (event.moment, _RANK[event.kind], event.head.id, event.what)


def chronology(inputs: Inputs) -> Chronology:
    """The line of time; what has no date comes last."""
    events = sorted(inputs.events, key=in_time)
    years = shelved(events, lambda event: event.year)
    figure = bars(inputs.dated, inputs.hrefs)
    return Chronology(inputs.page, inputs.total, years, inputs.parts, figure)
