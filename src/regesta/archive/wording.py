"""Texts with the names in them: a record's, cut once with its notes and sentences; an editor's."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Protocol

from regesta.archive.mentions import Found
from regesta.archive.outline import Outline
from regesta.archive.pieces import cut, in_cells, styled
from regesta.model.entries import Act, Record, ids
from regesta.model.parts import Head, Issuers, Passage, Piece, Pieces, Value
from regesta.model.quotes import locate
from regesta.model.sentences import Cutting, Span, around, sentences
from regesta.model.text import Block, walk


class Heads(Protocol):
    """Heads by id."""

    def __getitem__(self, of: str, /) -> Head: ...
    def get(self, of: str, /) -> Head | None:
        """The head, None where there is none."""


class Linked(Value, frozen=True):
    """What a record's text is linked with: the heads of the record and of who issued it, the
    sides that these are of, the heads of those that are named and linked, and how its text is cut
    into sentences."""

    record: Head
    account: Issuers
    sides: tuple[Head, ...]
    links: Mapping[str, Head]
    cutting: Cutting


class Wording(Value, frozen=True):
    """A record's text, ready to be quoted.

    `found` are the names in it by path. `blocks` is the own text of each block by path: names
    linked, styles kept, and the numbers of the editor's notes, from 1, where the words noted end;
    a block has one run of pieces, a table one a cell in reading order. `digest` is that of all
    that the wording is made from.
    """

    outline: Outline
    linked: Linked
    found: Mapping[str, tuple[Found, ...]]
    blocks: Mapping[str, tuple[Pieces, ...]]
    digest: str

    @property
    def record(self) -> Head:
        """The head of the record."""
        return self.linked.record

    @property
    def account(self) -> Issuers:
        """Who issued it."""
        return self.linked.account

    @property
    def sides(self) -> tuple[Head, ...]:
        """The sides that its issuers are of."""
        return self.linked.sides

    def pieces(self, path: str, span: tuple[int, int] | None = None) -> Pieces:
        """A block's text, or a span of it, with names linked."""
        return cut(self.outline.texts[path], self.found.get(path, ()), self.linked.links.get, span)

    def sentences(self, path: str) -> tuple[Span, ...]:
        """The spans of the sentences of a block's text."""
        return sentences(self.outline.texts[path], self.linked.cutting, self._names(path))

    def around(self, path: str, spans: tuple[Span, ...]) -> Span:
        """The span, in a block's text, of the whole sentences that `spans` touch."""
        text = self.outline.texts[path]
        return around(spans, text, self.linked.cutting, self._names(path))

    def sentence(self, act: Act) -> Span:
        """The span, in its block's text, of the whole sentence or sentences an act quotes."""
        _, spans = locate(act.quote, self.outline.texts[act.at])
        return self.around(act.at, spans)

    def _names(self, path: str) -> tuple[Span, ...]:
        return tuple((one.start, one.end) for one in self.found.get(path, ()))

    def passage(self, path: str, span: tuple[int, int] | None = None) -> Passage:
        """A passage with the sentences that it hangs on."""
        above = self.outline.lead_ins.get(path, ())
        lead_in: Pieces = ()
        for one in above:
            last = self.pieces(one, next(reversed(self.sentences(one)), None))
            lead_in = (*lead_in, Piece(" "), *last) if lead_in else last
        return Passage(
            record=self.record,
            account=self.account,
            path=path,
            sentence=self.pieces(path, span),
            lead_in=lead_in,
            sides=self.sides,
            language=self.outline.language(path),
            lead_in_language=self.outline.language(above[-1] if above else path),
        )


def issuers(record: Record, heads: Heads) -> Issuers:
    """Who issued a record."""
    telling = bool(record.reports) and record.is_printed
    return Issuers(tuple(heads[one] for one in ids(record.issued_by)), telling)


def linked(
    outline: Outline,
    found: Mapping[str, tuple[Found, ...]],
    heads: Heads,
    sides: tuple[Head, ...] = (),
    abbreviations: Mapping[str, tuple[str, ...]] = {},
) -> Linked:
    """What a record's text is linked with, the names `found` in it; `sides` are its issuers',
    `abbreviations` are those that the archive adds, by language."""
    named = {i for several in found.values() for one in several for i in one.ids}
    links = {i: head for i in sorted(named) if (head := linkable(heads.get(i)))}
    record, account = heads[outline.entry.id], issuers(outline.record, heads)
    language = outline.record.language.partition("-")[0]
    cutting = Cutting(language, abbreviations.get(language, ()))
    return Linked(record, account, sides, links, cutting)


def wording(outline: Outline, found: Mapping[str, tuple[Found, ...]], linked: Linked) -> Wording:
    """The text of a record, with the names `found` in it linked."""
    names = (linked.record, linked.account, linked.sides, found, linked.links, linked.cutting)
    return Wording(
        outline,
        linked,
        found,
        _blocks(outline, found, linked.links),
        _digest(outline, names),
    )


class Worded(Value, frozen=True):
    """An editor's text with the names in it; `links` the heads of those that are linked."""

    text: str
    found: tuple[Found, ...] = ()
    links: tuple[Head, ...] = ()

    @property
    def pieces(self) -> Pieces:
        """The text, with names linked."""
        return cut(self.text, self.found, {head.id: head for head in self.links}.get)


class WordedNote(Value, frozen=True):
    """The note of an entry: its blocks, and the own text of each by path."""

    blocks: tuple[Block, ...]
    texts: Mapping[str, Worded]

    def pieces(self) -> dict[str, tuple[Pieces, ...]]:
        """The own text of each block by path, as `Wording.blocks`."""
        found: dict[str, tuple[Pieces, ...]] = {}
        for block in walk(self.blocks):
            if block.path:
                own = self.texts[block.path].pieces
                cells = in_cells(block.rows, own) if block.rows else (styled(block.runs, own),)
                found[block.path] = cells
        return found


def worded(text: str, found: tuple[Found, ...], heads: Heads, about: str = "") -> Worded:
    """An editor's text with the names `found` in it; the entry that it is about is not linked."""
    named = dict.fromkeys(i for one in found for i in one.ids if i != about)
    return Worded(text, found, tuple(head for i in named if (head := linkable(heads.get(i)))))


def linkable(head: Head | None) -> Head | None:
    """A head that a name in a text is linked to: not a state's, which is indexed alone."""
    return None if head is None or (head.folder, head.kind) == ("organisations", "state") else head


def _blocks(
    outline: Outline, found: Mapping[str, tuple[Found, ...]], links: Mapping[str, Head]
) -> dict[str, tuple[Pieces, ...]]:
    notes: dict[str, list[tuple[int, int]]] = {}
    for number, note in enumerate(outline.notes, 1):
        notes.setdefault(note.at, []).append((outline.end(note), number))
    blocks: dict[str, tuple[Pieces, ...]] = {}
    for path, block in outline.blocks.items():
        here = notes.get(path, ())
        pages = outline.pages.get(path, ())
        own = cut(outline.texts[path], found.get(path, ()), links.get, notes=here, pages=pages)
        blocks[path] = in_cells(block.rows, own) if block.rows else (styled(block.runs, own),)
    return blocks


def _digest(outline: Outline, names: object) -> str:
    return hashlib.sha256(outline.entry.source + repr((names, outline.pages)).encode()).hexdigest()
