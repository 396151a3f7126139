"""Rows of a long list under headings: a year, an initial, a kind."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from regesta.model.parts import Head, Value

R = TypeVar("R")


class Shelf(Value, Generic[R], frozen=True):
    """Rows under a heading. `id` is the heading's anchor."""

    title: str
    id: str
    rows: tuple[R, ...]


def shelved(rows: Iterable[R], title: Callable[[R], str]) -> tuple[Shelf[R], ...]:
    """The rows under their titles, in the order in which the titles first come."""
    shelves: dict[str, list[R]] = {}
    for row in rows:
        shelves.setdefault(title(row), []).append(row)
    return tuple(Shelf(name, anchor(name), tuple(found)) for name, found in shelves.items())


def anchor(title: str) -> str:
    """The anchor of the heading of a shelf: `on-1931`."""
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in title.lower()).split()
    return "-".join(("on", *words))


def initial(head: Head) -> str:
    """The letter that a name is filed under, `A` to `Z`; `OTHER` where it has none."""
    text = head.sort or head.title
    first = unicodedata.normalize("NFKD", text.strip())[:1].lower()
    return (first if "a" <= first <= "z" else "other").upper()
