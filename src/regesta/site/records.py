"""The pages of records."""

from __future__ import annotations

from regesta import urls
from regesta.archive.archive import Archive
from regesta.model.entries import Entry, Record
from regesta.model.parts import Head
from regesta.site import pick
from regesta.site.page import Page
from regesta.views import record


def pages(archive: Archive) -> tuple[Page, ...]:
    """The page of every record."""
    return tuple(
        Page(
            urls.entry(entry.folder, entry.id),
            "pages/record.html",
            record.make,
            _inputs(archive, entry, entry.data),
        )
        for entry in archive.of("records")
        if isinstance(entry.data, Record)
    )


def _inputs(archive: Archive, entry: Entry, data: Record) -> record.RecordInputs:
    previous, following = archive.neighbours(entry.id)
    return record.RecordInputs(
        page=pick.entry_head(archive, entry, data.summary),
        record=archive.heads[entry.id],
        issued=data.issued,
        issuer=archive.heads[data.issued_by],
        language=data.language,
        summary=data.summary,
        title_supplied=data.title_supplied,
        source=data.source,
        fidelity=entry.fidelity,
        blocks=entry.body,
        pieces=dict(archive.pieces_of(entry.id)),
        notes=data.notes,
        acts=archive.acts_of_record(entry.id),
        topics=_topics(archive, data),
        reports=tuple(_reported(archive, entry.id, r.meeting, r.at) for r in data.reports),
        previous=previous,
        next=following,
    )


def _topics(archive: Archive, data: Record) -> tuple[tuple[Head, tuple[str, ...]], ...]:
    found = [(archive.heads[id_], paths) for id_, paths in data.topics.items()]
    return tuple(sorted(found, key=lambda pair: (pair[0].sort or pair[0].title, pair[0].id)))


def _reported(archive: Archive, record_id: str, meeting: str, at: str) -> record.Reported:
    attendances = archive.attendances_at(meeting)
    own = tuple(a for a in attendances if a.record and a.record.id == record_id)
    return record.Reported(archive.heads[meeting], at, own)
