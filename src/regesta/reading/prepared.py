"""A transcription and its copy, made ready to be held against each other."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from regesta.model.entries import Record
from regesta.model.parts import Value
from regesta.model.text import BYLINE, DATELINE, TITLE, Block
from regesta.reading import divided
from regesta.reading.declared import Declared
from regesta.reading.divided import Joined
from regesta.reading.omitted import Left, Placed, set_apart, take_out
from regesta.reading.words import (
    Word,
    body_words,
    cells_apart,
    normalised,
    printed_forms,
    source_words,
)


class Prepared(Value, frozen=True):
    """What is to be compared: the copy `joined`, its divided words being one, without what is
    certain to be left out (`left`); the body, and each of its footnotes; what else is `declared`
    to stand in the copy outside the body."""

    left: Left
    joined: Joined
    body: list[Word]
    notes: list[list[Word]]
    declared: list[Declared]


def prepare(record: Record, blocks: tuple[Block, ...], text: str, placed: Placed) -> Prepared:
    """The body `blocks` of a record and its copy `text`; `placed` gives the places of fields."""
    text = set_apart(text, record.source.omits)
    left = take_out(text, source_words(text), record.source.omits, placed)
    joined = divided.join(left.copy, record.source.divided)
    own, apart = body_words(blocks)
    joined = replace(joined, copy=cells_apart(joined.copy, blocks, own))
    body = divided.either_way(own, joined.either)
    notes = [divided.either_way(note, joined.either) for note in apart]
    return Prepared(left, joined, body, notes, list(_declared(record, left, placed)))


def _declared(record: Record, left: Left, placed: Placed) -> Iterator[Declared]:
    printed = record.printed()
    for path in (TITLE, DATELINE, BYLINE):
        if path in printed and not (path == TITLE and record.title_supplied):
            yield Declared(path, printed_forms(printed[path]), placed(path))
    for position, text in left.omits:
        yield Declared("omits", (normalised(text),), placed("source", "omits", position))
