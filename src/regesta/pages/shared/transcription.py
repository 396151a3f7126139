"""Texts as pages show them, records and notes: blocks with names linked and notes marked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import islice

from msgspec.structs import replace

from regesta.archive.mentions import speakers
from regesta.archive.pieces import stretch
from regesta.archive.wording import WordedNote, Wording
from regesta.languages import ENGLISH, direction
from regesta.model.parts import Pieces, Value
from regesta.model.text import Block, BlockKind, printed_mark, printed_runs, runs_text, walk

FIRST_LEVEL = 3
"""The level of the heading of an outermost section: under the page's title and `Text`."""

_DIVISION = re.compile(r"(?<![^.)])[a-z]+\.$")
"""What stands in a path for a kind of division, before its number: `art.`."""

PiecesByPath = Mapping[str, tuple[Pieces, ...]]


class Shown(Value, frozen=True):
    """A block of the text.

    `level` is that of a section's heading; `marks` the numbers of the notes on the block as a
    whole; `marked_at` the paths where a footnote is marked; `glued` says that no space stands
    between label and text; `language` is its own, where it is not that of what it stands in.
    `speaker` is who speaks, as printed before `pieces`; `answers` says that it answers the
    question before it. `page` is the page of the print that begins with it, before its label.
    `unsaid` is what of its path stands beside it: what its label does not say, see `unsaid`.
    A footnote mark in `pieces` holds the path of its footnote instead of its label.
    """

    kind: BlockKind
    path: str
    label: str
    pieces: Pieces = ()
    children: tuple[Shown, ...] = ()
    rows: tuple[tuple[Pieces, ...], ...] = ()
    level: int = 0
    marks: tuple[int, ...] = ()
    marked_at: tuple[str, ...] = ()
    glued: bool = False
    speaker: Pieces = ()
    answers: bool = False
    language: str = ""
    page: str = ""
    unsaid: str = ""


class Turn(Value, frozen=True):
    """A turn of speech: where its speaker ends in its text, and whether it answers a question."""

    end: int
    answers: bool = False


class Apparatus(Value, frozen=True):
    """What is said of each passage, by its path."""

    marks: Mapping[str, tuple[int, ...]]
    footnotes: dict[str, str]
    marked_at: dict[str, tuple[str, ...]]
    turns: Mapping[str, Turn]
    languages: Mapping[str, str]
    language: str


class Printed(Value, frozen=True):
    """A line printed outside the text, its title for one; `marks` as those of a block."""

    pieces: Pieces
    marks: tuple[int, ...] = ()


class Heading(Value, frozen=True):
    """A heading of the text in the table of contents, with those under it."""

    path: str
    label: str
    words: str
    under: tuple[Heading, ...] = ()


def shown(
    blocks: tuple[Block, ...],
    pieces: PiecesByPath,
    marks: Mapping[str, tuple[int, ...]],
    lines: Mapping[str, str] | None = None,
    turns: Mapping[str, Turn] | None = None,
    languages: Mapping[str, str] | None = None,
    language: str = ENGLISH,
) -> tuple[Shown, ...]:
    """The blocks with the pieces of their own text, and what is said of each; `lines` are those
    printed outside the text, by path, where footnotes can be marked too; `turns` those of
    speech; `languages` those of passages that have another than `language`."""
    above = tuple(
        Block("paragraph", path, runs=printed_runs(t)) for path, t in (lines or {}).items()
    )
    marked_at = _marked_at((*above, *blocks))
    labels, turns, languages = _footnotes(blocks), turns or {}, languages or {}
    apparatus = Apparatus(marks, labels, marked_at, turns, languages, language)
    return tuple(_shown(block, pieces, apparatus, FIRST_LEVEL) for block in blocks)


def unsaid(path: str, label: str) -> str:
    """What of a path the label printed beside it does not say: the steps above the last, `2(1)` of
    `2(1)3` beside `3.`; all of it where the label is none, or gives the step in other words."""
    words = unicodedata.normalize("NFKC", label).split()
    step = words[-1].rstrip(".,:;—–-") if words else ""
    for key in (step, f"({step}"):
        above = path.removesuffix(key)
        if step and above != path and (not above or above[-1] in ".)" or key[0] == "("):
            return _DIVISION.sub("", above) if len(words) > 1 else above
    return path


def has_brackets(blocks: tuple[Block, ...]) -> bool:
    """Whether square brackets stand in a text itself, which no editor of it supplies."""
    cells = (cell for block in walk(blocks) for row in block.rows for cell in row)
    texts = (*(block.text for block in walk(blocks)), *map(runs_text, cells))
    return any("[" in text for text in texts)


def turns(wording: Wording) -> dict[str, Turn]:
    """The turns of speech of a record, by path; one that hangs on another answers it."""
    found, hanging = speakers(wording.found), wording.outline.lead_ins
    return {
        path: Turn(one.end, answers=any(above in found for above in hanging[path]))
        for path, one in found.items()
    }


def note(worded: WordedNote) -> tuple[Shown, ...]:
    """The note of an entry, or a page about the archive."""
    return shown(worded.blocks, worded.pieces(), {})


def printed(
    lines: Iterable[str],
    blocks: tuple[Block, ...],
    pieces: PiecesByPath,
    marks: Mapping[str, tuple[int, ...]],
) -> dict[str, Printed]:
    """The lines printed outside the text `blocks`, by path."""
    labels = _footnotes(blocks)
    return {
        path: Printed(_to_footnotes(pieces[path][0], labels), marks.get(path, ())) for path in lines
    }


def contents(text: Iterable[Shown], levels: int = 2) -> tuple[Heading, ...]:
    """The headings of the text, those of sections and of subsections."""
    return tuple(
        Heading(
            block.path,
            block.label,
            "".join(piece.text for piece in block.pieces if not piece.footnote),
            contents(block.children, levels - 1),
        )
        for block in text
        if block.kind == "section" and levels
    )


def _shown(block: Block, pieces: PiecesByPath, said: Apparatus, level: int) -> Shown:
    own_language = said.languages.get(block.path, "")
    said = replace(said, language=own_language) if own_language else said
    page, first = _begun(block, pieces.get(block.path, ()))
    own = tuple(_to_footnotes(each, said.footnotes) for each in first)
    below = level + 1 if block.kind == "section" else level
    turn = said.turns.get(block.path, Turn(0))
    text = own[0] if own and not block.rows else ()
    return Shown(
        kind=block.kind,
        path=block.path,
        label=printed_mark(block.label) if block.kind == "footnote" else block.label,
        pieces=stretch(text, turn.end, _length(text)) if turn.end else text,
        children=tuple(_shown(child, pieces, said, below) for child in block.children),
        rows=_rows(block, own),
        level=min(level, 6),
        marks=said.marks.get(block.path, ()) if block.path else (),
        marked_at=said.marked_at.get(block.label, ()) if block.kind == "footnote" else (),
        glued=block.glued,
        speaker=stretch(text, 0, turn.end),
        answers=turn.answers,
        language=own_language,
        page=page,
        unsaid=_beside(block, said.language),
    )


def _beside(block: Block, language: str) -> str:
    """What of its path stands at the left of a block: all, where its label stands at the right."""
    return block.path if direction(language) == "rtl" else unsaid(block.path, block.label)


def _begun(block: Block, own: tuple[Pieces, ...]) -> tuple[str, tuple[Pieces, ...]]:
    """The page that begins with a block, and its pieces without that; a table has it in a cell."""
    if block.rows or not own or not own[0] or not own[0][0].page:
        return "", own
    first, *more = own[0]
    rest = (replace(first, page=""), *more) if first.text else tuple(more)
    return first.page, (rest, *own[1:])


def _length(pieces: Pieces) -> int:
    return sum(len(piece.text) for piece in pieces)


def _rows(block: Block, cells: tuple[Pieces, ...]) -> tuple[tuple[Pieces, ...], ...]:
    """A table's cells, given in reading order, as its rows."""
    left = iter(cells)
    return tuple(tuple(islice(left, len(row))) for row in block.rows)


def _to_footnotes(pieces: Pieces, footnotes: Mapping[str, str]) -> Pieces:
    return tuple(
        replace(piece, footnote=footnotes.get(piece.footnote, "")) if piece.footnote else piece
        for piece in pieces
    )


def _footnotes(blocks: tuple[Block, ...]) -> dict[str, str]:
    """The path of each footnote by its label."""
    return {block.label: block.path for block in walk(blocks) if block.kind == "footnote"}


def _marked_at(blocks: tuple[Block, ...]) -> dict[str, tuple[str, ...]]:
    """The paths of the blocks that mark each footnote, by its label."""
    found: dict[str, tuple[str, ...]] = {}
    for block in walk(blocks):
        cells = (cell for row in block.rows for cell in row)
        runs = [*block.runs, *(run for cell in cells for run in cell)]
        for label in dict.fromkeys(run.footnote for run in runs if run.footnote):
            found[label] = (*found.get(label, ()), block.path)
    return found
