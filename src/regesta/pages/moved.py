"""What stands at addresses that entries had before: pages that lead to where theirs is now, and the
files that only an address of their own can give."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from regesta import urls
from regesta.archive.archive import Archive
from regesta.archive.queries import ALL
from regesta.model.parts import Head, Value
from regesta.pages.shared import head
from regesta.pages.shared.head import PageHead, PageInputs, Planned


class Inputs(Value, frozen=True):
    """What such a page is made from: the entry, and the page of it that it leads to."""

    page: PageInputs
    to: Head
    rest: str


class View(Value, frozen=True):
    """`href` is the page that it leads to, from the site's root."""

    page: PageHead
    given: Inputs
    href: str


def plan(archive: Archive, outputs: Callable[[Head], Iterable[Planned]]) -> Iterator[Planned]:
    """What stands under each id that an entry had before; `outputs` gives what it has now. Each
    page leads on, and each file, which cannot, is there as well."""
    for old, to in archive.formerly[ALL]:
        now, before = _folder(to.folder, to.id), _folder(to.folder, old)
        for output in outputs(to):
            if output.path.startswith(now):
                yield _at(f"{before}{output.path.removeprefix(now)}", output, to, now)


def _at(path: str, output: Planned, to: Head, now: str) -> Planned:
    """What stands at another path than an output of an entry: a page that leads to it, or it."""
    if not output.template:
        return output._replace(path=path)
    at = (to.id, output.path.removeprefix(now))
    return Planned(path, "pages/moved.html", make, gather, at)


def gather(archive: Archive, entry_id: str, rest: str) -> Inputs:
    """What a page is made from that leads to one of an entry, by the rest of its path."""
    to = archive.heads[entry_id]
    return Inputs(head.of_page(archive, to.title, to.folder), to, rest)


def make(inputs: Inputs) -> View:
    """A page that leads to one of an entry."""
    href = f"{_folder(inputs.to.folder, inputs.to.id)}{inputs.rest}"
    return View(head.head(inputs.page), inputs, href)


def _folder(folder: str, entry_id: str) -> str:
    """Under which path all that is of an entry stands."""
    return urls.entry(folder, entry_id).removesuffix("index.html")
