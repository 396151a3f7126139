"""The page of an undertaking: who owes what, as each record has it, and what became of it."""

from __future__ import annotations

from regesta.model.entries import Outcome
from regesta.model.parts import Head, LinkedAct
from regesta.model.text import Block
from regesta.views.common import (
    Accounts,
    Issuer,
    PageHead,
    View,
    accounts,
    sides_of,
)
from regesta.views.register import Due, dues, reservations
from regesta.views.strength import IN_WORDS, Strength, strength


class UndertakingInputs(View, frozen=True):
    """What the page of an undertaking is made from.

    `bound` are those who owe it, and `bound_ids` their ids and those of their states; where
    all the sides owe it there are none of the former, and the latter are None.
    """

    page: PageHead
    undertaking: Head
    bound: tuple[Head, ...]
    bound_ids: tuple[str, ...] | None
    topics: tuple[Head, ...]
    acts: tuple[LinkedAct, ...]
    later: tuple[Outcome, ...]
    note: tuple[Block, ...]
    issuers: tuple[Issuer, ...]


class UndertakingView(View, frozen=True):
    """What the page of an undertaking shows. `sides` are those bound where all of them are."""

    page: PageHead
    undertaking: Head
    bound: tuple[Head, ...]
    by_sides: bool
    sides: tuple[Head, ...]
    topics: tuple[Head, ...]
    strength: Strength
    strength_words: str
    accounts: Accounts
    acts: tuple[LinkedAct, ...]
    dues: tuple[Due, ...]
    reservations: tuple[str, ...]
    meetings: tuple[Head, ...]
    later: tuple[Outcome, ...]
    conflict: bool
    note: tuple[Block, ...]


def make(inputs: UndertakingInputs) -> UndertakingView:
    """The view of an undertaking."""
    acts = inputs.acts
    group = strength(acts, inputs.bound_ids)
    return UndertakingView(
        page=inputs.page,
        undertaking=inputs.undertaking,
        bound=inputs.bound,
        by_sides=inputs.bound_ids is None,
        sides=sides_of(acts) if inputs.bound_ids is None else (),
        topics=inputs.topics,
        strength=group,
        strength_words=IN_WORDS[group],
        accounts=accounts((act.passage for act in acts), inputs.issuers, sides_of(acts)),
        acts=acts,
        dues=dues(acts),
        reservations=reservations(acts),
        meetings=_foreseen(acts),
        later=inputs.later,
        conflict=conflict(inputs.later),
        note=inputs.note,
    )


def conflict(later: tuple[Outcome, ...]) -> bool:
    """Whether the sources disagree on what became of it, one verdict against another."""
    return len({outcome.outcome for outcome in later if outcome.outcome != "not-found"}) > 1


def _foreseen(acts: tuple[LinkedAct, ...]) -> tuple[Head, ...]:
    """The meetings that the acts foresee, each once."""
    return tuple({head.id: head for act in acts for head in act.foresees}.values())
