"""The register of undertakings: who is bound to what, by when, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.dates import Edtf
from regesta.model.entries import Outcome
from regesta.model.parts import Head, LinkedAct
from regesta.views.common import PageHead, Part, View
from regesta.views.strength import IN_WORDS, Strength


class Due(View, frozen=True):
    """A deadline: its date, and the words it is given in."""

    date: Edtf | None = None
    words: str = ""


class RegisterRow(View, frozen=True):
    """An undertaking in the register.

    `all_sides` says that `bound` are the sides as such; `since` is the day of the first act
    that speaks of it; `dues` and `reservations` are in the order of the acts.
    `outcome` is empty where nothing later is known.
    """

    head: Head
    strength: Strength
    bound: tuple[Head, ...]
    all_sides: bool = False
    since: Edtf | None = None
    dues: tuple[Due, ...] = ()
    reservations: tuple[str, ...] = ()
    outcome: str = ""


class Inputs(View, frozen=True):
    """The undertakings of a page, or the parts that they are spread over."""

    page: PageHead
    total: int
    rows: tuple[RegisterRow, ...] = ()
    parts: tuple[Part, ...] = ()


class StrengthGroup(View, frozen=True):
    """The undertakings of one strength; `id` is the anchor."""

    id: str
    title: str
    rows: tuple[RegisterRow, ...]


class Register(View, frozen=True):
    """The register in its three groups."""

    page: PageHead
    total: int
    groups: tuple[StrengthGroup, ...] = ()
    parts: tuple[Part, ...] = ()


def register(inputs: Inputs) -> Register:
    """The register; within a group by the day of the first act, then by title."""
    return Register(inputs.page, inputs.total, by_strength(inputs.rows), inputs.parts)


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
    return "; ".join(_verdict(found) + (f", {found.on}" if found.on else "") for found in outcomes)


def _verdict(found: Outcome) -> str:
    return "sought, not found" if found.outcome == "not-found" else found.outcome.replace("-", " ")


def _in_time(row: RegisterRow) -> tuple[bool, object, str, str]:
    since = row.since.sort_key if row.since else ()
    return (row.since is None, since, row.head.title, row.head.id)
