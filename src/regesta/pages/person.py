"""The page of a person: names, offices, meetings, and what he is reported to have done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta.archive.archive import Archive
from regesta.dates import Edtf
from regesta.figures.career import Career, Held, career
from regesta.model import entries as e
from regesta.model.entries import Entry, Source
from regesta.model.parts import Attendance, Head, LinkedAct, Mention, Tie, Value
from regesta.pages.shared import comparison, opening, rows, undertakings
from regesta.pages.shared.acts import Mentioned, mentioned, sides_of
from regesta.pages.shared.comparison import OnTopics, Saying, on_topics, sayings
from regesta.pages.shared.depth import Rests, rests_of
from regesta.pages.shared.opening import FEW, Given, Listing, Lists, Opened, Opening, Planned
from regesta.pages.shared.rows import Done, OfficeHeld, done_by
from regesta.pages.shared.sides import Accounts, Shared, of_passages, shared_by
from regesta.pages.shared.undertakings import RegisterRow

_REGISTERS = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/"),
    "viaf": ("VIAF", "https://viaf.org/viaf/"),
    "isni": ("ISNI", "https://isni.org/isni/"),
}


class Facts(Value, frozen=True):
    """What the person's own entry says, resolved; `rests` on how many records his acts rest."""

    name: str
    native: dict[str, str]
    also: tuple[str, ...]
    born: Edtf | None
    died: Edtf | None
    offices: tuple[OfficeHeld, ...]
    ranks: tuple[rows.RankHeld, ...]
    same_as: dict[str, str]
    undertakings: tuple[RegisterRow, ...]
    sources: tuple[Source, ...]
    rests: Rests
    meetings: tuple[Head, ...] = ()


class Inputs(Opening, frozen=True, kw_only=True):
    """What the page of a person is made from, or that of one period of his long lists.

    `facts` are on the first page only.
    """

    facts: Facts | None
    attendances: tuple[Attendance, ...]
    acts: tuple[LinkedAct, ...]
    through: tuple[LinkedAct, ...]
    told_by: tuple[LinkedAct, ...]
    to: tuple[LinkedAct, ...]
    issued: tuple[Head, ...] = ()
    ties: tuple[Tie, ...] = ()
    mentions: tuple[Mention, ...]
    instruments: tuple[Done, ...] = ()


class Attended(Value, frozen=True):
    """A meeting that the person took part in, and how records have him there."""

    meeting: Head
    attendances: tuple[Attendance, ...]


class View(Opened, frozen=True, kw_only=True):
    """What the page of a person shows, of what is given and beside it.

    `identifiers` are (register, identifier, address). Acts addressed to the person, which stand
    on the pages of those who act, are told in a line each where they are many. `attended` is
    what all that is printed of his presence is from; `occasion` an act of his where all are of one
    time and place, told in one record; `in_short`, that each sentence of his acts is folded.
    """

    given: Inputs
    identifiers: tuple[tuple[str, str, str], ...]
    meetings: tuple[Attended, ...]
    attended: Shared
    accounts: Accounts
    acts: tuple[OnTopics, ...]
    occasion: LinkedAct | None
    in_short: bool
    through: tuple[Saying, ...]
    told_by: tuple[Saying, ...]
    to: tuple[Saying, ...]
    to_in_short: bool
    named: tuple[Mentioned, ...]
    figure: Career | None = None


def plan(archive: Archive, entry_id: str) -> Iterator[Planned]:
    """The page of a person, and those of the periods of its long lists."""
    return opening.plan(archive, entry_id, make, gather, _lists)


def gather(archive: Archive, entry_id: str, *keys: str) -> Inputs:
    """What the page of a person is made from, or that of a period of his lists."""
    entry = archive.entries.entry(e.Person, entry_id)
    return Inputs(
        **opening.given(archive, entry, keys, _lists),
        facts=None if keys else _facts(archive, entry),
    )


def _lists(archive: Archive, entry_id: str) -> Lists:
    return {
        "attendances": Listing(archive.attendances_of, entry_id),
        "instruments": Given(done_by(archive, entry_id)),
        "acts": Listing(archive.acts_by, entry_id),
        "through": Listing(archive.acts_through, entry_id),
        "told_by": Listing(archive.acts_according_to, entry_id),
        "to": Listing(archive.acts_to, entry_id),
        "issued": Listing(archive.issued_by, entry_id),
        "ties": Listing(archive.ties_of, entry_id),
        "mentions": Listing(archive.mentions_of, entry_id),
    }


def _facts(archive: Archive, entry: Entry[e.Person]) -> Facts:
    data, row = entry.data, rows.person(archive, entry)
    return Facts(
        name=data.name,
        native=data.native,
        also=data.also,
        born=data.born,
        died=data.died,
        offices=row.offices,
        ranks=tuple(
            rows.RankHeld(r.title, r.from_, archive.prose(r.note, entry.id), r.sources)
            for r in data.ranks
        ),
        same_as={str(register): id_ for register, id_ in data.same_as.items()},
        undertakings=undertakings.of(archive, archive.undertakings_of[entry.id]),
        sources=data.sources,
        meetings=tuple(dict.fromkeys(a.meeting for a in archive.attendances_of[entry.id])),
        rests=rests_of(archive, entry.id, "that name this person"),
    )


def make(inputs: Inputs) -> View:
    """The view of a person."""
    own = (*inputs.acts, *inputs.through, *inputs.told_by, *inputs.to)
    named = mentioned(inputs.mentions, own)
    passages = [act.passage for act in own] + [each.passage for each in named]
    facts = inputs.facts
    return View(
        **opening.shown(inputs),
        given=inputs,
        identifiers=identifiers(facts.same_as) if facts else (),
        meetings=attended(inputs.attendances),
        attended=shared_by((one.account, one.record) for one in inputs.attendances),
        accounts=of_passages(passages, sides_of(own)),
        occasion=comparison.one_occasion(inputs.acts),
        in_short=len(inputs.acts) > FEW,
        acts=on_topics(sayings(inputs.acts, inputs.head.id)),
        through=sayings(inputs.through, inputs.head.id),
        told_by=sayings(inputs.told_by, inputs.head.id),
        to=sayings(inputs.to, inputs.head.id),
        to_in_short=len(inputs.to) > FEW,
        named=named,
        figure=_figure(facts) if facts else None,
    )


def _figure(facts: Facts) -> Career | None:
    return career(
        (
            Held(office.title, office.of, office.begin, office.end, office.term)
            for office in facts.offices
            if not office.attested
        ),
        facts.meetings,
    )


def identifiers(same_as: dict[str, str]) -> tuple[tuple[str, str, str], ...]:
    """The person in other registers: the register, the identifier, its address."""
    return tuple(
        (_REGISTERS[key][0], same_as[key], _REGISTERS[key][1] + same_as[key].replace(" ", ""))
        for key in _REGISTERS
        if key in same_as
    )


def attended(attendances: Iterable[Attendance]) -> tuple[Attended, ...]:
    """The meetings, each once, with every record of the person's presence."""
    found: dict[str, list[Attendance]] = {}
    for attendance in attendances:
        found.setdefault(attendance.meeting.id, []).append(attendance)
    return tuple(Attended(each[0].meeting, tuple(each)) for each in found.values())
