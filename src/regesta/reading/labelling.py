"""Blocks with their printed labels split off, and put under each other as the labels say."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from regesta.model.text import Block, Run
from regesta.model.turns import declared_mark
from regesta.reading import numbers
from regesta.reading.bare import Label
from regesta.reading.labels import Labels
from regesta.reading.lines import Typed
from regesta.reading.nesting import Node, nested


def labelled(
    blocks: tuple[Block, ...], labels: Labels, typed: Typed, speakers: Collection[str] = ()
) -> list[Node]:
    """The same tree with the label of every block, each put under the label that it stands under;
    who opens a paragraph as one of the `speakers` is no label."""
    return _Labelling(labels, typed, speakers).nodes(blocks)


class _Labelling:
    def __init__(self, labels: Labels, typed: Typed, speakers: Collection[str]) -> None:
        self.labels, self.typed, self.speakers = labels, typed, speakers
        self.last = list[str]()
        """The last number of an item or paragraph: texts count on from one section to the next."""
        self.headings = dict[int, str]()
        """The last number of a heading, by its level."""

    def nodes(self, blocks: tuple[Block, ...], level: int = 1) -> list[Node]:
        """Blocks with their labels, those that stand under a label put there; headings among them
        are of a `level`."""
        seen = list[str]()
        return nested([self.node(block, seen, level) for block in blocks])

    def node(self, block: Block, seen: list[str], level: int) -> Node:
        cut, label = self.labelled(block, seen, level)
        if block.kind == "section" and label:
            self.headings[level] = label.number
        under = self.nodes(block.children, level + (block.kind == "section"))
        return Node(cut, label, self.typed.indent(block.line), under)

    def labelled(self, block: Block, seen: list[str], level: int) -> tuple[Block, Label | None]:
        """A block with its printed label split off its text. `seen` are the numbers before it."""
        if block.kind == "item" and block.label:
            number = block.label.rstrip(".")
            self.last = [number]
            return block, Label(block.label, numbers.key(number), number, 0, glued=False)
        label = self.label(block, seen, level)
        if label is None:
            return block, None
        first = block.runs[0]
        glued = label.glued
        if label.end == len(first.text) and len(block.runs) > 1:
            glued = not (first.text[-1:].isspace() or block.runs[1].text[:1].isspace())
        if glued and block.kind == "paragraph" and not label.glued and label.printed.isascii():
            return block, None
        seen.append(label.number)
        if block.kind == "paragraph" and label.number.isdecimal():
            self.last = [label.number]
        runs = _without_start(block.runs, label.end)
        moved = first.text[: label.end].count("\n") if runs else 0
        cut = replace(block, label=label.printed, runs=runs, glued=glued, line=block.line + moved)
        return cut, label

    def label(self, block: Block, seen: list[str], level: int) -> Label | None:
        if not block.runs or block.runs[0].footnote:
            return None
        text = block.runs[0].text
        if block.kind == "paragraph" and declared_mark(text, self.speakers):
            return None
        if block.kind == "section":
            label = self.labels.of_heading(text, self.headings.get(level, ""))
        else:
            before = (*seen, *self.last)
            label = self.labels.of_paragraph(text, before) if block.kind == "paragraph" else None
        hidden = label and self.typed.hides(label.printed.partition("\n")[0], block.line)
        return None if hidden else label


def _without_start(runs: tuple[Run, ...], length: int) -> tuple[Run, ...]:
    """Runs without the first `length` characters, and the white space that follows these."""
    rest = runs[0].text[length:]
    kept = (replace(runs[0], text=rest), *runs[1:]) if rest else runs[1:]
    if kept and not kept[0].footnote:
        kept = (replace(kept[0], text=kept[0].text.lstrip()), *kept[1:])
    return tuple(run for run in kept if run.text or run.footnote)
