"""Dates that cannot be: between the parts of an entry, and between entries."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from regesta.archive.entries import Entries
from regesta.archive.outline import Outline
from regesta.dates import Edtf
from regesta.model import entries as e
from regesta.model.entries import Act, AnyEntry, Entry, ids
from regesta.model.vocabulary import StageWord
from regesta.problems import NOWHERE, Kind, Problem

_AFTER: tuple[StageWord, ...] = ("carried-out", "in-part", "postponed", "lapsed")


def dates_hold(entry: AnyEntry, entries: Entries) -> Iterator[Problem]:
    """What is wrong with the dates of an entry, by themselves and beside those it refers to."""
    match entry.data:
        case e.Record() if entry.place("issued") != NOWHERE:
            record = cast("Entry[e.Record]", entry)
            yield from _received(record)
            yield from _reported(record, entries)
            yield from _acts(record)
            yield from _edited(record)
            yield from _foreseen(record, entries)
        case e.Meeting():
            yield from _part(cast("Entry[e.Meeting]", entry), entries)
        case e.Person():
            yield from _person(cast("Entry[e.Person]", entry))


def _reported(entry: Entry[e.Record], entries: Entries) -> Iterator[Problem]:
    record = entry.data
    for report in record.reports:
        meeting = entries.data(e.Meeting, report.meeting)
        if meeting and meeting.date and record.issued.before(meeting.date):
            message = f"issued {record.issued}, before the meeting it reports, {meeting.date}"
            hint = f"`issued` is the date on the document; see {entries[report.meeting].file}"
            yield Problem(Kind.BEFORE_MEETING, entry.place("issued"), message, hint)


def _received(entry: Entry[e.Record]) -> Iterator[Problem]:
    record = entry.data
    if record.received and record.received.before(record.issued):
        message = f"received {record.received}, before it was issued, {record.issued}"
        yield Problem(Kind.DATE_ORDER, entry.place("received"), message, "mend one of the two")


def _acts(entry: Entry[e.Record]) -> Iterator[Problem]:
    record = entry.data
    for position, act in enumerate(record.acts):
        if act.on and record.issued.before(act.on):
            message = f"done {act.on}, after the record was issued, {record.issued}"
            yield Problem(
                Kind.DATE_ORDER, entry.place("acts", position, "on"), message, "mend one of the two"
            )


def spoken(outline: Outline, entries: Entries) -> Iterator[tuple[str, Edtf]]:
    """The undertakings that a record speaks of, each with the day of an act that does."""
    for act in outline.record.acts:
        _, on = done(act, outline, entries)
        yield from ((bearing.id, on) for bearing in act.bearings)


def stages_hold(entry: Entry[e.Undertaking], told: Edtf | None) -> Iterator[Problem]:
    """What became of an undertaking did so after it was first spoken of, by an act: `told`."""
    for position, stage in enumerate(entry.data.stages):
        if stage.what in _AFTER and stage.on and told and stage.on.before(told):
            message = f"`{stage.what}` {stage.on}, before it was first spoken of, {told}"
            hint = "mend one of the two, or say what it was before: asked-before, agreed-before"
            place = entry.place("stages", position, "on")
            yield Problem(Kind.STAGE_TOO_EARLY, place, message, hint)


def done(act: Act, outline: Outline, entries: Entries) -> tuple[str, Edtf]:
    """The id of the meeting at which an act was done, or nothing, and when it was."""
    report = outline.report(act.at)
    elsewhere = bool(act.meeting or act.on)
    meeting_id = act.meeting if elsewhere or report is None else report.meeting
    meeting, issued = entries.data(e.Meeting, meeting_id), outline.record.issued
    held = meeting.date if meeting else None
    return meeting_id, act.on or (held or _until(issued) if meeting_id else issued)


def _until(issued: Edtf) -> Edtf:
    """When what a record reports was done, where nothing else says so: by the day it is dated."""
    return Edtf(f"/{issued.latest.isoformat()}") if issued.latest else issued


def _edited(entry: Entry[e.Record]) -> Iterator[Problem]:
    record = entry.data
    for position, one in enumerate(record.responsibility):
        if one.on and one.on.before(record.issued):
            message = f"{one.did} {one.on}, before the record was issued, {record.issued}"
            place = entry.place("responsibility", position, "on")
            yield Problem(Kind.DATE_ORDER, place, message, "mend one of the two")


def _foreseen(entry: Entry[e.Record], entries: Entries) -> Iterator[Problem]:
    """A warning for each act that foresees a meeting held before those that the record reports."""
    record = entry.data
    dates = [m.date for r in record.reports if (m := entries.data(e.Meeting, r.meeting)) and m.date]
    first: Edtf = min(dates, default=record.issued)
    for position, act in enumerate(record.acts):
        for meeting_id in ids(act.foresees):
            meeting = entries.data(e.Meeting, meeting_id)
            if meeting and meeting.date and meeting.date.before(first):
                message = f"`{meeting_id}` was held {meeting.date}, before this was said"
                place = entry.place("acts", position, "foresees")
                hint = "check the meeting"
                yield Problem(Kind.FORESEEN_EARLIER, place, message, hint, severity="warning")


def _part(entry: Entry[e.Meeting], entries: Entries) -> Iterator[Problem]:
    meeting = entry.data
    whole = entries.data(e.Meeting, meeting.part_of)
    if whole and whole.date and meeting.date and not whole.date.overlaps(meeting.date):
        message = f"held {meeting.date}, and what it is part of, {whole.date}"
        hint = f"mend one of the two; see {entries[meeting.part_of].file}"
        yield Problem(Kind.OUTSIDE_WHOLE, entry.place("date"), message, hint)


def _person(entry: Entry[e.Person]) -> Iterator[Problem]:
    person = entry.data
    for position, office in enumerate(person.offices):
        begins, ends = office.from_, office.to
        if begins and ends and ends.before(begins):
            message = f"this office ends, {ends}, before it begins, {begins}"
            place = entry.place("offices", position, "to")
            hint = "mend one of the two"
            yield Problem(Kind.DATE_ORDER, place, message, hint)
    if person.born and person.died and person.died.before(person.born):
        message = f"died {person.died}, before being born {person.born}"
        yield Problem(Kind.DATE_ORDER, entry.place("died"), message, "mend one of the two")
