"""Who faced whom at a meeting: the sides with their people, and how each record has them."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.model.entries import Source
from regesta.model.parts import Attendance, Head, Issuers, Value
from regesta.pages.shared.comparison import side_mark


class Designation(Value, frozen=True):
    """How one record, or a source outside the archive, has somebody who was there."""

    printed: str
    role: str
    record: Head | None
    account: Issuers | None
    sources: tuple[Source, ...]


class Attendant(Value, frozen=True):
    """A person at the meeting: the office by the authority record, and how each record has him."""

    person: Head
    held: str
    designations: tuple[Designation, ...]


class MeetingSide(Value, frozen=True):
    """One of the sides that face each other; `marks` is its class."""

    side: Head
    people: tuple[Attendant, ...]
    marks: str


def facing(attendances: Iterable[Attendance], sides: tuple[Head, ...]) -> tuple[MeetingSide, ...]:
    """The sides with their people, each once, in the order in which the records have them.

    `sides` are all that speak on the page, in the order in which it marks them.
    """
    heads: dict[str, Head] = {}
    people: dict[str, dict[str, list[Attendance]]] = {}
    for attendance in attendances:
        side = attendance.side
        heads[side.id] = side
        people.setdefault(side.id, {}).setdefault(attendance.person.id, []).append(attendance)
    return tuple(
        MeetingSide(side, tuple(map(_attendant, people[i].values())), side_mark(side, sides))
        for i, side in heads.items()
    )


def only_record(attendances: Iterable[Attendance]) -> Head | None:
    """The record that all who were there are from, if one."""
    records = {attendance.record for attendance in attendances}
    return next(iter(records)) if len(records) == 1 else None


def _attendant(attendances: list[Attendance]) -> Attendant:
    return Attendant(
        attendances[0].person,
        next((a.held for a in attendances if a.held), ""),
        tuple(
            Designation(a.designation, a.role, a.record, a.account, a.sources) for a in attendances
        ),
    )
