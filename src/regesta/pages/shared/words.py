"""Words that several kinds of page print for what the entries hold."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.archive.strength import Strength
from regesta.dates import Edtf, OfficeEnd
from regesta.model.entries import Outcome
from regesta.model.vocabulary import Status

NO_DATE = "Without a date"
STATUS: dict[Status, str] = {
    "held": "held",
    "postponed": "postponed",
    "not-held": "not held",
    "not-established": "not established whether it was held",
}
STRENGTHS: dict[Strength, str] = {
    "agreed": "agreed by the sides",
    "announced": "announced by one side",
    "proposed": "proposed or envisaged",
}
"""The three groups of the register, strongest first."""


def spaced(word: str) -> str:
    """A word of a vocabulary as it is read: `in force` for `in-force`."""
    return word.replace("-", " ")


def term(begin: Edtf | None, end: OfficeEnd | None) -> str:
    """The time of an office in words; what is not known is said to be not known."""
    first = str(begin) if begin else "beginning not known"
    return f"{first} – {end}" if end else f"{first} – end not known"


def life(born: Edtf | None, died: Edtf | None) -> str:
    """The dates of a life in words: `born 23 September 1945`; empty where none is known."""
    known = [f"born {born}" if born else "", f"died {died}" if died else ""]
    return ", ".join(filter(None, known))


def verdict(word: str) -> str:
    """A verdict as it is read."""
    return "sought, not found" if word == "not-found" else spaced(word)


def outcome(outcomes: Iterable[Outcome]) -> str:
    """What became of it in short: `carried out, 15 November 2000; postponed`."""
    return "; ".join(
        verdict(found.outcome) + (f", {found.on}" if found.on else "") for found in outcomes
    )


def year_of(date: Edtf | None) -> str:
    """The year that something is filed under."""
    return str(date.year) if date else NO_DATE


def coordinates(lat: float | None, lon: float | None) -> str:
    """The point in words: `55.7522° N, 37.6156° E`; empty where none is given."""
    if lat is None or lon is None:
        return ""
    north, east = ("N" if lat >= 0 else "S"), ("E" if lon >= 0 else "W")
    return f"{_degrees(lat)} {north}, {_degrees(lon)} {east}"


def _degrees(angle: float) -> str:
    return f"{abs(angle):.5f}".rstrip("0").rstrip(".") + "°"
