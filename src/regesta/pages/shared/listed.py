"""What entries tell for the index of their kind: the row of each, by what the index is split by."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive.archive import Archive
from regesta.archive.queries import Part, order_of
from regesta.model.entries import AnyEntry
from regesta.pages.shared import lists
from regesta.pages.shared.dating import date_of
from regesta.pages.shared.indexed import INDEXES
from regesta.pages.shared.lists import Key


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """The row of an entry in the index of its kind."""
    entry = archive.entries[entry_id]
    if index := INDEXES.get(entry.folder):
        order = order_of(entry, archive.heads[entry_id])
        yield index.listed.part(_keys(archive, entry), order, index.row(archive, entry))


def _keys(archive: Archive, entry: AnyEntry) -> tuple[Key, ...]:
    own = archive.heads[entry.id]
    if INDEXES[entry.folder].kind.dated:
        return lists.by_date(date_of(archive, entry), own)
    return lists.by_initials(own)
