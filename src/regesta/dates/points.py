"""One date of the Extended Date/Time Format: a day, a month, a season, a year, as far as known.

Levels 0 and 1, and of level 2 `X` for any digit that is not known, all seasons, and qualifiers of
single components: after a component `?`, `~` or `%` qualifies it and those before it, before a
component that alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from regesta.dates.days import BEYOND, MONTHS, Day, days_in, decade_words, year_words

_FORM = "`{}` is not a date of the form YYYY, YYYY-MM or YYYY-MM-DD"
_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)", re.ASCII)
_QUALIFIED = r"([?~%]?)({})([?~%]?)"
_YEAR, _TWO = (_QUALIFIED.format(form) for form in (r"-?[\dX]{4}|Y-?\d{5,}", r"[\dX]{2}"))
_ANY = re.compile(rf"{_YEAR}(?:-{_TWO}(?:-{_TWO})?)?", re.ASCII)
_COMPONENTS = ("year", "month", "day")
_UNSURE = {"?": "uncertain", "~": "approximate", "%": "uncertain and approximate"}


class _Season(NamedTuple):
    """A part of a year: its name before that, what follows, its first month, how many it has."""

    name: str
    after: str
    first: int
    months: int


_NAMES = ("spring", "summer", "autumn", "winter")
_HEMISPHERES = ((21, "", 3), (25, " (northern hemisphere)", 3), (29, " (southern hemisphere)", 9))
_PARTS = (
    (33, "quarter of", ("first", "second", "third", "fourth")),
    (37, "four months of", ("first", "middle", "last")),
    (40, "half of", ("first", "second")),
)
_SEASONS = {
    code + n: _Season(name, after, (first + 3 * n - 1) % 12 + 1, 3)
    for code, after, first in _HEMISPHERES
    for n, name in enumerate(_NAMES)
} | {
    code + n: _Season(f"{name} {part}", "", 12 // len(names) * n + 1, 12 // len(names))
    for code, part, names in _PARTS
    for n, name in enumerate(names)
}


class Plain:
    """A day, a month or a year from 0001 to 9999, of which all is known.

    `month` and `day` are 0 where they are not given; `mark` qualifies all.
    """

    __slots__ = ("day", "mark", "month", "year")

    def __init__(self, year: int, month: int, day: int, mark: str) -> None:
        self.year, self.month, self.day, self.mark = year, month, day, mark

    @property
    def earliest(self) -> Day:
        return Day(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> Day:
        return self.last_day()

    def last_day(self, *, julian: bool = False) -> Day:
        """The last day that it can mean, in one calendar or the other."""
        month = self.month or 12
        return Day(self.year, month, self.day or days_in(self.year, month, julian=julian))

    def words(self, *, month: bool = True, year: bool = True) -> str:
        """The date without its qualifier, with or without its month and its year."""
        parts = [str(self.day)] if self.day else []
        parts += [MONTHS[self.month]] if self.month and month else []
        parts += [str(self.year)] if year else []
        return " ".join(parts)

    def __str__(self) -> str:
        return qualified(self.words(), self.mark)


class Partial:
    """A date of which some digits are not known, or some components are qualified by themselves;
    a season; a day of a year before 1 or beyond 9999.

    `earliest` and `latest` are None where the year is not known at all.
    """

    __slots__ = ("_given", "_marks", "earliest", "latest", "mark")

    def __init__(self, text: str, given: tuple[str, ...], marks: tuple[str, ...]) -> None:
        self._given, self._marks = given, marks
        found = {mark for mark in marks if mark}
        self.mark = found.pop() if len(found) == 1 else "%" if found else ""
        self.earliest, self.latest = _bounds(text, given)

    @property
    def is_undated(self) -> bool:
        """Whether nothing is known of it."""
        return all(set(one) == {"X"} for one in self._given)

    def __str__(self) -> str:
        words = _words(*(*self._given, "", "")[:3])
        if len(set(self._marks)) == 1:
            return qualified(words, self._marks[0])
        unsure = [
            f"{_listed([n for n, m in zip(_COMPONENTS, self._marks, strict=False) if m == mark])} "
            f"{said}"
            for mark, said in _UNSURE.items()
            if mark in self._marks
        ]
        return f"{words} ({', '.join(unsure)})"


def point(text: str) -> Plain | Partial:
    """The date that a text is; raises ValueError, with a message for the editor, for none."""
    if (match := _PLAIN.fullmatch(text)) and match[1] != "0000" and int(match[2] or 0) <= 12:
        year, month, day, mark = match.groups()
        must_exist(text, int(year), month, day)
        return Plain(int(year), int(month or 0), int(day or 0), mark)
    match = _ANY.fullmatch(text)
    if not match:
        raise ValueError(_FORM.format(text))
    given = tuple(one for one in match.groups()[1::3] if one)
    return Partial(text, given, _marks(text, match.groups()))


def qualified(words: str, mark: str) -> str:
    """The words of a date with what its mark says of all of it."""
    about = "about " if mark in ("~", "%") else ""
    unsure = " (uncertain)" if mark in ("?", "%") else ""
    return f"{about}{words}{unsure}"


def _marks(text: str, groups: tuple[str | None, ...]) -> tuple[str, ...]:
    """What qualifies each component that is given."""
    found = [""] * len([one for one in groups[1::3] if one])
    for n in range(len(found)):
        own, after = groups[3 * n] or "", groups[3 * n + 2] or ""
        for component, mark in ((n, own), *((before, after) for before in range(n + 1))):
            if mark and found[component]:
                raise ValueError(f"`{text}` qualifies its {_COMPONENTS[component]} twice")
            found[component] = found[component] or mark
    return tuple(found)


def must_exist(
    text: str, year: int, month: str | None, day: str | None, *, julian: bool = False
) -> None:
    """Raises ValueError where there is no such month, or day of it."""
    if month is not None and not 1 <= int(month) <= 12:
        raise ValueError(f"`{text}`: there is no month {month}")
    if day is not None:
        days = days_in(year, int(month or 0), julian=julian)
        if not 1 <= int(day) <= days:
            name = f"{MONTHS[int(month or 0)]} {year_words(year)}"
            raise ValueError(f"`{text}`: {name} has {days} days")


def _bounds(text: str, given: tuple[str, ...]) -> tuple[Day | None, Day | None]:
    """The first and the last day that a date can mean."""
    year, month, day = (*given, "", "")[:3]
    if abs(_year(year.replace("X", "9"))) >= BEYOND:
        raise ValueError(f"`{text}`: no year is so far off")
    season = _SEASONS.get(int(month)) if month.isdigit() else None
    if season and not day:
        first = _year(year.replace("X", "9" if year[0] == "-" else "0"))
        return _known(year, *_season_bounds(first, _last_year(year), season))
    days = list(_days(year, month, day))
    if not days:
        whole = "X" not in "".join(given)
        if whole:
            must_exist(text, _year(year), month, day or None)
        raise ValueError(f"`{text}`: there is no such day or month")
    return _known(year, days[0], days[1])


def _known(year: str, first: Day, last: Day) -> tuple[Day | None, Day | None]:
    return (None, None) if year == "XXXX" else (first, last)


def _season_bounds(first: int, last: int, season: _Season) -> tuple[Day, Day]:
    """The first and the last day of a season; a winter ends in the year after."""
    turns, month = divmod(season.first + season.months - 2, 12)
    year = last + turns
    return Day(first, season.first, 1), Day(year, month + 1, days_in(year, month + 1))


def _days(year: str, month: str, day: str) -> Iterator[Day]:
    """The first and the last day that fit; none where none does."""
    months = [n for n in range(1, 13) if _fits(n, month)] if month else list(range(1, 13))
    for down in (False, True):
        found = next(_in_order(_years(year, down=down), months, day, down=down), None)
        if found:
            yield found


def _in_order(years: Iterable[int], months: list[int], day: str, *, down: bool) -> Iterator[Day]:
    step = -1 if down else 1
    for year in years:
        for month in months[::step]:
            for number in range(1, days_in(year, month) + 1)[::step]:
                if not day or _fits(number, day):
                    yield Day(year, month, number)


def _fits(number: int, mask: str) -> bool:
    return all(m in ("X", d) for m, d in zip(mask, f"{number:02}", strict=True))


def _year(text: str) -> int:
    return int(text.removeprefix("Y"))


def _last_year(mask: str) -> int:
    return _year(mask.replace("X", "0" if mask[0] == "-" else "9"))


def _years(mask: str, *, down: bool) -> Iterator[int]:
    """The years that fit a mask, upwards or down: as many as it takes to find a leap year."""
    if "X" not in mask:
        yield _year(mask)
        return
    sign, digits = (-1, mask[1:]) if mask[0] == "-" else (1, mask)
    numbers = range(10 ** digits.count("X"))
    for number in reversed(numbers) if down == (sign > 0) else numbers:
        filling = iter(f"{number:0{digits.count('X')}}")
        yield sign * int("".join(next(filling) if d == "X" else d for d in digits))


def _words(year: str, month: str, day: str) -> str:
    """A date as it is read, with what is not known of it."""
    season = _SEASONS.get(int(month)) if month.isdigit() else None
    if season:
        return f"{season.name} {_of_year(year)}{season.after}"
    if year == "XXXX" and set(month + day) <= {"X"}:
        return "undated"
    said = " ".join(filter(None, (_of_day(day, month), _of_month(month))))
    unknown = [
        name
        for name, given in zip(
            _COMPONENTS, (year if year == "XXXX" else "", month, day), strict=True
        )
        if given and set(given) == {"X"}
    ]
    if year != "XXXX":
        between = ", " if said and not year.lstrip("-Y").isdigit() else " "
        said = f"{said}{between if said else ''}{_of_year(year)}"
    return f"{said}, {_listed(unknown)} not known" if unknown else said


def _of_day(mask: str, month: str) -> str:
    if not mask or mask == "XX":
        return ""
    days = _one_of([n for n in range(1, 32) if _fits(n, mask)], [str(n) for n in range(32)])
    return f"day {days}," if month == "XX" else days


def _of_month(mask: str) -> str:
    if not mask or mask == "XX":
        return ""
    return _one_of([n for n in range(1, 13) if _fits(n, mask)], MONTHS)


def _of_year(mask: str) -> str:
    """A year: `1956`, `1259 BC`, `1950s`, `between 1900 and 1999`."""
    if "X" not in mask:
        return year_words(_year(mask))
    if mask == "XXXX":
        return "of a year not known"
    first = _year(mask.replace("X", "9" if mask[0] == "-" else "0"))
    last = _last_year(mask)
    if mask[-1] == "X" and mask.count("X") == 1 and first > 0 and first % 100:
        return decade_words(first)
    contiguous = mask.rstrip("X").count("X") == 0
    between = f"between {year_words(first)} and {year_words(last)}"
    return between if contiguous else f"{between} ({mask})"


def _one_of(numbers: list[int], names: list[str]) -> str:
    """One of several months or days: `20 or 30`, `between 20 and 29`."""
    first, last = names[numbers[0]], names[numbers[-1]]
    if len(numbers) > 3 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"between {first} and {last}"
    before = ", ".join(names[n] for n in numbers[:-1])
    return f"{before} or {last}" if before else last


def _listed(several: list[str]) -> str:
    return several[0] if len(several) == 1 else f"{', '.join(several[:-1])} and {several[-1]}"
