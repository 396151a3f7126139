"""The texts of an entry in which names are found."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive.references import walk
from regesta.model import entries as e
from regesta.model.entries import AnyEntry

_PROSE = frozenset({"note", "text", "summary"})


def texts(entry: AnyEntry) -> Iterator[str]:
    """All texts of an entry: those by an editor, those of its body, what is printed around it."""
    yield from prose(entry)
    yield from (block.text for block in entry.blocks_by_path().values())


def prose(entry: AnyEntry) -> Iterator[str]:
    """An entry's texts by an editor: its summary, its notes, the note that its body is."""
    for _, _, name, value in walk(entry.data, ()):
        if name in _PROSE and isinstance(value, str):
            yield value
    match entry.data:
        case e.Record():
            return
        case _:
            yield from (block.text for block in entry.blocks_by_path().values())
