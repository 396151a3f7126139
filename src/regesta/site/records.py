"""The pages of records."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from regesta import urls
from regesta.archive.archive import Archive
from regesta.model.entries import Entry, Meeting, Record, Report
from regesta.model.parts import Head
from regesta.site import pick, rows
from regesta.site.page import Page
from regesta.views import record
from regesta.views.common import PageHead
from regesta.views.register import RegisterRow


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
        page=_page(archive, entry, data),
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
        regest=archive.prose(data.summary, entry.id),
        note_texts=tuple(archive.prose(note.text, entry.id) for note in data.notes),
        undertakings=_undertakings(archive, entry.id),
        series=tuple(_series(archive, data.reports)),
    )


def _page(archive: Archive, entry: Entry, data: Record) -> PageHead:
    """The head of the page; its title has the brackets of one that the editor supplies."""
    page = pick.entry_head(archive, entry, data.summary)
    return replace(page, title=archive.heads[entry.id].title)


def _undertakings(archive: Archive, record_id: str) -> tuple[RegisterRow, ...]:
    spoken_of = (act.undertaking for act in archive.acts_of_record(record_id))
    ids = dict.fromkeys(head.id for head in spoken_of if head)
    return tuple(rows.undertaking(archive, archive.entries[id_]) for id_ in ids)


def _series(archive: Archive, reports: tuple[Report, ...]) -> Iterator[record.InSeries]:
    """The series of the meetings reported that have another session in the archive."""
    for id_ in dict.fromkeys(report.meeting for report in reports):
        data = archive.entries[id_].data
        series = data.series if isinstance(data, Meeting) else ""
        sessions = archive.in_series(series) if series else ()
        ids = [session.id for session in sessions]
        if len(ids) > 1 and id_ in ids:
            at = ids.index(id_)
            before = _session(archive, sessions[at - 1]) if at else None
            after = _session(archive, sessions[at + 1]) if at + 1 < len(ids) else None
            yield record.InSeries(archive.heads[series], before, after)


def _session(archive: Archive, meeting: Head) -> record.Session:
    records = {account.record.id: account.record for account in archive.accounts_of(meeting.id)}
    return record.Session(meeting, tuple(records.values()))


def _topics(archive: Archive, data: Record) -> tuple[tuple[Head, tuple[str, ...]], ...]:
    found = [(archive.heads[id_], paths) for id_, paths in data.topics.items()]
    return tuple(sorted(found, key=lambda pair: (pair[0].sort or pair[0].title, pair[0].id)))


def _reported(archive: Archive, record_id: str, meeting: str, at: str) -> record.Reported:
    attendances = archive.attendances_at(meeting)
    own = tuple(a for a in attendances if a.record and a.record.id == record_id)
    return record.Reported(archive.heads[meeting], at, own)
