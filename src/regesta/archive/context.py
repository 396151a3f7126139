"""What it takes to resolve references: entries, heads, the vocabulary, whose side a body is of."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from regesta.archive.asking import AskedOne
from regesta.archive.entries import Entries
from regesta.archive.participants import offices_on, side_taken, sides_at
from regesta.dates import Edtf
from regesta.model.entries import (
    Entry,
    Meeting,
    Organisation,
    Person,
    Record,
    Report,
    Site,
    ids,
)
from regesta.model.parts import Head
from regesta.model.verbs import ACTS, ActWord


def vocabulary(site: Site) -> dict[str, ActWord]:
    """The reporting verbs of an archive: the common ones, and those that it adds."""
    return {**ACTS, **site.acts}


class Context(NamedTuple):
    """What it takes to resolve the references of records.

    `sides` has the ids of all bodies that are a side of some meeting.
    """

    entries: Entries
    heads: AskedOne[Head]
    words: Mapping[str, ActWord]
    sides: AskedOne[bool]

    def side_of(self, of: str, sides: Collection[str] = (), on: Edtf | None = None) -> Head | None:
        """The side that a body acts for, or a person by an office of that day, else of any.

        The nearest of it and those that enclose it that is one of `sides`, those of the meeting
        in question; else the state that it belongs to; else the nearest that is a side anywhere.
        """
        if person := self.entries.data(Person, of):
            offices = (*(offices_on(person, on) if on else ()), *person.offices)
            return next(filter(None, (self.side_of(one.of, sides) for one in offices)), None)
        line = list(self._enclosing(of))
        states = [one.id for one in line if one.data.kind == "state"]
        here = [one.id for one in line if one.id in sides]
        elsewhere = [one.id for one in line if one.id in self.sides]
        found = next(iter((*here, *states, *elsewhere)), None)
        return self.heads[found] if found else None

    def _enclosing(self, body_id: str) -> Iterator[Entry[Organisation]]:
        """A body and those that it is part of, the nearest first."""
        body = self.entries.find(Organisation, body_id)
        while body:
            yield body
            body = self.entries.find(Organisation, body.data.part_of)

    def office(self, person_id: str, on: Edtf) -> str:
        """The title of the office that a person held on a date, by the authority record.

        Nothing where it does not say when he entered the office or when he left it.
        """
        person = self.entries.data(Person, person_id)
        offices = offices_on(person, on) if person else ()
        held = [one for one in offices if (one.from_ and one.to) or one.attested == on]
        return held[0].title if held else ""

    def voices(self, record: Record) -> tuple[Head, ...]:
        """The sides that those who issued a record are of, at what it reports."""
        sides = sides_at(record, None, self.entries)
        found = (
            self.heads.get(side_taken(one, record.reports))
            or self.side_of(one, sides, record.issued)
            for one in ids(record.issued_by)
        )
        return tuple(dict.fromkeys(filter(None, found)))

    def sides_in(self, record: Record, report: Report | None = None) -> tuple[str, ...]:
        """The ids of the sides of the meeting that `report` reports, or of all reported.

        Where no meeting has sides, they are those that issued the document, if several did.
        """
        found = sides_at(record, report, self.entries)
        voices = () if found or not record.is_joint else self.voices(record)
        return found or (tuple(side.id for side in voices) if len(voices) > 1 else ())

    def meeting_date(self, meeting_id: str) -> Edtf | None:
        meeting = self.entries.data(Meeting, meeting_id)
        return meeting.date if meeting else None
