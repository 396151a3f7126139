"""Words that several kinds of page print for what the entries hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from regesta.dates import Edtf, OfficeEnd, year_words
from regesta.model.entries import Searched, Stage
from regesta.model.vocabulary import BEFORE, Status

NO_DATE = "Without a date"
STATUS: dict[Status, str] = {
    "held": "held",
    "postponed": "postponed",
    "not-held": "not held",
    "not-established": "not established whether it was held",
}
SOUGHT, NOTHING = "sought", "none"
NOT_FOUND = "sought, not found"
NO_LATER = "no later mention"


def spaced(word: str) -> str:
    """A word of a vocabulary as it is read: `in force` for `in-force`."""
    return word.replace("-", " ")


def term(begin: Edtf | None, end: OfficeEnd | None, attested: Edtf | None = None) -> str:
    """The time of an office in words; what is not known is said to be not known."""
    if attested and not (begin or end):
        return f"attested on {attested}"
    first = str(begin) if begin else "beginning not known"
    return f"{first} – {end}" if end else f"{first} – end not known"


def life(born: Edtf | None, died: Edtf | None) -> str:
    """The dates of a life in words: `born 23 September 1945`; empty where none is known."""
    known = [f"born {born}" if born else "", f"died {died}" if died else ""]
    return ", ".join(filter(None, known))


def in_time(stages: Iterable[Stage]) -> tuple[Stage, ...]:
    """Stages in order of time; those without a day stay where they are given, last."""
    return tuple(sorted(stages, key=lambda one: (not one.on, one.on.sort_key if one.on else ())))


def standing(stages: Iterable[Stage], searched: Sequence[Searched]) -> str:
    """What is last known of an undertaking from outside, as one word.

    Its last stage that does not lie before the records; else that it was sought, or nothing.
    """
    later = [one for one in in_time(stages) if one.what not in BEFORE]
    return later[-1].what if later else SOUGHT if searched else NOTHING


def outside(stages: Sequence[Stage], searched: Sequence[Searched]) -> str:
    """What is known of it from outside, in short: `carried out, 15 November 2000`."""
    said = [spaced(one.what) + (f", {one.on}" if one.on else "") for one in in_time(stages)]
    said += [f"{NOT_FOUND} (searched {one.on})" for one in searched[-1:]]
    said += [NO_LATER] if standing(stages, searched) == NOTHING else []
    return "; ".join(said)


def year_of(date: Edtf | None) -> str:
    """The year that something is filed under."""
    return year_words(date.day.year) if date and date.day else NO_DATE


def coordinates(lat: float | None, lon: float | None) -> str:
    """The point in words: `55.7522° N, 37.6156° E`; empty where none is given."""
    if lat is None or lon is None:
        return ""
    north, east = ("N" if lat >= 0 else "S"), ("E" if lon >= 0 else "W")
    return f"{_degrees(lat)} {north}, {_degrees(lon)} {east}"


def _degrees(angle: float) -> str:
    return f"{abs(angle):.5f}".rstrip("0").rstrip(".") + "°"
