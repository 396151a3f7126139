"""Whether the editor's notes have room beside the text that they are on.

Lines are counted as on a wide page: the text in lines of 64 letters, the notes in smaller ones of
about as many, folded to two. An estimate will do: it decides between the margin and the end.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from math import ceil

from regesta.model.entries import Note
from regesta.model.parts import Pieces
from regesta.pages.shared.transcription import Shown

FOLDED = 160
"""The most letters of a note that stands in whole: some two lines, where the margin is wide."""
_LINE = 64
_SMALL, _GAP = 0.64, 0.28
"""The height of a line of a note, and of the space after it, in lines of text."""
_AFTER, _ABOVE = 0.45, 0.9
"""The space after a paragraph, and above a heading."""
_OVER, _OPENED = 3.0, 8.0
"""The most lines by which notes may reach beyond the end of the text: all of them folded, and
with the longest open."""


def length(note: Note, lemma: str, text: Pieces) -> int:
    """How many letters a note takes, wide ones counted twice, with its sources in brief."""
    sources = (f"{s.kind} {s.by or s.url[:30]} {s.date or ''} {s.note}" for s in note.sources)
    return sum(map(_wide, (note.kind, lemma, note.reading, _words(text), *sources)))


def has_room(text: Iterable[Shown], notes: Mapping[str, tuple[int, ...]]) -> bool:
    """Whether the notes, the length of each by the path that it is on, can stand beside a text."""
    lines = list(_lines(text))
    folded = {path: [_folded(n) for n in own] for path, own in notes.items()}
    longest, path = max(((max(own), path) for path, own in notes.items()), default=(0, ""))
    opened = {**folded, path: [*folded.get(path, ()), longest]}
    return _over(lines, folded) <= _OVER and _over(lines, opened) <= _OPENED


def _folded(letters: int) -> int:
    return letters if letters <= FOLDED else 2 * _LINE


def _over(lines: Iterable[tuple[str, float]], notes: Mapping[str, list[int]]) -> float:
    """By how many lines the notes reach beyond the text, one under the other."""
    height = bottom = 0.0
    for path, own in (("title", 0.0), ("dateline", 0.0), ("byline", 0.0), *lines):
        beside = notes.get(path, ())
        if beside:
            bottom = max(bottom, height) + sum(ceil(n / _LINE) * _SMALL + _GAP for n in beside)
        height += own
    return bottom - height


def _lines(text: Iterable[Shown]) -> Iterator[tuple[str, float]]:
    """Each block and the lines that its own text takes, in order."""
    for block in text:
        rows = sum(max(ceil(_wide(_words(cell)) / 20) for cell in row) for row in block.rows if row)
        own = ceil(_wide(_words(block.pieces)) / _LINE) if block.pieces else 0
        above = _ABOVE if block.kind == "section" else 0
        yield block.path, rows + own + (_AFTER + above if rows or own else 0)
        yield from _lines(block.children)


def _words(pieces: Pieces) -> str:
    return "".join(piece.text for piece in pieces)


def _wide(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
