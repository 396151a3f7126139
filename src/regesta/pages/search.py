"""The search page: the form; the results are a matter of its script."""

from __future__ import annotations

from collections.abc import Iterator

from regesta import urls
from regesta.archive.archive import Archive
from regesta.model.parts import Value
from regesta.pages.shared import head
from regesta.pages.shared.head import PageHead, PageInputs, Planned
from regesta.pages.shared.navigation import SECTIONS

SECTION = "search"
FILTERS = ("person", "topic", "meeting", "place", "side", "kind", "year", "language")
"""What results are narrowed by, in order: the names of facets."""


class Inputs(Value, frozen=True):
    """What the search page is made from."""

    page: PageInputs


class View(Value, frozen=True):
    """What the search page shows.

    `filters` are those of the results, `sections` what it leads to where it cannot work.
    """

    page: PageHead
    given: Inputs
    filters: tuple[str, ...] = FILTERS
    sections: tuple[str, ...] = SECTIONS


def plan(archive: Archive) -> Iterator[Planned]:
    """The search page, at `search/index.html`."""
    yield Planned(urls.section(SECTION), "pages/search.html", make, gather)


def gather(archive: Archive) -> Inputs:
    """What the search page is made from."""
    return Inputs(head.of_page(archive, "Search", SECTION))


def make(inputs: Inputs) -> View:
    """The view of the search page."""
    return View(head.head(inputs.page), inputs)
