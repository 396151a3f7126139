"""The search page: the form; the results are a matter of its script."""

from __future__ import annotations

from regesta.model.values import Value
from regesta.views.common import PageHead

FILTERS = ("person", "topic", "meeting", "place", "side", "kind", "year", "language")
"""What results are narrowed by, in order: the names of facets."""


class Inputs(Value, frozen=True):
    """What the search page is made from: the sections that it leads to where it cannot work."""

    page: PageHead
    sections: tuple[str, ...]


class Search(Value, frozen=True):
    """What the search page shows: its filters by name and word."""

    page: PageHead
    sections: tuple[str, ...]
    filters: tuple[tuple[str, str], ...]


def make(inputs: Inputs) -> Search:
    """The view of the search page."""
    filters = tuple((name, name.capitalize()) for name in FILTERS)
    return Search(inputs.page, inputs.sections, filters)
