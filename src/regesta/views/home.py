"""The home page: the archive at a glance."""

from __future__ import annotations

from regesta.dates import Edtf
from regesta.figures.bars import Bars, Dated, bars
from regesta.model.parts import Head, filed
from regesta.model.values import Value
from regesta.views.common import Issuer, PageHead
from regesta.views.index import RecordRow
from regesta.views.register import Choice, outcomes
from regesta.views.strength import IN_WORDS, Strength

YEARS = 6
"""How many years the home page names itself."""


class Counted(Value, frozen=True):
    """An entry and how often something of it occurs."""

    head: Head
    count: int


class Year(Value, frozen=True):
    """A year of the chronology: its address, and how many events of each kind fall in it."""

    year: str
    href: str
    counts: tuple[tuple[str, int], ...]


class HomeInputs(Value, frozen=True):
    """What the home page is made from.

    `issuers` come with the number of their records; `sides` are the states that took part in
    the meetings; `first` and `last` are the dates of the records at both ends; `strengths`
    and `verdicts` count the undertakings, by what they rest on and what became of them.
    """

    page: PageHead
    description: str
    rights: str
    counts: dict[str, int]
    first: Edtf | None
    last: Edtf | None
    issuers: tuple[tuple[Issuer, int], ...]
    sides: tuple[Head, ...]
    records: tuple[RecordRow, ...]
    years: tuple[Year, ...]
    persons: tuple[Counted, ...]
    topics: tuple[Counted, ...]
    instruments: tuple[Counted, ...]
    strengths: dict[Strength, int]
    verdicts: dict[str, int]
    pages: tuple[Head, ...]
    dated: tuple[Dated, ...] = ()


class StrengthCount(Value, frozen=True):
    """How many undertakings are of a strength; `id` is the group's anchor in the register."""

    id: str
    title: str
    count: int


class Home(Value, frozen=True):
    """What the home page shows.

    `silent` are the sides of which no record is held; `years` the fullest, in order of time;
    `outcomes` what became of undertakings, as the register narrows down to it.
    """

    page: PageHead
    description: str
    rights: str
    counts: dict[str, int]
    reach: str
    issuers: tuple[Counted, ...]
    silent: tuple[Head, ...]
    records: tuple[RecordRow, ...]
    years: tuple[Year, ...]
    persons: tuple[Counted, ...]
    topics: tuple[Counted, ...]
    instruments: tuple[Counted, ...]
    strengths: tuple[StrengthCount, ...]
    outcomes: tuple[Choice, ...]
    pages: tuple[Head, ...]
    figure: Bars | None = None


def home(inputs: HomeInputs) -> Home:
    """The home page."""
    held = {issuer.side.id for issuer, _ in inputs.issuers if issuer.side}
    return Home(
        page=inputs.page,
        description=inputs.description,
        rights=inputs.rights,
        counts=inputs.counts,
        reach=reach(inputs.first, inputs.last),
        issuers=tuple(Counted(issuer.head, count) for issuer, count in inputs.issuers),
        silent=tuple(side for side in sorted(inputs.sides, key=filed) if side.id not in held),
        records=inputs.records,
        years=fullest(inputs.years),
        persons=inputs.persons,
        topics=inputs.topics,
        instruments=inputs.instruments,
        strengths=tuple(
            StrengthCount(strength, words.capitalize(), inputs.strengths[strength])
            for strength, words in IN_WORDS.items()
            if inputs.strengths.get(strength)
        ),
        outcomes=outcomes(inputs.verdicts).choices,
        pages=inputs.pages,
        figure=bars(inputs.dated, {int(year.year): year.href for year in inputs.years}),
    )


def fullest(years: tuple[Year, ...]) -> tuple[Year, ...]:
    """The years with most events, in order of time."""
    most = sorted(years, key=lambda year: -sum(count for _, count in year.counts))[:YEARS]
    return tuple(year for year in years if year in most)


def reach(first: Edtf | None, last: Edtf | None) -> str:
    """The span of the records' dates: `4 November 2000 to 13 June 2002`."""
    if not first or not last:
        return ""
    return str(first) if first == last else f"{first} to {last}"
