"""The accounts of one meeting beside each other, by what they tell of.

Compared is what is encoded: what acts on an undertaking come to, by each account alone; of other
acts, who does them on which topic, with what force.
"""

from __future__ import annotations

from collections.abc import Iterable

from regesta.archive.archive import Archive
from regesta.archive.compared import Compared
from regesta.archive.lookups import above
from regesta.model.parts import Account, Head, LinkedAct, Value
from regesta.model.vocabulary import FORCES, Force
from regesta.pages.shared import graded, verdicts
from regesta.pages.shared.aligned import NONE, Aligned, aligned, speakers, topics
from regesta.pages.shared.bits import Bit, Bits, of_heads, words_of
from regesta.pages.shared.comparison import Saying, sayings, side_mark, whose
from regesta.pages.shared.verdicts import HOW, How, Names, Verdict

Said = dict[tuple[str, str, str], set[frozenset[str]]]
"""Which record has whom speak on which topic, or on one under it; and each time all those that
tell of the same."""


class Inputs(Value, frozen=True):
    """What accounts are compared by: themselves, what each tells of undertakings, and the topics
    that their acts are on, each with those above it."""

    accounts: tuple[Account, ...]
    undertakings: tuple[Compared, ...]
    broader: dict[str, tuple[str, ...]]


class Column(Value, frozen=True):
    """An account, and the class of the side that it is of."""

    account: Account
    marks: str


class Part(Value, frozen=True):
    """What one account tells; no sayings where no act of it does."""

    column: Column
    sayings: tuple[Saying, ...]
    grade: Bits = ()

    @property
    def forces(self) -> tuple[Force, ...]:
        """The forces of its acts, in their order."""
        found = {one.act.force for saying in self.sayings for one in saying.acts}
        return tuple(force for force in FORCES if force in found)


class Row(Value, frozen=True):
    """What several accounts tell of one thing, and how."""

    anchor: str
    title: Bits
    verdict: Verdict
    parts: tuple[Part, ...]

    @property
    def name(self) -> str:
        """Its title without links."""
        return words_of(self.title)


class Subject(Value, frozen=True):
    """What they tell on a topic, or on none; `marks` are the classes that it is filtered by."""

    topic: Head | None
    rows: tuple[Row, ...]
    marks: str


class Told(Value, frozen=True):
    """What is told in one way, under its subjects: an overview."""

    how: How
    title: str
    count: int
    subjects: tuple[Subject, ...]


class Beside(Value, frozen=True):
    """The accounts of a meeting beside each other, each with its name."""

    accounts: tuple[Account, ...]
    names: Names
    told: tuple[Told, ...]
    subjects: tuple[Subject, ...]


def gathered(archive: Archive, meeting_id: str) -> Inputs | None:
    """What the accounts of a meeting are compared by; None where there are not several."""
    found = archive.accounts_compared(meeting_id)
    if not found:
        return None
    named = {topic.id for act in archive.acts_at[meeting_id] for topic in act.topics}
    broader = {i: tuple(above(i, archive.entries)) for i in sorted(named)}
    return Inputs(found, archive.compared_of[meeting_id], broader)


def parted(
    acts: Iterable[LinkedAct], given: Inputs | None
) -> tuple[tuple[LinkedAct, ...], tuple[LinkedAct, ...]]:
    """Acts parted into those that the accounts tell of which are compared, and all others."""
    own = {one.record.id for one in given.accounts} if given else set[str]()
    found: dict[bool, list[LinkedAct]] = {True: [], False: []}
    for act in acts:
        found[act.passage.record.id in own].append(act)
    return tuple(found[True]), tuple(found[False])


def beside(
    acts: tuple[LinkedAct, ...], given: Inputs | None, sides: tuple[Head, ...]
) -> Beside | None:
    """The accounts beside each other, by the acts that they tell of; None where there are none."""
    if not (acts and given):
        return None
    sides_of = {act.passage.record.id: act.passage.sides for act in acts}
    columns = tuple(
        Column(each, _mark(sides_of.get(each.record.id, ()), sides)) for each in given.accounts
    )
    found = aligned(acts, given.broader)
    said = _said(found, given)
    rows: dict[str, tuple[Head | None, list[Row]]] = {}
    for one in found:
        own = rows.setdefault(one.topic.id if one.topic else "", (one.topic, []))[1]
        own.append(_row(one, given, said, columns))
    ordered = sorted(rows.values(), key=lambda subject: subject[0] is None)
    subjects = tuple(Subject(topic, tuple(own), _marks(own)) for topic, own in ordered)
    told = (_told(how, subjects) for how in HOW)
    return Beside(
        given.accounts, Names(given.accounts), tuple(one for one in told if one.subjects), subjects
    )


def _mark(of: tuple[Head, ...], sides: tuple[Head, ...]) -> str:
    """The class of an account: that of its side, or where it is of none or of several the last."""
    return side_mark(of[0], sides) if len(of) == 1 else "s3"


def _told(how: How, subjects: Iterable[Subject]) -> Told:
    kept = [
        Subject(one.topic, tuple(row for row in one.rows if row.verdict.how == how), "")
        for one in subjects
    ]
    found = tuple(one for one in kept if one.rows)
    return Told(how, HOW[how], sum(len(one.rows) for one in found), found)


def _marks(rows: Iterable[Row]) -> str:
    found = {row.verdict.how for row in rows}
    return " ".join(f"of-{how}" for how in HOW if how in found)


def _said(rows: Iterable[Aligned], given: Inputs) -> Said:
    found: Said = {}
    for one in rows:
        telling = frozenset(act.passage.record.id for act in one.acts)
        for act in one.acts:
            for topic in topics(act, given.broader):
                key = (act.passage.record.id, speakers(act), topic)
                found.setdefault(key, set()).add(telling)
    return found


def _row(one: Aligned, given: Inputs, said: Said, columns: tuple[Column, ...]) -> Row:
    told = next((c for c in given.undertakings if c.undertaking == one.undertaking), None)
    parts = tuple(_part(one, column, told) for column in columns)
    names = Names(given.accounts)
    verdict = verdicts.of_undertaking(names, told) if told else _of_acts(names, one, parts, said)
    return Row(one.anchor, _title(one), verdict, parts)


def _part(one: Aligned, column: Column, told: Compared | None) -> Part:
    account = column.account
    own = tuple(act for act in one.acts if act.passage.record.id == account.record.id)
    tellings = told.tellings if told else ()
    phrases = (
        graded.phrase(each.graded, told.performers)
        for each in tellings
        if told and each.account == account
    )
    return Part(
        column,
        sayings(own, one.undertaking.id if one.undertaking else ""),
        next(phrases, ()),
    )


def _title(one: Aligned) -> Bits:
    first = one.acts[0]
    if one.undertaking:
        return (Bit(head=one.undertaking),)
    return (Bit("By "), *of_heads(first.sides)) if first.sides else (Bit(whose(first)),)


def _of_acts(names: Names, one: Aligned, parts: tuple[Part, ...], said: Said) -> Verdict:
    telling = tuple((part.column.account, part.forces) for part in parts if part.sayings)
    silent = tuple(part.column.account for part in parts if not part.sayings)
    if len(telling) > 1:
        return verdicts.of_acts(names, telling, silent, same=one.same)
    topic, teller = one.topic.id if one.topic else NONE, telling[0][0]
    others = tuple(
        each
        for each in silent
        if any(
            teller.record.id not in telling_of_it
            for telling_of_it in said.get((each.record.id, one.speakers, topic), ())
        )
    )
    return verdicts.apart(names, teller, others) if others else verdicts.alone(names, teller)
