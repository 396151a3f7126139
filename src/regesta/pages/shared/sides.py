"""Whose accounts a page gathers, and which sides do not speak in them."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.archive.archive import Archive
from regesta.model.parts import Head, Passage, Value, filed


class Issuer(Value, frozen=True):
    """Who issued records that the archive holds, and the state it belongs to."""

    head: Head
    side: Head | None = None


class Accounts(Value, frozen=True):
    """Whose accounts a page gathers: the line at its head.

    `by` are the issuers with their passages counted; `not_held` the sides of whom the archive
    holds no record at all, `not_here` those whose records are held but not among these.
    """

    total: int
    by: tuple[tuple[Head, int], ...]
    not_held: tuple[Head, ...] = ()
    not_here: tuple[Head, ...] = ()


def issuers(archive: Archive) -> tuple[Issuer, ...]:
    """Everybody who issued a record of the archive, each once, with his side."""
    return tuple(Issuer(archive.heads[i], archive.side_of(i)) for i in sorted(archive.issued_by))


def sides(archive: Archive, records: Iterable[Head]) -> tuple[Head, ...]:
    """The states that took part in the meetings which `records` report, by name."""
    ids = {record.id for record in records}
    found = {side.id: side for i in ids for side in archive.sides_in[i]}
    return tuple(sorted(found.values(), key=filed))


def accounts(
    passages: Iterable[Passage], issuers: Iterable[Issuer], sides: Iterable[Head]
) -> Accounts:
    """Whose account `passages` are, each counted once, and which of `sides` does not speak.

    `issuers` are all those of the archive.
    """
    distinct = {(p.record.id, p.path, p.sentence): p.account for p in passages}
    counts: dict[str, tuple[Head, int]] = {}
    for account in distinct.values():
        counts[account.id] = (account, counts.get(account.id, (account, 0))[1] + 1)
    held = {issuer.side.id for issuer in issuers if issuer.side}
    here = {issuer.side.id for issuer in issuers if issuer.side and issuer.head.id in counts}
    silent = sorted({side for side in sides if side.id not in here}, key=filed)
    return Accounts(
        len(distinct),
        tuple(sorted(counts.values(), key=lambda pair: (-pair[1], filed(pair[0])))),
        tuple(side for side in silent if side.id not in held),
        tuple(side for side in silent if side.id in held),
    )
