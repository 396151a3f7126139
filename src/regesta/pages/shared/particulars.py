"""The particulars of a document: its number, who wrote it to whom, what it encloses or answers."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive.archive import Archive
from regesta.model import entries as e
from regesta.model.entries import ids
from regesta.model.parts import Head, Tied, Value
from regesta.pages.shared import same
from regesta.pages.shared.bits import Bit, Bits, Fact, joined
from regesta.pages.shared.same import Texts

_BACK: dict[Tied, str] = {
    "enclosure": "Enclosed in",
    "replied to": "Answered by",
    "translated": "Translated in",
}
"""What a record is to others, as its own page says it."""


class Document(Value, frozen=True):
    """A record as a document: the texts of the same in other languages, and its particulars."""

    texts: Texts | None
    particulars: tuple[Fact, ...]


def document(archive: Archive, record_id: str, data: e.Record) -> Document:
    """A record as a document among others."""
    return Document(same.of_record(archive, record_id), of(archive, record_id, data))


def of(archive: Archive, record_id: str, data: e.Record) -> tuple[Fact, ...]:
    """What is said of a document as such, in order; nothing of what is not known."""
    own = (
        ("Number", _words(data.number)),
        ("Classification", _words(data.classification)),
        ("Time", _words(data.time)),
        ("Received", _words(str(data.received or ""))),
        ("Sent from", _who(archive, data.sent_from)),
        ("Author", _who(archive, data.authors)),
        ("Drafted by", _who(archive, data.drafters)),
        ("Addressed to", _who(archive, data.addressees)),
        ("Signed by", _who(archive, data.signatories)),
        ("Encloses", _listed(archive, data.enclosures)),
        ("Replies to", _records(archive, data.replies_to)),
        ("Translation of", _records(archive, data.translation_of)),
        *_back(archive, record_id),
        ("Original", _words(original(data))),
    )
    return tuple(Fact(term, values) for term, values in own if values)


def original(data: e.Record) -> str:
    """Where the document itself is kept, from the item up to the repository."""
    one = data.original
    levels = (one.item, one.file, one.series, one.fonds, one.repository) if one else ()
    return ", ".join(filter(None, levels))


def _back(archive: Archive, record_id: str) -> Iterator[tuple[str, tuple[Bits, ...]]]:
    ties = archive.ties_of[record_id]
    for what, term in _BACK.items():
        yield term, tuple(_record(tie.record) for tie in ties if tie.what == what)


def _words(text: str) -> tuple[Bits, ...]:
    return ((Bit(text),),) if text else ()


def _who(archive: Archive, value: e.Actors) -> tuple[Bits, ...]:
    found = tuple(_one(archive, one) for one in e.actors(value))
    return (joined(found),) if found else ()


def _one(archive: Archive, one: str | e.Printed) -> Bits:
    if isinstance(one, str):
        return (Bit(head=archive.heads[one]),)
    side = (Bit(" ("), Bit(head=archive.heads[one.side]), Bit(")")) if one.side else ()
    return (Bit(one.printed, quoted=True), *side)


def _listed(archive: Archive, value: e.Enclosures) -> tuple[Bits, ...]:
    return tuple(
        _record(archive.heads[one]) if isinstance(one, str) else (Bit(one.printed, quoted=True),)
        for one in e.listed(value)
    )


def _records(archive: Archive, value: e.Ids) -> tuple[Bits, ...]:
    return tuple(_record(archive.heads[one]) for one in dict.fromkeys(ids(value)))


def _record(head: Head) -> Bits:
    return (Bit(head=head), Bit(f", {head.date}"))
