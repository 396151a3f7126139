"""Indexes too long for one page, split by stable keys: a year, a month, an initial."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, TypeVar

from regesta import urls
from regesta.dates import MONTHS, Edtf
from regesta.model.parts import Head
from regesta.site.pick import LONGEST
from regesta.views.common import Portion

T = TypeVar("T")
Key = tuple[str, str]
"""What stands in the address of a part, and its title."""


class Sheet(NamedTuple, Generic[T]):
    """A page of a list: its rows, or the parts it leads to. The first page has no `keys`."""

    keys: tuple[Key, ...]
    total: int
    rows: tuple[T, ...] = ()
    parts: tuple[Portion, ...] = ()

    @property
    def title(self) -> str:
        """The title of the part; empty for the first page."""
        return self.keys[-1][1] if self.keys else ""

    def path(self, first: str, *base: str) -> str:
        """Where it stands: at `first`, or at the address of the part under `base`."""
        return urls.group(*base, *(key for key, _ in self.keys)) if self.keys else first


def sheets(
    items: Iterable[T], base: tuple[str, ...], keys: Callable[[T], tuple[Key, ...]]
) -> tuple[Sheet[T], ...]:
    """The pages of a list in the order of `items`: one, or an index of parts with each of them.

    `base` begins the parts' addresses. A list that has run out of keys stays whole.
    """
    return _sheets(tuple(items), base, keys, ())


def _sheets(
    items: tuple[T, ...],
    base: tuple[str, ...],
    keys: Callable[[T], tuple[Key, ...]],
    done: tuple[Key, ...],
) -> tuple[Sheet[T], ...]:
    depth = len(done)
    if len(items) <= LONGEST or any(len(keys(item)) <= depth for item in items):
        return (Sheet(done, len(items), items),)
    groups: dict[Key, list[T]] = {}
    for item in items:
        groups.setdefault(keys(item)[depth], []).append(item)
    parts = tuple(
        Portion(key[1], urls.group(*base, *(k for k, _ in (*done, key))), len(groups[key]))
        for key in sorted(groups)
    )
    below = (
        sheet
        for key in sorted(groups)
        for sheet in _sheets(tuple(groups[key]), base, keys, (*done, key))
    )
    return (Sheet(done, len(items), (), parts), *below)


def by_date(date: Edtf | None, head: Head) -> tuple[Key, ...]:
    """The keys of something dated: year, month, day; without a date the initials of `head`."""
    day = (date.earliest or date.latest) if date else None
    if not day:
        return (("undated", "Without a date"), *by_initials(head))
    month = f"{MONTHS[day.month]} {day.year}"
    return (
        (str(day.year), str(day.year)),
        (f"{day.month:02}", month),
        (f"{day.day:02}", f"{day.day} {month}"),
    )


def by_initials(head: Head) -> tuple[Key, ...]:
    """The keys of a name: the first letter that it is filed under, the first two, and so on."""
    folded = unicodedata.normalize("NFKD", head.sort or head.title).lower()
    word = "".join(c for c in folded if c.isascii() and c.isalnum())[:8]
    if not word:
        return (("other", "Other"),)
    return tuple((word[:n], word[:n].capitalize()) for n in range(1, len(word) + 1))
