"""The path of each block: labels as printed, joined; the citation and the anchor of a passage.

`2(1)3` is section `2.`, subsection `(1)`, item `3.`; labels are joined with `.` unless
bracketed or following a bracket. What has no printed label counts within its parent with a
letter. A second block that would take a path gets `~2`. A path depends on the text alone.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from regesta.model.text import Block, Run

_ROMAN = "(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_NUMBER = rf"(?:\d{{1,4}}|{_ROMAN}|{_ROMAN.lower()}|[A-Za-z])"
_BRACKETED = rf"\({_NUMBER}\)|{_NUMBER}\)"
_HEADING = re.compile(rf"\s*((?:\d{{1,4}}|{_ROMAN}|[A-Z])\.|{_BRACKETED})(\s+|(?=\W)|$)")
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
    tight = not parent or parent.endswith(")") or label.startswith("(")
    return f"{parent}{'' if tight else '.'}{key}"


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


def is_labelled(text: str) -> bool:
    """Whether a paragraph of this text would have a printed label."""
    return _PARAGRAPH.match(text) is not None


def _labelled(block: Block) -> Block:
    """The block with its printed label split off its text."""
    if block.kind not in ("section", "paragraph") or not block.runs or block.runs[0].footnote:
        return block
    first = block.runs[0]
    match, glued = _label(first.text, block.kind == "section")
    ends = match is not None and match.end() == len(first.text)
    if ends and len(block.runs) > 1 and not block.runs[1].text[:1].isspace():
        glued = not first.text[-1:].isspace()
    if match is None or (glued and block.kind == "paragraph"):
        return block
    runs = _without_start(block.runs, match.end())
    moved = first.text[: match.end()].count("\n") if runs else 0
    return replace(block, label=match.group(1), runs=runs, glued=glued, line=block.line + moved)


def _label(text: str, heading: bool) -> tuple[re.Match[str] | None, bool]:
    """The label that a text begins with, and whether it is glued to what follows."""
    match = (_HEADING if heading else _PARAGRAPH).match(text)
    if match is None and heading:
        return _HEADING_GLUED.match(text), True
    return match, False


def _without_start(runs: tuple[Run, ...], length: int) -> tuple[Run, ...]:
    """Runs without the first `length` characters, and the white space that follows these."""
    rest = runs[0].text[length:]
    kept = (replace(runs[0], text=rest), *runs[1:]) if rest else runs[1:]
    if kept and not kept[0].footnote:
        kept = (replace(kept[0], text=kept[0].text.lstrip()), *kept[1:])
    return tuple(run for run in kept if run.text)
