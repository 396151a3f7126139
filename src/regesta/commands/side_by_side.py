"""Words of a transcription and of its copy, side by side in the columns of a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from regesta.problems import columns, printable
from regesta.reading.collation import Stretch
from regesta.reading.words import Word, spaced, texts

NARROWEST = 40
_NUMBER = 5
_ENDS = 5
_MOST_ALIKE, _MOST_UNLIKE = 14, 60
"""How many words are given whole, of those that both sides have, and of others."""
_GUTTERS = {"differs": " ≠ ", "missing": " ≠ ", "omitted": " - "}
_SAID = {
    "divided": "[divided]",
    "footnote": "[footnote]",
    "omitted": "[left out: {}]",
    "missing": "[not in the copy: {}]",
    "differs": "[nothing]",
}
_DECLARED = {"omits": "source.omits"}
Cell = Sequence[tuple[int, str]]
"""What stands in one column: texts, each with the number of its line, or 0."""


def rows(stretches: Iterable[Stretch], heads: tuple[str, str], width: int) -> Iterator[str]:
    """Lines of at most `width` columns, at least 40: under two `heads` each stretch, with the
    numbers of the lines in which it begins. Of what both have the ends alone are given."""
    column = (max(width, NARROWEST) - 3) // 2
    yield from _beside([(0, heads[0])], [(0, heads[1])], "   ", column)
    for one in stretches:
        yield from _beside(*_cells(one), _GUTTERS.get(one.relation, "   "), column)


def _cells(one: Stretch) -> tuple[Cell, Cell]:
    unlike = one.relation in ("differs", "missing")
    ours, theirs = (_cell(words, unlike=unlike) for words in (one.body, one.copy))
    said = _SAID.get(one.relation, "").format(_DECLARED.get(one.by, one.by))
    if one.relation in ("divided", "footnote"):
        return ours, [*theirs, (0, said)]
    return ours or [(0, said)], theirs or [(0, said)]


def _cell(words: Sequence[Word], *, unlike: bool) -> Cell:
    if len(words) <= (_MOST_UNLIKE if unlike else _MOST_ALIKE):
        return [_text(words)] if words else []
    left_out = f"… {len(words) - 2 * _ENDS:,} words …"
    return [_text(words[:_ENDS]), (0, left_out), _text(words[-_ENDS:])]


def _text(words: Sequence[Word]) -> tuple[int, str]:
    return words[0].line, printable(spaced(texts(words)))


def _beside(ours: Cell, theirs: Cell, gutter: str, column: int) -> Iterator[str]:
    """The lines of two cells, the gutter before the first of the second."""
    left, right = (list(_lines(cell, column)) for cell in (ours, theirs))
    for n, (one, other) in enumerate(zip_longest(left, right, fillvalue="")):
        between = gutter if n == 0 else "   "
        pad = " " * (column - columns(one))
        yield f"{one}{pad}{between}{other}".rstrip()


def _lines(cell: Cell, column: int) -> Iterator[str]:
    for number, text in cell:
        for n, line in enumerate(_wrapped(text, column - _NUMBER - 1)):
            yield f"{number if number and not n else '':>{_NUMBER}} {line}"


def _wrapped(text: str, width: int) -> Iterator[str]:
    """A text in lines of at most `width` columns, broken where it has spaces if it can be."""
    while columns(text) > width:
        most = next(n for n in range(len(text), 0, -1) if columns(text[:n]) <= width)
        end = text.rfind(" ", 0, most + 1)
        end = end if end > 0 else most
        yield text[:end].rstrip()
        text = text[end:].lstrip()
    yield text
