"""The rows by which entries stand in indexes and lists."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.archive.archive import Archive
from regesta.model.entries import (
    SIDES,
    Entry,
    Instrument,
    Meeting,
    Office,
    Organisation,
    Person,
    PlaceEntry,
    Record,
    Topic,
    Undertaking,
)
from regesta.model.parts import Head, filed
from regesta.model.told import sides_of, told_once
from regesta.site import pick
from regesta.views import index, register
from regesta.views.common import Done
from regesta.views.meeting import STATUS
from regesta.views.person import OfficeHeld, life
from regesta.views.place import coordinates
from regesta.views.strength import strength


def record(archive: Archive, entry: Entry) -> index.RecordRow:
    """The row of a record."""
    data = entry.data
    assert isinstance(data, Record)  # noqa: S101 - entries of a folder are of its type
    meetings = {account.meeting.id: account.meeting for account in archive.accounts_in(entry.id)}
    return index.RecordRow(
        head=archive.heads[entry.id],
        date=data.issued,
        account=archive.heads[data.issued_by],
        meetings=tuple(meetings.values()),
        summary=archive.prose(data.summary, entry.id),
    )


def meeting(archive: Archive, entry: Entry) -> index.MeetingRow:
    """The row of a meeting."""
    data = entry.data
    assert isinstance(data, Meeting)  # noqa: S101
    records = {account.record.id: account.record for account in archive.accounts_of(entry.id)}
    return index.MeetingRow(
        head=archive.heads[entry.id],
        status=STATUS[data.status],
        date=data.date,
        planned=data.planned,
        places=pick.heads(archive, archive.ids(data.place)),
        part_of=pick.head(archive, data.part_of),
        records=tuple(records.values()),
        foreseen=bool(archive.acts_foreseeing(entry.id)),
    )


def person(archive: Archive, entry: Entry) -> index.PersonRow:
    """The row of a person."""
    data = entry.data
    assert isinstance(data, Person)  # noqa: S101
    return index.PersonRow(
        head=archive.heads[entry.id],
        native=data.native,
        life=life(data.born, data.died),
        offices=tuple(office(archive, held, entry.id) for held in data.offices),
    )


def office(archive: Archive, held: Office, holder: str) -> OfficeHeld:
    """An office of the person `holder` with its body resolved."""
    return OfficeHeld(
        held.title,
        held.also,
        archive.heads[held.of],
        held.from_,
        held.to,
        archive.prose(held.note, holder),
        held.sources,
    )


def topic(archive: Archive, entry: Entry) -> index.TopicRow:
    """The row of a topic, with how much is filed under it and below it."""
    data = entry.data
    assert isinstance(data, Topic)  # noqa: S101
    return index.TopicRow(
        head=archive.heads[entry.id],
        broader=pick.head(archive, data.broader),
        also=data.also,
        acts=len(told_once(archive.acts_on(entry.id))),
        records=len(archive.records_on(entry.id)),
    )


def place(archive: Archive, entry: Entry) -> index.PlaceRow:
    """The row of a place."""
    data = entry.data
    assert isinstance(data, PlaceEntry)  # noqa: S101
    return index.PlaceRow(
        head=archive.heads[entry.id],
        native=data.native,
        point=coordinates(data.lat, data.lon),
        country=pick.head(archive, data.country),
        names_by=names_by(archive, data),
    )


def names_by(archive: Archive, data: PlaceEntry) -> tuple[tuple[Head, str], ...]:
    """The names that the sides give a place, the sides by name."""
    found = [(archive.heads[side], name) for side, name in data.names_by.items()]
    return tuple(sorted(found, key=lambda pair: filed(pair[0])))


def organisation(archive: Archive, entry: Entry) -> index.OrganisationRow:
    """The row of an organisation."""
    data = entry.data
    assert isinstance(data, Organisation)  # noqa: S101
    part_of = pick.head(archive, data.part_of)
    return index.OrganisationRow(archive.heads[entry.id], data.native, part_of)


def instrument(archive: Archive, entry: Entry) -> index.InstrumentRow:
    """The row of an instrument."""
    data = entry.data
    assert isinstance(data, Instrument)  # noqa: S101
    return index.InstrumentRow(
        head=archive.heads[entry.id],
        dates=data.dates,
        signatories=pick.heads(archive, data.signatories),
        invoked=len(told_once(archive.acts_invoking(entry.id))),
        text=pick.head(archive, data.text_held),
    )


def done_by(archive: Archive, entry_id: str) -> tuple[Done, ...]:
    """What somebody did with instruments, and of what else he is a signatory, by time."""
    own = [
        Done(head, day.what.replace("-", " "), day.on) for head, day in archive.done_by(entry_id)
    ]
    signed = {done.instrument.id for done in own}
    own += [
        Done(head, "signatory", head.date)
        for head in archive.signatory_of(entry_id)
        if head.id not in signed
    ]
    return tuple(sorted(own, key=lambda done: (not done.on, done.on.sort_key if done.on else ())))


def undertaking(archive: Archive, entry: Entry) -> register.RegisterRow:
    """The row of an undertaking in the register."""
    data = entry.data
    assert isinstance(data, Undertaking)  # noqa: S101
    acts = archive.acts_about(entry.id)
    owing = archive.ids(data.bound)
    sides = sides_of(acts) if SIDES in owing else ()
    owing_ids = pick.bound(archive, data)
    topics = pick.heads(archive, data.topics) or tuple(
        {topic.id: topic for act in acts for topic in act.topics}.values()
    )
    return register.RegisterRow(
        head=archive.heads[entry.id],
        strength=strength(acts, owing_ids),
        bound=(*sides, *pick.heads(archive, owing)),
        all_sides=SIDES in owing,
        since=acts[0].date if acts else None,
        dues=register.dues(acts),
        reservations=register.reservations(acts),
        outcome=register.in_words(data.later),
        verdicts=tuple(dict.fromkeys(found.outcome for found in data.later)),
        sides=sides
        or tuple(h for i in sorted(owing_ids or ()) if (h := archive.heads[i]).kind == "state"),
        topics=topics,
        within=tuple(dict.fromkeys(i for topic in topics for i in above(archive, topic.id))),
    )


def above(archive: Archive, topic_id: str) -> Iterable[str]:
    """A topic and those above it, the narrowest first."""
    while topic_id:
        yield topic_id
        topic_id = getattr(archive.entries[topic_id].data, "broader", "")


def sides(archive: Archive, records: Iterable[Head]) -> tuple[Head, ...]:
    """The states that took part in the meetings which `records` report, by name."""
    found = {
        attendance.side.id: attendance.side
        for record in {record.id: record for record in records}
        for account in archive.accounts_in(record)
        for attendance in archive.attendances_at(account.meeting.id)
    }
    return tuple(sorted(found.values(), key=filed))
