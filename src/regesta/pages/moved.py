"""The pages at addresses that entries had before: each leads to where its entry is now."""

from __future__ import annotations

from collections.abc import Iterator

from regesta import urls
from regesta.archive.archive import Archive
from regesta.archive.queries import ALL
from regesta.model.parts import Head, Value
from regesta.pages.shared import head
from regesta.pages.shared.head import PageHead, PageInputs, Planned


class Inputs(Value, frozen=True):
    """What such a page is made from: where it leads."""

    page: PageInputs
    to: Head


class View(Value, frozen=True):
    """`href` is the page that it leads to, from the site's root."""

    page: PageHead
    given: Inputs
    href: str


def plan(archive: Archive) -> Iterator[Planned]:
    """A page for each id that an entry had before."""
    for old, to in archive.formerly[ALL]:
        yield Planned(urls.entry(to.folder, old), "pages/moved.html", make, gather, (to.id,))


def gather(archive: Archive, entry_id: str) -> Inputs:
    """What the page that leads to an entry is made from."""
    to = archive.heads[entry_id]
    return Inputs(head.of_page(archive, to.title, to.folder), to)


def make(inputs: Inputs) -> View:
    """The page that leads to an entry."""
    return View(head.head(inputs.page), inputs, urls.entry(inputs.to.folder, inputs.to.id))
