"""Texts cut into pieces: names linked, styles kept, editor's notes marked where they end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from msgspec.structs import replace

from regesta.archive.mentions import Found
from regesta.model.parts import Head, Piece, Pieces
from regesta.model.text import Run

Linker = Callable[[str], Head | None]


def cut(
    text: str,
    found: Iterable[Found],
    link: Linker,
    window: tuple[int, int] | None = None,
    notes: Iterable[tuple[int, int]] = (),
) -> Pieces:
    """`text`, or the `window` of it, as pieces: each entry linked where it is first named.

    `link` gives the head of an id, None for one that is not linked; `notes` are pairs of the
    position after which a note is marked, and its number.
    """
    start, end = window or (0, len(text))
    marks = [(at, number) for at, number in notes if start <= at <= end]
    named = _heads(found, link, start, end)
    cuts = {start, end, *(at for at, _ in marks), *(at for span in named for at in span)}
    ordered = sorted(cuts)
    pieces = []
    for here, after in pairwise(ordered):
        heads = next((named[span] for span in named if span[0] <= here and after <= span[1]), ())
        pieces.append(_piece(text[here:after], heads, _notes_at(after, marks)))
    return tuple(pieces)


def _piece(text: str, heads: tuple[Head, ...], notes: tuple[int, ...]) -> Piece:
    if len(heads) > 1:
        return Piece(text, group=heads, notes=notes)
    return Piece(text, head=heads[0] if heads else None, notes=notes)


def _notes_at(position: int, marks: list[tuple[int, int]]) -> tuple[int, ...]:
    return tuple(number for at, number in marks if at == position)


def _heads(
    found: Iterable[Found], link: Linker, start: int, end: int
) -> dict[tuple[int, int], tuple[Head, ...]]:
    named: dict[tuple[int, int], tuple[Head, ...]] = {}
    seen: set[str] = set()
    for one in found:
        new = [i for i in one.ids if i not in seen]
        heads = tuple(head for i in new if (head := link(i)))
        if start <= one.start and one.end <= end and heads:
            named[one.start, one.end] = heads
            seen.update(new)
    return named


def styled(runs: tuple[Run, ...], pieces: Pieces) -> Pieces:
    """Pieces of a block's folded text with the styles, addresses and footnotes of its runs."""
    if len(runs) == 1 and replace(runs[0], text="") == Run(""):
        return pieces
    result: list[Piece] = []
    queue = list(pieces)
    for run in _folded(runs):
        if run.footnote:
            result.append(Piece(run.text, footnote=run.footnote))
            continue
        left = len(run.text)
        while left and queue:
            piece = queue.pop(0)
            taken = piece.text[:left]
            left -= len(taken)
            rest = piece.text[len(taken) :]
            if rest:
                queue.insert(0, replace(piece, text=rest))
            result.append(_in_style(piece, taken, run, last=not rest))
    return tuple(result)


def _in_style(piece: Piece, text: str, run: Run, last: bool) -> Piece:
    return replace(
        piece,
        text=text,
        emphasis=run.emphasis,
        strong=run.strong,
        href=run.href,
        head=None if run.href else piece.head,
        notes=piece.notes if last else (),
    )


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
