"""The indexes of the archive's sections: records, meetings, persons, topics, places and so on."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

import msgspec

from regesta.dates import Edtf
from regesta.figures.places import Map, Site, world
from regesta.model.entries import InstrumentDate
from regesta.model.parts import Head, Pieces
from regesta.model.values import Value
from regesta.views.common import PageHead, Portion
from regesta.views.person import OfficeHeld

R = TypeVar("R")
NO_DATE = "Without a date"


class RecordRow(Value, frozen=True):
    """A record in the index: who issued it when, the meetings that it reports, its regest."""

    head: Head
    date: Edtf
    account: Head
    meetings: tuple[Head, ...]
    summary: Pieces


class MeetingRow(Value, frozen=True):
    """A meeting in the index. `records` report it; `foreseen` says that some act expects it."""

    head: Head
    status: str
    date: Edtf | None = None
    planned: Edtf | None = None
    places: tuple[Head, ...] = ()
    part_of: Head | None = None
    records: tuple[Head, ...] = ()
    foreseen: bool = False


class PersonRow(Value, frozen=True):
    """A person in the index, with the offices held."""

    head: Head
    native: dict[str, str]
    life: str = ""
    offices: tuple[OfficeHeld, ...] = ()


class TopicRow(Value, frozen=True):
    """A topic in the index. `acts` and `records` count what is filed under it or below it."""

    head: Head
    broader: Head | None = None
    also: tuple[str, ...] = ()
    acts: int = 0
    records: int = 0


class Node(Value, frozen=True):
    """A topic of the tree with those narrower than it.

    `under` is its broader topic where that is on another page.
    """

    row: TopicRow
    under: Head | None = None
    narrower: tuple[Node, ...] = ()


class PlaceRow(Value, frozen=True):
    """A place in the index, its point in words. `names_by` are each side's for a disputed one."""

    head: Head
    native: dict[str, str]
    point: str = ""
    country: Head | None = None
    names_by: tuple[tuple[Head, str], ...] = ()


class OrganisationRow(Value, frozen=True):
    """An organisation in the index."""

    head: Head
    native: dict[str, str]
    part_of: Head | None = None


class InstrumentRow(Value, frozen=True):
    """An instrument in the index. `invoked` counts the acts that invoke it."""

    head: Head
    dates: tuple[InstrumentDate, ...] = ()
    signatories: tuple[Head, ...] = ()
    invoked: int = 0
    text: Head | None = None


class Listing(Value, Generic[R], frozen=True):
    """The inputs of an index: the rows of this page, or the parts that they are spread over."""

    page: PageHead
    total: int
    rows: tuple[R, ...] = ()
    parts: tuple[Portion, ...] = ()


class Shelf(Value, Generic[R], frozen=True):
    """Rows under a heading. `id` is the heading's anchor."""

    title: str
    id: str
    rows: tuple[R, ...]


class PlaceListing(Listing[PlaceRow], frozen=True):
    """The inputs of the index of places; `sites` are all with a point, on the first page only."""

    sites: tuple[Site, ...] = ()


class Index(Value, Generic[R], frozen=True):
    """An index page: its shelves, or the parts that it leads to."""

    page: PageHead
    total: int
    shelves: tuple[Shelf[R], ...] = ()
    parts: tuple[Portion, ...] = ()


class PlaceIndex(Index[PlaceRow], frozen=True):
    """The index of places, with a map."""

    map: Map | None = None


class TopicIndex(Value, frozen=True):
    """The topics as a tree."""

    page: PageHead
    total: int
    tree: tuple[Node, ...] = ()
    parts: tuple[Portion, ...] = ()


def initial(text: str) -> str:
    """The letter a name is filed under, `a` to `z`; `other` where it has none."""
    first = unicodedata.normalize("NFKD", text.strip())[:1].lower()
    return first if "a" <= first <= "z" else "other"


def shelved(rows: Iterable[R], title: Callable[[R], str]) -> tuple[Shelf[R], ...]:
    """The rows under their titles, in the order in which the titles first come."""
    shelves: dict[str, list[R]] = {}
    for row in rows:
        shelves.setdefault(title(row), []).append(row)
    return tuple(Shelf(name, _slug(name), tuple(found)) for name, found in shelves.items())


def records(listing: Listing[RecordRow]) -> Index[RecordRow]:
    """All records by the year of their date; `listing.rows` in order of time."""
    return _index(listing, lambda row: str(row.date.year))


def meetings(listing: Listing[MeetingRow]) -> Index[MeetingRow]:
    """All meetings by year; one without a date by the year it was planned for."""
    rows = sorted(listing.rows, key=lambda row: _time(row.date or row.planned))
    return _index(
        msgspec.structs.replace(listing, rows=tuple(rows)),
        lambda row: year_of(row.date or row.planned),
    )


def persons(listing: Listing[PersonRow]) -> Index[PersonRow]:
    """All persons by the initial of the name that they are filed under."""
    return _index(listing, lambda row: initial(row.head.sort or row.head.title).upper())


def places(listing: PlaceListing) -> PlaceIndex:
    """All places by initial, and on a map."""
    shelves = shelved(listing.rows, lambda row: initial(row.head.sort or row.head.title).upper())
    map_ = world(listing.sites)
    return PlaceIndex(listing.page, listing.total, shelves, listing.parts, map_)


def organisations(listing: Listing[OrganisationRow]) -> Index[OrganisationRow]:
    """All organisations by kind, states first."""
    rows = sorted(listing.rows, key=lambda row: (row.head.kind != "state", row.head.kind))
    return _index(
        msgspec.structs.replace(listing, rows=tuple(rows)),
        lambda row: row.head.kind.capitalize(),
    )


def instruments(listing: Listing[InstrumentRow]) -> Index[InstrumentRow]:
    """All instruments by the year of their first date."""
    rows = sorted(listing.rows, key=lambda row: _time(row.head.date))
    return _index(
        msgspec.structs.replace(listing, rows=tuple(rows)), lambda row: year_of(row.head.date)
    )


def topics(listing: Listing[TopicRow]) -> TopicIndex:
    """The topics as a tree."""
    return TopicIndex(listing.page, listing.total, tree(listing.rows), listing.parts)


def tree(rows: tuple[TopicRow, ...]) -> tuple[Node, ...]:
    """The topics under their broader ones; one whose broader topic is not among them at the top."""
    here = {row.head.id for row in rows}
    below: dict[str, list[TopicRow]] = {}
    for row in rows:
        inside = row.broader is not None and row.broader.id in here
        below.setdefault(row.broader.id if row.broader and inside else "", []).append(row)
    return tuple(_node(row, below, row.broader) for row in below.get("", []))


def year_of(date: Edtf | None) -> str:
    """The year that something is filed under."""
    return str(date.year) if date else NO_DATE


def _time(date: Edtf | None) -> tuple[bool, object]:
    return (date is None, date.sort_key if date else ())


def _node(row: TopicRow, below: dict[str, list[TopicRow]], under: Head | None = None) -> Node:
    narrower = tuple(_node(child, below) for child in below.get(row.head.id, []))
    return Node(row, under, narrower)


def _index(listing: Listing[R], title: Callable[[R], str]) -> Index[R]:
    return Index(listing.page, listing.total, shelved(listing.rows, title), listing.parts)


def _slug(title: str) -> str:
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in title.lower()).split()
    return "-".join(("on", *words))
