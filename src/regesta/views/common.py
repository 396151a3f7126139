"""What every page has in common: its head, and the pure helpers that several makers share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from regesta.dates import Edtf
from regesta.model.parts import Head, LinkedAct, Passage, filed
from regesta.model.values import Value
from regesta.views.described import Described

T = TypeVar("T")


class Crumb(Value, frozen=True):
    """A step of the way to a page: its title, and its address relative to the site's root."""

    title: str
    href: str


class Facets(Value, frozen=True):
    """What the search shows of a page and narrows it by; a page without them is not searched.

    `line` says what the page is, `filters` are name and value, `day` is what it is sorted by.
    """

    title: str
    line: str
    filters: tuple[tuple[str, str], ...]
    day: str = ""


class PageHead(Value, frozen=True):
    """What the base template needs. `section` is the entry of the navigation that is current.

    `language` is that of the page's text; the words around it are always English.
    """

    title: str
    site_title: str
    section: str
    description: str = ""
    language: str = "en"
    crumbs: tuple[Crumb, ...] = ()
    facets: Facets | None = None
    described: Described = Described()


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


class Group(Value, Generic[T], frozen=True):
    """Some things under the entry that they have in common; None for those without."""

    head: Head | None
    items: tuple[T, ...]


class Done(Value, frozen=True):
    """What somebody did with an instrument, or is to it (`signatory`); when, where it is known."""

    instrument: Head
    what: str
    on: Edtf | None


class Portion(Value, frozen=True):
    """A part of a list that is too long for one page: its name, address, length."""

    title: str
    href: str
    count: int


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


def grouped(
    items: Iterable[T],
    keys: Callable[[T], Iterable[Head]],
    order: Callable[[Head], tuple[str, str]] = filed,
) -> tuple[Group[T], ...]:
    """`items` under each of their keys, the groups in `order`, those without a key last."""
    groups: dict[str, tuple[Head, list[T]]] = {}
    rest = []
    for item in items:
        heads = tuple(keys(item))
        for head in heads:
            groups.setdefault(head.id, (head, []))[1].append(item)
        if not heads:
            rest.append(item)
    ordered = sorted(groups.values(), key=lambda group: order(group[0]))
    found = tuple(Group(head, tuple(members)) for head, members in ordered)
    return (*found, Group(None, tuple(rest))) if rest else found


def by_topic(acts: Iterable[LinkedAct]) -> tuple[Group[LinkedAct], ...]:
    """The acts under each of their topics, the topics by name, acts without a topic last."""
    return grouped(acts, lambda act: act.topics)
