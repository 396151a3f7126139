"""The pages of every source outside the archive."""

from __future__ import annotations

from regesta import addresses, urls
from regesta.archive.archive import Archive
from regesta.model.parts import Cited
from regesta.site.page import Page
from regesta.site.sections import sheet_head
from regesta.site.splits import Key, by_initials, sheets
from regesta.views import sources

SECTION = "sources"


def pages(archive: Archive) -> tuple[Page, ...]:
    """The sources, by kind, host and entry where they are too many for a page."""
    return tuple(
        Page(
            sheet.path(urls.section(SECTION), SECTION),
            "pages/sources.html",
            sources.sources,
            sources.Inputs(
                sheet_head(archive, SECTION, "Sources", sheet),
                sheet.total,
                sheet.rows,
                sheet.parts,
            ),
        )
        for sheet in sheets(archive.cited, (SECTION,), _keys)
    )


def _keys(cited: Cited) -> tuple[Key, ...]:
    host = addresses.host(cited.source.url)
    return (
        (cited.source.kind, sources.KINDS[cited.source.kind]),
        *(((_slug(host), host),) if host else ()),
        (cited.entry.folder, cited.entry.folder.capitalize()),
        *by_initials(cited.entry),
    )


def _slug(host: str) -> str:
    """A host in an address of the site: no two hosts share one."""
    return host.strip("[]").replace("-", "--").replace(".", "-").replace(":", "=")
