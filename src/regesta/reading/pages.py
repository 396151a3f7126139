"""Where in a text the pages of its print begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from regesta.model.boundaries import SIGNS
from regesta.model.text import Block, walk
from regesta.reading.words import normalised, own_words

_WORD = re.compile(r"\S+")


def placed_pages(
    blocks: tuple[Block, ...], pages: Iterable[tuple[str, int]]
) -> Iterator[tuple[str, str, int]]:
    """Each page, of which is given with which word of the text it begins: its number, the
    passage, and the place in the passage's text."""
    left = list(reversed(list(pages)))
    before = 0
    for block in walk(blocks):
        if block.kind == "footnote" or not left:
            break
        size = sum(1 for _ in own_words(block))
        while left and left[-1][1] < before + size:
            page, word = left.pop()
            yield page, block.path, _start(block, word - before)
        before += size


def _start(block: Block, word: int) -> int:
    """Where a word of a block, its label counted with it, stands in the block's text."""
    glue = "" if block.glued else " "
    label = len(normalised(f"{block.label}{glue}{block.text}")) - len(normalised(block.text))
    starts = [
        found.start() + part.start()
        for found in _WORD.finditer(block.text)
        for part in SIGNS.finditer(found.group())
    ]
    return starts[min(max(word - label, 0), len(starts) - 1)] if starts else 0
