"""A person as a figure: offices held and meetings attended, on one line of time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from regesta.dates import LAST_DAY, Day, Edtf, OfficeEnd, year_words
from regesta.figures import short
from regesta.figures.axis import LEAST, Axis, axis
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
    axis: Axis
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
    """The figure of a career; None where of fewer offices and meetings than make one a day is
    known."""
    offices = sorted(offices, key=_order)
    meetings = tuple(meeting for meeting in meetings if meeting.date and meeting.date.day)
    drawn = [office for office in offices if office.days][:MOST_OFFICES]
    if len(drawn) + len(meetings) < LEAST:
        return None
    years = {year for office in drawn for year in _years(office.days)}
    years |= {year for meeting in meetings for year in _years(_days(meeting.date))}
    line, first, last = axis(years, _YEARS), min(years), max(years)
    base = len(drawn) * _ROW + (_TEXT + 7 + _FULL if meetings else 0)
    return Career(
        tuple(_bar(line, office, n * _ROW) for n, office in enumerate(drawn)),
        _marks(line, meetings, base),
        len(meetings),
        len(drawn) * _ROW + _TEXT,
        line,
        year_words(first) if first == last else f"{year_words(first)} to {year_words(last)}",
        base + _AXIS,
        tuple(offices),
        _attended(meetings),
    )


def _bar(axis: Axis, office: Held, top: int) -> Bar:
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


def _end(axis: Axis, end: OfficeEnd) -> float:
    return 100.0 if end.still_held else _x(axis, _days(end)[-1])


def _marks(axis: Axis, meetings: tuple[Head, ...], base: int) -> tuple[Mark, ...]:
    found: dict[int, list[tuple[float, Head]]] = {}
    for meeting in meetings:
        first, *_, last = _days(meeting.date) * 2
        middle = (_x(axis, first) + _x(axis, last)) / 2
        found.setdefault(int(middle * MOST_MARKS / 100), []).append((middle, meeting))
    unit = min(_UNIT, _FULL / max(map(len, found.values()), default=1))
    return tuple(
        Mark(
            round(sum(middle for middle, _ in each) / len(each), 2),
            round(base - len(each) * unit, 2),
            round(len(each) * unit, 2),
            _words([head for _, head in each]),
        )
        for _, each in sorted(found.items())
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


def _x(axis: Axis, day: Day) -> float:
    return (axis.slot(day.year) + day.days_before / 366) / axis.slots * 100


def _years(days: list[Day]) -> range:
    """The years from the first to the last of some days."""
    return range(min(days).year, max(days).year + 1)


def _days(*dates: Edtf | None) -> list[Day]:
    return [day for date in dates if date for day in (date.earliest, date.latest) if day]


def _order(office: Held) -> tuple[Day, str]:
    return (min(office.days, default=LAST_DAY), office.title)
