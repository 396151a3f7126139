"""The files for machines beside a record's page, and the feed of all records."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive.archive import Archive
from regesta.exports import feed, plaintext, recorddata
from regesta.exports.bibtex import bibtex
from regesta.exports.csl import csl_json
from regesta.exports.reference import Citable, absolute
from regesta.exports.ris import ris
from regesta.model.entries import Record
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


def plan_feed(archive: Archive) -> Iterator[Planned]:
    """The feed of all records, where the site has an address."""
    if archive.site.base_url:
        yield Planned(described.FEED, "", feed.atom, _feed)


def _citable(archive: Archive, record_id: str) -> Citable:
    return described.citable(archive, archive.entries.entry(Record, record_id))


def _source(archive: Archive, record_id: str) -> bytes:
    return archive.entries[record_id].source


def _text(archive: Archive, record_id: str) -> plaintext.Inputs:
    entry = archive.entries.entry(Record, record_id)
    return plaintext.Inputs(tuple(entry.data.printed().values()), entry.body)


def _data(archive: Archive, record_id: str) -> recorddata.Inputs:
    entry = archive.entries.entry(Record, record_id)
    return recorddata.Inputs(
        described.reference(archive, entry),
        entry.data,
        entry.fidelity,
        entry.body,
        archive.acts_of_record[record_id],
    )


def _feed(archive: Archive) -> feed.Inputs:
    site = archive.site
    latest = reversed(archive.of(Record)[-feed.LONGEST :])
    items = (described.reference(archive, entry) for entry in latest)
    return feed.Inputs(
        absolute(site.base_url, described.FEED),
        absolute(site.base_url, "index.html"),
        site.title,
        site.description,
        tuple(
            feed.Item(i.address, i.title, i.author, i.issued, i.abstract, i.language) for i in items
        ),
    )
