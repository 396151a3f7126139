"""Whose accounts a page gathers, and which sides do not speak in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Literal, TypeVar

from msgspec.structs import replace

from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.queries import ALL, Part, in_order, order_of
from regesta.model.entries import Record
from regesta.model.parts import Head, Issuers, LinkedAct, Passage, Value, by_name, filed
from regesta.pages.shared.acts import told_once
from regesta.pages.shared.around import Tally

Unit = Literal["act", "passage"]


class Shared(Value, frozen=True):
    """What all passages of a page are from: told once at its head, and by none of them."""

    account: Issuers | None = None
    record: Head | None = None


NOTHING = Shared()


class Accounts(Value, frozen=True):
    """Whose account a page gathers: the line at its head.

    `total` counts what `unit` says, and so does each number in `by`, who issued them; `silent`
    are the sides of whom none is. `again` are the acts that tell others of them again. `shared`
    is what all of these are from.
    """

    total: int
    unit: Unit
    by: tuple[tuple[Issuers, int], ...]
    silent: tuple[Head, ...] = ()
    again: int = 0
    shared: Shared = NOTHING


class Issued(Value, frozen=True):
    """Who issued records, and the sides that these are of at what they report."""

    account: Issuers
    sides: tuple[Head, ...] = ()

    @property
    def same(self) -> tuple[frozenset[str], frozenset[Head]]:
        """What is alike of records of the same, whoever is named first."""
        return self.account.same, frozenset(self.sides)


T = TypeVar("T", Issued, Issuers)

ISSUED = Told[Issued]("issued", Issued)
"""Who issued each record."""
SIDES = Told[Head]("sides_of", Head)
"""The sides at the meetings that a record reports, by its id; and those of all records."""


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """Who issued a record, and the sides at what it reports."""
    entry = archive.entries.find(Record, entry_id)
    if entry:
        text = archive.linked[entry_id]
        order = order_of(entry, text.record)
        yield ISSUED.part(ALL, order, Issued(text.account, text.sides))
        for side in archive.sides_in(entry_id):
            for of in (entry_id, ALL):
                yield SIDES.part(of, in_order(*filed(side)), side)


def issuers(archive: Archive) -> tuple[tuple[Issued, int], ...]:
    """Who issued records, for which sides, and how many; who issued the most first."""
    counted = ((one, 1) for one in ISSUED(archive)[ALL])
    return _summed(counted, lambda one: one.account)


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
    found = _accounts([act.passage for act in once], "act", sides)
    all_of_them = shared(act.passage for act in acts)
    return replace(found, again=len(acts) - len(once), shared=all_of_them)


def of_tallies(tallies: Iterable[Tally], sides: Iterable[Head]) -> Accounts:
    """Whose account the acts are that are told of, record by record."""
    tallies = tuple(tallies)
    here = {side.id for one in tallies if one.number for side in one.sides}
    return Accounts(
        sum(one.number for one in tallies),
        "act",
        _most((one.account, one.number) for one in tallies),
        _silent(sides, here),
        sum(one.again for one in tallies),
    )


def of_passages(passages: Iterable[Passage], sides: Iterable[Head]) -> Accounts:
    """Whose account passages are, each counted once."""
    distinct = {(p.record.id, p.path, p.sentence): p for p in passages}
    return _accounts(list(distinct.values()), "passage", sides)


def shared(passages: Iterable[Passage]) -> Shared:
    """What all of some passages are from."""
    return shared_by((one.account, one.record) for one in passages)


def shared_by(found: Iterable[tuple[Issuers | None, Head | None]]) -> Shared:
    """What all is from of which it is known, each with its account and record."""
    accounts: dict[object, Issuers] = {}
    records: dict[str, Head] = {}
    for account, record in found:
        if account and record:
            accounts.setdefault(account.same, account)
            records.setdefault(record.id, record)
    return Shared(
        next(iter(accounts.values())) if len(accounts) == 1 else None,
        next(iter(records.values())) if len(records) == 1 else None,
    )


def _accounts(passages: list[Passage], unit: Unit, sides: Iterable[Head]) -> Accounts:
    here = {side.id for one in passages for side in one.sides}
    return Accounts(
        len(passages),
        unit,
        _most((one.account, 1) for one in passages),
        _silent(sides, here),
        shared=shared(passages),
    )


def _most(counted: Iterable[tuple[Issuers, int]]) -> tuple[tuple[Issuers, int], ...]:
    """Whose accounts there are, with the sum of each, the most first."""
    return _summed(counted, lambda one: one)


def _summed(
    counted: Iterable[tuple[T, int]], account: Callable[[T], Issuers]
) -> tuple[tuple[T, int], ...]:
    """What is counted with the sum of each, the most first, then by the names of its `account`;
    of what is the same one sum, whoever is named first."""
    first: dict[object, T] = {}
    counts: Counter[T] = Counter()
    for one, number in counted:
        counts[first.setdefault(one.same, one)] += number
    return tuple(sorted((+counts).items(), key=lambda pair: (-pair[1], by_name(account(pair[0])))))


def _silent(sides: Iterable[Head], heard: Collection[str]) -> tuple[Head, ...]:
    return tuple(sorted({side for side in sides if side.id not in heard}, key=filed))
