"""The page of an undertaking: who owes what, as each record has it, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.model.entries import Outcome
from regesta.model.parts import Head, LinkedAct, Pieces
from regesta.model.told import sides_of
from regesta.model.values import Value
from regesta.views.common import Accounts, Issuer, PageHead, accounts
from regesta.views.comparison import Spoken, spoken
from regesta.views.register import Due, dues, reservations
from regesta.views.strength import IN_WORDS, Strength, strength
from regesta.views.transcription import Shown


class Became(Value, frozen=True):
    """What became of it as one source says; at which meeting it came about; the note linked."""

    outcome: Outcome
    meeting: Head | None = None
    note: Pieces = ()


class Foreseen(Value, frozen=True):
    """A meeting at which it is to be done, with its places."""

    meeting: Head
    places: tuple[Head, ...] = ()


class UndertakingInputs(Value, frozen=True):
    """What the page of an undertaking is made from.

    `bound` are those who owe it, and `bound_ids` their ids and those of their states; where
    all the sides owe it there are none of the former, and the latter are None.
    `foreseen` are the meetings that its acts foresee.
    """

    page: PageHead
    undertaking: Head
    bound: tuple[Head, ...]
    bound_ids: tuple[str, ...] | None
    topics: tuple[Head, ...]
    acts: tuple[LinkedAct, ...]
    later: tuple[Became, ...]
    note: tuple[Shown, ...]
    issuers: tuple[Issuer, ...]
    foreseen: tuple[Foreseen, ...] = ()


class UndertakingView(Value, frozen=True):
    """What the page of an undertaking shows.

    `sides` are those bound where all of them are; `made` is the act that first speaks of it.
    """

    page: PageHead
    undertaking: Head
    bound: tuple[Head, ...]
    by_sides: bool
    sides: tuple[Head, ...]
    topics: tuple[Head, ...]
    strength: Strength
    strength_words: str
    accounts: Accounts
    made: LinkedAct | None
    spoken: tuple[Spoken, ...]
    dues: tuple[Due, ...]
    reservations: tuple[str, ...]
    foreseen: tuple[Foreseen, ...]
    later: tuple[Became, ...]
    conflict: bool
    note: tuple[Shown, ...]


def make(inputs: UndertakingInputs) -> UndertakingView:
    """The view of an undertaking."""
    acts = inputs.acts
    sides = sides_of(acts)
    group = strength(acts, inputs.bound_ids)
    return UndertakingView(
        page=inputs.page,
        undertaking=inputs.undertaking,
        bound=inputs.bound,
        by_sides=inputs.bound_ids is None,
        sides=sides if inputs.bound_ids is None else (),
        topics=inputs.topics,
        strength=group,
        strength_words=IN_WORDS[group],
        accounts=accounts((act.passage for act in acts), inputs.issuers, sides),
        made=acts[0] if acts else None,
        spoken=spoken(acts),
        dues=dues(acts),
        reservations=reservations(acts),
        foreseen=inputs.foreseen,
        later=inputs.later,
        conflict=conflict(became.outcome for became in inputs.later),
        note=inputs.note,
    )


def conflict(later: Iterable[Outcome]) -> bool:
    """Whether the sources disagree on what became of it, one verdict against another."""
    return len({outcome.outcome for outcome in later if outcome.outcome != "not-found"}) > 1


def foreseen(acts: Iterable[LinkedAct]) -> tuple[Head, ...]:
    """The meetings that the acts foresee, each once."""
    return tuple({head.id: head for act in acts for head in act.foresees}.values())
