"""A record's own arrangement: what lies under what, which meeting and topics a passage has,
which sentence a passage hangs on. Depends on the record alone.
"""

from __future__ import annotations

import msgspec

from regesta.model.entries import Act, Entry, Record, Report
from regesta.model.quotes import around, locate, sentences
from regesta.model.text import Block


class Outline(msgspec.Struct, frozen=True):
    """A record's blocks by path, each path's ancestors from itself up, and its lead-in.

    A lead-in is the path and span of each sentence, ending in a colon, that a block hangs on.
    """

    entry: Entry
    record: Record
    blocks: dict[str, Block]
    texts: dict[str, str]
    ancestors: dict[str, tuple[str, ...]]
    lead_ins: dict[str, tuple[str, ...]]

    def report(self, path: str) -> Report | None:
        """The report that covers a passage most closely; None where no meeting is reported."""
        covering = [r for r in self.record.reports if self.covers(r.at, path)]
        return max(covering, key=lambda report: self.depth(report.at), default=None)

    def covers(self, at: str, path: str) -> bool:
        """Whether `path` is the passage `at` or lies under it; an empty `at` is all."""
        return not at or at in self.ancestors.get(path, ())

    def depth(self, at: str) -> int:
        return len(self.ancestors.get(at, ()))

    def topics(self, path: str) -> tuple[str, ...]:
        """The topics of the deepest indexed passages that cover `path`."""
        covering = [
            (self.depth(at), topic)
            for topic, passages in self.record.topics.items()
            for at in passages
            if self.covers(at, path)
        ]
        deepest = max((depth for depth, _ in covering), default=0)
        return tuple(dict.fromkeys(topic for depth, topic in covering if depth == deepest))

    def sentence(self, act: Act) -> tuple[int, int]:
        """The span, in its block's text, of the whole sentence or sentences an act quotes."""
        text = self.texts[act.at]
        _, spans = locate(act.quote, text)
        return around(spans, text)


def outline(entry: Entry, record: Record) -> Outline:
    """The arrangement of a record."""
    blocks = entry.blocks_by_path()
    texts = {path: block.text for path, block in blocks.items()}
    ancestors: dict[str, tuple[str, ...]] = {path: (path,) for path in blocks}
    lead_ins: dict[str, tuple[str, ...]] = {}
    _descend(entry.body, (), (), texts, ancestors, lead_ins)
    return Outline(entry, record, blocks, texts, ancestors, lead_ins)


def _descend(
    blocks: tuple[Block, ...],
    above: tuple[str, ...],
    leading: tuple[str, ...],
    texts: dict[str, str],
    ancestors: dict[str, tuple[str, ...]],
    lead_ins: dict[str, tuple[str, ...]],
) -> None:
    before = leading
    for block in blocks:
        if not block.path:
            _descend(block.children, above, before, texts, ancestors, lead_ins)
            continue
        here = (block.path, *above)
        ancestors[block.path] = here
        hangs = before if block.kind in ("item", "quotation", "table") else ()
        lead_ins[block.path] = hangs
        ends_in_colon = texts[block.path].endswith(":")
        inner = (*hangs, block.path) if ends_in_colon and block.kind == "item" else hangs
        inner = () if block.kind == "section" else inner
        _descend(block.children, here, inner, texts, ancestors, lead_ins)
        if block.kind == "paragraph":
            before = (block.path,) if ends_in_colon else ()


def last_sentence(text: str) -> tuple[int, int]:
    """The span of a text's last sentence."""
    return sentences(text)[-1] if text else (0, 0)
