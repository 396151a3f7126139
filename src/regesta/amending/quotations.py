"""Quotations and paths of a record that its text does not bear out, where there is one answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from regesta.amending import fields
from regesta.amending.edits import Edit
from regesta.amending.typed import plain
from regesta.model.entries import Act, Entry, FieldPath, Printed, Record, actors
from regesta.model.printed import as_printed
from regesta.model.quotes import locate
from regesta.reading.spans import Laid


class _Quoted(NamedTuple):
    """Words of a passage, and whether they are what finds it; by the fields of both."""

    field: FieldPath
    words: str
    at: str
    place: FieldPath
    finds: bool = False


def edits(entry: Entry[Record], found: Laid) -> Iterator[Edit]:
    """What mends a record, whose file is laid out: words as the passage has them, the passage in
    which alone a quotation stands."""
    texts = {path: block.text for path, block in entry.blocks_by_path().items()}
    for one in _quoted(entry.data):
        if one.at in texts and locate(one.words, texts[one.at])[0]:
            continue
        if printed := as_printed(one.words, texts.get(one.at, "")):
            yield fields.replaced(found, one.field, printed)
        elif one.finds and (path := _moved(one, texts)):
            yield fields.replaced(found, one.place, path)


def _moved(one: _Quoted, texts: dict[str, str]) -> str:
    """The passage that is meant: that which is given, typed plainly; else that in which alone the
    words stand once."""
    if one.at not in texts and plain(one.at) in texts:
        return plain(one.at)
    where = [path for path, text in texts.items() if locate(one.words, text)[0]]
    alone = len(where) == 1 and locate(one.words, texts[where[0]])[0] == 1
    return where[0] if alone else ""


def _quoted(record: Record) -> Iterator[_Quoted]:
    """Every quotation of a record."""
    for number, page in enumerate(record.source.pages):
        base: FieldPath = ("source", "pages", number)
        if page.quote:
            yield _Quoted((*base, "quote"), page.quote, page.at, (*base, "at"), finds=True)
    for number, note in enumerate(record.notes):
        base = ("notes", number)
        if note.quote:
            yield _Quoted((*base, "quote"), note.quote, note.at, (*base, "at"), finds=True)
    for number, act in enumerate(record.acts):
        base = ("acts", number)
        yield _Quoted((*base, "quote"), act.quote, act.at, (*base, "at"), finds=True)
        for path, words in _words(act):
            yield _Quoted((*base, *path), words, act.at, (*base, "at"))


def _words(act: Act) -> Iterator[tuple[FieldPath, str]]:
    """The words that an act quotes beside those that find it."""
    for instrument, use in act.uses.items():
        inner = () if isinstance(act.instruments[instrument], str) else ("words",)
        yield ("instruments", instrument, *inner), use.words
    for name in ("by", "to", "through", "according_to"):
        given = getattr(act, name)
        for number, actor in enumerate(actors(given)):
            if isinstance(actor, Printed):
                yield (
                    (name, *((number,) if isinstance(given, tuple) else ()), "printed"),
                    actor.printed,
                )
    for number, one in enumerate(act.bearings):
        for name in ("due_words", "qualified", "urgency"):
            if words := getattr(one, name):
                yield ("undertakings", number, name), words
