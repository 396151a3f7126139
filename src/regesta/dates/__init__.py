"""Dates as EDTF has them: as typed, ordered, in words, of the Gregorian and the Julian calendar."""

from regesta.dates.days import (
    FIRST_DAY,
    LAST_DAY,
    MONTHS,
    Day,
    day_of,
    decade_words,
    lengths,
    year_words,
)
from regesta.dates.edtf import JULIAN, Edtf, OfficeEnd

__all__ = [
    "FIRST_DAY",
    "JULIAN",
    "LAST_DAY",
    "MONTHS",
    "Day",
    "Edtf",
    "OfficeEnd",
    "day_of",
    "decade_words",
    "lengths",
    "year_words",
]
