"""The texts of an entry in which names are found."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive.references import walk
from regesta.model import entries as e
from regesta.model.boundaries import as_compared
from regesta.model.entries import AnyEntry
from regesta.model.text import Block
from regesta.model.text import walk as walk_blocks

_PROSE = frozenset({"note", "text", "summary"})


def texts(entry: AnyEntry) -> Iterator[str]:
    """All texts of an entry: those by an editor, those of its body, what is printed around it."""
    yield from prose(entry)
    yield from (block.text for block in entry.blocks_by_path().values())
    yield from (text for _, text in after_initials(entry))


def searched(entry: AnyEntry) -> str:
    """The texts of an entry as names are looked for in them, each on a line of its own."""
    return "\n".join(map(as_compared, dict.fromkeys(texts(entry))))


def after_initials(entry: AnyEntry) -> Iterator[tuple[Block, str]]:
    """The blocks whose label may be the initial of a name, each with its text from there on."""
    for block in walk_blocks(entry.body):
        if len(block.label) == 2 and block.label[0].isupper() and block.label[1] == ".":
            yield block, f"{block.label} {block.text}"


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
