"""The page of an undertaking: who owes what, as each record has it, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta.archive.archive import Archive
from regesta.archive.strength import Strength
from regesta.model import entries as e
from regesta.model.parts import Head, LinkedAct, Value
from regesta.pages.shared import acts, comparison, opening, rows, undertakings, words
from regesta.pages.shared.opening import Lists, Opened, Opening, Planned
from regesta.pages.shared.sides import Accounts, accounts


class Foreseen(Value, frozen=True):
    """A meeting at which it is to be done, with its places."""

    meeting: Head
    places: tuple[Head, ...] = ()


class Inputs(Opening, frozen=True, kw_only=True):
    """What the page of an undertaking is made from.

    `bound` are those who owe it, none where all the sides do (`by_sides`); `foreseen` are the
    meetings that its acts foresee.
    """

    strength: Strength
    bound: tuple[Head, ...]
    by_sides: bool
    topics: tuple[Head, ...]
    acts: tuple[LinkedAct, ...]
    foreseen: tuple[Foreseen, ...]
    later: tuple[undertakings.Became, ...]


class View(Opened, frozen=True, kw_only=True):
    """What the page of an undertaking shows, of what is given and beside it.

    `sides` are those bound where all of them are; `made` is the act that first speaks of it.
    """

    given: Inputs
    sides: tuple[Head, ...]
    strength: str
    accounts: Accounts
    made: LinkedAct | None
    spoken: tuple[comparison.Spoken, ...]
    dues: tuple[undertakings.Due, ...]
    reservations: tuple[str, ...]
    conflict: bool


def plan(archive: Archive) -> Iterator[Planned]:
    """The page of every undertaking."""
    return opening.plan(archive, e.Undertaking, make, gather, _lists)


def gather(archive: Archive, entry_id: str, *keys: str) -> Inputs:
    """What the page of an undertaking is made from."""
    entry = archive.entries.entry(e.Undertaking, entry_id)
    data, acts = entry.data, archive.acts_about[entry_id]
    return Inputs(
        **opening.given(archive, entry, keys, _lists),
        strength=archive.strengths[entry_id],
        bound=rows.heads(archive, e.ids(data.bound)),
        by_sides=archive.bound[entry_id] is None,
        topics=rows.heads(archive, data.topics),
        acts=acts,
        foreseen=tuple(_foreseen(archive, acts)),
        later=tuple(undertakings.became(archive, entry_id, one) for one in data.later),
    )


def _lists(archive: Archive, entry_id: str) -> Lists:
    """None: all that is said of an undertaking stands on one page."""
    return {}


def _foreseen(archive: Archive, acts: Iterable[LinkedAct]) -> Iterator[Foreseen]:
    """The meetings that the acts foresee, each once."""
    for meeting in dict.fromkeys(one for act in acts for one in act.foresees):
        data = archive.entries.entry(e.Meeting, meeting.id).data
        yield Foreseen(meeting, rows.heads(archive, e.ids(data.place)))


def make(inputs: Inputs) -> View:
    """The view of an undertaking."""
    own = inputs.acts
    sides = acts.sides_of(own)
    return View(
        **opening.shown(inputs),
        given=inputs,
        sides=sides if inputs.by_sides else (),
        strength=words.STRENGTHS[inputs.strength],
        accounts=accounts((act.passage for act in own), inputs.issuers, sides),
        made=own[0] if own else None,
        spoken=comparison.spoken(own),
        dues=undertakings.dues(own),
        reservations=undertakings.reservations(own),
        conflict=conflict(became.outcome for became in inputs.later),
    )


def conflict(later: Iterable[e.Outcome]) -> bool:
    """Whether the sources disagree on what became of it, one verdict against another."""
    return len({outcome.outcome for outcome in later if outcome.outcome != "not-found"}) > 1
