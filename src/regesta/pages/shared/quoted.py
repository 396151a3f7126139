"""Passages quoted whole, as the index of a topic shows them, under their records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from msgspec.structs import replace

from regesta.archive.wording import Wording
from regesta.model.parts import Head, Issuers, Piece, Pieces, Value
from regesta.model.text import Block, walk

OPENING = 90
"""How many letters of a passage are shown of it before it is opened."""


class Excerpt(Value, frozen=True):
    """A passage of a record: its block, and by path the own text of it and of all under it."""

    record: Head
    account: Issuers
    block: Block
    pieces: Mapping[str, tuple[Pieces, ...]]
    languages: Mapping[str, str]


class Line(Value, frozen=True):
    """The own text of a block or of a table's row, with its label as printed."""

    label: str
    pieces: Pieces
    heading: bool = False
    language: str = "en"


class Quoted(Value, frozen=True):
    """A passage with all of its text, and the words that it opens with."""

    path: str
    opening: str
    text: tuple[Line, ...]


class QuotedRecord(Value, frozen=True):
    """The passages of a record."""

    record: Head
    account: Issuers
    passages: tuple[Quoted, ...]


def excerpt(wording: Wording, path: str) -> Excerpt:
    """The passage at a path of a record's text."""
    block = wording.outline.blocks[path]
    pieces = {one.path: wording.blocks[one.path] for one in walk((block,)) if one.path}
    languages = {path: wording.outline.language(path) for path in pieces}
    return Excerpt(wording.record, wording.account, block, pieces, languages)


def by_record(excerpts: Iterable[Excerpt]) -> tuple[QuotedRecord, ...]:
    """The passages under their records, in their order."""
    found: dict[str, list[Excerpt]] = {}
    for one in excerpts:
        found.setdefault(one.record.id, []).append(one)
    return tuple(
        QuotedRecord(own[0].record, own[0].account, tuple(quoted(one) for one in own))
        for own in found.values()
    )


def quoted(one: Excerpt) -> Quoted:
    """A passage as lines."""
    blocks = (block for block in walk((one.block,)) if block.path)
    text = tuple(
        replace(line, language=one.languages[block.path])
        for block in blocks
        for line in lines(block, one.pieces[block.path])
    )
    return Quoted(one.block.path, opening(text), text)


def opening(text: Iterable[Line]) -> str:
    """The first words of a passage."""
    lines = ((line.label, *(piece.text for piece in line.pieces)) for line in text)
    return first_words(" ".join(" ".join((label, "".join(texts))) for label, *texts in lines))


def first_words(text: str) -> str:
    """The words that a text opens with, where they are many with `…` after them."""
    found = " ".join(text.split())
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
