"""The pages about the archive: those of `content/pages/`."""

from __future__ import annotations

from collections.abc import Iterator

from regesta import urls
from regesta.archive.archive import Archive
from regesta.archive.wording import WordedNote
from regesta.model.entries import Page
from regesta.model.parts import Value
from regesta.pages.shared import head
from regesta.pages.shared.head import PageHead, PageInputs, Planned
from regesta.pages.shared.transcription import Shown, note


class Inputs(Value, frozen=True):
    """What a page about the archive is made from."""

    page: PageInputs
    body: WordedNote


class View(Value, frozen=True):
    """What a page about the archive shows."""

    page: PageHead
    given: Inputs
    body: tuple[Shown, ...]


def plan(archive: Archive, page_id: str) -> Iterator[Planned]:
    """A page about the archive."""
    yield Planned(urls.entry("pages", page_id), "pages/page.html", make, gather, (page_id,))


def gather(archive: Archive, page_id: str) -> Inputs:
    """What a page about the archive is made from."""
    entry = archive.entries.entry(Page, page_id)
    return Inputs(head.of_page(archive, entry.title, page_id), archive.note_of(entry))


def make(inputs: Inputs) -> View:
    """The view of a page about the archive."""
    return View(head.head(inputs.page), inputs, note(inputs.body))
