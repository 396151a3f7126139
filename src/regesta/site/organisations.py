"""The pages of organisations, and those of the periods of long lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from regesta.archive.archive import Archive
from regesta.model.entries import SIDES, Entry, Meeting, Organisation, PlaceEntry, Record
from regesta.model.parts import Head
from regesta.model.told import told_once
from regesta.model.values import Value
from regesta.site import pick, rows
from regesta.site.page import Page
from regesta.site.periods import Dates, split
from regesta.site.prose import prose
from regesta.views import organisation
from regesta.views.common import Issuer, accounts
from regesta.views.register import RegisterRow

_DATES: Dates = {
    "series": lambda session: session.meeting.date,
    "meetings": lambda meeting: meeting.date,
    "instruments": lambda done: done.on,
    "issued": lambda record: record.date,
    "acts": lambda act: act.date,
    "addressed": lambda act: act.date,
    "undertakings": lambda row: row.since,
    "mentions": lambda mention: mention.passage.record.date,
}


class _Whole(Value, frozen=True):
    """What is gathered once for all organisations: records issued by, places in, each of them."""

    issuers: tuple[Issuer, ...]
    issued: Mapping[str, Sequence[Head]]
    places: Mapping[str, Sequence[Head]]
    of_all_sides: tuple[RegisterRow, ...]


def pages(archive: Archive) -> tuple[Page, ...]:
    """The pages of every organisation."""
    of_all = tuple(
        rows.undertaking(archive, archive.entries[head.id])
        for head in archive.undertakings_of(SIDES)
    )
    whole = _Whole(pick.issuers(archive), _issued(archive), _places(archive), of_all)
    return tuple(
        Page(path, "pages/organisation.html", organisation.organisation, inputs)
        for entry in archive.of("organisations")
        if isinstance(entry.data, Organisation)
        for path, inputs in split(
            _inputs(archive, entry, entry.data, whole), archive.heads[entry.id], _DATES
        )
    )


def _inputs(
    archive: Archive, entry: Entry, data: Organisation, whole: _Whole
) -> organisation.OrganisationInputs:
    acts, addressed = archive.acts_by(entry.id), archive.acts_to(entry.id)
    mentions = archive.mentions_of(entry.id)
    passages = [act.passage for act in (*acts, *addressed)] + [m.passage for m in mentions]
    return organisation.OrganisationInputs(
        page=pick.entry_head(archive, entry),
        head=archive.heads[entry.id],
        facts=_facts(archive, entry, data, whole),
        series=tuple(_session(archive, head) for head in archive.in_series(entry.id)),
        issued=tuple(whole.issued.get(entry.id, ())),
        acts=acts,
        addressed=addressed,
        undertakings=_undertakings(archive, entry.id, whole),
        mentions=mentions,
        issuers=whole.issuers,
        sides=rows.sides(archive, (passage.record for passage in passages)),
        meetings=archive.meetings_of(entry.id),
        instruments=rows.done_by(archive, entry.id),
    )


def _undertakings(archive: Archive, entry_id: str, whole: _Whole) -> tuple[RegisterRow, ...]:
    """The undertakings that bind an organisation itself, or a state as one of the sides."""
    own = archive.undertakings_of(entry_id)
    shared = (row for row in whole.of_all_sides if any(h.id == entry_id for h in row.bound))
    return (*(rows.undertaking(archive, archive.entries[head.id]) for head in own), *shared)


def _facts(
    archive: Archive, entry: Entry, data: Organisation, whole: _Whole
) -> organisation.OrganisationFacts:
    own = (archive.heads[entry.id],)
    held = [
        (head, rows.office(archive, office, head.id))
        for head, office in archive.offices_of(entry.id)
    ]
    of_side = archive.acts_of_side(entry.id) if data.kind == "state" else ()
    return organisation.OrganisationFacts(
        data=data,
        note=prose(archive, entry),
        above=_above(archive, data),
        parts=archive.parts_of(entry.id),
        places=tuple(whole.places.get(entry.id, ())),
        offices=tuple(sorted(held, key=organisation.by_term)),
        of_side=organisation.topics_of(of_side),
        side_accounts=accounts((act.passage for act in told_once(of_side)), whole.issuers, own),
        named_by=archive.named_by(entry.id),
    )


def _above(archive: Archive, data: Organisation) -> tuple[Head, ...]:
    """What an organisation is part of, up to its state."""
    found: dict[str, Head] = {}
    above = archive.entries.get(data.part_of)
    while above and above.id not in found and isinstance(above.data, Organisation):
        found[above.id] = archive.heads[above.id]
        above = archive.entries.get(above.data.part_of)
    return tuple(found.values())


def _session(archive: Archive, head: Head) -> organisation.Session:
    data = archive.entries[head.id].data
    return organisation.Session(head, data.number if isinstance(data, Meeting) else None)


def _issued(archive: Archive) -> Mapping[str, Sequence[Head]]:
    found: defaultdict[str, list[Head]] = defaultdict(list)
    for entry in archive.of("records"):
        if isinstance(entry.data, Record):
            found[entry.data.issued_by].append(archive.heads[entry.id])
    return found


def _places(archive: Archive) -> Mapping[str, Sequence[Head]]:
    found: defaultdict[str, list[Head]] = defaultdict(list)
    for entry in archive.of("places"):
        if isinstance(entry.data, PlaceEntry):
            found[entry.data.country].append(archive.heads[entry.id])
    return found
