"""The chronology: meetings, instruments, records and deadlines in one line of time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from regesta import urls
from regesta.archive.archive import Archive
from regesta.figures.bars import Bars, Dated, bars
from regesta.model.parts import Value
from regesta.pages.shared import head, lists, portions, timeline
from regesta.pages.shared.events import Event, in_time
from regesta.pages.shared.head import PageHead, PageInputs, Planned
from regesta.pages.shared.lists import Portion
from regesta.pages.shared.portions import Start
from regesta.pages.shared.shelves import Shelf, shelved
from regesta.pages.shared.timeline import EVENTS, SECTION


class Inputs(Value, frozen=True):
    """The events of a page in any order, or the parts that they are spread over.

    `dated` are those of the whole archive, `hrefs` where a year is found: for the figure, on
    the first page only.
    """

    page: PageInputs
    events: tuple[Event, ...] = ()
    parts: tuple[Portion, ...] = ()
    dated: tuple[Dated, ...] = ()
    hrefs: Mapping[int, str] = {}


class View(Value, frozen=True):
    """What the chronology shows: the events by year, in order of time, and a figure of them."""

    page: PageHead
    given: Inputs
    years: tuple[Shelf[Event], ...] = ()
    figure: Bars | None = None


def plan(archive: Archive) -> Iterator[Planned]:
    """The chronology, by year where it is too long for a page."""
    for start in portions.starts(archive, EVENTS):
        path = EVENTS.path(start, urls.section(SECTION))
        yield Planned(path, "pages/chronology.html", make, gather, (start,))


def gather(archive: Archive, start: Start = "") -> Inputs:
    """What the chronology is made from, or a part of it."""
    sheet = portions.sheet(archive, EVENTS, start)
    page = lists.of_part(archive, SECTION, "Chronology", sheet, *EVENTS.base)
    if start:
        return Inputs(page, sheet.rows, sheet.parts)
    hrefs = {year.number: year.href for year in archive.once(timeline.years)}
    return Inputs(page, sheet.rows, sheet.parts, archive.once(timeline.dated), hrefs)


def make(inputs: Inputs) -> View:
    """The line of time; what has no date comes last."""
    events = sorted(inputs.events, key=in_time)
    return View(
        head.head(inputs.page),
        inputs,
        shelved(events, lambda event: event.year),
        bars(inputs.dated, inputs.hrefs),
    )
