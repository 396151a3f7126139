"""What stands under a labelled paragraph: `(i)` under `(a)`, `（１）` under `一、`.

A label goes on with the innermost open series that it is next in, and closes those within it; one
that begins a series of another kind stands under the label before it. Indentation comes before
both. Series end where a block without a label is not indented.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from regesta.model.text import Block
from regesta.reading.bare import Label
from regesta.reading.series import Reading, begun, distance, going_on, kinds, readings

TAIL = re.compile(r"\d+(?:\.\d+)*$")
"""The number that a key ends with."""
MAX_OPEN = 16
"""How many series are open at most: what would stand deeper stands beside the last."""


@dataclass
class Node:
    """A block of a body with its label, how far it is indented, and what stands under it."""

    block: Block
    label: Label | None
    indent: int
    under: list[Node] = field(default_factory=list)

    @property
    def heads(self) -> Node:
        """What begins it: the first item of a list, else itself."""
        return self.under[0] if self.block.kind == "ordered" and self.under else self

    @property
    def read(self) -> frozenset[Reading]:
        """What its label, or that of its first item, may be in a series."""
        return readings(self.heads.label) if self.heads.label else frozenset()

    @property
    def is_division(self) -> bool:
        """Whether it is a paragraph that the word of a division labels."""
        return bool(self.label and self.label.division)


@dataclass
class _Row:
    """A series that is open: its last label, and as what that is read."""

    last: Node
    read: frozenset[Reading]
    indent: int

    @property
    def is_division(self) -> bool:
        return self.last.is_division

    @property
    def number(self) -> str:
        """The number that its last label ends with."""
        found = TAIL.search(self.last.label.key) if self.last.label else None
        return found.group() if found else ""


def nested(nodes: Sequence[Node]) -> list[Node]:
    """Blocks that follow each other, those that stand under a label put there."""
    series = _Series()
    for node, following in zip_longest(nodes, nodes[1:]):
        if node.block.kind == "section" or node.is_division:
            series.begin(node, 0, node.read)
        elif node.heads.label:
            series.enter(node, following.read if following else frozenset())
        else:
            series.hang(node)
    return series.top


class _Series:
    """The series that are open, outermost first, each within the last label of that before."""

    def __init__(self) -> None:
        self.top: list[Node] = []
        self.rows: list[_Row] = []

    def begin(self, node: Node, depth: int, read: frozenset[Reading]) -> None:
        """Put a node into the series at a depth, under the last label of the one before it."""
        depth = min(depth, MAX_OPEN - 1)
        (self.rows[depth - 1].last.under if depth else self.top).append(node)
        del self.rows[depth:]
        last = node.under[-1] if node.block.kind == "ordered" else node
        if node.heads.label and node.block.kind != "section":
            self.rows.append(_Row(last, _as(kinds(read), last), node.indent))

    def enter(self, node: Node, after: frozenset[Reading]) -> None:
        """Put a labelled paragraph, or a list, into the series that it goes on with or begins;
        `after` is what the next label may be."""
        while self.rows and self.rows[-1].indent > node.indent:
            self.rows.pop()
        if self.rows and self.rows[-1].indent < node.indent:
            self.begin(node, len(self.rows), begun(node.read) or node.read)
            return
        if within := self.told_twice(node):
            self.begin(node, within, node.read)
            return
        new = frozenset(one for one in begun(node.read) if one[0] not in self.open)
        for depth in self.alike(node):
            found = going_on(node.read, self.rows[depth].read)
            if found and not _forks(new, found, after):
                self.begin(node, depth, found)
                return
        depth = len(self.rows) if new else self.beside(node)
        self.begin(node, depth, new or node.read)

    @property
    def open(self) -> frozenset[str]:
        return frozenset(kind for row in self.rows for kind in kinds(row.read))

    def alike(self, node: Node) -> Iterator[int]:
        """The open series that a label may stand in, innermost first."""
        for depth in reversed(range(len(self.rows))):
            if self.rows[depth].indent == node.indent and not self.rows[depth].is_division:
                yield depth

    def told_twice(self, node: Node) -> int:
        """How deep `1.1` stands that tells the label that it stands under, `1.`; 0 where none
        is open."""
        label = node.heads.label
        prefix = label.key.rpartition(".")[0] if label else ""
        depths = (n for n in range(len(self.rows), 0, -1) if self.rows[n - 1].number == prefix)
        return next(depths, 0) if prefix else 0

    def beside(self, node: Node) -> int:
        """The series that a label stands in which neither goes on with one nor begins one: that
        of its kind in which it is nearest to the last, else the innermost."""
        alike = list(self.alike(node))
        far = {depth: distance(node.read, self.rows[depth].read) for depth in alike}
        return min(alike, key=lambda depth: far[depth], default=len(self.rows))

    def hang(self, node: Node) -> None:
        """Put a block without a label under the label that it is indented below, bullets under
        the labelled paragraph that they follow; else at the outermost."""
        while self.rows and not self.holds(node):
            self.rows.pop()
        (self.rows[-1].last.under if self.rows else self.top).append(node)

    def holds(self, node: Node) -> bool:
        row = self.rows[-1]
        indented = node.block.kind == "paragraph" and node.indent > row.indent
        held = indented or node.block.kind == "bullets"
        return held and row.last.block.kind == "paragraph"


def _forks(new: frozenset[Reading], found: frozenset[Reading], after: frozenset[Reading]) -> bool:
    """Whether the next label, `(ii)`, says that `(i)` after `(h)` begins a series."""
    return bool(going_on(after, new)) and not going_on(after, found)


def _as(of: frozenset[str], node: Node) -> frozenset[Reading]:
    """What a label may be, as one of some kinds of series."""
    found = readings(node.label) if node.label else frozenset()
    return frozenset(one for one in found if one[0] in of) or found
