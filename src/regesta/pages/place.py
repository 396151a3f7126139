"""The page of a place: its names, what was done there, and where it is mentioned."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from regesta.archive.archive import Archive
from regesta.archive.wording import WordedNote
from regesta.dates import Edtf
from regesta.figures.places import Map, MapPoint, world
from regesta.model import entries as e
from regesta.model.parts import Head, Mention
from regesta.model.values import Value
from regesta.pages.planned import Planned
from regesta.pages.shared import head, lists, maps, rows, words
from regesta.pages.shared.head import PageHead, PageInputs
from regesta.pages.shared.heads import Done, done
from regesta.pages.shared.lists import Lists, Portion
from regesta.pages.shared.mentioned import Mentioned, mentioned
from regesta.pages.shared.rows import MeetingRow
from regesta.pages.shared.sides import Accounts, Issuer, accounts, issuers, sides
from regesta.pages.shared.transcription import Shown, note

TEMPLATE = "pages/place.html"


class Facts(Value, frozen=True):
    """What the place's own entry says, resolved; its mark on the map where it has a point."""

    data: e.PlaceEntry
    note: WordedNote
    country: Head | None = None
    names_by: tuple[tuple[Head, str], ...] = ()
    mark: MapPoint | None = None


class Inputs(Value, frozen=True):
    """What the page of a place is made from, or that of one period of its long lists.

    `facts` are on the first page only; `parts` are the pages of the periods, and then the
    first page has no lists. `sides` are the states that took part in the meetings which the
    mentioning records report.
    """

    page: PageInputs
    head: Head
    facts: Facts | None
    period: str
    parts: tuple[Portion, ...]
    issuers: tuple[Issuer, ...]
    sides: tuple[Head, ...]
    meetings: tuple[MeetingRow, ...]
    instruments: tuple[Done, ...]
    mentions: tuple[Mention, ...]


class View(Value, frozen=True):
    """What the page of a place shows, of what is given and beside it."""

    page: PageHead
    given: Inputs
    note: tuple[Shown, ...]
    coordinates: str
    accounts: Accounts
    named: tuple[Mentioned, ...]
    map: Map | None = None


def plan(archive: Archive) -> Iterator[Planned]:
    """The pages of every place, and those of the periods of long lists."""
    for entry in archive.of(e.PlaceEntry):
        for path, keys in lists.paths(archive, entry.id, _lists, _date):
            yield Planned(path, TEMPLATE, make, gather, (entry.id, *keys))


def gather(archive: Archive, entry_id: str, *keys: str) -> Inputs:
    """What the page of a place is made from, or that of a period of its lists."""
    entry = archive.entries.entry(e.PlaceEntry, entry_id)
    own = archive.heads[entry_id]
    periods = lists.periods(archive, entry_id, _lists, _date)
    sheet = periods.sheets[keys]
    return Inputs(
        page=lists.of_period(head.of_entry(archive, entry), own, sheet),
        head=own,
        facts=None if keys else _facts(archive, entry),
        period=sheet.title,
        parts=sheet.parts,
        issuers=issuers(archive),
        sides=_sides(archive, entry_id),
        **periods.lists(keys),
    )


def _lists(archive: Archive, entry_id: str) -> Lists:
    there = (archive.entries.entry(e.Meeting, own.id) for own in archive.meetings_in[entry_id])
    return {
        "meetings": tuple(rows.meeting(archive, entry) for entry in there),
        "instruments": tuple(done(own, day) for own, day in archive.done_in[entry_id]),
        "mentions": archive.mentions_of[entry_id],
    }


@lru_cache(maxsize=2)
def _sides(archive: Archive, entry_id: str) -> tuple[Head, ...]:
    """The states that took part in the meetings which mentioning records report, once for all."""
    return sides(archive, (mention.passage.record for mention in archive.mentions_of[entry_id]))


def _date(name: str, item: MeetingRow | Done | Mention) -> Edtf | None:
    """The date by which an item of a list is put into a period."""
    match item:
        case MeetingRow():
            return item.date or item.planned
        case Done():
            return item.on
        case Mention():
            return item.passage.record.date


def _facts(archive: Archive, entry: e.Entry[e.PlaceEntry]) -> Facts:
    return Facts(
        data=entry.data,
        note=archive.note_of(entry),
        country=archive.heads.get(entry.data.country),
        names_by=rows.names_by(archive, entry.data),
        mark=maps.point(archive, entry),
    )


def make(inputs: Inputs) -> View:
    """The view of a place."""
    facts, named = inputs.facts, mentioned(inputs.mentions)
    return View(
        page=head.head(inputs.page),
        given=inputs,
        note=note(facts.note) if facts else (),
        coordinates=words.coordinates(facts.data.lat, facts.data.lon) if facts else "",
        accounts=accounts((each.passage for each in named), inputs.issuers, inputs.sides),
        named=named,
        map=world([facts.mark]) if facts and facts.mark else None,
    )
