"""A person as a figure: offices held and meetings attended, on one line of time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from regesta.dates import LAST_DAY, Day, Edtf, OfficeEnd, year_words
from regesta.figures import short
from regesta.figures.axis import Tick, Years, years
from regesta.model.parts import Head, Value

MOST_OFFICES, MOST_MARKS, MOST_LISTED = 24, 60, 100
_YEARS = 10_000
_STUB, _THIN = 4.0, 0.6
_TEXT, _ROW, _AXIS = 15, 38, 22
_FULL, _UNIT = 30, 10


class Held(Value, frozen=True):
    """An office, its ends None where they are not known."""

    title: str
    of: Head
    begin: Edtf | None
    end: OfficeEnd | None
    term: str

    @property
    def days(self) -> list[Day]:
        """What days are known of its ends."""
        still = self.end is not None and self.end.still_held
        return _days(self.begin, None if still else self.end)


class MeetingMark(Value, frozen=True):
    """A meeting, or (`meeting` None) how many there were in a year."""

    when: str
    meeting: Head | None
    count: int = 1


class Bar(Value, frozen=True):
    """An office drawn, from `x` to `end`; `before` and `after` where an end is not known.

    `short` is its title as far as it fits on a narrow page; `text` and `y` are heights.
    """

    title: str
    short: str
    of: Head
    term: str
    text: int
    y: int
    x: float
    width: float
    end: float
    before: bool
    after: bool


class Mark(Value, frozen=True):
    """The meetings of a stretch of time."""

    x: float
    y: float
    height: float
    words: str


class Career(Value, frozen=True):
    """The figure, and what its table holds: all offices `held`, and what was `attended`."""

    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    total: int
    text: int
    ticks: tuple[Tick, ...]
    span: str
    height: int
    held: tuple[Held, ...]
    attended: tuple[MeetingMark, ...]

    @property
    def broken(self) -> bool:
        """Whether some end of an office is not known."""
        return any(bar.before or bar.after for bar in self.bars)

    @property
    def undrawn(self) -> int:
        """How many offices are in the table only: without a day, or too many for a drawing."""
        return len(self.held) - len(self.bars)


def career(offices: Iterable[Held], meetings: Iterable[Head]) -> Career | None:
    """The figure of a career; None where no day of it is known."""
    offices = sorted(offices, key=_order)
    meetings = tuple(meeting for meeting in meetings if meeting.date and meeting.date.day)
    drawn = [office for office in offices if office.days][:MOST_OFFICES]
    days = [day for office in drawn for day in office.days]
    days += [day for meeting in meetings for day in _days(meeting.date)]
    if not days:
        return None
    first, last = min(days).year, max(days).year
    axis = years(first, last, _YEARS)
    base = len(drawn) * _ROW + (_TEXT + 7 + _FULL if meetings else 0)
    return Career(
        tuple(_bar(axis, office, n * _ROW) for n, office in enumerate(drawn)),
        _marks(axis, meetings, base),
        len(meetings),
        len(drawn) * _ROW + _TEXT,
        axis.ticks,
        year_words(first) if first == last else f"{year_words(first)} to {year_words(last)}",
        base + _AXIS,
        tuple(offices),
        _attended(meetings),
    )


def _bar(axis: Years, office: Held, top: int) -> Bar:
    x = _x(axis, begins[0]) if (begins := _days(office.begin)) else None
    end = (
        _end(axis, office.end) if office.end and (office.end.still_held or office.end.day) else None
    )
    left = x if x is not None else max(0.0, (end or 0.0) - _STUB)
    right = end if end is not None else min(100.0, left + _STUB)
    width = round(max(right - left, _THIN), 2)
    return Bar(
        office.title, short(office.title), office.of, office.term, top + _TEXT, top + _TEXT + 6,
        round(left, 2), width, round(left + width, 2), x is None, end is None,
    )  # fmt: skip


def _end(axis: Years, end: OfficeEnd) -> float:
    return 100.0 if end.still_held else _x(axis, _days(end)[-1])


def _marks(axis: Years, meetings: tuple[Head, ...], base: int) -> tuple[Mark, ...]:
    found: dict[int, list[Head]] = {}
    for meeting in meetings:
        first, *_, last = _days(meeting.date) * 2
        middle = (_x(axis, first) + _x(axis, last)) / 2
        found.setdefault(int(middle * MOST_MARKS / 100), []).append(meeting)
    unit = min(_UNIT, _FULL / max(map(len, found.values()), default=1))
    return tuple(
        Mark(
            round((n + 0.5) * 100 / MOST_MARKS, 2),
            round(base - len(heads) * unit, 2),
            round(len(heads) * unit, 2),
            _words(heads),
        )
        for n, heads in sorted(found.items())
    )


def _words(heads: list[Head]) -> str:
    if len(heads) == 1:
        return f"{heads[0].title}, {heads[0].date}"
    return f"{len(heads)} meetings, {heads[0].date} to {heads[-1].date}"


def _attended(meetings: tuple[Head, ...]) -> tuple[MeetingMark, ...]:
    if len(meetings) <= MOST_LISTED:
        return tuple(MeetingMark(str(meeting.date), meeting) for meeting in meetings)
    counts = Counter(date.day.year for meeting in meetings if (date := meeting.date) and date.day)
    return tuple(
        MeetingMark(year_words(year), None, count) for year, count in sorted(counts.items())
    )


def _x(axis: Years, day: Day) -> float:
    part = day.days_before / 366
    return (day.year + part - axis.first) / (axis.step * axis.count) * 100


def _days(*dates: Edtf | None) -> list[Day]:
    return [day for date in dates if date for day in (date.earliest, date.latest) if day]


def _order(office: Held) -> tuple[Day, str]:
    return (min(office.days, default=LAST_DAY), office.title)
