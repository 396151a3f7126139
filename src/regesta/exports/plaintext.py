"""A record as plain text: the document's own words in order, nothing of the editor's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta.model.parts import Value
from regesta.model.text import Block, printed_mark, runs_text

_STEP = "    "
_MARK = "\ufeff"
"""The byte order mark: by it a program that is told of no encoding knows UTF-8."""


class Inputs(Value, frozen=True):
    """What is printed above the text, and the text."""

    printed: tuple[str, ...]
    body: tuple[Block, ...]


def plain_text(inputs: Inputs) -> bytes:
    """The file `text.txt`: a block a paragraph, with the label printed before it."""
    above = (line for line in inputs.printed if line)
    return marked("\n".join(f"{block}\n" for block in (*above, *_blocks(inputs.body))))


def marked(text: str) -> bytes:
    """Text in UTF-8 that says so itself, for a host that does not."""
    return f"{_MARK}{text}".encode()


def _blocks(blocks: Iterable[Block], depth: int = 0) -> Iterator[str]:
    for block in blocks:
        if block.rows:
            rows = ("\t".join(runs_text(cell) for cell in row) for row in block.rows)
            yield "\n".join(f"{_STEP * depth}{row}" for row in rows)
        elif words := _words(block):
            yield f"{_STEP * depth}{words}"
        within = depth + 1 if block.kind in ("item", "quotation", "footnote") else depth
        yield from _blocks(block.children, within)


def _words(block: Block) -> str:
    """The words of a block after its label; of a bullet, after a hyphen."""
    if block.glued:
        return f"{block.label}{block.text}"
    if block.kind == "footnote":
        return f"{printed_mark(block.label)} {block.text}".lstrip()
    bullet = "-" if block.kind == "item" and not block.label else block.label
    return " ".join(filter(None, (bullet, block.text)))
