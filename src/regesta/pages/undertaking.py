"""The page of an undertaking: who would do it, who said what of it, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta.archive.archive import Archive
from regesta.model import entries as e
from regesta.model.parts import Head, LinkedAct, Value
from regesta.pages.shared import (
    acts,
    comparison,
    findings,
    opening,
    rows,
    sides,
    undertakings,
)
from regesta.pages.shared.bits import Fact
from regesta.pages.shared.findings import ByAccounts, FindingShown
from regesta.pages.shared.opening import Lists, Opened, Opening, Planned
from regesta.pages.shared.undertakings import RegisterRow, StageShown


class Foreseen(Value, frozen=True):
    """A meeting at which it is to be done, with its places."""

    meeting: Head
    places: tuple[Head, ...] = ()


class Inputs(Opening, frozen=True, kw_only=True):
    """What the page of an undertaking is made from.

    `row` is that of the register; `foreseen` are the meetings that its acts foresee; `findings`
    where two tellings differ, `by_accounts` what the accounts of one meeting tell of it.
    """

    row: RegisterRow
    acts: tuple[LinkedAct, ...]
    foreseen: tuple[Foreseen, ...]
    stages: tuple[StageShown, ...]
    findings: tuple[FindingShown, ...]
    by_accounts: tuple[ByAccounts, ...] = ()


class View(Opened, frozen=True, kw_only=True):
    """What the page of an undertaking shows, of what is given and beside it.

    `facts` are its grade, who would do it, and its deadlines; `made` is the act that first
    speaks of it.
    """

    given: Inputs
    facts: tuple[Fact, ...]
    accounts: sides.Accounts
    made: LinkedAct | None
    spoken: tuple[comparison.Spoken, ...]


def plan(archive: Archive, entry_id: str) -> Iterator[Planned]:
    """The page of an undertaking."""
    return opening.plan(archive, entry_id, make, gather, _lists)


def gather(archive: Archive, entry_id: str, *keys: str) -> Inputs:
    """What the page of an undertaking is made from."""
    entry = archive.entries.entry(e.Undertaking, entry_id)
    (row,), own = undertakings.ROW_OF(archive)[entry_id], archive.acts_about[entry_id]
    return Inputs(
        **opening.given(archive, entry, keys, _lists),
        row=row,
        acts=own,
        foreseen=tuple(_foreseen(archive, own)),
        stages=tuple(undertakings.stage(archive, entry_id, one) for one in row.stages),
        findings=findings.of(archive, entry_id),
        by_accounts=findings.by_accounts(archive, entry_id),
    )


def _lists(archive: Archive, entry_id: str) -> Lists:
    """None: all that is said of an undertaking stands on one page."""
    return {}


def _foreseen(archive: Archive, acts: Iterable[LinkedAct]) -> Iterator[Foreseen]:
    """The meetings that the acts foresee, each once, with the places that its title leaves out."""
    for meeting in dict.fromkeys(one for act in acts for one in act.foresees):
        data = archive.entries.entry(e.Meeting, meeting.id).data
        places = rows.heads(archive, e.ids(data.place))
        yield Foreseen(meeting, tuple(one for one in places if one.title not in meeting.title))


def make(inputs: Inputs) -> View:
    """The view of an undertaking."""
    own = inputs.acts
    return View(
        **opening.shown(inputs),
        given=inputs,
        facts=tuple(_facts(inputs.row)),
        accounts=sides.of_acts(own, (*inputs.row.sides, *acts.sides_of(own))),
        made=own[0] if own else None,
        spoken=comparison.spoken(own, inputs.head.id),
    )


def _facts(row: RegisterRow) -> Iterator[Fact]:
    yield Fact("Grade", (row.grade,))
    yield row.bound
    if row.dues:
        yield Fact("By when", tuple(undertakings.due_bits(due) for due in row.dues))
