"""Days of the calendar, of any year: Gregorian, and out of the Julian calendar.

Years count as in ISO 8601: 1 BC is 0, 2 BC is -1.
"""

from __future__ import annotations

import calendar
from typing import NamedTuple

MONTHS = [
    "", "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
]  # fmt: skip
BEYOND = 10**9
"""No year is further off."""
_JULIAN, _GREGORIAN = 32083, 32045


class Day(NamedTuple):
    """A day."""

    year: int
    month: int
    day: int

    def isoformat(self) -> str:
        """The day as EDTF has it: `2000-11-04`, `-0044-03-15`, `Y17000-01-01`."""
        return f"{year_text(self.year)}-{self.month:02}-{self.day:02}"

    @property
    def days_before(self) -> int:
        """How many days of its year lie before it."""
        return sum(days_in(self.year, month) for month in range(1, self.month)) + self.day - 1

    @property
    def ordered(self) -> str:
        """A text that sorts as the day does; that of a year from 0 to 9999 is as ISO has it."""
        year = f"{self.year:04}"
        if self.year < 0:
            year = f"-{10 * BEYOND + self.year:010}"
        elif self.year > 9999:
            year = f":{self.year:010}"
        return f"{year}-{self.month:02}-{self.day:02}"


FIRST_DAY, LAST_DAY = Day(-BEYOND, 1, 1), Day(BEYOND, 12, 31)
"""Before and after every day."""


def lengths(ordered: str) -> tuple[int, int, int, int]:
    """How long the beginnings of `Day.ordered` are that tell a decade, a year, a month, a day."""
    year = 11 if ordered[:1] in ("-", ":") else 4
    return (year - 1, year, year + 3, year + 6)


def day_of(begins: str) -> Day:
    """A day whose `ordered` begins so: with a decade, a year, a month or a day."""
    decade, *_ = lengths(begins)
    year = begins if len(begins) > decade else f"{begins}0"
    head, rest = year[: decade + 1], year[decade + 2 :].split("-")
    number = int(head.removeprefix(":")) if head[0] != "-" else int(head[1:]) - 10 * BEYOND
    month, day, *_ = (*(int(part) for part in rest if part), 1, 1)
    return Day(number, month, day)


def year_text(year: int) -> str:
    """A year as EDTF has it."""
    if -9999 <= year <= 9999:
        return f"{'-' if year < 0 else ''}{abs(year):04}"
    return f"Y{year}"


def year_words(year: int) -> str:
    """A year as it is read: `1950`, `44 BC`."""
    return str(year) if year > 0 else f"{1 - year} BC"


def decade_words(year: int) -> str:
    """The decade of a year as it is read: `1950s`; before the year 1 its first and last year."""
    first = year // 10 * 10
    return f"{first}s" if first >= 0 else f"{1 - first}–{-8 - first} BC"


def days_in(year: int, month: int, *, julian: bool = False) -> int:
    """How many days a month has."""
    if month == 2:
        return 29 if (year % 4 == 0 if julian else calendar.isleap(year)) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def gregorian(day: Day) -> Day:
    """The day of the Gregorian calendar that a day of the Julian calendar is.

    By way of the Julian day number (Richards, in the Explanatory Supplement to the Astronomical
    Almanac, 3rd edition, 15.11).
    """
    back = (14 - day.month) // 12
    year, month = day.year + 4800 - back, day.month + 12 * back - 3
    number = day.day + (153 * month + 2) // 5 + 365 * year + year // 4 - _JULIAN
    a = number + _GREGORIAN - 1
    century = (4 * a + 3) // 146097
    rest = a - 146097 * century // 4
    within = (4 * rest + 3) // 1461
    days = rest - 1461 * within // 4
    part = (5 * days + 2) // 153
    return Day(
        100 * century + within - 4800 + part // 10, part + 3 - 12 * (part // 10),
        days - (153 * part + 2) // 5 + 1,
    )  # fmt: skip
