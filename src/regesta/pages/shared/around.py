"""What records and undertakings tell for the pages of those whom they name: who, and how often.

A page that counts what is done in many records adds up what each of them tells.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.lookups import above
from regesta.archive.queries import Part, in_order, order_of
from regesta.model import entries as e
from regesta.model.entries import SIDES, Entry, ids
from regesta.model.parts import Actor, Head, Issuers, LinkedAct, Value, filed
from regesta.pages.shared.dating import date_of

Count = tuple[Head | None, bool, int, int, int]
"""A side, or none where nobody is named or several act; whether several; a year, a month of it, 0
where none is known; how many acts."""
Members = Callable[[LinkedAct], Iterable[str]]


class Tally(Value, frozen=True):
    """The acts of a side in a record: by topic, how many in all, and how many tell others of
    these again; whose account the record is, and of which sides."""

    topics: tuple[tuple[Head | None, int], ...]
    number: int
    again: int
    account: Issuers
    sides: tuple[Head, ...]


PERFORMED_BY = Told[Head]("performed_by", Head)
"""The undertakings that an organisation would perform, itself or as one of the sides."""
SIDES_AROUND = Told[Head]("sides_around", Head)
"""The sides at the meetings which the records report that name an entry, or in which it acts."""
TALLIES = Told[Tally]("tallies", Tally)
"""The acts of a side, record by record."""
SPOKEN_ON = Told[tuple[Count, ...]]("spoken_on", tuple[Count, ...])
"""The acts on a topic or on a narrower one, record by record."""


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """What a record or an undertaking tells of those whom it names."""
    if undertaking := archive.entries.find(e.Undertaking, entry_id):
        yield from _performed(archive, undertaking)
    if record := archive.entries.find(e.Record, entry_id):
        yield from _named(archive, record)
        yield from _counted(archive, record)


def _performed(archive: Archive, entry: Entry[e.Undertaking]) -> Iterator[Part]:
    own, who = archive.heads[entry.id], archive.performers[entry.id]
    acts = archive.acts_about[entry.id] if who.all_sides else ()
    acting = (side.id for act in acts for side in act.sides)
    order = in_order(date_of(archive, entry), own.sort, own.id)
    for one in dict.fromkeys((*ids(entry.data.performer), *acting)):
        if one != SIDES:
            yield PERFORMED_BY.part(one, order, own)


def _named(archive: Archive, entry: Entry[e.Record]) -> Iterator[Part]:
    named = {mention.entry.id for mention in archive.mentions_in[entry.id]}
    acting = {actor.head.id for act in archive.acts_of_record[entry.id] for actor in _actors(act)}
    for side in dict.fromkeys(archive.sides_in(entry.id)):
        for one in sorted(named | acting):
            yield SIDES_AROUND.part(one, in_order(*filed(side)), side)


def _actors(act: LinkedAct) -> tuple[Actor, ...]:
    return (*act.by, *act.through, *act.according_to, *act.to)


def _counted(archive: Archive, entry: Entry[e.Record]) -> Iterator[Part]:
    order = order_of(entry, archive.heads[entry.id])
    acts = archive.acts_of_record[entry.id]

    def on(act: LinkedAct) -> Iterable[str]:
        return [i for topic in act.topics for i in above(topic.id, archive.entries)]

    for topic, own in _by(acts, on).items():
        yield SPOKEN_ON.part(topic, order, counts(_first(archive, own, topic, on)))
    for side, own in _by(acts, _sides).items():
        told = _first(archive, own, side, _sides)
        yield TALLIES.part(side, order, tally(own, told))


def _sides(act: LinkedAct) -> Iterable[str]:
    return [side.id for side in act.sides]


def _by(acts: Iterable[LinkedAct], members: Members) -> dict[str, list[LinkedAct]]:
    found: dict[str, list[LinkedAct]] = {}
    for act in acts:
        for one in dict.fromkeys(members(act)):
            found.setdefault(one, []).append(act)
    return found


def _first(
    archive: Archive, acts: Iterable[LinkedAct], of: str, members: Members
) -> list[LinkedAct]:
    """Those acts of a list that tell no other again which is in the list, in any record."""
    return [
        act
        for act in acts
        if not any(
            other.key == key.key and of in members(other)
            for key in act.restates
            for other in archive.acts_of_record[key.record.id]
        )
    ]


def counts(acts: Iterable[LinkedAct]) -> tuple[Count, ...]:
    """Acts counted by their side and month."""
    found: Counter[tuple[Head | None, bool, int, int]] = Counter(
        (_one_side(act), len(act.sides) > 1, act.date.day.year, act.date.month)
        for act in acts
        if act.date.day
    )
    return tuple((*key, number) for key, number in found.items())


def _one_side(act: LinkedAct) -> Head | None:
    return act.sides[0] if len(act.sides) == 1 else None


def tally(acts: list[LinkedAct], told: list[LinkedAct]) -> Tally:
    """What the acts of a side in a record come to; `told` are those of them that tell no other
    again."""
    topics: Counter[Head | None] = Counter()
    for act in told:
        topics.update(act.topics or (None,))
    passage = acts[0].passage
    again = len(acts) - len(told)
    return Tally(tuple(topics.items()), len(told), again, passage.account, passage.sides)
