"""Texts cut into pieces: names linked, styles kept, editor's notes marked where they end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from msgspec.structs import replace

from regesta.archive.mentions import Found
from regesta.model.parts import Head, Piece, Pieces
from regesta.model.text import Run, runs_text

Rows = tuple[tuple[tuple[Run, ...], ...], ...]
Linker = Callable[[str], Head | None]


def cut(
    text: str,
    found: Iterable[Found],
    link: Linker,
    window: tuple[int, int] | None = None,
    notes: Iterable[tuple[int, int]] = (),
    pages: Iterable[tuple[int, str]] = (),
) -> Pieces:
    """`text`, or the `window` of it, as pieces: each entry linked where it is first named.

    `link` gives the head of an id, None for one that is not linked; `notes` are pairs of the
    position after which a note is marked, and its number, `pages` such of the position before
    which a page of the print begins.
    """
    start, end = window or (0, len(text))
    marks = [(at, number) for at, number in notes if start <= at <= end]
    named = _heads(found, link, start, end)
    begun = dict(pages)
    if start == end and start in begun:
        return (Piece("", page=begun[start]),)
    cuts = {start, end, *begun, *(at for at, _ in marks), *(at for span in named for at in span)}
    pieces = []
    for here, after in pairwise(sorted(cuts)):
        span = next((span for span in named if span[0] <= here and after <= span[1]), (0, 0))
        heads = named.get(span, ())
        numbers = tuple(number for at, number in marks if at == after)
        piece = _piece(text[here:after], heads, numbers, last=after == span[1])
        pieces.append(replace(piece, page=begun[here]) if here in begun else piece)
    return tuple(pieces)


def _piece(text: str, heads: tuple[Head, ...], notes: tuple[int, ...], last: bool) -> Piece:
    if len(heads) > 1:
        return Piece(text, group=heads if last else (), notes=notes)
    return Piece(text, head=heads[0] if heads else None, notes=notes)


def _heads(
    found: Iterable[Found], link: Linker, start: int, end: int
) -> dict[tuple[int, int], tuple[Head, ...]]:
    """What is linked, by its span. A group is linked as a whole or not at all."""
    named: dict[tuple[int, int], tuple[Head, ...]] = {}
    seen: set[tuple[str, ...]] = set()
    for one in found:
        if one.ids in seen or not (start <= one.start and one.end <= end):
            continue
        heads = tuple(head for i in one.ids if (head := link(i)))
        if heads and len(heads) == len(one.ids):
            named[one.start, one.end] = heads
            seen |= {one.ids, *((i,) for i in one.ids)}
    return named


def stretch(pieces: Pieces, start: int, end: int) -> Pieces:
    """The pieces of a part of their text; what stands after a piece stays with its end."""
    found: list[Piece] = []
    at = 0
    for piece in pieces:
        first, last = max(start, at), min(end, at + len(piece.text))
        if first < last or (not piece.text and _within(start, at, end)):
            text = piece.text[first - at : last - at]
            whole = last == at + len(piece.text)
            found.append(
                replace(
                    piece,
                    text=text,
                    group=piece.group if whole else (),
                    notes=piece.notes if whole else (),
                    page=piece.page if first == at else "",
                )
            )
        at += len(piece.text)
    return tuple(found)


def _within(start: int, at: int, end: int) -> bool:
    """Whether what has no length stands in a part: at its end, not where it begins."""
    return start < at <= end or at == start == 0


def in_cells(rows: Rows, pieces: Pieces) -> tuple[Pieces, ...]:
    """The pieces of a table's text, cell by cell in reading order, in the cells' styles."""
    found: list[Pieces] = []
    at = 0
    for cell in (cell for row in rows for cell in row):
        size = len(runs_text(cell))
        found.append(styled(cell, stretch(pieces, at, at + size)))
        at += size + 1 if size else 0
    return tuple(found)


def styled(runs: tuple[Run, ...], pieces: Pieces) -> Pieces:
    """Pieces of a block's folded text with the styles, addresses and footnotes of its runs."""
    if not runs or (len(runs) == 1 and replace(runs[0], text="") == Run("")):
        return pieces
    result: list[Piece] = []
    at = 0
    for run in _folded(runs):
        if run.footnote:
            result.append(Piece(run.text, footnote=run.footnote))
            continue
        own = stretch(pieces, at, at + len(run.text))
        result += [_in_style(piece, run) for piece in own]
        at += len(run.text)
    return tuple(result)


def _in_style(piece: Piece, run: Run) -> Piece:
    linked = {"head": None, "group": ()} if run.href else {}
    return replace(piece, emphasis=run.emphasis, strong=run.strong, href=run.href, **linked)


def _folded(runs: tuple[Run, ...]) -> list[Run]:
    """The runs with white space folded as in the block's text, footnote marks in between."""
    folded: list[Run] = []
    after_space = True
    for run in runs:
        if run.footnote:
            folded.append(run)
            continue
        words = " ".join(run.text.split())
        before = " " if run.text[:1].isspace() and not after_space else ""
        behind = " " if words and run.text[-1:].isspace() else ""
        text = f"{before}{words}{behind}" if words else before
        folded.append(replace(run, text=text))
        after_space = text.endswith(" ") if text else after_space
    return folded
