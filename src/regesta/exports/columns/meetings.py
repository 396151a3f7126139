"""The table of meetings."""

from __future__ import annotations

from regesta.exports.columns.cells import DATED, date, ids_of
from regesta.exports.columns.entries import ID, PAGE, EntryPart
from regesta.exports.tables import Column, Table
from regesta.model.entries import Meeting
from regesta.model.parts import Head


class MeetingPart(EntryPart, frozen=True):
    """A meeting, the ids of its places, who was there, and the records that report it."""

    data: Meeting
    places: tuple[str, ...]
    persons: tuple[Head, ...]
    records: tuple[Head, ...]


def _title(part: MeetingPart) -> str:
    return part.data.title


def _kind(part: MeetingPart) -> str:
    return part.data.kind


def _status(part: MeetingPart) -> str:
    return part.data.status


def _date(part: MeetingPart) -> str:
    return date(part.data.date)


def _planned(part: MeetingPart) -> str:
    return date(part.data.planned)


def _places(part: MeetingPart) -> list[str]:
    return list(part.places)


def _part_of(part: MeetingPart) -> str:
    return part.data.part_of


def _on_occasion_of(part: MeetingPart) -> str:
    return part.data.on_occasion_of


def _series(part: MeetingPart) -> str:
    return part.data.series


def _number(part: MeetingPart) -> int | None:
    return part.data.number


def _topics(part: MeetingPart) -> list[str]:
    return list(part.data.topics)


def _persons(part: MeetingPart) -> list[str]:
    return ids_of(part.persons)


def _records(part: MeetingPart) -> list[str]:
    return ids_of(part.records)


MEETINGS: Table[MeetingPart] = Table("meetings", "Meetings, visits and talks", (
    ID, PAGE,
    Column("title", "string", "What it is called.", _title),
    Column("kind", "string", "The kind of meeting.", _kind),
    Column("status", "string", "held, postponed, not-held or not-established.", _status),
    Column("date", "string", f"When it was held. {DATED}", _date),
    Column("planned", "string", f"When it was planned for. {DATED}", _planned),
    Column("places", "list", "Where: ids.", _places),
    Column("part_of", "string", "The visit or meeting that it was part of: id.", _part_of),
    Column("on_occasion_of", "string",
           "The meeting on whose occasion it was held: id.", _on_occasion_of),
    Column("series", "string", "The body whose session it was: id of an organisation.", _series),
    Column("number", "integer", "The number of the session.", _number),
    Column("topics", "list", "On what: ids.", _topics),
    Column("persons", "list", "Who was there, by a record or another source: ids.", _persons),
    Column("records", "list", "The records that report it: ids.", _records),
))  # fmt: skip
