"""The path of each block: labels as printed, joined; the citation and the anchor of a passage.

`2(1)3` is section `2.`, subsection `(1)`, item `3.`; labels are joined with `.` unless
bracketed or following a bracket. What has no printed label counts within its parent with a
letter. A second block that would take a path gets `~2`. A path depends on the text alone.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from regesta.model.text import Block, Run

_NUMBER = r"(?:\d{1,4}|[IVXLCDM]{1,8}|[ivxlcdm]{1,8}|[A-Za-z])"
_BRACKETED = rf"\({_NUMBER}\)|{_NUMBER}\)"
_HEADING = re.compile(rf"\s*((?:\d{{1,4}}|[IVXLCDM]{{1,8}}|[A-Z])\.|{_BRACKETED})(\s+|(?=\W)|$)")
_HEADING_GLUED = re.compile(rf"\s*({_BRACKETED})(?=\S)")
_PARAGRAPH = re.compile(rf"\s*({_BRACKETED})(\s+|$)")
_LETTERS = {
    "paragraph": "p",
    "section": "s",
    "item": "b",
    "table": "t",
    "quotation": "q",
    "footnote": "n",
}


def assign(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The same tree with the path and the label of every block."""
    return _Numbering().children(blocks, "", {})


def join(parent: str, label: str) -> str:
    """The path of what is labelled `label` in `parent`: `2` and `(1)` give `2(1)`."""
    key = label.rstrip(".")
    bracketed = label.startswith("(") or label.endswith(")")
    return f"{parent}{'' if not parent or bracketed or parent.endswith(')') else '.'}{key}"


class _Numbering:
    def __init__(self) -> None:
        self.taken: dict[str, int] = {}

    def children(
        self, blocks: tuple[Block, ...], parent: str, counts: dict[str, int]
    ) -> tuple[Block, ...]:
        return tuple(self.block(block, parent, counts) for block in blocks)

    def block(self, block: Block, parent: str, counts: dict[str, int]) -> Block:
        if block.kind in ("ordered", "bullets"):
            return replace(block, children=self.children(block.children, parent, counts))
        block = _labelled(block)
        path = self.free(self.path(block, parent, counts))
        inner = {"p": 1} if block.kind == "item" else {}
        children = self.children(block.children, path, inner)
        return replace(block, path=path, children=children)

    def path(self, block: Block, parent: str, counts: dict[str, int]) -> str:
        if block.label and block.kind != "footnote":
            return join(parent, block.label)
        letter = _LETTERS[block.kind]
        counts[letter] = counts.get(letter, 0) + 1
        return f"{parent}{letter}{counts[letter]}"

    def free(self, path: str) -> str:
        count = self.taken[path] = self.taken.get(path, 0) + 1
        return path if count == 1 else self.free(f"{path}~{count}")


def _labelled(block: Block) -> Block:
    """The block with its printed label split off its text."""
    if block.kind not in ("section", "paragraph") or not block.runs or block.runs[0].footnote:
        return block
    first = block.runs[0]
    pattern = _HEADING if block.kind == "section" else _PARAGRAPH
    match = pattern.match(first.text)
    glued = False
    if match is None and block.kind == "section":
        match = _HEADING_GLUED.match(first.text)
        glued = match is not None
    if match is None:
        return block
    rest = first.text[match.end() :]
    moved = first.text[: match.end()].count("\n")
    runs = (replace(first, text=rest), *block.runs[1:]) if rest else block.runs[1:]
    return replace(
        block, label=match.group(1), runs=_without_empty(runs), glued=glued, line=block.line + moved
    )


def _without_empty(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(run for run in runs if run.text)
