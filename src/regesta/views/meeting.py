"""The page of a meeting: who faced whom, what was said and agreed, and who reports it."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.dates import Edtf
from regesta.model.entries import Source
from regesta.model.parts import Account, Attendance, Head, LinkedAct
from regesta.model.text import Block
from regesta.model.vocabulary import Status
from regesta.views.common import (
    Accounts,
    Group,
    Issuer,
    PageHead,
    View,
    accounts,
    by_topic,
    sides_of,
    without_repeats,
)

STATUS: dict[Status, str] = {
    "held": "held",
    "postponed": "postponed",
    "not-held": "not held",
    "not-established": "not established whether it was held",
}


class MeetingFacts(View, frozen=True):
    """What the meeting's own entry says, resolved; the same for inputs and view."""

    meeting: Head
    kind: str
    date: Edtf | None
    planned: Edtf | None
    status: Status
    places: tuple[Head, ...] = ()
    part_of: Head | None = None
    holds: tuple[Head, ...] = ()
    occasion: Head | None = None
    beside: tuple[Head, ...] = ()
    series: Head | None = None
    number: int | None = None
    previous: Head | None = None
    next: Head | None = None
    topics: tuple[Head, ...] = ()
    sources: tuple[Source, ...] = ()
    note: tuple[Block, ...] = ()


class MeetingInputs(View, frozen=True):
    """What the page of a meeting is made from. `beside` are meetings held on its occasion."""

    page: PageHead
    facts: MeetingFacts
    attendances: tuple[Attendance, ...]
    reported_by: tuple[Account, ...]
    acts: tuple[LinkedAct, ...]
    foreseen_by: tuple[LinkedAct, ...]
    issuers: tuple[Issuer, ...]


class Designation(View, frozen=True):
    """How one record, or a source outside the archive, has a participant."""

    printed: str
    role: str
    record: Head | None
    account: Head | None
    sources: tuple[Source, ...]


class Participant(View, frozen=True):
    """A person at the meeting: the office by the authority record, and how each record has him."""

    person: Head
    held: str
    designations: tuple[Designation, ...]


class MeetingSide(View, frozen=True):
    """One of the sides that face each other."""

    side: Head
    people: tuple[Participant, ...]


class MeetingView(View, frozen=True):
    """What the page of a meeting shows."""

    page: PageHead
    facts: MeetingFacts
    status: str
    when: tuple[tuple[str, str], ...]
    sides: tuple[MeetingSide, ...]
    reported_by: tuple[Account, ...]
    accounts: Accounts
    discussed: tuple[Group[LinkedAct], ...]
    foreseen_by: tuple[LinkedAct, ...]


def make(inputs: MeetingInputs) -> MeetingView:
    """The view of a meeting."""
    acts = without_repeats(inputs.acts)
    sides = facing(inputs.attendances)
    heads = {side.side for side in sides} | set(sides_of(acts))
    return MeetingView(
        page=inputs.page,
        facts=inputs.facts,
        status=STATUS[inputs.facts.status],
        when=when(inputs.facts),
        sides=sides,
        reported_by=inputs.reported_by,
        accounts=accounts((act.passage for act in acts), inputs.issuers, heads),
        discussed=tuple(
            Group(group.head, agreements_first(group.items)) for group in by_topic(acts)
        ),
        foreseen_by=inputs.foreseen_by,
    )


def when(facts: MeetingFacts) -> tuple[tuple[str, str], ...]:
    """The date, and where it was planned otherwise the day planned, with what each is."""
    held = facts.status == "held"
    date = str(facts.date) if facts.date else "not known"
    if facts.planned is None:
        return (("Held" if held else "Date", date),)
    if facts.date is None and not held:
        return (("Planned for", str(facts.planned)),)
    return (("Planned for", str(facts.planned)), ("Held" if held else "Date", date))


def facing(attendances: Iterable[Attendance]) -> tuple[MeetingSide, ...]:
    """The sides with their people, each once, in the order in which the records have them."""
    sides: dict[str, Head] = {}
    people: dict[str, dict[str, list[Attendance]]] = {}
    for attendance in attendances:
        sides[attendance.side.id] = attendance.side
        own = people.setdefault(attendance.side.id, {})
        own.setdefault(attendance.person.id, []).append(attendance)
    return tuple(
        MeetingSide(side, tuple(_participant(each) for each in people[id_].values()))
        for id_, side in sides.items()
    )


def agreements_first(acts: Iterable[LinkedAct]) -> tuple[LinkedAct, ...]:
    """What the sides agreed before all else, otherwise in the order given."""
    return tuple(sorted(acts, key=lambda act: act.cls != "agreement" or act.concurrence))


def _participant(attendances: list[Attendance]) -> Participant:
    return Participant(
        attendances[0].person,
        next((a.held for a in attendances if a.held), ""),
        tuple(
            Designation(a.designation, a.role, a.record, a.account, a.sources) for a in attendances
        ),
    )
