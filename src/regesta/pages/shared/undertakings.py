"""Undertakings as lists of them show them: who owes what, by when, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.archive.archive import Archive
from regesta.archive.lookups import above
from regesta.archive.strength import Strength
from regesta.archive.wording import Worded
from regesta.dates import Edtf
from regesta.model.entries import SIDES, Entry, Outcome, Undertaking, ids
from regesta.model.parts import Head, LinkedAct, Value
from regesta.model.vocabulary import Verdict
from regesta.pages.shared import words
from regesta.pages.shared.acts import sides_of
from regesta.pages.shared.dating import date_of
from regesta.pages.shared.rows import heads


class Due(Value, frozen=True):
    """A deadline: its date, and the words it is given in."""

    date: Edtf | None = None
    words: str = ""


class Became(Value, frozen=True):
    """What became of it as one source says; at which meeting it came about; the note."""

    outcome: Outcome
    meeting: Head | None
    note: Worded


class RegisterRow(Value, frozen=True):
    """An undertaking in the register.

    `all_sides` says that `bound` are the sides as such; `since` is the day of the first act
    that speaks of it; `dues` and `reservations` are in the order of the acts.
    `outcome` is empty where nothing later is known, and so are its `verdicts`.
    `sides` are the states of those bound; `within` the ids of its topics and of all above them.
    """

    head: Head
    strength: Strength
    bound: tuple[Head, ...]
    all_sides: bool = False
    since: Edtf | None = None
    dues: tuple[Due, ...] = ()
    reservations: tuple[str, ...] = ()
    outcome: str = ""
    verdicts: tuple[Verdict, ...] = ()
    sides: tuple[Head, ...] = ()
    topics: tuple[Head, ...] = ()
    within: tuple[str, ...] = ()

    @property
    def first_day(self) -> str:
        """The first day on which it is spoken of, to sort by."""
        return _day(self.since)

    @property
    def due_day(self) -> str:
        """The earliest deadline, to sort by."""
        return min((day for due in self.dues if (day := _day(due.date))), default="")

    @property
    def years(self) -> tuple[str, ...]:
        """The years of its deadlines; `undated` where one is given in words alone."""
        found = (str(due.date.year) if due.date else "undated" for due in self.dues)
        return tuple(dict.fromkeys(found))

    @property
    def when(self) -> Edtf | None:
        """The date by which it is put into a period."""
        return self.since


class StrengthGroup(Value, frozen=True):
    """The undertakings of one strength; `id` is the anchor."""

    id: str
    title: str
    rows: tuple[RegisterRow, ...]


def undertaking(archive: Archive, entry: Entry[Undertaking]) -> RegisterRow:
    """The row of an undertaking in the register."""
    data, acts = entry.data, archive.acts_about[entry.id]
    owing, owing_ids = ids(data.bound), archive.bound[entry.id]
    sides = sides_of(acts) if SIDES in owing else ()
    own = heads(archive, sorted(owing_ids or ()))
    topics = heads(archive, data.topics) or tuple(
        {topic.id: topic for act in acts for topic in act.topics}.values()
    )
    within = (i for topic in topics for i in above(topic.id, archive.entries))
    return RegisterRow(
        head=archive.heads[entry.id],
        strength=archive.strengths[entry.id],
        bound=(*sides, *heads(archive, owing)),
        all_sides=SIDES in owing,
        since=date_of(archive, entry),
        dues=dues(acts),
        reservations=reservations(acts),
        outcome=words.outcome(data.later),
        verdicts=tuple(dict.fromkeys(found.outcome for found in data.later)),
        sides=sides or tuple(head for head in own if head.kind == "state"),
        topics=topics,
        within=tuple(dict.fromkeys(within)),
    )


def of(archive: Archive, undertakings: Iterable[Head]) -> tuple[RegisterRow, ...]:
    """The rows of undertakings."""
    found = (archive.entries.find(Undertaking, head.id) for head in undertakings)
    return tuple(undertaking(archive, entry) for entry in found if entry)


def became(archive: Archive, entry_id: str, outcome: Outcome) -> Became:
    """What became of an undertaking, as a source says."""
    note = archive.prose(outcome.note, entry_id)
    return Became(outcome, archive.heads.get(outcome.meeting), note)


def by_strength(rows: Iterable[RegisterRow]) -> tuple[StrengthGroup, ...]:
    """The undertakings in three groups, the strongest first, empty ones left out."""
    rows = sorted(rows, key=_in_time)
    groups = (
        StrengthGroup(name, title.capitalize(), tuple(r for r in rows if r.strength == name))
        for name, title in words.STRENGTHS.items()
    )
    return tuple(group for group in groups if group.rows)


def dues(acts: Iterable[LinkedAct]) -> tuple[Due, ...]:
    """The deadlines that the acts give, each once, in their order."""
    found = (Due(act.due, act.due_words) for act in acts if act.due or act.due_words)
    return tuple(dict.fromkeys(found))


def reservations(acts: Iterable[LinkedAct]) -> tuple[str, ...]:
    """The reservations with which the acts speak, each once, in their order."""
    return tuple(dict.fromkeys(act.qualified for act in acts if act.qualified))


def _day(date: Edtf | None) -> str:
    day = (date.latest or date.earliest) if date else None
    return day.isoformat() if day else ""


def _in_time(row: RegisterRow) -> tuple[bool, object, str, str]:
    since = row.since.sort_key if row.since else ()
    return (row.since is None, since, row.head.title, row.head.id)
