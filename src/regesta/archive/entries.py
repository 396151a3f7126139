"""The entries of an archive: by id, and by kind with the type of their data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar, cast

from regesta.model.entries import AnyEntry, Data, Entry
from regesta.model.kinds import BY_TYPE

D = TypeVar("D", bound=Data)


class Entries(Mapping[str, AnyEntry]):
    """Entries by id, in the order given; of two with one id, the first."""

    def __init__(self, entries: Iterable[AnyEntry]) -> None:
        self._by_id: dict[str, AnyEntry] = {}
        for entry in entries:
            self._by_id.setdefault(entry.id, entry)
        self._by_folder: dict[str, list[AnyEntry]] = {}
        for entry in self._by_id.values():
            self._by_folder.setdefault(entry.folder, []).append(entry)

    def __getitem__(self, entry_id: str) -> AnyEntry:
        return self._by_id[entry_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def of(self, kind: type[D]) -> tuple[Entry[D], ...]:
        """All entries of a kind."""
        found = self._by_folder.get(BY_TYPE[kind].folder, ())
        return cast("tuple[Entry[D], ...]", tuple(found))

    def find(self, kind: type[D], entry_id: str) -> Entry[D] | None:
        """The entry of an id; None where there is none of this kind."""
        found = self._by_id.get(entry_id)
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
