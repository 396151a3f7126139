"""Dates as the archive keeps them: those of the Extended Date/Time Format (EDTF, ISO 8601-2:2019).

A date (`regesta.dates.points`); an interval `A/B`, where `..` is an open end and nothing an unknown
one; one of several, `[1667,1668,1670..1672]`; several together, `{1960,1961-12}`. The text typed is
the value kept; nothing is guessed. A date of the Julian calendar is typed as it stands in the
document, and kept with the Gregorian one, by which it is ordered.
"""

from __future__ import annotations

import re
from functools import total_ordering

from regesta.dates.days import LAST_DAY, MONTHS, Day, gregorian
from regesta.dates.points import Partial, Plain, must_exist, point

JULIAN = "\x0e"
"""Before the text of a date of the Julian calendar; no content can hold it."""
_SET = re.compile(r"[\[{](.*)[\]}]", re.DOTALL)
_JULIAN_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)", re.ASCII)
Point = Plain | Partial


@total_ordering
class Edtf:
    """A date, an interval or a set of dates, with its text in the Gregorian calendar.

    `earliest` and `latest` are the first and last day that it can mean; None at an end that is
    open or unknown, and both of what has no year. `julian` is the text typed of a date of the
    Julian calendar, else empty. Order is by `earliest` (where open, by `latest`), then `latest`,
    then the text; what has neither comes last.
    """

    __slots__ = ("_ends", "_members", "earliest", "julian", "latest", "text")

    def __init__(self, text: str) -> None:
        """Raises ValueError, with a message for the editor, where `text` is not such a date."""
        self.julian = text[1:] if text[:1] == JULIAN else ""
        self.text = _from_julian(self.julian) if self.julian else text
        self._members: tuple[Edtf, ...] = ()
        self._ends: tuple[Point | None, ...] = ()
        if self.text[:1] in ("[", "{"):
            self._be_set(self.text)
        else:
            self._be_interval(self.text)
        if self.earliest and self.latest and self.latest < self.earliest:
            raise ValueError(f"`{self.julian or self.text}` ends before it begins")

    def _be_interval(self, text: str) -> None:
        ends = text.split("/")
        if len(ends) > 2:
            raise ValueError(f"`{text}` has more than one `/`")
        points = tuple(None if end in ("", "..") else point(end) for end in ends)
        if not any(points):
            raise ValueError(f"`{text}` gives no date")
        self._ends = points
        self.earliest: Day | None = points[0].earliest if points[0] else None
        self.latest: Day | None = points[-1].latest if points[-1] else None

    def _be_set(self, text: str) -> None:
        inner = _SET.fullmatch(text)
        if not inner or text[0] + text[-1] in ("[}", "{]"):
            raise ValueError(f"`{text}` is a list of dates that does not end")
        self._members = tuple(_member(one, text) for one in inner[1].split(","))
        firsts = [one.earliest for one in self._members]
        lasts = [one.latest for one in self._members]
        self.earliest = min((day for day in firsts if day), default=None) if all(firsts) else None
        self.latest = max((day for day in lasts if day), default=None) if all(lasts) else None

    @property
    def stored(self) -> str:
        """The text from which the same value is made again."""
        return f"{JULIAN}{self.julian}" if self.julian else self.text

    @property
    def is_interval(self) -> bool:
        return len(self._ends) == 2

    @property
    def is_plain(self) -> bool:
        """Whether it is a year, month or day, or an interval of these, from 0001 to 9999."""
        return bool(self._ends) and all(isinstance(end, Plain) for end in self._ends)

    @property
    def is_undated(self) -> bool:
        """Whether nothing is known of it."""
        return all(isinstance(end, Partial) and end.is_undated for end in self._ends or (None,))

    @property
    def mark(self) -> str:
        """`?`, `~`, `%` or nothing; of several dates, what they have in sum."""
        points = [point for one in self._members for point in one._ends] or self._ends
        marks = {point.mark for point in points if point and point.mark}
        return "" if not marks else marks.pop() if len(marks) == 1 else "%"

    @property
    def day(self) -> Day | None:
        """The day that it stands at: its first, or where that is open, its last."""
        return self.earliest or self.latest

    @property
    def year(self) -> int | None:
        """The year it begins in, or where that is open, ends in; None where it has none."""
        return self.day.year if self.day else None

    @property
    def month(self) -> int:
        """The month it begins in, or where that is open, ends in; 0 where none is known."""
        if self._members:
            return min(self._members).month
        end = next((end for end in self._ends if end and end.earliest), None)
        if not (end and end.earliest and end.latest):
            return 0
        return end.earliest.month if end.earliest.month == end.latest.month else 0

    def before(self, other: Edtf) -> bool:
        """Whether all of it lies before all of `other`, for certain."""
        return bool(self.latest and other.earliest and self.latest < other.earliest)

    def overlaps(self, other: Edtf) -> bool:
        """Whether some day can belong to both."""
        return not (self.before(other) or other.before(self))

    def __str__(self) -> str:
        """The date in words: `2 November 2000`, `1–4 November 2000`, `about 1997`, `undated`."""
        words = self._of_set() if self._members else _in_words(self._ends, self.text)
        return (
            f"{words} (Julian: {_in_words(_of_julian(self.julian), self.julian)})"
            if self.julian
            else words
        )

    def within(self, year: str) -> str:
        """The date in words where it stands under its year: a day or a month without that."""
        words, first, last = str(self), self.earliest, self.latest
        rest = words.removesuffix(f" {year}")
        in_one = first and last and first.year == last.year
        return rest if in_one and rest.split(" ")[-1] in MONTHS[1:] else words

    def _of_set(self) -> str:
        *before, last = map(_in_set, self._members)
        word = "or" if self.text[0] == "[" else "and"
        return f"{', '.join(before)} {word} {last}" if before else last

    def __repr__(self) -> str:
        return f"Edtf({self.stored!r})"

    def __hash__(self) -> int:
        return hash(self.stored)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Edtf) and self.stored == other.stored

    def __lt__(self, other: Edtf) -> bool:
        return self.sort_key < other.sort_key

    @property
    def sort_key(self) -> tuple[Day, Day, str]:
        return (self.day or LAST_DAY, self.latest or LAST_DAY, self.text)


def _member(text: str, whole: str) -> Edtf:
    """One of a set of dates; `A..B` in it is all from A to B."""
    if "/" in text or text[:1] in ("[", "{"):
        raise ValueError(f"`{whole}` holds more than dates: write `A..B` for those from A to B")
    first, dots, last = text.partition("..")
    return Edtf(f"{first or '..'}/{last or '..'}" if dots else text)


def _in_set(one: Edtf) -> str:
    first, last = one._ends[0], one._ends[-1]
    if one.is_interval and not first:
        return f"{last} or before"
    return f"{first} or after" if one.is_interval and not last else str(one)


def _in_words(ends: tuple[Point | None, ...], text: str = "..") -> str:
    """A date or an interval as it is read; of what is not known at an end it is said."""
    first, last = ends[0], ends[-1]
    if len(ends) == 1:
        return str(first)
    if first and last:
        return _span(first, last)
    if first:
        return f"from {first}" if text.endswith("..") else f"from {first}, end not known"
    return f"until {last}"


def _span(first: Point, last: Point) -> str:
    if not (isinstance(first, Plain) and isinstance(last, Plain)) or first.mark or last.mark:
        return f"{first} – {last}"
    same_year = first.year == last.year and bool(first.month and last.month)
    same_month = same_year and first.month == last.month and bool(first.day and last.day)
    if same_month:
        return f"{first.words(month=False, year=False)}–{last.words()}"
    return f"{first.words(year=not same_year)} – {last.words()}"


def _of_julian(text: str) -> tuple[Plain | None, ...]:
    """The ends of a date of the Julian calendar, as they are there."""
    return tuple(_julian_point(end) if end.strip(".") else None for end in text.split("/"))


def _julian_point(text: str) -> Plain:
    match = _JULIAN_POINT.fullmatch(text)
    if not match:
        raise ValueError(f"`{text}`: a Julian date is a year, month or day, or an interval of them")
    year, month, day = (int(part or 0) for part in match.groups()[:3])
    must_exist(text, year, match[2], match[3], julian=True)
    return Plain(year, month, day, match[4])


def _from_julian(text: str) -> str:
    """The same in the Gregorian calendar: a month or a year is an interval of days there."""
    ends = text.split("/")
    points = _of_julian(text)
    if len(ends) == 1 and points[0] and points[0].day:
        return _gregorian(points[0], points[0].earliest)
    first, last = points[0], points[-1]
    return "/".join((
        _gregorian(first, first.earliest) if first else ends[0],
        _gregorian(last, last.last_day(julian=True)) if last else ends[-1],
    ))  # fmt: skip


def _gregorian(one: Plain, day: Day) -> str:
    return f"{gregorian(day).isoformat()}{one.mark}"


class OfficeEnd(Edtf):
    """When an office ended: a date, or `..` for one still held."""

    __slots__ = ("still_held",)

    def __init__(self, text: str) -> None:
        self.still_held = text == ".."
        super().__init__("0001/.." if self.still_held else text)
        self.text = text

    def __str__(self) -> str:
        return "present" if self.still_held else super().__str__()
