"""The search page."""

from __future__ import annotations

from regesta import urls
from regesta.archive.archive import Archive
from regesta.model.entries import FOLDERS
from regesta.site import pick
from regesta.site.page import Page
from regesta.views import searching

SECTION = "search"


def pages(archive: Archive) -> tuple[Page, ...]:
    """The search page, at `search/index.html`."""
    sections = (*(name for name in FOLDERS if name != "pages"), "chronology", "gaps", "sources")
    page = pick.page_head(archive, "Search", SECTION)
    inputs = searching.Inputs(page, sections)
    return (Page(urls.section(SECTION), "pages/search.html", searching.make, inputs),)
