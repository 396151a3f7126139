"""The page of a person: names, offices, meetings, and what he is reported to have done."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.dates import Edtf, OfficeEnd
from regesta.figures.career import Career, Held, career
from regesta.model.entries import Source
from regesta.model.parts import Attendance, Head, LinkedAct, Mention, Pieces
from regesta.model.told import sides_of, without_repeats
from regesta.model.values import Value
from regesta.views.common import (
    Accounts,
    Done,
    Group,
    Issuer,
    PageHead,
    Portion,
    accounts,
    by_topic,
)
from regesta.views.mentioned import Mentioned, mentioned
from regesta.views.transcription import Shown

_REGISTERS = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/"),
    "viaf": ("VIAF", "https://viaf.org/viaf/"),
    "isni": ("ISNI", "https://isni.org/isni/"),
}


class OfficeHeld(Value, frozen=True):
    """An office that the person held, its body resolved."""

    title: str
    also: tuple[str, ...]
    of: Head
    begin: Edtf | None
    end: OfficeEnd | None
    note: Pieces = ()
    sources: tuple[Source, ...] = ()

    @property
    def term(self) -> str:
        """The time of the office in words."""
        return term(self.begin, self.end)


class RankHeld(Value, frozen=True):
    """A personal rank, and since when where that is known."""

    title: str
    begin: Edtf | None = None
    note: Pieces = ()
    sources: tuple[Source, ...] = ()


class PersonFacts(Value, frozen=True):
    """What the person's own entry says, resolved; the same for inputs and view."""

    name: str
    native: dict[str, str]
    also: tuple[str, ...]
    born: Edtf | None
    died: Edtf | None
    offices: tuple[OfficeHeld, ...]
    ranks: tuple[RankHeld, ...]
    same_as: dict[str, str]
    undertakings: tuple[Head, ...]
    sources: tuple[Source, ...]
    note: tuple[Shown, ...]
    meetings: tuple[Head, ...] = ()


class PersonInputs(Value, frozen=True):
    """What the page of a person is made from, or that of one period of his long lists.

    `facts` are on the first page only; `parts` are the pages of the periods, and then the
    first page has no lists.
    """

    page: PageHead
    head: Head
    facts: PersonFacts | None
    period: str
    parts: tuple[Portion, ...]
    attendances: tuple[Attendance, ...]
    acts: tuple[LinkedAct, ...]
    through: tuple[LinkedAct, ...]
    to: tuple[LinkedAct, ...]
    mentions: tuple[Mention, ...]
    issuers: tuple[Issuer, ...]
    instruments: tuple[Done, ...] = ()


class Attended(Value, frozen=True):
    """A meeting that the person took part in, and how records have him there."""

    meeting: Head
    attendances: tuple[Attendance, ...]


class PersonView(Value, frozen=True):
    """What the page of a person shows. `identifiers` are (register, identifier, address)."""

    page: PageHead
    head: Head
    facts: PersonFacts | None
    period: str
    parts: tuple[Portion, ...]
    life: str
    identifiers: tuple[tuple[str, str, str], ...]
    meetings: tuple[Attended, ...]
    accounts: Accounts
    acts: tuple[Group[LinkedAct], ...]
    through: tuple[LinkedAct, ...]
    to: tuple[LinkedAct, ...]
    named: tuple[Mentioned, ...]
    figure: Career | None = None
    instruments: tuple[Done, ...] = ()


def make(inputs: PersonInputs) -> PersonView:
    """The view of a person."""
    acts = without_repeats(inputs.acts)
    own = (*inputs.acts, *inputs.through, *inputs.to)
    named = mentioned(inputs.mentions, own)
    passages = [*(act.passage for act in (*acts, *inputs.through, *inputs.to))]
    passages += [each.passage for each in named]
    facts = inputs.facts
    return PersonView(
        page=inputs.page,
        head=inputs.head,
        facts=facts,
        period=inputs.period,
        parts=inputs.parts,
        life=life(facts.born, facts.died) if facts else "",
        identifiers=identifiers(facts.same_as) if facts else (),
        meetings=attended(inputs.attendances),
        accounts=accounts(passages, inputs.issuers, sides_of(own)),
        acts=by_topic(acts),
        through=inputs.through,
        to=inputs.to,
        named=named,
        figure=_figure(facts) if facts else None,
        instruments=inputs.instruments,
    )


def _figure(facts: PersonFacts) -> Career | None:
    return career(
        (
            Held(office.title, office.of, office.begin, office.end, office.term)
            for office in facts.offices
        ),
        facts.meetings,
    )


def term(begin: Edtf | None, end: OfficeEnd | None) -> str:
    """The time of an office in words; what is not known is said to be not known."""
    first = str(begin) if begin else "beginning not known"
    return f"{first} – {end}" if end else f"{first} – end not known"


def life(born: Edtf | None, died: Edtf | None) -> str:
    """The dates of a life in words: `born 23 September 1945`; empty where none is known."""
    known = [f"born {born}" if born else "", f"died {died}" if died else ""]
    return ", ".join(filter(None, known))


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
