"""Whose accounts a page gathers, and which sides do not speak in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Literal

from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.queries import ALL, Part, in_order, order_of
from regesta.model.entries import Record
from regesta.model.parts import Head, LinkedAct, Passage, Value, filed
from regesta.pages.shared.acts import told_once
from regesta.pages.shared.around import Tally

Unit = Literal["act", "passage"]


class Accounts(Value, frozen=True):
    """Whose account a page gathers: the line at its head.

    `total` counts what `unit` says, and so does each number in `by`, who issued them; `silent`
    are the sides of whom none is. `again` are the acts that tell others of them again.
    """

    total: int
    unit: Unit
    by: tuple[tuple[Head, int], ...]
    silent: tuple[Head, ...] = ()
    again: int = 0


class Issuer(Value, frozen=True):
    """Who issued records, and the side that he is of at what they report."""

    head: Head
    side: Head | None = None


ISSUED = Told[Issuer]("issued", Issuer)
"""Who issued each record."""
SIDES = Told[Head]("sides_of", Head)
"""The sides at the meetings that a record reports, by its id; and those of all records."""


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """Who issued a record, and the sides at what it reports."""
    entry = archive.entries.find(Record, entry_id)
    if entry:
        text = archive.linked[entry_id]
        order = order_of(entry, text.record)
        yield ISSUED.part(ALL, order, Issuer(text.account, text.side))
        for side in archive.sides_in(entry_id):
            for of in (entry_id, ALL):
                yield SIDES.part(of, in_order(*filed(side)), side)


def issuers(archive: Archive) -> tuple[tuple[Issuer, int], ...]:
    """Who issued records, for which side, and how many; who issued the most first."""
    counts = Counter(ISSUED(archive)[ALL])
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], filed(pair[0].head))))


def sides(archive: Archive, records: Iterable[Head]) -> tuple[Head, ...]:
    """The sides at the meetings which `records` report, by name."""
    ids, told = {record.id for record in records}, SIDES(archive)
    found = {side.id: side for i in ids for side in told[i]}
    return tuple(sorted(found.values(), key=filed))


def all_sides(archive: Archive) -> tuple[Head, ...]:
    """The sides at the meetings which any record reports, by name."""
    return SIDES(archive)[ALL]


def of_acts(acts: Iterable[LinkedAct], sides: Iterable[Head]) -> Accounts:
    """Whose account acts are, each counted once where it is told twice."""
    acts = tuple(acts)
    once = told_once(acts)
    passages = [act.passage for act in once]
    return _accounts(passages, "act", sides, len(acts) - len(once))


def of_tallies(tallies: Iterable[Tally], sides: Iterable[Head]) -> Accounts:
    """Whose account the acts are that are told of, record by record."""
    counts: Counter[Head] = Counter()
    for one in tallies:
        counts[one.account] += one.number
    here = {one.side.id for one in tallies if one.side and one.number}
    return Accounts(
        counts.total(),
        "act",
        _most(+counts),
        _silent(sides, here),
        sum(one.again for one in tallies),
    )


def of_passages(passages: Iterable[Passage], sides: Iterable[Head]) -> Accounts:
    """Whose account passages are, each counted once."""
    distinct = {(p.record.id, p.path, p.sentence): p for p in passages}
    return _accounts(list(distinct.values()), "passage", sides)


def _accounts(
    passages: list[Passage], unit: Unit, sides: Iterable[Head], again: int = 0
) -> Accounts:
    counts = Counter(one.account for one in passages)
    here = {one.side.id for one in passages if one.side}
    return Accounts(
        len(passages),
        unit,
        _most(counts),
        _silent(sides, here),
        again,
    )


def _most(counts: Counter[Head]) -> tuple[tuple[Head, int], ...]:
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], filed(pair[0]))))


def _silent(sides: Iterable[Head], heard: Collection[str]) -> tuple[Head, ...]:
    return tuple(sorted({side for side in sides if side.id not in heard}, key=filed))
