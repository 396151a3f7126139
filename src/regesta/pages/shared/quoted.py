"""Passages quoted whole, as the index of a topic shows them, under their records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from regesta.archive.wording import Wording
from regesta.model.parts import Head, Piece, Pieces
from regesta.model.text import Block, walk
from regesta.model.values import Value

OPENING = 90
"""How many letters of a passage are shown of it before it is opened."""


class Line(Value, frozen=True):
    """The own text of a block or of a table's row, with its label as printed."""

    label: str
    pieces: Pieces
    heading: bool = False


class Quoted(Value, frozen=True):
    """A passage with all of its text, and the words that it opens with."""

    path: str
    opening: str
    text: tuple[Line, ...]


class QuotedRecord(Value, frozen=True):
    """The passages of a record."""

    record: Head
    account: Head
    passages: tuple[Quoted, ...]


def by_record(passages: Iterable[tuple[Wording, str]]) -> tuple[QuotedRecord, ...]:
    """The passages at paths of records' texts, under their records, in their order."""
    found: dict[str, tuple[Wording, list[str]]] = {}
    for wording, path in passages:
        found.setdefault(wording.record.id, (wording, []))[1].append(path)
    return tuple(
        QuotedRecord(
            wording.record, wording.account, tuple(quoted(wording, path) for path in paths)
        )
        for wording, paths in found.values()
    )


def quoted(wording: Wording, path: str) -> Quoted:
    """A passage with all of its text: that of its block and of all under it."""
    blocks = walk((wording.outline.blocks[path],))
    own = (lines(block, wording.blocks[block.path]) for block in blocks if block.path)
    text = tuple(line for several in own for line in several)
    return Quoted(path, opening(text), text)


def opening(text: Iterable[Line]) -> str:
    """The first words of a passage."""
    lines = ((line.label, *(piece.text for piece in line.pieces)) for line in text)
    words = " ".join(" ".join((label, "".join(texts))) for label, *texts in lines).split()
    found = " ".join(words)
    return found if len(found) <= OPENING else f"{found[:OPENING].rsplit(' ', 1)[0]} …"


def lines(block: Block, own: tuple[Pieces, ...]) -> tuple[Line, ...]:
    """A block's own text as lines: one, or of a table one a row, its cells apart."""
    if not block.rows:
        return tuple(Line(block.label, each, block.kind == "section") for each in own)
    cells = iter(own)
    rows = (tuple(islice(cells, len(row))) for row in block.rows)
    return tuple(Line("", tuple(_apart(row))) for row in rows)


def _apart(cells: tuple[Pieces, ...]) -> Iterator[Piece]:
    for n, cell in enumerate(cells):
        if n:
            yield Piece(" | ")
        yield from cell
