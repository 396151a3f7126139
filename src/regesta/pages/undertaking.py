"""The page of an undertaking: who owes what, as each record has it, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta import urls
from regesta.archive.archive import Archive
from regesta.archive.strength import Strength
from regesta.archive.wording import WordedNote
from regesta.model import entries as e
from regesta.model import told
from regesta.model.parts import Head, LinkedAct
from regesta.model.values import Value
from regesta.pages.planned import Planned
from regesta.pages.shared import comparison, head, heads, transcription, undertakings, words
from regesta.pages.shared.head import PageHead, PageInputs
from regesta.pages.shared.sides import Accounts, Issuer, accounts, issuers

TEMPLATE = "pages/undertaking.html"


class Foreseen(Value, frozen=True):
    """A meeting at which it is to be done, with its places."""

    meeting: Head
    places: tuple[Head, ...] = ()


class Inputs(Value, frozen=True):
    """What the page of an undertaking is made from.

    `bound` are those who owe it, none where all the sides do (`by_sides`); `foreseen` are the
    meetings that its acts foresee.
    """

    page: PageInputs
    head: Head
    strength: Strength
    bound: tuple[Head, ...]
    by_sides: bool
    topics: tuple[Head, ...]
    acts: tuple[LinkedAct, ...]
    foreseen: tuple[Foreseen, ...]
    later: tuple[undertakings.Became, ...]
    note: WordedNote
    issuers: tuple[Issuer, ...]


class View(Value, frozen=True):
    """What the page of an undertaking shows, of what is given and beside it.

    `sides` are those bound where all of them are; `made` is the act that first speaks of it.
    """

    page: PageHead
    given: Inputs
    sides: tuple[Head, ...]
    strength: str
    accounts: Accounts
    made: LinkedAct | None
    spoken: tuple[comparison.Spoken, ...]
    dues: tuple[undertakings.Due, ...]
    reservations: tuple[str, ...]
    conflict: bool
    note: tuple[transcription.Shown, ...]


def plan(archive: Archive) -> Iterator[Planned]:
    """The page of every undertaking."""
    for entry in archive.of(e.Undertaking):
        yield Planned(urls.entry(entry.folder, entry.id), TEMPLATE, make, gather, (entry.id,))


def gather(archive: Archive, entry_id: str) -> Inputs:
    """What the page of an undertaking is made from."""
    entry = archive.entries.entry(e.Undertaking, entry_id)
    data, acts = entry.data, archive.acts_about[entry_id]
    return Inputs(
        page=head.of_entry(archive, entry),
        head=archive.heads[entry_id],
        strength=archive.strengths[entry_id],
        bound=heads.heads(archive, e.ids(data.bound)),
        by_sides=archive.bound[entry_id] is None,
        topics=heads.heads(archive, data.topics),
        acts=acts,
        foreseen=tuple(_foreseen(archive, acts)),
        later=tuple(undertakings.became(archive, entry_id, one) for one in data.later),
        note=archive.note_of(entry),
        issuers=issuers(archive),
    )


def _foreseen(archive: Archive, acts: Iterable[LinkedAct]) -> Iterator[Foreseen]:
    """The meetings that the acts foresee, each once."""
    for meeting in dict.fromkeys(one for act in acts for one in act.foresees):
        data = archive.entries.entry(e.Meeting, meeting.id).data
        yield Foreseen(meeting, heads.heads(archive, e.ids(data.place)))


def make(inputs: Inputs) -> View:
    """The view of an undertaking."""
    acts = inputs.acts
    sides = told.sides_of(acts)
    return View(
        page=head.head(inputs.page),
        given=inputs,
        sides=sides if inputs.by_sides else (),
        strength=words.STRENGTHS[inputs.strength],
        accounts=accounts((act.passage for act in acts), inputs.issuers, sides),
        made=acts[0] if acts else None,
        spoken=comparison.spoken(acts),
        dues=undertakings.dues(acts),
        reservations=undertakings.reservations(acts),
        conflict=conflict(became.outcome for became in inputs.later),
        note=transcription.note(inputs.note),
    )


def conflict(later: Iterable[e.Outcome]) -> bool:
    """Whether the sources disagree on what became of it, one verdict against another."""
    return len({outcome.outcome for outcome in later if outcome.outcome != "not-found"}) > 1
