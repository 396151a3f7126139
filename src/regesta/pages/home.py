"""The home page: the archive at a glance."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive.archive import Archive
from regesta.dates import Edtf
from regesta.figures.bars import Bars, Dated, bars
from regesta.model.kinds import INDEXED
from regesta.model.parts import Head, Value
from regesta.pages.shared import depth, head, narrowing, rows, timeline
from regesta.pages.shared.depth import Rests
from regesta.pages.shared.head import PageHead, PageInputs, Planned
from regesta.pages.shared.most import Counted, most
from regesta.pages.shared.sides import Issued, all_sides, issuers

LISTED, YEARS = 6, 10
"""How many entries of a kind the home page names itself; so many years, or the fullest of more."""


class Inputs(Value, frozen=True):
    """What the home page is made from.

    `counts` are those of entries by folder; `issuers` come with the number of their records;
    `sides` are the states that took part in the meetings; `first` and `last` are the dates of
    the records at both ends; `grades` and `standings` count the undertakings, by what their acts
    come to and by what is last known of them from outside; `rests` is how many records all
    counts of acts rest on.
    """

    page: PageInputs
    description: str
    rights: str
    counts: dict[str, int]
    first: Edtf | None
    last: Edtf | None
    issuers: tuple[tuple[Issued, int], ...]
    sides: tuple[Head, ...]
    records: tuple[rows.RecordRow, ...]
    years: tuple[timeline.Year, ...]
    persons: tuple[Counted, ...]
    topics: tuple[Counted, ...]
    instruments: tuple[Counted, ...]
    grades: dict[str, int]
    standings: dict[str, int]
    rests: Rests
    pages: tuple[Head, ...]
    dated: tuple[Dated, ...] = ()


class View(Value, frozen=True):
    """What the home page shows, of what is given and beside it.

    `silent` are the sides of which no record is held; `years` all, or the fullest of many, in order
    of time;
    `grades` and `standings` are what the register of undertakings narrows down to.
    """

    page: PageHead
    given: Inputs
    reach: str
    silent: tuple[Head, ...]
    years: tuple[timeline.Year, ...]
    grades: tuple[narrowing.Choice, ...]
    standings: tuple[narrowing.Choice, ...]
    figure: Bars | None = None


def plan(archive: Archive) -> Iterator[Planned]:
    """The home page."""
    yield Planned("index.html", "pages/home.html", make, gather)


def gather(archive: Archive) -> Inputs:
    """What the home page is made from."""
    records, site = rows.ends(archive, LISTED), archive.site
    return Inputs(
        page=head.of_page(archive, site.title, "", site.description),
        description=site.description,
        rights=site.rights,
        counts={kind.folder: archive.heads_in.count(kind.folder) for kind in INDEXED},
        first=records[0].date if records else None,
        last=rows.latest(archive),
        issuers=issuers(archive),
        sides=all_sides(archive),
        records=records,
        years=archive.once(timeline.years),
        persons=most(archive, LISTED, "persons"),
        topics=most(archive, LISTED, "topics"),
        instruments=most(archive, LISTED, "instruments"),
        grades=narrowing.counts_by(archive, "grade"),
        standings=narrowing.counts_by(archive, "standing"),
        rests=depth.of_all(archive),
        pages=archive.heads_in["pages"],
        dated=archive.once(timeline.dated),
    )


def make(inputs: Inputs) -> View:
    """The view of the home page."""
    held = {side.id for issued, _ in inputs.issuers for side in issued.sides}
    return View(
        page=head.head(inputs.page),
        given=inputs,
        reach=reach(inputs.first, inputs.last),
        silent=tuple(side for side in inputs.sides if side.id not in held),
        years=fullest(inputs.years),
        grades=narrowing.grades(inputs.grades).choices,
        standings=narrowing.standings(inputs.standings).choices,
        figure=bars(inputs.dated, {year.number: year.href for year in inputs.years}),
    )


def fullest(years: tuple[timeline.Year, ...]) -> tuple[timeline.Year, ...]:
    """The years, of many those with most events, in order of time."""
    if len(years) <= YEARS:
        return years
    most = sorted(years, key=lambda year: -year.total)[:LISTED]
    return tuple(year for year in years if year in most)


def reach(first: Edtf | None, last: Edtf | None) -> str:
    """The span of the records' dates: `4 November 2000 to 13 June 2002`."""
    if not (first and last and first.day):
        return ""
    return str(first) if first == last else f"{first} to {last}"
