"""The page of an undertaking: who would do it, who said what of it, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta.archive.archive import Archive
from regesta.archive.grades import Graded, Performers
from regesta.archive.retold import Finding
from regesta.model import entries as e
from regesta.model.parts import Head, LinkedAct, Value
from regesta.pages.shared import (
    acts,
    comparison,
    findings,
    graded,
    opening,
    rows,
    sides,
    undertakings,
    words,
)
from regesta.pages.shared.bits import Bits, Fact
from regesta.pages.shared.findings import FindingShown
from regesta.pages.shared.opening import Lists, Opened, Opening, Planned


class Foreseen(Value, frozen=True):
    """A meeting at which it is to be done, with its places."""

    meeting: Head
    places: tuple[Head, ...] = ()


class Inputs(Opening, frozen=True, kw_only=True):
    """What the page of an undertaking is made from.

    `foreseen` are the meetings that its acts foresee; `findings` where two tellings differ.
    """

    graded: Graded
    performers: Performers
    topics: tuple[Head, ...]
    acts: tuple[LinkedAct, ...]
    foreseen: tuple[Foreseen, ...]
    stages: tuple[undertakings.StageShown, ...]
    searched: tuple[e.Searched, ...]
    findings: tuple[Finding, ...]


class View(Opened, frozen=True, kw_only=True):
    """What the page of an undertaking shows, of what is given and beside it.

    `facts` are who would do it, its grade, and its deadlines; `made` is the act that first
    speaks of it.
    """

    given: Inputs
    facts: tuple[Fact, ...]
    grade: Bits
    accounts: sides.Accounts
    made: LinkedAct | None
    spoken: tuple[comparison.Spoken, ...]
    findings: tuple[FindingShown, ...]


def plan(archive: Archive) -> Iterator[Planned]:
    """The page of every undertaking."""
    return opening.plan(archive, e.Undertaking, make, gather, _lists)


def gather(archive: Archive, entry_id: str, *keys: str) -> Inputs:
    """What the page of an undertaking is made from."""
    entry = archive.entries.entry(e.Undertaking, entry_id)
    data, own = entry.data, archive.acts_about[entry_id]
    return Inputs(
        **opening.given(archive, entry, keys, _lists),
        graded=archive.grades[entry_id],
        performers=archive.performers[entry_id],
        topics=rows.heads(archive, data.topics),
        acts=own,
        foreseen=tuple(_foreseen(archive, own)),
        stages=tuple(
            undertakings.stage(archive, entry_id, one) for one in words.in_time(data.stages)
        ),
        searched=data.searched,
        findings=tuple(one for one in archive.findings if one.undertaking.id == entry_id),
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
    phrase = graded.phrase(inputs.graded, inputs.performers)
    return View(
        **opening.shown(inputs),
        given=inputs,
        facts=tuple(_facts(inputs, phrase)),
        grade=phrase,
        accounts=sides.of_acts(own, (*inputs.performers.sides, *acts.sides_of(own))),
        made=own[0] if own else None,
        spoken=comparison.spoken(own, inputs.head.id),
        findings=findings.shown(inputs.findings, {inputs.head.id: inputs.performers}),
    )


def _facts(inputs: Inputs, phrase: Bits) -> Iterator[Fact]:
    yield graded.bound(inputs.graded, inputs.performers)
    yield Fact("Grade", (phrase,))
    dues = undertakings.dues(inputs.acts, inputs.head.id)
    if dues:
        yield Fact("By when", tuple(undertakings.due_bits(due) for due in dues))
