"""The path of each block: keys of printed labels, joined; the citation and anchor of a passage.

`2(1)3` is section `2.`, subsection `(1)`, item `3.`; keys are joined with `.` unless bracketed or
following a bracket, and one that begins with the number above it is not told twice (`1.1.` in
section `1.` is `1.1`). What has no printed label counts within its parent with a letter. A second
block that would take a path gets `~2`. A path depends on the text alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from regesta.model.text import Block, Run, walk
from regesta.model.turns import declared_mark
from regesta.problems import Location, Problem, printable
from regesta.reading import numbers
from regesta.reading.bare import Label
from regesta.reading.labels import Labels

_LETTERS = {
    "paragraph": "p",
    "section": "s",
    "item": "b",
    "table": "t",
    "quotation": "q",
    "footnote": "n",
}
_LISTS = ("ordered", "bullets")
_TAIL = re.compile(r"\d+(?:\.\d+)*$")


class Typed(NamedTuple):
    """The lines of a body as typed, the first of them line `first` of the file."""

    lines: Sequence[str]
    first: int

    def hides(self, label: str, line: int) -> bool:
        """Whether a `\\` says of what begins a line like a label that it is none."""
        typed = self.lines[min(line - self.first, len(self.lines) - 1)]
        return "\\" in typed.lstrip(" >#*_\t")[: len(label)]


def assign(
    blocks: tuple[Block, ...], labels: Labels, typed: Typed, speakers: Collection[str] = ()
) -> tuple[Block, ...]:
    """The same tree with the path and the label of every block; who opens a paragraph as one of
    the `speakers` is none. What the word of a division
    labels, `Article 2.`, holds the lists and labelled paragraphs that follow it."""
    return _Numbering(labels, typed, speakers).children(blocks, "", "", {})


def join(parent: str, key: str, own: str = "") -> str:
    """The path of what has the key `key` in `parent`, whose own key is `own`: `2` and `(1)` give
    `2(1)`."""
    above = _TAIL.search(own)
    if above and key.startswith(f"{above.group()}."):
        return f"{parent}{key.removeprefix(above.group())}"
    tight = not parent or parent.endswith(")") or key.startswith("(")
    return f"{parent}{'' if tight else '.'}{key}"


class _Numbering:
    def __init__(self, labels: Labels, typed: Typed, speakers: Collection[str]) -> None:
        self.labels, self.typed, self.speakers = labels, typed, speakers
        self.taken: dict[str, int] = {}

    def children(
        self, blocks: tuple[Block, ...], parent: str, own: str, counts: dict[str, int]
    ) -> tuple[Block, ...]:
        found: list[Block] = []
        rest, seen = list(reversed(blocks)), list[str]()
        while rest:
            block, label = self.labelled(rest.pop(), seen)
            if label and label.division and block.kind == "paragraph":
                block = replace(block, children=self.under(rest))
            found.append(self.block(block, label.key if label else "", parent, own, counts))
        return tuple(found)

    def under(self, rest: list[Block]) -> tuple[Block, ...]:
        """What stands under a paragraph that is a division, taken from the `rest`."""
        taken: list[Block] = []
        seen = list[str]()
        while rest:
            _, label = self.labelled(rest[-1], seen)
            labelled = rest[-1].kind == "paragraph" and label and not label.division
            if rest[-1].kind not in _LISTS and not labelled:
                break
            taken.append(rest.pop())
        return tuple(taken)

    def block(self, block: Block, key: str, parent: str, own: str, counts: dict[str, int]) -> Block:
        if block.kind in _LISTS:
            return replace(block, children=self.children(block.children, parent, own, counts))
        path = self.free(join(parent, key, own) if key else self.counted(block, parent, counts))
        inner = (
            {"p": 1}
            if block.kind in ("item", "footnote") or (key and block.kind == "paragraph")
            else {}
        )
        children = self.children(block.children, path, key, inner)
        return replace(block, path=path, children=children)

    def counted(self, block: Block, parent: str, counts: dict[str, int]) -> str:
        """The path of what has no label, counted within its parent."""
        letter = _LETTERS[block.kind]
        counts[letter] = counts.get(letter, 0) + 1
        return f"{parent}{letter}{counts[letter]}"

    def free(self, path: str) -> str:
        count = self.taken[path] = self.taken.get(path, 0) + 1
        return path if count == 1 else self.free(f"{path}~{count}")

    def labelled(self, block: Block, seen: list[str]) -> tuple[Block, Label | None]:
        """A block with its printed label split off its text. `seen` are the numbers before it."""
        if block.kind == "item" and block.label:
            key = numbers.key(block.label.rstrip("."))
            return block, Label(block.label, key, "", 0, glued=False)
        label = self.label(block, seen)
        if label is None:
            return block, None
        first = block.runs[0]
        glued = label.glued
        if label.end == len(first.text) and len(block.runs) > 1:
            glued = not (first.text[-1:].isspace() or block.runs[1].text[:1].isspace())
        if glued and block.kind == "paragraph" and not label.glued and label.printed.isascii():
            return block, None
        seen.append(label.number)
        runs = _without_start(block.runs, label.end)
        moved = first.text[: label.end].count("\n") if runs else 0
        cut = replace(block, label=label.printed, runs=runs, glued=glued, line=block.line + moved)
        return cut, label

    def label(self, block: Block, seen: list[str]) -> Label | None:
        if not block.runs or block.runs[0].footnote:
            return None
        text = block.runs[0].text
        if block.kind == "paragraph" and declared_mark(text, self.speakers):
            return None
        if block.kind == "section":
            label = self.labels.of_heading(text)
        else:
            label = self.labels.of_paragraph(text, seen) if block.kind == "paragraph" else None
        hidden = label and self.typed.hides(label.printed.partition("\n")[0], block.line)
        return None if hidden else label


def check(blocks: tuple[Block, ...], name: str) -> Iterator[Problem]:
    """Divisions of the text of the file `name` that have nothing under them."""
    for block in walk(blocks):
        if block.kind == "paragraph" and block.label and not (block.runs or block.children):
            message = f"nothing stands under `{printable(block.label)}`"
            hint = f"make it a heading, `## {printable(block.label)}`, and what follows is under it"
            yield Problem(Location(name, block.line), message, hint, severity="warning")


def _without_start(runs: tuple[Run, ...], length: int) -> tuple[Run, ...]:
    """Runs without the first `length` characters, and the white space that follows these."""
    rest = runs[0].text[length:]
    kept = (replace(runs[0], text=rest), *runs[1:]) if rest else runs[1:]
    if kept and not kept[0].footnote:
        kept = (replace(kept[0], text=kept[0].text.lstrip()), *kept[1:])
    return tuple(run for run in kept if run.text)
