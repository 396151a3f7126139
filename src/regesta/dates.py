"""Dates as the archive keeps them: a subset of the Extended Date/Time Format (EDTF, ISO 8601-2).

`YYYY`, `YYYY-MM`, `YYYY-MM-DD`, each with `?` (uncertain), `~` (approximate) or `%` (both)
after it; intervals `A/B`, where `..` is an open end and nothing an unknown one.
The text typed is the value kept; nothing is guessed.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import total_ordering

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)", re.ASCII)
MONTHS = [
    "", "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
]  # fmt: skip


class _Point:
    """One date of year, month or day precision with its qualifier."""

    __slots__ = ("day", "mark", "month", "year")

    def __init__(self, text: str) -> None:
        match = _DATE.fullmatch(text)
        if not match:
            raise ValueError(f"`{text}` is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD")
        year, month, day, self.mark = match.groups()
        self.year, self.month, self.day = int(year), int(month or 0), int(day or 0)
        _must_exist(text, self.year, month, day)

    @property
    def earliest(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def words(self, *, month: bool = True, year: bool = True) -> str:
        parts = [str(self.day)] if self.day else []
        parts += [MONTHS[self.month]] if self.month and month else []
        parts += [str(self.year)] if year else []
        return " ".join(parts)


def _must_exist(text: str, year: int, month: str | None, day: str | None) -> None:
    if year == 0:
        raise ValueError(f"`{text}`: there is no year 0000")
    if month is not None and not 1 <= int(month) <= 12:
        raise ValueError(f"`{text}`: there is no month {month}")
    if day is not None:
        days = calendar.monthrange(year, int(month or 0))[1]
        if not 1 <= int(day) <= days:
            raise ValueError(f"`{text}`: {MONTHS[int(month or 0)]} {year} has {days} days")


@total_ordering
class Edtf:
    """A date, or an interval of dates, with its text as typed.

    `earliest` and `latest` are the first and last day that it can mean; None at an end that is
    open or unknown. Order is by `earliest` (where open, by `latest`), then `latest`, then the text.
    """

    __slots__ = ("_ends", "earliest", "latest", "text")

    def __init__(self, text: str) -> None:
        """Raises ValueError, with a message for the editor, where `text` is not such a date."""
        ends = text.split("/")
        if len(ends) > 2:
            raise ValueError(f"`{text}` has more than one `/`")
        points = tuple(self._end(end) for end in ends)
        if not any(points):
            raise ValueError(f"`{text}` gives no date at either end")
        self.text = text
        self._ends = points
        self.earliest = points[0].earliest if points[0] else None
        self.latest = points[-1].latest if points[-1] else None
        if self.earliest and self.latest and self.latest < self.earliest:
            raise ValueError(f"`{text}` ends before it begins")

    @staticmethod
    def _end(text: str) -> _Point | None:
        return None if text in ("", "..") else _Point(text)

    @property
    def is_interval(self) -> bool:
        return len(self._ends) == 2

    @property
    def mark(self) -> str:
        """`?`, `~`, `%` or nothing; of an interval, what its ends have in sum."""
        marks = {point.mark for point in self._ends if point and point.mark}
        return "" if not marks else marks.pop() if len(marks) == 1 else "%"

    @property
    def year(self) -> int:
        """The year it begins in, or where that is open, ends in."""
        day = self.earliest or self.latest
        assert day is not None  # noqa: S101 - the constructor refuses a date without an end
        return day.year

    def before(self, other: Edtf) -> bool:
        """Whether all of it lies before all of `other`, for certain."""
        return bool(self.latest and other.earliest and self.latest < other.earliest)

    def overlaps(self, other: Edtf) -> bool:
        """Whether some day can belong to both."""
        return not (self.before(other) or other.before(self))

    def __str__(self) -> str:
        """The date in words: `2 November 2000`, `1–4 November 2000`, `about 1997`."""
        if not self.is_interval:
            point = self._ends[0]
            assert point is not None  # noqa: S101
            return _marked(point.words(), point.mark)
        first, last = self._ends
        if first and last:
            return _span(first, last)
        if first:
            return f"from {_marked(first.words(), first.mark)}"
        assert last is not None  # noqa: S101
        return f"until {_marked(last.words(), last.mark)}"

    def __repr__(self) -> str:
        return f"Edtf({self.text!r})"

    def __hash__(self) -> int:
        return hash(self.text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Edtf) and self.text == other.text

    def __lt__(self, other: Edtf) -> bool:
        return self.sort_key < other.sort_key

    @property
    def sort_key(self) -> tuple[date, date, str]:
        first = self.earliest or self.latest or date.min
        return (first, self.latest or date.max, self.text)


def _marked(words: str, mark: str) -> str:
    about = "about " if mark in ("~", "%") else ""
    unsure = " (uncertain)" if mark in ("?", "%") else ""
    return f"{about}{words}{unsure}"


def _span(first: _Point, last: _Point) -> str:
    if first.mark or last.mark:
        return f"{_marked(first.words(), first.mark)} – {_marked(last.words(), last.mark)}"
    same_year = first.year == last.year and bool(first.month and last.month)
    same_month = same_year and first.month == last.month and bool(first.day and last.day)
    if same_month:
        return f"{first.words(month=False, year=False)}–{last.words()}"
    return f"{first.words(year=not same_year)} – {last.words()}"


class OfficeEnd(Edtf):
    """When an office ended: a date, or `..` for one still held."""

    __slots__ = ("still_held",)

    def __init__(self, text: str) -> None:
        self.still_held = text == ".."
        super().__init__("0001/.." if self.still_held else text)
        self.text = text

    def __str__(self) -> str:
        return "present" if self.still_held else super().__str__()
