"""Lists that entries tell, spread over pages: a page asks for what it prints alone.

A row is ordered by its keys, then as the rows of a page are. So the rows of a decade, a year or a
month stand together, and whether they are too many for a page is known without reading them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Generic, NamedTuple, TypeVar

from regesta import urls
from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.queries import ALL, LAST, Part
from regesta.pages.shared import lists
from regesta.pages.shared.lists import Key, Portion, Sheet

T = TypeVar("T")
_END, _TITLE = "\x02", "\x03"
"""What ends a key in an order, and what stands in it before its title; in no order of a row."""
Start = str
"""The keys of a page, as the orders of all its rows begin; empty for the first page."""


class Long(NamedTuple, Generic[T]):
    """A list: its rows, the beginning of the addresses of its parts, what the rows are asked of,
    and how many of them a page holds at most."""

    rows: Told[T]
    base: tuple[str, ...]
    of: str = ALL
    longest: int = lists.LONGEST

    def part(self, keys: Iterable[Key], order: str, row: T) -> Part:
        """A row that an entry tells, by its keys, in its order among those of a page."""
        return self.rows.part(self.of, start(keys) + order, row)

    def path(self, at: Start, first: str) -> str:
        """Where a page of the list stands: the first at `first`."""
        return Sheet(_keys(at), 0).path(first, *self.base)


def start(keys: Iterable[Key]) -> Start:
    """Keys as orders begin with them."""
    return "".join(
        f"{address}{'' if title == address else _TITLE + title}{_END}" for address, title in keys
    )


def starts(archive: Archive, listed: Long[T], at: Start = "") -> Iterator[Start]:
    """The pages of a list from one on: itself, and where it has too many rows those below it."""
    yield at
    for below in groups(archive, listed, at):
        yield from starts(archive, listed, below)


def groups(archive: Archive, listed: Long[T], at: Start = "") -> dict[Start, int]:
    """The parts that the rows of a page are spread over, with how many each has; none where they
    are few enough for it, or some have run out of keys."""
    rows, window = listed.rows(archive), (at, at + LAST)
    if rows.count(listed.of, *window) <= min(listed.longest, lists.LONGEST):
        return {}
    return dict(rows.groups(listed.of, partial(_begins, len(at)), *window))


def sheet(archive: Archive, listed: Long[T], at: Start = "") -> Sheet[T]:
    """A page of a list: its rows, or the parts it leads to; where it has one alone, to those of
    that one."""
    parts, window = groups(archive, listed, at), (listed.of, at, at + LAST)
    while len(parts) == 1 and (below := groups(archive, listed, *parts)):
        parts = below
    if parts:
        portions = (_portion(listed, below, count) for below, count in parts.items())
        return Sheet(_keys(at), sum(parts.values()), (), tuple(portions))
    rows = listed.rows(archive)
    pairs = list(zip(rows.places(*window), rows.between(*window), strict=True))
    pairs.sort(key=lambda pair: pair[0].rpartition(_END)[2])
    return Sheet(_keys(at), len(pairs), tuple(row for _, row in pairs))


def _begins(done: int, order: str) -> Start:
    """How an order begins, with one key more than those that are `done`; empty without one."""
    return order[: order.find(_END, done) + 1]


def _keys(at: Start) -> tuple[Key, ...]:
    parted = (key.partition(_TITLE) for key in at.split(_END)[:-1])
    return tuple((address, title or address) for address, _, title in parted)


def _portion(listed: Long[T], at: Start, count: int) -> Portion:
    address, title = _keys(at)[-1]
    return Portion(title, urls.group(*listed.base, address), count)
