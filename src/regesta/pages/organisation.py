"""The page of an organisation, a state among them: its offices, meetings, records and acts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from regesta.archive.archive import Archive
from regesta.dates import Edtf
from regesta.model import entries as e
from regesta.model.entries import Entry
from regesta.model.parts import Head, LinkedAct, Mention, Tie, Value, filed
from regesta.pages.shared import opening, rows, undertakings
from regesta.pages.shared.acts import Mentioned, mentioned
from regesta.pages.shared.around import PERFORMED_BY, SIDES_AROUND, TALLIES, Tally
from regesta.pages.shared.comparison import Saying, sayings
from regesta.pages.shared.depth import Rests, rests_of
from regesta.pages.shared.opening import FEW, Given, Listing, Lists, Opened, Opening, Planned
from regesta.pages.shared.rows import Done, OfficeHeld, done_by
from regesta.pages.shared.sides import Accounts, of_passages, of_tallies
from regesta.pages.shared.undertakings import GradeGroup, RegisterRow

TopicCount = tuple[Head | None, int]


class Numbered(Value, frozen=True):
    """A meeting of a series, with its number where it has one."""

    meeting: Head
    number: int | None = None

    @property
    def when(self) -> Edtf | None:
        """The date by which it is put into a period."""
        return self.meeting.date


class OfSide(Value, frozen=True):
    """On what it acts as a side: topics with the number of acts, None for those without one.

    `accounts` is whose accounts these are from, `rests` on how many records they rest.
    """

    topics: tuple[TopicCount, ...]
    accounts: Accounts
    rests: Rests


class Facts(Value, frozen=True):
    """What the organisation's own entry says, resolved, and what others say of it in a word.

    `above` leads up to the state; `offices` are those held in it, in order of time; `named_by`
    are the disputed places with its name for each.
    """

    data: e.Organisation
    above: tuple[Head, ...] = ()
    parts: tuple[Head, ...] = ()
    places: tuple[Head, ...] = ()
    offices: tuple[tuple[Head, OfficeHeld], ...] = ()
    of_side: OfSide | None = None
    named_by: tuple[tuple[Head, str], ...] = ()


class Inputs(Opening, frozen=True, kw_only=True):
    """What the page of an organisation is made from, or that of one period of its long lists.

    `facts` are on the first page only. `acts` are done in its name; `meetings` are those at
    which it was a side; `sides` are the states that took part in the meetings which the records
    that all the pages quote report.
    """

    facts: Facts | None
    sides: tuple[Head, ...]
    series: tuple[Numbered, ...]
    meetings: tuple[Head, ...]
    instruments: tuple[Done, ...]
    issued: tuple[Head, ...]
    acts: tuple[LinkedAct, ...]
    through: tuple[LinkedAct, ...]
    told_by: tuple[LinkedAct, ...]
    addressed: tuple[LinkedAct, ...]
    undertakings: tuple[RegisterRow, ...]
    ties: tuple[Tie, ...] = ()
    mentions: tuple[Mention, ...]


class View(Opened, frozen=True, kw_only=True):
    """What the page of an organisation shows, of what is given and beside it.

    `in_short`, that what is done in its name is told in a line each; `by_name`, that undertakings
    are, which stand in full in the register.
    """

    given: Inputs
    accounts: Accounts
    acts: tuple[Saying, ...]
    in_short: bool
    through: tuple[Saying, ...]
    told_by: tuple[Saying, ...]
    addressed: tuple[Saying, ...]
    undertakings: tuple[GradeGroup, ...]
    by_name: bool
    named: tuple[Mentioned, ...]


def plan(archive: Archive, entry_id: str) -> Iterator[Planned]:
    """The page of an organisation, and those of the periods of its long lists."""
    return opening.plan(archive, entry_id, make, gather, _lists)


def gather(archive: Archive, entry_id: str, *keys: str) -> Inputs:
    """What the page of an organisation is made from, or that of a period of its lists."""
    entry = archive.entries.entry(e.Organisation, entry_id)
    return Inputs(
        **opening.given(archive, entry, keys, _lists),
        facts=None if keys else _facts(archive, entry),
        sides=SIDES_AROUND(archive)[entry_id],
    )


def _lists(archive: Archive, entry_id: str) -> Lists:
    def row(head: Head) -> RegisterRow:
        return undertakings.of(archive, (head,))[0]

    series = tuple(_numbered(archive, meeting) for meeting in archive.in_series[entry_id])
    return {
        "series": Given(series),
        "meetings": Listing(archive.meetings_of, entry_id),
        "instruments": Given(done_by(archive, entry_id)),
        "issued": Listing(archive.issued_by, entry_id),
        "acts": Listing(archive.acts_by, entry_id),
        "through": Listing(archive.acts_through, entry_id),
        "told_by": Listing(archive.acts_according_to, entry_id),
        "addressed": Listing(archive.acts_to, entry_id),
        "undertakings": Listing(PERFORMED_BY(archive), entry_id, row),
        "ties": Listing(archive.ties_of, entry_id),
        "mentions": Listing(archive.mentions_of, entry_id),
    }


def _numbered(archive: Archive, meeting: Head) -> Numbered:
    return Numbered(meeting, archive.entries.entry(e.Meeting, meeting.id).data.number)


def _facts(archive: Archive, entry: Entry[e.Organisation]) -> Facts:
    held = [
        (person, rows.office(archive, office, person.id))
        for person, office in archive.offices_of[entry.id]
    ]
    return Facts(
        data=entry.data,
        above=_above(archive, entry.data),
        parts=archive.parts_of[entry.id],
        places=archive.places_in[entry.id],
        offices=tuple(sorted(held, key=by_term)),
        of_side=_of_side(archive, entry.id),
        named_by=archive.named_by[entry.id],
    )


def _of_side(archive: Archive, side_id: str) -> OfSide | None:
    """On what it acts as a side, counted; None where it does not."""
    tallies = TALLIES(archive)[side_id]
    own = (archive.heads[side_id],)
    told = rests_of(archive, side_id, "that report a meeting of it")
    return OfSide(topics_of(tallies), of_tallies(tallies, own), told) if tallies else None


def _above(archive: Archive, data: e.Organisation) -> tuple[Head, ...]:
    """What an organisation is part of, up to its state."""
    found: dict[str, Head] = {}
    above = archive.entries.find(e.Organisation, data.part_of)
    while above and above.id not in found:
        found[above.id] = archive.heads[above.id]
        above = archive.entries.find(e.Organisation, above.data.part_of)
    return tuple(found.values())


def topics_of(tallies: Iterable[Tally]) -> tuple[TopicCount, ...]:
    """The topics of acts with the number of each, by name; None for those without a topic."""
    counts: Counter[Head | None] = Counter()
    for tally in tallies:
        counts.update(dict(tally.topics))
    rest = counts.pop(None, 0)
    found = tuple((own, counts[own]) for own in sorted(filter(None, counts), key=filed))
    return (*found, (None, rest)) if rest else found


def by_term(held: tuple[Head, OfficeHeld]) -> tuple[bool, object, tuple[str, str]]:
    """The place of an office among those of its organisation: by when it began."""
    person, office = held
    begins = office.begin.sort_key if office.begin else ()
    return (office.begin is None, begins, filed(person))


def make(inputs: Inputs) -> View:
    """The view of an organisation."""
    own = (*inputs.acts, *inputs.through, *inputs.told_by, *inputs.addressed)
    named = mentioned(inputs.mentions, own)
    passages = [act.passage for act in own] + [each.passage for each in named]
    return View(
        **opening.shown(inputs),
        given=inputs,
        accounts=of_passages(passages, inputs.sides),
        acts=sayings(inputs.acts, inputs.head.id),
        in_short=len(inputs.acts) > FEW,
        through=sayings(inputs.through, inputs.head.id),
        told_by=sayings(inputs.told_by, inputs.head.id),
        addressed=sayings(inputs.addressed, inputs.head.id),
        undertakings=undertakings.by_grade(inputs.undertakings),
        by_name=len(inputs.undertakings) > FEW,
        named=named,
    )
