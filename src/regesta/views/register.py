"""The register of undertakings: who is bound to what, by when, and what became of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, get_args

from regesta.dates import Edtf
from regesta.model.entries import Outcome
from regesta.model.parts import Head, LinkedAct
from regesta.model.values import Value
from regesta.model.vocabulary import Verdict
from regesta.views.common import PageHead, Portion
from regesta.views.strength import IN_WORDS, Strength

DUE = {"undated": "in words, no date"}


class Due(Value, frozen=True):
    """A deadline: its date, and the words it is given in."""

    date: Edtf | None = None
    words: str = ""


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


class Inputs(Value, frozen=True):
    """The undertakings of a page, or the parts that they are spread over."""

    page: PageHead
    total: int
    rows: tuple[RegisterRow, ...] = ()
    parts: tuple[Portion, ...] = ()


class Choice(Value, frozen=True):
    """A value that the register can be narrowed to, and how many undertakings have it."""

    value: str
    title: str
    count: int


class Filter(Value, frozen=True):
    """What the register can be narrowed by: the name of a row's data, and its values."""

    name: str
    title: str
    choices: tuple[Choice, ...]


class StrengthGroup(Value, frozen=True):
    """The undertakings of one strength; `id` is the anchor."""

    id: str
    title: str
    rows: tuple[RegisterRow, ...]


class Register(Value, frozen=True):
    """The register in its three groups."""

    page: PageHead
    total: int
    groups: tuple[StrengthGroup, ...] = ()
    parts: tuple[Portion, ...] = ()
    filters: tuple[Filter, ...] = ()


def register(inputs: Inputs) -> Register:
    """The register; within a group by the day of the first act, then by title."""
    rows = inputs.rows
    return Register(inputs.page, inputs.total, by_strength(rows), inputs.parts, filters(rows))


def filters(rows: tuple[RegisterRow, ...]) -> tuple[Filter, ...]:
    """What the rows can be narrowed by; nothing that all of them have alike."""
    sides = {side.id: side.title for row in rows for side in row.sides}
    topics = {topic.id: topic.title for row in rows for topic in row.topics}
    years = sorted({year for row in rows for year in row.years})
    found = (
        _filter("strength", "Strength", IN_WORDS, [(row.strength,) for row in rows]),
        outcomes(Counter(v for row in rows for v in row.verdicts or ("none",))),
        _filter("side", "Side bound", _by_title(sides), [_ids(row.sides) for row in rows]),
        _filter(
            "due",
            "Deadline",
            {**{year: DUE.get(year, year) for year in years}, "none": "none"},
            [row.years or ("none",) for row in rows],
        ),
        _filter("topic", "Topic", _by_title(topics), [row.within for row in rows]),
    )
    return tuple(one for one in found if any(c.count < len(rows) for c in one.choices))


def outcomes(counts: Mapping[str, int]) -> Filter:
    """What became of undertakings, to narrow down to, from how many of each there are."""
    titles = {verdict: verdict_words(verdict) for verdict in get_args(Verdict)}
    return _counted("outcome", "What became of it", {**titles, "none": "no later mention"}, counts)


def _filter(
    name: str, title: str, titles: Mapping[Any, str], values: list[tuple[str, ...]]
) -> Filter:
    return _counted(name, title, titles, Counter(v for of_row in values for v in of_row))


def _counted(name: str, title: str, titles: Mapping[Any, str], counts: Mapping[str, int]) -> Filter:
    found = (Choice(value, words, counts.get(value, 0)) for value, words in titles.items())
    return Filter(name, title, tuple(choice for choice in found if choice.count))


def _ids(heads: Iterable[Head]) -> tuple[str, ...]:
    return tuple(head.id for head in heads)


def _by_title(titles: Mapping[str, str]) -> dict[str, str]:
    return dict(sorted(titles.items(), key=lambda pair: (pair[1], pair[0])))


def _day(date: Edtf | None) -> str:
    day = (date.latest or date.earliest) if date else None
    return day.isoformat() if day else ""


def by_strength(rows: Iterable[RegisterRow]) -> tuple[StrengthGroup, ...]:
    """The undertakings in three groups, the strongest first, empty ones left out."""
    rows = sorted(rows, key=_in_time)
    groups = (
        StrengthGroup(
            strength, words.capitalize(), tuple(r for r in rows if r.strength == strength)
        )
        for strength, words in IN_WORDS.items()
    )
    return tuple(group for group in groups if group.rows)


def dues(acts: Iterable[LinkedAct]) -> tuple[Due, ...]:
    """The deadlines that the acts give, each once, in their order."""
    found = (Due(act.due, act.due_words) for act in acts if act.due or act.due_words)
    return tuple(dict.fromkeys(found))


def reservations(acts: Iterable[LinkedAct]) -> tuple[str, ...]:
    """The reservations with which the acts speak, each once, in their order."""
    return tuple(dict.fromkeys(act.qualified for act in acts if act.qualified))


def in_words(outcomes: Iterable[Outcome]) -> str:
    """What became of it in short: `carried out, 15 November 2000; postponed`."""
    return "; ".join(
        verdict_words(found.outcome) + (f", {found.on}" if found.on else "") for found in outcomes
    )


def verdict_words(verdict: str) -> str:
    """A verdict as it is read."""
    return "sought, not found" if verdict == "not-found" else verdict.replace("-", " ")


def _in_time(row: RegisterRow) -> tuple[bool, object, str, str]:
    since = row.since.sort_key if row.since else ()
    return (row.since is None, since, row.head.title, row.head.id)
