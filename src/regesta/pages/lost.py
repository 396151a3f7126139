"""The page shown where there is none."""

from __future__ import annotations

from collections.abc import Iterator

from regesta import addresses
from regesta.archive.archive import Archive
from regesta.model.parts import Value
from regesta.pages.shared import head
from regesta.pages.shared.head import PageHead, PageInputs, Planned


class Inputs(Value, frozen=True):
    """What the page is made from."""

    page: PageInputs


class View(Value, frozen=True):
    """`root` is the path of the site on its host: the way to its root from any address."""

    page: PageHead
    given: Inputs
    root: str


def plan(archive: Archive) -> Iterator[Planned]:
    """The page at `404.html`."""
    yield Planned("404.html", "pages/404.html", make, gather)


def gather(archive: Archive) -> Inputs:
    """What the page is made from."""
    return Inputs(head.of_page(archive, "Page not found", ""))


def make(inputs: Inputs) -> View:
    """The page for an address that leads nowhere, with links from the site's base path."""
    root = f"{addresses.path(inputs.page.base_url).rstrip('/')}/"
    return View(head.head(inputs.page), inputs, root)
