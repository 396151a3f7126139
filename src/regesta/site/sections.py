"""The index pages of the archive's sections."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from regesta import urls
from regesta.archive.archive import Archive
from regesta.model.entries import Entry
from regesta.model.parts import filed
from regesta.model.values import Value
from regesta.site import figures, pick, rows
from regesta.site.page import Page
from regesta.site.splits import Key, Sheet, by_date, by_initials, sheets
from regesta.views import index, register
from regesta.views.common import Crumb, PageHead


class Section(NamedTuple):
    """An index: what makes a row of an entry, the page, and the keys it is split by if too long.

    `whole` is what the first page has beside rows.
    """

    name: str
    row: Callable[[Archive, Entry], Any]
    maker: Callable[[Any], Value]
    inputs: Callable[..., Value]
    by: str
    keys: Callable[[Any], tuple[Key, ...]]
    whole: Callable[[Archive], dict[str, Any]] = lambda _: {}


_SECTIONS = (
    Section(
        "records", rows.record, index.records, index.Listing,
        "year", lambda row: by_date(row.date, row.head),
    ),
    Section(
        "meetings", rows.meeting, index.meetings, index.Listing,
        "year", lambda row: by_date(row.date or row.planned, row.head),
    ),
    Section(
        "instruments", rows.instrument, index.instruments, index.Listing,
        "year", lambda row: by_date(row.head.date, row.head),
    ),
    Section(
        "undertakings", rows.undertaking, register.register, register.Inputs,
        "year", lambda row: by_date(row.since, row.head),
    ),
    Section(
        "places", rows.place, index.places, index.PlaceListing,
        "initial", lambda row: by_initials(row.head),
        lambda archive: {"sites": tuple(figures.sites(archive).values())},
    ),
    *(
        Section(name, row, maker, index.Listing, "initial", lambda row: by_initials(row.head))
        for name, row, maker in (
            ("persons", rows.person, index.persons),
            ("topics", rows.topic, index.topics),
            ("organisations", rows.organisation, index.organisations),
        )
    ),
)  # fmt: skip


def pages(archive: Archive) -> tuple[Page, ...]:
    """The indexes of all sections, with their parts where one is too long for a page."""
    return tuple(page for section in _SECTIONS for page in _pages(archive, section))


def _pages(archive: Archive, section: Section) -> Iterable[Page]:
    name, title = section.name, section.name.capitalize()
    found = [section.row(archive, entry) for entry in _entries(archive, section)]
    for sheet in sheets(found, (name, section.by), section.keys):
        yield Page(
            sheet.path(urls.section(name), name, section.by),
            f"pages/{name}.html",
            section.maker,
            section.inputs(
                sheet_head(archive, name, title, sheet),
                sheet.total,
                sheet.rows,
                sheet.parts,
                **({} if sheet.keys else section.whole(archive)),
            ),
        )


def _entries(archive: Archive, section: Section) -> Iterable[Entry]:
    """The entries in order of time, or of name."""
    if section.by == "year":
        return archive.of(section.name)
    return sorted(archive.of(section.name), key=lambda entry: filed(archive.heads[entry.id]))


def sheet_head(archive: Archive, section: str, title: str, sheet: Sheet[Any]) -> PageHead:
    """The head of an index page or of a part of it."""
    if not sheet.keys:
        return pick.page_head(archive, title, section)
    crumb = Crumb(title, urls.section(section))
    return pick.page_head(archive, f"{title}: {sheet.title}", section, crumbs=(crumb,))
