"""The page of a place: its names, what was done there, and where it is mentioned."""

from __future__ import annotations

from regesta.dates import Edtf
from regesta.figures.places import Map, Site, world
from regesta.model.entries import PlaceEntry
from regesta.model.parts import Head, Mention
from regesta.model.values import Value
from regesta.views.common import Accounts, Issuer, PageHead, Portion, accounts
from regesta.views.index import MeetingRow
from regesta.views.mentioned import Mentioned, mentioned
from regesta.views.transcription import Shown


class PlaceFacts(Value, frozen=True):
    """What the place's own entry says, resolved; the same for inputs and view."""

    data: PlaceEntry
    note: tuple[Shown, ...]
    country: Head | None = None
    names_by: tuple[tuple[Head, str], ...] = ()
    site: Site | None = None


class DoneThere(Value, frozen=True):
    """What was done to an instrument at the place, and when."""

    instrument: Head
    what: str
    on: Edtf


class PlaceInputs(Value, frozen=True):
    """What the page of a place is made from, or that of one period of its long lists.

    `sides` are the states that took part in the meetings which the mentioning records report.
    """

    page: PageHead
    head: Head
    facts: PlaceFacts | None
    meetings: tuple[MeetingRow, ...]
    instruments: tuple[DoneThere, ...]
    mentions: tuple[Mention, ...]
    issuers: tuple[Issuer, ...]
    sides: tuple[Head, ...]
    period: str = ""
    parts: tuple[Portion, ...] = ()


class PlaceView(Value, frozen=True):
    """What the page of a place shows."""

    page: PageHead
    head: Head
    facts: PlaceFacts | None
    coordinates: str
    meetings: tuple[MeetingRow, ...]
    instruments: tuple[DoneThere, ...]
    accounts: Accounts
    named: tuple[Mentioned, ...]
    period: str
    parts: tuple[Portion, ...]
    map: Map | None = None


def place(inputs: PlaceInputs) -> PlaceView:
    """The page of a place."""
    facts, named = inputs.facts, mentioned(inputs.mentions)
    return PlaceView(
        page=inputs.page,
        head=inputs.head,
        facts=facts,
        coordinates=coordinates(facts.data.lat, facts.data.lon) if facts else "",
        meetings=inputs.meetings,
        instruments=inputs.instruments,
        accounts=accounts((each.passage for each in named), inputs.issuers, inputs.sides),
        named=named,
        period=inputs.period,
        parts=inputs.parts,
        map=world([facts.site]) if facts and facts.site else None,
    )


def coordinates(lat: float | None, lon: float | None) -> str:
    """The point in words: `55.7522° N, 37.6156° E`; empty where none is given."""
    if lat is None or lon is None:
        return ""
    north, east = ("N" if lat >= 0 else "S"), ("E" if lon >= 0 else "W")
    return f"{_degrees(lat)} {north}, {_degrees(lon)} {east}"


def _degrees(angle: float) -> str:
    return f"{abs(angle):.5f}".rstrip("0").rstrip(".") + "°"
