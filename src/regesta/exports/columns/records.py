"""The table of records."""

from __future__ import annotations

import msgspec

from regesta.addresses import in_ascii
from regesta.exports.columns.cells import DATED, ISSUED_BY, PRINTED, date
from regesta.exports.columns.entries import ID, PAGE, EntryPart
from regesta.exports.tables import Column, Object, Table
from regesta.model.entries import (
    Actors,
    Enclosed,
    Enclosures,
    Fidelity,
    Printed,
    Record,
    ids,
)


class RecordPart(EntryPart, frozen=True):
    """A record, and what comparing it with its copy found.

    `document` is the id of the instrument or the record that it is a text of, empty for none,
    `texts` are those of the other texts of it.
    """

    data: Record
    fidelity: Fidelity | None
    document: str = ""
    texts: tuple[str, ...] = ()


def _title(part: RecordPart) -> str:
    return part.head.title


def _kind(part: RecordPart) -> str:
    return part.data.kind


def _issued(part: RecordPart) -> str:
    return date(part.data.issued)


def _issued_julian(part: RecordPart) -> str:
    return part.data.issued.julian


def _issued_by(part: RecordPart) -> list[str]:
    return list(ids(part.data.issued_by))


def _number(part: RecordPart) -> str:
    return part.data.number


def _classification(part: RecordPart) -> str:
    return part.data.classification


def _time(part: RecordPart) -> str:
    return part.data.time


def _sent_from(part: RecordPart) -> str:
    return part.data.sent_from


def _received(part: RecordPart) -> str:
    return date(part.data.received)


def _authors(part: RecordPart) -> list[str | Object]:
    return _as_given(part.data.authors)


def _drafters(part: RecordPart) -> list[str | Object]:
    return _as_given(part.data.drafters)


def _addressees(part: RecordPart) -> list[str | Object]:
    return _as_given(part.data.addressees)


def _signatories(part: RecordPart) -> list[str | Object]:
    return _as_given(part.data.signatories)


def _enclosures(part: RecordPart) -> list[str | Object]:
    return _as_given(part.data.enclosures)


def _replies_to(part: RecordPart) -> list[str]:
    return list(ids(part.data.replies_to))


def _translation_of(part: RecordPart) -> str:
    return part.data.translation_of


def _original(part: RecordPart) -> Object:
    found = msgspec.to_builtins(part.data.original) if part.data.original else {}
    return {name: value for name, value in found.items() if value}


def _as_given(value: Actors | Enclosures) -> list[str | Object]:
    """Ids, and of what is no entry the words as printed."""
    several = value if isinstance(value, tuple) else (value,)
    return [one if isinstance(one, str) else _words_of(one) for one in several if one]


def _words_of(one: Printed | Enclosed) -> Object:
    return {"printed": one.printed, **({"side": one.side} if isinstance(one, Printed) else {})}


def _language(part: RecordPart) -> str:
    return part.data.language


def _text_of(part: RecordPart) -> str:
    return part.document


def _texts(part: RecordPart) -> list[str]:
    return list(part.texts)


def _summary(part: RecordPart) -> str:
    return part.data.summary


def _meetings(part: RecordPart) -> list[str]:
    return list(dict.fromkeys(report.meeting for report in part.data.reports))


def _topics(part: RecordPart) -> list[str]:
    return list(part.data.topics)


def _source_url(part: RecordPart) -> str:
    return in_ascii(part.data.source.url)


def _accessed(part: RecordPart) -> str:
    return date(part.data.source.accessed)


def _facsimile(part: RecordPart) -> str:
    return in_ascii(part.data.source.facsimile)


def _depth(part: RecordPart) -> str:
    return part.data.depth


def _source_file(part: RecordPart) -> str:
    return part.data.source.file


def _source_sha256(part: RecordPart) -> str:
    return part.fidelity.sha256 if part.fidelity else ""


def _words(part: RecordPart) -> int | None:
    return part.fidelity.words if part.fidelity else None


def _responsibility(part: RecordPart) -> list[str]:
    said = part.data.responsibility
    return [f"{one.did}: {one.who}{f', {date(one.on)}' if one.on else ''}" for one in said]


def _rights(part: RecordPart) -> str:
    return part.data.source.rights


RECORDS: Table[RecordPart] = Table("records", "Records: the documents", (
    ID, PAGE,
    Column("title", "string",
           "As printed; in square brackets where supplied by the editor.", _title),
    Column("kind", "string", "The kind of document.", _kind),
    Column("issued", "string", f"The date on the document. {DATED}", _issued),
    Column("issued_by", "list", ISSUED_BY, _issued_by),
    Column("issued_julian", "string",
           "The same as typed, where it is of the Julian calendar.", _issued_julian),
    Column("number", "string", "Its own number, as printed.", _number),
    Column("classification", "string", "Its classification, as printed.", _classification),
    Column("time", "string", "The time of day of its date: HH:MM.", _time),
    Column("received", "string", f"When it was received. {DATED}", _received),
    Column("sent_from", "string", "Where it was sent from: id of a place.", _sent_from),
    Column("authors", "array", f"Who wrote it: ids. {PRINTED}", _authors),
    Column("drafters", "array", f"Who drafted it: ids. {PRINTED}", _drafters),
    Column("addressees", "array", f"To whom it is addressed: ids. {PRINTED}", _addressees),
    Column("signatories", "array", f"Who signed it: ids. {PRINTED}", _signatories),
    Column("original", "object",
           "Where the document is kept: repository, fonds, series, file, item.", _original),
    Column("enclosures", "array",
           "What it encloses: ids of records, or `printed`, the words for it.", _enclosures),
    Column("replies_to", "list", "The records that it replies to: ids.", _replies_to),
    Column("translation_of", "string",
           "The record that it is a translation of: id.", _translation_of),
    Column("language", "string", "Language tag (BCP 47).", _language),
    Column("text_of", "string",
           "The instrument that it is a text of, or the record that is the same document: id.",
           _text_of),
    Column("texts", "list", "The other texts of the same document: ids.", _texts),
    Column("summary", "string", "The editor's regest.", _summary),
    Column("meetings", "list", "The meetings that it reports: ids.", _meetings),
    Column("topics", "list", "The topics it is indexed under: ids.", _topics),
    Column("source_url", "string", "Where it was published.", _source_url),
    Column("accessed", "string", f"The day on which the copy was made. {DATED}", _accessed),
    Column("facsimile", "string", "Where an image of it can be seen.", _facsimile),
    Column("source_file", "string", "The copy that it was transcribed from.", _source_file),
    Column("source_sha256", "string", "The SHA-256 of that copy.", _source_sha256),
    Column("words", "integer", "The words of that copy, all compared.", _words),
    Column("depth", "string",
           "How deep its encoding goes: text; names, and topics; acts, and those.", _depth),
    Column("rights", "string", "The rights in the document.", _rights),
    Column("responsibility", "array",
           "Who transcribed, collated, encoded or reviewed it, and when.", _responsibility),
))  # fmt: skip
