"""Topics as a tree: each under its broader one."""

from __future__ import annotations

from regesta.model.parts import Head, Value
from regesta.pages.shared.rows import TopicRow


class Node(Value, frozen=True):
    """A topic of the tree with those narrower than it.

    `under` is its broader topic where that is on another page.
    """

    row: TopicRow
    under: Head | None = None
    narrower: tuple[Node, ...] = ()


def tree(topics: tuple[TopicRow, ...]) -> tuple[Node, ...]:
    """The topics under their broader ones; one whose broader topic is not among them at the top."""
    here = {row.head.id for row in topics}
    below: dict[str, list[TopicRow]] = {}
    for row in topics:
        inside = row.broader is not None and row.broader.id in here
        below.setdefault(row.broader.id if row.broader and inside else "", []).append(row)
    return tuple(_node(row, below, row.broader) for row in below.get("", []))


def _node(row: TopicRow, below: dict[str, list[TopicRow]], under: Head | None = None) -> Node:
    narrower = tuple(_node(child, below) for child in below.get(row.head.id, []))
    return Node(row, under, narrower)
