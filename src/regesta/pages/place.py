"""The page of a place: its names, what was done there, and where it is mentioned."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive.archive import Archive
from regesta.figures.places import Map, MapPoint, world
from regesta.model import entries as e
from regesta.model.entries import Entry
from regesta.model.parts import Head, Mention, Tie, Value
from regesta.pages.shared import maps, opening, rows, words
from regesta.pages.shared.acts import Mentioned, mentioned
from regesta.pages.shared.around import SIDES_AROUND
from regesta.pages.shared.opening import Given, Listing, Lists, Opened, Opening, Planned
from regesta.pages.shared.rows import Done, MeetingRow, done
from regesta.pages.shared.sides import Accounts, of_passages


class Facts(Value, frozen=True):
    """What the place's own entry says, resolved; its mark on the map where it has a point."""

    data: e.Place
    country: Head | None = None
    names_by: tuple[tuple[Head, str], ...] = ()
    mark: MapPoint | None = None


class Inputs(Opening, frozen=True, kw_only=True):
    """What the page of a place is made from, or that of one period of its long lists.

    `facts` are on the first page only. `sides` are the states that took part in the meetings
    which the mentioning records report.
    """

    facts: Facts | None
    sides: tuple[Head, ...]
    meetings: tuple[MeetingRow, ...]
    instruments: tuple[Done, ...]
    ties: tuple[Tie, ...] = ()
    mentions: tuple[Mention, ...]


class View(Opened, frozen=True, kw_only=True):
    """What the page of a place shows, of what is given and beside it."""

    given: Inputs
    coordinates: str
    accounts: Accounts
    named: tuple[Mentioned, ...]
    map: Map | None = None


def plan(archive: Archive, entry_id: str) -> Iterator[Planned]:
    """The page of a place, and those of the periods of its long lists."""
    return opening.plan(archive, entry_id, make, gather, _lists)


def gather(archive: Archive, entry_id: str, *keys: str) -> Inputs:
    """What the page of a place is made from, or that of a period of its lists."""
    entry = archive.entries.entry(e.Place, entry_id)
    return Inputs(
        **opening.given(archive, entry, keys, _lists),
        facts=None if keys else _facts(archive, entry),
        sides=SIDES_AROUND(archive)[entry_id],
    )


def _lists(archive: Archive, entry_id: str) -> Lists:
    def row(meeting: Head) -> MeetingRow:
        return rows.meeting(archive, archive.entries.entry(e.Meeting, meeting.id))

    there = tuple(done(own, day) for own, day in archive.done_in[entry_id])
    return {
        "meetings": Listing(archive.meetings_in, entry_id, row),
        "instruments": Given(there),
        "ties": Listing(archive.ties_of, entry_id),
        "mentions": Listing(archive.mentions_of, entry_id),
    }


def _facts(archive: Archive, entry: Entry[e.Place]) -> Facts:
    return Facts(
        data=entry.data,
        country=archive.heads.get(entry.data.country),
        names_by=rows.names_by(archive, entry.data),
        mark=maps.point(archive, entry),
    )


def make(inputs: Inputs) -> View:
    """The view of a place."""
    facts, named = inputs.facts, mentioned(inputs.mentions)
    return View(
        **opening.shown(inputs),
        given=inputs,
        coordinates=words.coordinates(facts.data.lat, facts.data.lon) if facts else "",
        accounts=of_passages((each.passage for each in named), inputs.sides),
        named=named,
        map=world([facts.mark]) if facts and facts.mark else None,
    )
