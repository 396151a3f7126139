"""The pages of persons, and those of the periods of long lists."""

from __future__ import annotations

from operator import attrgetter

from regesta.archive.archive import Archive
from regesta.dates import Edtf
from regesta.model.entries import Entry, Person
from regesta.model.parts import Attendance
from regesta.site import pick, rows
from regesta.site.page import Page
from regesta.site.periods import Dates, split
from regesta.site.prose import prose
from regesta.views import person
from regesta.views.common import Issuer


def pages(archive: Archive) -> tuple[Page, ...]:
    """The pages of every person."""
    issuers = pick.issuers(archive)
    return tuple(
        Page(path, "pages/person.html", person.make, inputs)
        for entry in archive.of("persons")
        if isinstance(entry.data, Person)
        for path, inputs in split(
            _inputs(archive, entry, entry.data, issuers), archive.heads[entry.id], _DATES
        )
    )


def _date(attendance: Attendance) -> Edtf | None:
    return attendance.meeting.date or (attendance.record.date if attendance.record else None)


_DATES: Dates = {
    "attendances": _date,
    "instruments": attrgetter("on"),
    "acts": attrgetter("date"),
    "through": attrgetter("date"),
    "to": attrgetter("date"),
    "mentions": attrgetter("passage.record.date"),
}


def _inputs(
    archive: Archive, entry: Entry, data: Person, issuers: tuple[Issuer, ...]
) -> person.PersonInputs:
    return person.PersonInputs(
        page=pick.entry_head(archive, entry),
        head=archive.heads[entry.id],
        facts=_facts(archive, entry, data),
        period="",
        parts=(),
        attendances=archive.attendances_of(entry.id),
        acts=archive.acts_by(entry.id),
        through=archive.acts_through(entry.id),
        to=archive.acts_to(entry.id),
        mentions=archive.mentions_of(entry.id),
        issuers=issuers,
        instruments=rows.done_by(archive, entry.id),
    )


def _facts(archive: Archive, entry: Entry, data: Person) -> person.PersonFacts:
    return person.PersonFacts(
        name=data.name,
        native=data.native,
        also=data.also,
        born=data.born,
        died=data.died,
        offices=tuple(rows.office(archive, office, entry.id) for office in data.offices),
        ranks=tuple(
            person.RankHeld(r.title, r.from_, archive.prose(r.note, entry.id), r.sources)
            for r in data.ranks
        ),
        same_as={str(register): id_ for register, id_ in data.same_as.items()},
        undertakings=archive.undertakings_of(entry.id),
        sources=data.sources,
        note=prose(archive, entry),
        meetings=tuple(dict.fromkeys(a.meeting for a in archive.attendances_of(entry.id))),
    )
