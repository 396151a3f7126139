"""The entries of an archive: by id, and by kind with the type of their data."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from regesta.model.entries import AnyEntry, Data, Entry
from regesta.model.kinds import BY_TYPE

if TYPE_CHECKING:
    from regesta.archive.archive import Archive

D = TypeVar("D", bound=Data)


class Entries:
    """Entries by id; of two with one id, the first."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def get(self, entry_id: str) -> AnyEntry | None:
        """The entry of an id; None where there is none."""
        return next(iter(self._archive.entry[entry_id]), None) if entry_id else None

    def __getitem__(self, entry_id: str) -> AnyEntry:
        found = self.get(entry_id)
        if found is None:
            raise KeyError(entry_id)
        return found

    def __contains__(self, entry_id: str) -> bool:
        return self.get(entry_id) is not None

    def find(self, kind: type[D], entry_id: str) -> Entry[D] | None:
        """The entry of an id; None where there is none of this kind."""
        found = self.get(entry_id)
        same = found is not None and found.folder == BY_TYPE[kind].folder
        return cast("Entry[D]", found) if same else None

    def entry(self, kind: type[D], entry_id: str) -> Entry[D]:
        """The entry of an id, of this kind; raises KeyError where there is none."""
        found = self.find(kind, entry_id)
        if found is None:
            raise KeyError(entry_id)
        return found

    def data(self, kind: type[D], entry_id: str) -> D | None:
        """The data of the entry of an id; None where there is none of this kind."""
        found = self.find(kind, entry_id)
        return found.data if found else None
