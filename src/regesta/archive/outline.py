"""A record's own arrangement: what lies under what, which meeting and topics a passage has,
which sentence a passage hangs on. Depends on the record alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from regesta.model.entries import Entry, Note, Record, Report
from regesta.model.quotes import locate
from regesta.model.text import Block
from regesta.model.turns import Mark, is_asked, mark

_ENDED = re.compile(r"[.?!;。？！；][\"'”’»)\]）」』]*$")


class Outline(msgspec.Struct, frozen=True):
    """A record's blocks by path, their texts, each path's ancestors from itself up, its lead-ins.

    `pages` are the pages of the print that begin in each block, with where they do in its text;
    `on_pages` those on which each passage stands, as `312` or `312–313`. `notes` are the
    editor's in the order of the text, of which each has its number.

    Lead-ins are the paths of the blocks that a block hangs on, outermost first: those before or
    above it whose last sentence is open, as after a colon, or where items complete it; and the
    question that a turn of speech answers. `turns` are the openings of blocks that may be
    speakers, by path.
    """

    entry: Entry[Record]
    record: Record
    blocks: dict[str, Block]
    texts: dict[str, str]
    ancestors: dict[str, tuple[str, ...]]
    lead_ins: dict[str, tuple[str, ...]]
    notes: tuple[Note, ...]
    turns: dict[str, Mark]
    pages: dict[str, tuple[tuple[int, str], ...]]
    on_pages: dict[str, str]

    def end(self, note: Note) -> int:
        """Where the words noted end in the text of their block: its end where none are given."""
        return _end(note, self.texts)

    def language(self, path: str) -> str:
        """The language of a passage: its own, else that of the passage around it, or the text."""
        found = (self.record.languages.get(at) for at in self.ancestors.get(path, (path,)))
        return next(filter(None, found), self.record.language)

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

    def line(self, path: str, position: int) -> int:
        """The line of the file that a place in the text of a block stands on."""
        block = self.blocks[path]
        raw = "".join(run.text for run in block.runs if not run.footnote)
        words = [match.start() for match in re.finditer(r"\S+", raw)] or [0]
        word = min(self.texts[path].count(" ", 0, position), len(words) - 1)
        return block.line + raw.count("\n", words[0], words[word])


def outline(entry: Entry[Record]) -> Outline:
    """The arrangement of a record."""
    blocks = entry.blocks_by_path()
    texts = {path: block.text for path, block in blocks.items()}
    ancestors: dict[str, tuple[str, ...]] = {path: (path,) for path in blocks}
    lead_ins: dict[str, tuple[str, ...]] = {}
    turns = dict(_turns(entry, blocks, texts))
    _descend(entry.body, (), (), texts, ancestors, lead_ins)
    for path, asked in _answers(entry.body, texts, turns):
        lead_ins[path] = (*lead_ins[path], asked)
    order = {path: n for n, path in enumerate(blocks)}
    notes = sorted(entry.data.notes, key=lambda n: (order.get(n.at, 0), _end(n, texts)))
    begun = _pages(entry, texts)
    on_pages = _on_pages(entry.body, begun)
    return Outline(
        entry=entry,
        record=entry.data,
        blocks=blocks,
        texts=texts,
        ancestors=ancestors,
        lead_ins=lead_ins,
        notes=tuple(notes),
        turns=turns,
        pages=begun,
        on_pages=on_pages,
    )


def _turns(
    entry: Entry[Record], blocks: dict[str, Block], texts: dict[str, str]
) -> Iterator[tuple[str, Mark]]:
    for path, block in blocks.items():
        spoken = block.kind in ("paragraph", "item") and path not in entry.data.printed()
        if spoken and (own := mark(texts[path], entry.data.speakers)):
            yield path, own


def _answers(
    blocks: tuple[Block, ...], texts: dict[str, str], turns: dict[str, Mark]
) -> Iterator[tuple[str, str]]:
    """Each turn that follows a question at once, with that."""
    asked = ""
    for block in blocks:
        own = turns.get(block.path)
        if own and asked and not is_asked(texts[block.path], own):
            yield block.path, asked
        asked = block.path if own and is_asked(texts[block.path], own) else ""
        yield from _answers(block.children, texts, turns)


def _pages(entry: Entry[Record], texts: dict[str, str]) -> dict[str, tuple[tuple[int, str], ...]]:
    """The pages of the print that begin in each block, in order."""
    printed = entry.fidelity.pages if entry.fidelity else ()
    found: dict[str, list[tuple[int, str]]] = {}
    for page, path, start in printed:
        found.setdefault(path, []).append((start, page))
    for one in entry.data.source.pages:
        if one.at in texts:
            _, spans = locate(one.quote, texts[one.at]) if one.quote else (0, ())
            found.setdefault(one.at, []).append((spans[0][0] if spans else 0, one.page))
    return {path: tuple(sorted(several)) for path, several in found.items()}


def _on_pages(
    blocks: tuple[Block, ...], begun: dict[str, tuple[tuple[int, str], ...]]
) -> dict[str, str]:
    """The page or pages on which each passage of the text stands, where they are known."""
    found: dict[str, str] = {}
    now = ""
    for block in blocks if begun else ():
        if block.kind != "footnote":
            now = _to_its_end(block, now, begun, found)
    found.pop("", None)
    return found


def _to_its_end(
    block: Block, now: str, begun: dict[str, tuple[tuple[int, str], ...]], found: dict[str, str]
) -> str:
    """The page on which a block ends that begins on the page `now`, or with one of its own; the
    pages of it and of all within are put among those `found`."""
    here = begun.get(block.path, ())
    first = here[0][1] if here and here[0][0] == 0 else now
    now = here[-1][1] if here else now
    for child in block.children:
        now = _to_its_end(child, now, begun, found)
    if now:
        found[block.path] = "–".join(dict.fromkeys(filter(None, (first, now))))
    return now


def _end(note: Note, texts: dict[str, str]) -> int:
    words = texts.get(note.at, "")
    _, spans = locate(note.quote, words) if note.quote else (0, ())
    return spans[-1][1] if spans else len(words)


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
        own = (block.path,) if _goes_on(texts[block.path]) else ()
        hangs = before if block.kind in ("item", "quotation", "table") else leading
        inner = hangs if block.kind == "section" else (*hangs, *own)
        ancestors[block.path], lead_ins[block.path] = here, hangs
        _descend(block.children, here, inner, texts, ancestors, lead_ins)
        if block.kind == "paragraph":
            before = (*leading, *own)


def _goes_on(text: str) -> bool:
    """Whether what follows a text depends on it: its last sentence is open, as after a colon."""
    return bool(text) and not _ENDED.search(text)
