"""The heads and rows by which entries stand in indexes and lists."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from regesta.archive.archive import Archive
from regesta.archive.queries import in_order
from regesta.archive.wording import Worded, issuers
from regesta.dates import LAST_DAY, Edtf, OfficeEnd
from regesta.model import entries as e
from regesta.model.entries import Entry, ids
from regesta.model.kinds import BY_TYPE
from regesta.model.parts import Head, Issuers, Value, filed
from regesta.pages.shared import words
from regesta.pages.shared.acts import count


class Done(Value, frozen=True):
    """What somebody did with an instrument, or is to it (`signatory`); when, where it is known.

    `by` whom, where the page is not that of him who did it.
    """

    instrument: Head
    what: str
    on: Edtf | None
    by: tuple[Head, ...] = ()

    @property
    def when(self) -> Edtf | None:
        """The date by which it is put into a period."""
        return self.on


class RecordRow(Value, frozen=True):
    """A record in the index: who issued it when, the meetings that it reports, its regest."""

    head: Head
    date: Edtf
    account: Issuers
    meetings: tuple[Head, ...]
    summary: Worded


class MeetingRow(Value, frozen=True):
    """A meeting in the index. `records` report it; `foreseen` says that some act expects it."""

    head: Head
    status: str
    date: Edtf | None = None
    planned: Edtf | None = None
    places: tuple[Head, ...] = ()
    part_of: Head | None = None
    records: tuple[Head, ...] = ()
    foreseen: bool = False

    @property
    def when(self) -> Edtf | None:
        """The date by which it is put into a period."""
        return self.date or self.planned


class OfficeHeld(Value, frozen=True):
    """An office that a person held, its body resolved."""

    title: str
    also: tuple[str, ...]
    of: Head
    begin: Edtf | None
    end: OfficeEnd | None
    note: Worded
    sources: tuple[e.Source, ...] = ()
    attested: Edtf | None = None

    @property
    def term(self) -> str:
        """The time of the office in words."""
        return words.term(self.begin, self.end, self.attested)


class RankHeld(Value, frozen=True):
    """A personal rank, and since when where that is known."""

    title: str
    begin: Edtf | None
    note: Worded
    sources: tuple[e.Source, ...] = ()


class PersonRow(Value, frozen=True):
    """A person in the index, with the offices held."""

    head: Head
    native: dict[str, str]
    life: str = ""
    offices: tuple[OfficeHeld, ...] = ()


class TopicRow(Value, frozen=True):
    """A topic in the index. `acts` and `records` count what is filed under it or below it."""

    head: Head
    broader: Head | None = None
    also: tuple[str, ...] = ()
    acts: int = 0
    records: int = 0


class PlaceRow(Value, frozen=True):
    """A place in the index, its point in words. `names_by` are each side's for a disputed one."""

    head: Head
    native: dict[str, str]
    point: str = ""
    country: Head | None = None
    names_by: tuple[tuple[Head, str], ...] = ()


class OrganisationRow(Value, frozen=True):
    """An organisation in the index."""

    head: Head
    native: dict[str, str]
    part_of: Head | None = None


class InstrumentRow(Value, frozen=True):
    """An instrument in the index. `invoked` counts the acts that invoke it."""

    head: Head
    dates: tuple[e.InstrumentDate, ...] = ()
    signatories: tuple[Head, ...] = ()
    invoked: int = 0
    texts: tuple[Head, ...] = ()


def record(archive: Archive, entry: Entry[e.Record]) -> RecordRow:
    """The row of a record."""
    data = entry.data
    meetings = {account.meeting.id: account.meeting for account in archive.accounts_in[entry.id]}
    return RecordRow(
        head=archive.heads[entry.id],
        date=data.issued,
        account=issuers(data, archive.heads),
        meetings=tuple(meetings.values()),
        summary=archive.prose(data.summary, entry.id),
    )


def ends(archive: Archive, number: int) -> tuple[RecordRow, ...]:
    """The rows of all records, or where there are more than a number of the first and the latest,
    so many."""
    folder = BY_TYPE[e.Record].folder
    every = archive.heads_in.places(folder)
    shown = every if len(every) <= number else (every[0], *every[1 - number :])
    found = (head.id for at in shown for head in archive.heads_in.between(folder, at, at))
    return tuple(record(archive, archive.entries.entry(e.Record, i)) for i in found)


def latest(archive: Archive) -> Edtf | None:
    """The date of the latest record that has one."""
    folder = BY_TYPE[e.Record].folder
    places = archive.heads_in.places(folder)
    number = bisect_left(places, in_order(LAST_DAY))
    at = places[number - 1] if number else ""
    return next((head.date for head in archive.heads_in.between(folder, at, at)), None)


def meeting(archive: Archive, entry: Entry[e.Meeting]) -> MeetingRow:
    """The row of a meeting."""
    data = entry.data
    records = {account.record.id: account.record for account in archive.accounts_of[entry.id]}
    return MeetingRow(
        head=archive.heads[entry.id],
        status=status(data),
        date=data.date,
        planned=data.planned,
        places=heads(archive, ids(data.place)),
        part_of=archive.heads.get(data.part_of),
        records=tuple(records.values()),
        foreseen=bool(archive.acts_foreseeing.count(entry.id)),
    )


def person(archive: Archive, entry: Entry[e.Person]) -> PersonRow:
    """The row of a person."""
    data = entry.data
    return PersonRow(
        head=archive.heads[entry.id],
        native=data.native,
        life=words.life(data.born, data.died),
        offices=tuple(office(archive, held, entry.id) for held in data.offices),
    )


def office(archive: Archive, held: e.Office, holder: str) -> OfficeHeld:
    """An office of the person `holder` with its body resolved."""
    return OfficeHeld(
        held.title,
        held.also,
        archive.heads[held.of],
        held.from_,
        held.to,
        archive.prose(held.note, holder),
        held.sources,
        held.attested,
    )


def topic(archive: Archive, entry: Entry[e.Topic]) -> TopicRow:
    """The row of a topic, with how much is filed under it and below it."""
    return TopicRow(
        head=archive.heads[entry.id],
        broader=archive.heads.get(entry.data.broader),
        also=entry.data.also,
        acts=count(archive, archive.acts_on, entry.id),
        records=archive.records_on.count(entry.id),
    )


def place(archive: Archive, entry: Entry[e.Place]) -> PlaceRow:
    """The row of a place."""
    data = entry.data
    return PlaceRow(
        head=archive.heads[entry.id],
        native=data.native,
        point=words.coordinates(data.lat, data.lon),
        country=archive.heads.get(data.country),
        names_by=names_by(archive, data),
    )


def names_by(archive: Archive, data: e.Place) -> tuple[tuple[Head, str], ...]:
    """The names that the sides give a place, the sides by name."""
    found = [(archive.heads[side], name) for side, name in data.names_by.items()]
    return tuple(sorted(found, key=lambda pair: filed(pair[0])))


def organisation(archive: Archive, entry: Entry[e.Organisation]) -> OrganisationRow:
    """The row of an organisation."""
    part_of = archive.heads.get(entry.data.part_of)
    return OrganisationRow(archive.heads[entry.id], entry.data.native, part_of)


def instrument(archive: Archive, entry: Entry[e.Instrument]) -> InstrumentRow:
    """The row of an instrument."""
    data = entry.data
    return InstrumentRow(
        head=archive.heads[entry.id],
        dates=data.dates,
        signatories=heads(archive, data.signatories),
        invoked=count(archive, archive.acts_invoking, entry.id),
        texts=heads(archive, archive.texts(entry.id)),
    )


def status(meeting: e.Meeting) -> str:
    """Whether a meeting was held, in words."""
    return words.STATUS[meeting.status]


def heads(archive: Archive, ids: Iterable[str]) -> tuple[Head, ...]:
    """The heads of `ids`, in their order; `sides`, `unnamed` and nothing are left out."""
    return tuple(archive.heads[id_] for id_ in ids if id_ in archive.heads)


def done(instrument: Head, day: e.InstrumentDate, by: tuple[Head, ...] = ()) -> Done:
    """What was done with an instrument on a day."""
    return Done(instrument, words.spaced(day.what), day.on, by)


def done_by(archive: Archive, entry_id: str) -> tuple[Done, ...]:
    """What somebody did with instruments, wrote, and of what else he is a signatory, by time."""
    own = [done(head, day) for head, day in archive.done_by[entry_id]]
    named = {one.instrument.id for one in own}
    own += [Done(head, "author", head.date) for head in archive.written_by[entry_id]]
    own += [
        Done(head, "signatory", head.date)
        for head in archive.signatory_of[entry_id]
        if head.id not in named
    ]
    return tuple(sorted(own, key=lambda one: (not one.on, one.on.sort_key if one.on else ())))
