"""The pages of places, organisations and instruments, of the indexes, and of the archive itself."""

from __future__ import annotations

from regesta.archive.archive import Archive
from regesta.site import (
    bibliography,
    homes,
    instruments,
    lacunae,
    organisations,
    places,
    sections,
    timeline,
)
from regesta.site.page import Page

_KINDS = (homes, sections, places, organisations, instruments, timeline, lacunae, bibliography)


def pages(archive: Archive) -> tuple[Page, ...]:
    """The pages of all of these kinds."""
    return tuple(page for kind in _KINDS for page in kind.pages(archive))
