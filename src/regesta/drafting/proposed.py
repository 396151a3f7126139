"""What is proposed of a record beside its text: meetings, topics, readings of names, acts."""

from __future__ import annotations

from msgspec.structs import replace

from regesta.archive.mentions import Namer
from regesta.archive.outline import outline
from regesta.drafting import encoded, recorded
from regesta.drafting.authorities import Authorities
from regesta.drafting.named import named
from regesta.drafting.participants import reported
from regesta.drafting.readings import mentions, speakers
from regesta.drafting.topics import topics
from regesta.model.entries import Entry, Person, Record, Report, ids


def proposed(entry: Entry[Record], known: Authorities) -> tuple[Entry[Record], str]:
    """A record with all that is proposed of it; the id of a meeting that is to be made, if any."""
    entry, new = _with_reports(entry, known)
    entry = _with_names(entry, known)
    arranged = outline(entry)
    acts = encoded.acts(arranged, named(arranged, known), known)
    return replace(entry, data=replace(entry.data, acts=acts)), new


def _with_reports(entry: Entry[Record], known: Authorities) -> tuple[Entry[Record], str]:
    """A record with the meetings that it seems to report; the id of one that is to be made."""
    arranged = outline(entry)
    names, _ = Namer(known.lexicon).in_record(arranged, {})
    issued = entry.data.issued if not entry.data.issued.is_undated else None
    issuers = ids(entry.data.issued_by)
    home = next((known.state_of(one) for one in issuers), "")
    writer = issuers[0] if len(issuers) == 1 and known.find(Person, issuers[0]) else ""
    found = reported(entry.body, names, arranged.texts, known, issued, home, writer)
    new = ""
    reports: list[Report] = []
    for report in found.reports:
        if report.meeting:
            reports.append(report)
        elif not report.at:
            new = f"meeting-{found.on.text}" if found.on else f"meeting-of-{entry.id}"
            reports.append(replace(report, meeting=new))
    data = replace(entry.data, reports=tuple(reports), topics=topics(entry.body, known))
    kind = recorded.kind(entry.data, reports=bool(reports))
    return replace(entry, data=replace(data, kind=kind)), new


def _with_names(entry: Entry[Record], known: Authorities) -> Entry[Record]:
    """A record with what its names mean where the archive does not decide it."""
    arranged = outline(entry)
    found = named(arranged, known)
    data = replace(
        entry.data,
        mentions=mentions(arranged, known, found.names, found.meant),
        speakers=speakers(arranged, known),
    )
    return replace(entry, data=data)
