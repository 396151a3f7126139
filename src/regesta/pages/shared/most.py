"""Of which entries there are most acts."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.queries import Part, in_order
from regesta.model.parts import Head, Value, filed
from regesta.pages.shared.acts import count

_ACTS = {"persons": "acts_by", "topics": "acts_on", "instruments": "acts_invoking"}
"""The acts of an entry that are counted, by its folder."""
_ABOVE = 999_999_999


class Counted(Value, frozen=True):
    """An entry and how often something of it occurs."""

    head: Head
    count: int


COUNTED = Told[Counted]("counted", Counted)
"""The entries of a folder that have acts, those with the most first, then as they are filed."""


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """How many acts an entry has, where it has some."""
    head = archive.heads[entry_id]
    if head.folder in _ACTS:
        number = count(archive, getattr(archive, _ACTS[head.folder]), entry_id)
        if number:
            order = in_order(_ABOVE - number, *filed(head))
            yield COUNTED.part(head.folder, order, Counted(head, number))


def most(archive: Archive, number: int, folder: str) -> tuple[Counted, ...]:
    """The entries of a folder with the most acts, so many of them."""
    first = COUNTED(archive).places(folder)[:number]
    return COUNTED(archive).between(folder, first[0], first[-1]) if first else ()
