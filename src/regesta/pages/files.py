"""The files for machines beside a record's page."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive.archive import Archive
from regesta.archive.mentions import speakers
from regesta.exports import plaintext, recorddata
from regesta.exports.bibtex import bibtex
from regesta.exports.csl import csl_json
from regesta.exports.reference import Citable
from regesta.exports.ris import ris
from regesta.model.entries import Record
from regesta.model.text import without_marks
from regesta.pages.shared import described
from regesta.pages.shared.head import Planned


def plan(archive: Archive, record_id: str) -> Iterator[Planned]:
    """The files of a record."""
    for name, make, gather in (
        ("cite.bib", bibtex, _citable),
        ("cite.ris", ris, _citable),
        ("cite.csl.json", csl_json, _citable),
        ("source.md", as_it_is, _source),
        ("text.txt", plaintext.plain_text, _text),
        ("record.json", recorddata.record_json, _data),
    ):
        yield Planned(f"records/{record_id}/{name}", "", make, gather, (record_id,))


def as_it_is(data: bytes) -> bytes:
    """A file as it was received."""
    return data


def _citable(archive: Archive, record_id: str) -> Citable:
    return described.citable(archive, archive.entries.entry(Record, record_id))


def _source(archive: Archive, record_id: str) -> bytes:
    return archive.entries[record_id].source


def _text(archive: Archive, record_id: str) -> plaintext.Inputs:
    entry = archive.entries.entry(Record, record_id)
    return plaintext.Inputs(tuple(map(without_marks, entry.data.printed().values())), entry.body)


def _data(archive: Archive, record_id: str) -> recorddata.Inputs:
    entry = archive.entries.entry(Record, record_id)
    return recorddata.Inputs(
        described.reference(archive, entry),
        entry.data,
        entry.fidelity,
        entry.body,
        archive.acts_of_record[record_id],
        archive.wording(record_id).outline.on_pages,
        archive.other_texts(record_id),
        {path: (one.form, one.ids) for path, one in speakers(archive.found[record_id]).items()},
    )
