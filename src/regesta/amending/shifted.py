"""Passages that are named without a quotation, after the text has moved them: what the record was
when it was published says which are meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from regesta.amending import fields
from regesta.amending.edits import Edit
from regesta.model.entries import Entry, FieldPath, Reading, Record
from regesta.reading.spans import Laid


class _Named(NamedTuple):
    """A passage by its path, and by the field that names it; `of` is what that says of it."""

    at: str
    of: object
    field: FieldPath
    is_key: bool = False


def edits(entry: Entry[Record], was: Entry[Record], found: Laid) -> Iterator[Edit]:
    """What mends a record, whose file is laid out: where it says of a passage what it said when it
    was published, as `was`, and the words of that stand whole in one other passage alone now."""
    to = dict(_moves(_texts(was), _texts(entry)))
    said = [(one.at, one.of) for one in _named(was.data)]
    meant = [one for one in _named(entry.data) if one.at in to and (one.at, one.of) in said]
    going = {one.field for one in meant}
    for one in meant:
        new = (*one.field[:-1], to[one.at])
        if not one.is_key:
            yield fields.replaced(found, one.field, to[one.at])
        elif new in going or new not in found.keys:
            yield fields.renamed(found, one.field, to[one.at])


def _texts(entry: Entry[Record]) -> dict[str, str]:
    return {path: block.text for path, block in entry.blocks_by_path().items()}


def _moves(was: dict[str, str], now: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Each passage whose words have left it, and where they stand: in that one alone, as they
    stood in one alone."""
    alone_then, alone_now = ({t: p for p, t in _once(texts)} for texts in (was, now))
    for text, path in alone_then.items():
        if now.get(path) != text and text in alone_now:
            yield path, alone_now[text]


def _once(texts: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The passages whose words no other has."""
    times = Counter(texts.values())
    return ((path, text) for path, text in texts.items() if text and times[text] == 1)


def _named(record: Record) -> Iterator[_Named]:
    """Every passage that a record names without a quotation."""
    for number, report in enumerate(record.reports):
        if report.at:
            yield _Named(report.at, report, ("reports", number, "at"))
    for topic, passages in record.topics.items():
        for number, at in enumerate(passages):
            yield _Named(at, topic, ("topics", topic, number))
    for at, language in record.languages.items():
        yield _Named(at, language, ("languages", at), is_key=True)
    for again, before in record.tells_again.items():
        yield _Named(again, "tells again", ("tells_again", again), is_key=True)
        for number, at in enumerate(before):
            yield _Named(at, ("told by", again), ("tells_again", again, number))
    yield from _readings(record)
    yield from _unquoted(record)


def _unquoted(record: Record) -> Iterator[_Named]:
    for number, page in enumerate(record.source.pages):
        if not page.quote:
            yield _Named(page.at, page, ("source", "pages", number, "at"))
    for number, note in enumerate(record.notes):
        if not note.quote:
            yield _Named(note.at, note, ("notes", number, "at"))


def _readings(record: Record) -> Iterator[_Named]:
    for form, given in record.mentions.items():
        several = given if isinstance(given, tuple) else (given,)
        for number, one in enumerate(several):
            if isinstance(one, Reading) and one.at:
                inner = (number,) if isinstance(given, tuple) else ()
                yield _Named(one.at, (form, one), ("mentions", form, *inner, "at"))
