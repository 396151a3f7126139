"""The page of a record's citations: those of the record, and that of every passage."""

from __future__ import annotations

from collections.abc import Iterator

from regesta import urls
from regesta.archive.archive import Archive
from regesta.archive.outline import Outline
from regesta.exports.citations import Words, apa_passage, chicago, mla_passage
from regesta.exports.reference import Citable, Locator, key
from regesta.model.entries import Record
from regesta.model.parts import Head, Value
from regesta.pages.shared import head
from regesta.pages.shared.described import Citations, citable, cited
from regesta.pages.shared.head import Crumb, PageHead, PageInputs, Planned


class Inputs(Value, frozen=True):
    """What the page is made from."""

    page: PageInputs
    record: Head
    outline: Outline
    citable: Citable


class PassageCited(Value, frozen=True):
    """A passage: its path, the beginning of its words, in their language, its three citations.

    `key` is what it is called in the files that hold all citations.
    """

    path: str
    key: str
    opening: str
    language: str
    chicago: Words
    mla: Words
    apa: Words


class View(Value, frozen=True):
    """What the page shows."""

    page: PageHead
    given: Inputs
    cite: Citations
    passages: tuple[PassageCited, ...]


def plan(archive: Archive, record_id: str) -> Iterator[Planned]:
    """The page of the citations of a record."""
    path = f"records/{record_id}/cite/index.html"
    yield Planned(path, "pages/cite.html", make, gather, (record_id,))


def gather(archive: Archive, record_id: str) -> Inputs:
    """What the page of a record's citations is made from."""
    entry = archive.entries.entry(Record, record_id)
    crumbs = (
        Crumb("Records", urls.section("records")),
        Crumb(entry.title, urls.entry("records", entry.id), entry.data.title_language),
    )
    return Inputs(
        head.of_page(archive, f"Cite: {entry.title}", "records", crumbs=crumbs),
        archive.heads[record_id],
        archive.wording(record_id).outline,
        citable(archive, entry),
    )


def make(inputs: Inputs) -> View:
    """The view of a record's citations."""
    return View(
        head.head(inputs.page),
        inputs,
        cited(inputs.citable.reference),
        tuple(_passage(inputs, at) for at in inputs.citable.passages),
    )


def _passage(inputs: Inputs, at: Locator) -> PassageCited:
    one = inputs.citable.reference
    return PassageCited(
        at.path,
        key(one, at),
        opening(inputs.outline.texts[at.path]),
        inputs.outline.language(at.path),
        chicago(one, at),
        mla_passage(one, at),
        apa_passage(one, at),
    )


def opening(text: str, longest: int = 60) -> str:
    """The first words of a passage, with an ellipsis where it goes on."""
    if len(text) <= longest:
        return text
    words = text[:longest].rsplit(" ", 1)[0]
    return f"{words.rstrip(',;:.')} …"
