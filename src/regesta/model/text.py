"""A text as a tree of blocks. The same tree feeds the page, the exports, the word check."""

from __future__ import annotations

import re
from itertools import cycle
from typing import Literal

import msgspec

BlockKind = Literal[
    "section", "paragraph", "ordered", "bullets", "item", "quotation", "table", "footnote"
]
TITLE, DATELINE, BYLINE = "title", "dateline", "byline"
MARK = r"(?<!\\)\[\^([^\[\]\s]{1,40})\]"
"""The mark of a footnote as typed, `[^1]`; its group is the label."""
_MARK = re.compile(MARK)
_SAME = re.compile(r"~[1-9][0-9]{0,3}\Z")


class Run(msgspec.Struct, frozen=True):
    """A stretch of text in one style. Newlines stay, so that each word has its own line.

    `href` is a link (in notes only); `footnote` is the label of a footnote's mark, and then
    `text` is that mark as printed, empty where it is not.
    """

    text: str
    emphasis: bool = False
    strong: bool = False
    href: str = ""
    footnote: str = ""


class Block(msgspec.Struct, frozen=True):
    """One block of a text.

    `path` is its citation (`2(1)3`), empty for the lists themselves, which have none;
    `label` is what is printed before it (`1.`, `(2)`, `3.`, `a)`), empty where nothing is.
    `runs` is its own text without the label: a section's is its heading, a list's or table's
    is empty. `glued` says that no space stands between label and text. `rows` are a table's,
    the first its head: cells of runs. `line` is the line of its first word in the file.
    """

    kind: BlockKind
    path: str = ""
    label: str = ""
    runs: tuple[Run, ...] = ()
    children: tuple[Block, ...] = ()
    rows: tuple[tuple[tuple[Run, ...], ...], ...] = ()
    line: int = 1
    glued: bool = False

    @property
    def text(self) -> str:
        """The block's own words, white space folded to single spaces, footnote marks left out."""
        return own_text(self)


def printed_mark(label: str) -> str:
    """The mark that is printed of a footnote: its label, less the `~2` that tells it apart from
    another with the same mark. Empty of one that is `~2` alone: none is printed."""
    return _SAME.sub("", label)


def printed_runs(text: str) -> tuple[Run, ...]:
    """A title, dateline or byline with the marks of its footnotes."""
    found = zip(_MARK.split(text), cycle((False, True)))
    return tuple(
        Run(printed_mark(one), footnote=one) if mark else Run(one) for one, mark in found if one
    )


def without_marks(text: str) -> str:
    """A title, dateline or byline without the marks of its footnotes."""
    return _MARK.sub("", text) if "[^" in text else text


def runs_text(runs: tuple[Run, ...]) -> str:
    """The words of `runs`, white space folded, footnote marks left out."""
    return " ".join("".join(run.text for run in runs if not run.footnote).split())


def own_text(block: Block) -> str:
    """The block's own words: its runs, or a table's cells in reading order."""
    if block.rows:
        return " ".join(filter(None, (runs_text(cell) for row in block.rows for cell in row)))
    return runs_text(block.runs)


def walk(blocks: tuple[Block, ...]) -> list[Block]:
    """Every block of the tree in reading order, the lists themselves among them."""
    found: list[Block] = []
    stack = list(reversed(blocks))
    while stack:
        block = stack.pop()
        found.append(block)
        stack.extend(reversed(block.children))
    return found
