"""The path of each block: keys of printed labels, joined; the citation and anchor of a passage.

`2(1)3` is section `2.`, subsection `(1)`, item `3.`; keys are joined with `.` unless bracketed or
following a bracket, and one that begins with the number above it is not told twice (`1.1.` in
section `1.` is `1.1`). What has no printed label counts within its parent with a letter. A second
block that would take a path gets `~2`. A path depends on the text alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from msgspec.structs import replace

from regesta.model.text import Block, walk
from regesta.problems import Kind, Location, Problem, printable
from regesta.reading.labelling import labelled
from regesta.reading.labels import Labels
from regesta.reading.lines import Typed
from regesta.reading.nesting import TAIL, Node

_LETTERS = {
    "paragraph": "p",
    "section": "s",
    "item": "b",
    "table": "t",
    "quotation": "q",
    "footnote": "n",
}
_LISTS = ("ordered", "bullets")


def assign(
    blocks: tuple[Block, ...], labels: Labels, typed: Typed, speakers: Collection[str] = ()
) -> tuple[Block, ...]:
    """The same tree with the label and the path of every block, each put under the label that it
    stands under; who opens a paragraph as one of the `speakers` is no label."""
    nodes = labelled(blocks, labels, typed, speakers)
    return _Numbering().children(nodes, "", "", {})


def join(parent: str, key: str, own: str = "") -> str:
    """The path of what has the key `key` in `parent`, whose own key is `own`: `2` and `(1)` give
    `2(1)`."""
    above = TAIL.search(own)
    if above and key.startswith(f"{above.group()}."):
        return f"{parent}{key.removeprefix(above.group())}"
    tight = not parent or parent.endswith(")") or key.startswith("(")
    return f"{parent}{'' if tight else '.'}{key}"


class _Numbering:
    def __init__(self) -> None:
        self.taken: dict[str, int] = {}

    def children(
        self, nodes: Iterable[Node], parent: str, own: str, counts: dict[str, int]
    ) -> tuple[Block, ...]:
        return tuple(self.block(node, parent, own, counts) for node in nodes)

    def block(self, node: Node, parent: str, own: str, counts: dict[str, int]) -> Block:
        block, key = node.block, node.label.key if node.label else ""
        if block.kind in _LISTS:
            return replace(block, children=self.children(node.under, parent, own, counts))
        path = self.free(join(parent, key, own) if key else self.counted(block, parent, counts))
        inner = (
            {"p": 1}
            if block.kind in ("item", "footnote") or (key and block.kind == "paragraph")
            else {}
        )
        children = self.children(node.under, path, key, inner)
        return replace(block, path=path, children=children)

    def counted(self, block: Block, parent: str, counts: dict[str, int]) -> str:
        """The path of what has no label, counted within its parent."""
        letter = _LETTERS[block.kind]
        counts[letter] = counts.get(letter, 0) + 1
        return f"{parent}{letter}{counts[letter]}"

    def free(self, path: str) -> str:
        count = self.taken[path] = self.taken.get(path, 0) + 1
        return path if count == 1 else self.free(f"{path}~{count}")


def check(blocks: tuple[Block, ...], name: str) -> Iterator[Problem]:
    """Divisions of the text of the file `name` that have nothing under them."""
    for block in walk(blocks):
        if block.kind == "paragraph" and block.label and not (block.runs or block.children):
            message = f"nothing stands under `{printable(block.label)}`"
            hint = f"make it a heading, `## {printable(block.label)}`, and what follows is under it"
            place = Location(name, block.line)
            yield Problem(Kind.EMPTY_LABEL, place, message, hint, severity="warning")
