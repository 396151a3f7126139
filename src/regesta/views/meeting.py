"""The page of a meeting: who faced whom, what was said and agreed, and who reports it."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from regesta.dates import Edtf
from regesta.model.entries import Source
from regesta.model.parts import Account, Attendance, Head, LinkedAct, Mention, filed
from regesta.model.told import sides_of, without_repeats
from regesta.model.values import Value
from regesta.model.vocabulary import Status
from regesta.views.common import Accounts, Issuer, PageHead, Portion, accounts
from regesta.views.comparison import Saying, Spoken, Turn, sayings, side_mark, spoken, turns
from regesta.views.mentioned import Mentioned, mentioned
from regesta.views.transcription import Shown
from regesta.views.undertaking import Became

STATUS: dict[Status, str] = {
    "held": "held",
    "postponed": "postponed",
    "not-held": "not held",
    "not-established": "not established whether it was held",
}


class MeetingFacts(Value, frozen=True):
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
    note: tuple[Shown, ...] = ()


class CameAbout(Value, frozen=True):
    """An undertaking of which something came about at the meeting, and what."""

    undertaking: Head
    became: Became


class Done(Value, frozen=True):
    """What was done with an instrument at the meeting (`signed`), on which day and by whom."""

    instrument: Head
    what: str
    on: Edtf
    by: tuple[Head, ...] = ()


class MeetingInputs(Value, frozen=True):
    """What the page of a meeting is made from, or that of one period of its long lists."""

    page: PageHead
    facts: MeetingFacts | None
    attendances: tuple[Attendance, ...]
    reported_by: tuple[Account, ...]
    acts: tuple[LinkedAct, ...]
    foreseen_by: tuple[LinkedAct, ...]
    issuers: tuple[Issuer, ...]
    came_about: tuple[CameAbout, ...] = ()
    instruments: tuple[Done, ...] = ()
    mentions: tuple[Mention, ...] = ()
    period: str = ""
    parts: tuple[Portion, ...] = ()


class Designation(Value, frozen=True):
    """How one record, or a source outside the archive, has a participant."""

    printed: str
    role: str
    record: Head | None
    account: Head | None
    sources: tuple[Source, ...]


class Participant(Value, frozen=True):
    """A person at the meeting: the office by the authority record, and how each record has him."""

    person: Head
    held: str
    designations: tuple[Designation, ...]


class MeetingSide(Value, frozen=True):
    """One of the sides that face each other; `marks` is its class."""

    side: Head
    people: tuple[Participant, ...]
    marks: str = ""


class Discussed(Value, frozen=True):
    """What was said on some topics together, the sides beside each other."""

    topics: tuple[Head, ...]
    turns: tuple[Turn, ...]


class MeetingView(Value, frozen=True):
    """What the page of a meeting shows."""

    page: PageHead
    facts: MeetingFacts | None
    status: str
    when: tuple[tuple[str, str], ...]
    sides: tuple[MeetingSide, ...]
    printed_in: Head | None
    reported_by: tuple[Account, ...]
    accounts: Accounts
    discussed: tuple[Discussed, ...]
    one_record: bool
    foreseen_by: tuple[Spoken, ...]
    came_about: tuple[CameAbout, ...]
    instruments: tuple[Done, ...]
    named: tuple[Mentioned, ...]
    period: str
    parts: tuple[Portion, ...]


def make(inputs: MeetingInputs) -> MeetingView:
    """The view of a meeting."""
    acts = without_repeats(inputs.acts)
    facts = inputs.facts
    heads = {attendance.side for attendance in inputs.attendances} | set(sides_of(acts))
    sides = tuple(sorted(heads, key=filed))
    return MeetingView(
        page=inputs.page,
        facts=facts,
        status=STATUS[facts.status] if facts else "",
        when=when(facts) if facts else (),
        sides=tuple(
            replace(own, marks=side_mark(own.side, sides)) for own in facing(inputs.attendances)
        ),
        printed_in=_only_record(inputs.attendances),
        reported_by=inputs.reported_by,
        accounts=accounts((act.passage for act in acts), inputs.issuers, heads),
        discussed=discussed(acts, sides),
        one_record=len({act.passage.record.id for act in acts}) == 1,
        foreseen_by=spoken(inputs.foreseen_by),
        came_about=inputs.came_about,
        instruments=inputs.instruments,
        named=mentioned(inputs.mentions, (*inputs.acts, *inputs.foreseen_by)),
        period=inputs.period,
        parts=inputs.parts,
    )


def discussed(acts: Iterable[LinkedAct], sides: tuple[Head, ...]) -> tuple[Discussed, ...]:
    """What was said by the topics it is on, in the order in which they first come up.

    Each sentence stands once, under all of its topics; what is on none stands last.
    """
    found: dict[tuple[Head, ...], list[Saying]] = {}
    for saying in sayings(acts):
        topics = tuple(dict.fromkeys(topic for act in saying.acts for topic in act.topics))
        found.setdefault(topics, []).append(saying)
    return tuple(
        Discussed(topics, turns(agreements_first(found[topics]), sides))
        for topics in sorted(found, key=lambda topics: not topics)
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


def agreements_first(said: Iterable[Saying]) -> tuple[Saying, ...]:
    """What the sides agreed before all else, otherwise in the order given."""
    return tuple(sorted(said, key=lambda saying: not any(map(_agreed, saying.acts))))


def _only_record(attendances: tuple[Attendance, ...]) -> Head | None:
    """The record that all the participants are from, if one."""
    records = {attendance.record for attendance in attendances}
    return next(iter(records)) if len(records) == 1 else None


def _agreed(act: LinkedAct) -> bool:
    return act.cls == "agreement" and not act.concurrence


def _participant(attendances: list[Attendance]) -> Participant:
    return Participant(
        attendances[0].person,
        next((a.held for a in attendances if a.held), ""),
        tuple(
            Designation(a.designation, a.role, a.record, a.account, a.sources) for a in attendances
        ),
    )
