"""What must hold of the archive as a whole: its vocabulary, its title, the pages that it has."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive import scripts
from regesta.archive.acts_hold import verbs_hold
from regesta.archive.archive import Archive
from regesta.problems import Kind, Location, Problem
from regesta.urls import PAGES


def site_holds(archive: Archive) -> Iterator[Problem]:
    """What the archive must obey as a whole: its vocabulary, its title, the pages that it has."""
    yield from verbs_hold(archive.site)
    yield from scripts.site_holds(archive.site)
    for page in sorted(PAGES):
        head = archive.heads.get(page)
        if not archive.is_unread(page) and (head is None or head.folder != "pages"):
            message = "there is no such page, and every page of the site leads to it"
            place = Location(f"content/pages/{page}.md")
            hint = "write it: a `title`, a text"
            yield Problem(Kind.NO_PAGE, place, message, hint)
