"""The page of sources: every source outside the archive, with what rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from regesta import urls
from regesta.archive.archive import Archive
from regesta.dates import Edtf
from regesta.model.parts import Cited, Head, Value
from regesta.pages.shared import head, lists, portions
from regesta.pages.shared.head import PageHead, PageInputs, Planned
from regesta.pages.shared.lists import Portion
from regesta.pages.shared.portions import Start
from regesta.pages.shared.sourced import CITED, KINDS, SECTION


class Inputs(Value, frozen=True):
    """What is cited on a page, or the parts that it is spread over."""

    page: PageInputs
    cited: tuple[Cited, ...] = ()
    parts: tuple[Portion, ...] = ()


class Resting(Value, frozen=True):
    """An entry of which something rests on a source; `what` are the fields, `note` the source's."""

    entry: Head
    what: tuple[str, ...]
    note: str


class SourceLine(Value, frozen=True):
    """A source: its address, empty for an inference, which is its `note`; what is known of it."""

    url: str
    note: str
    by: str
    title: str
    date: Edtf | None
    language: str
    accessed: Edtf | None
    archived: str
    rests: tuple[Resting, ...]


class KindOfSource(Value, frozen=True):
    """The sources of a kind."""

    id: str
    title: str
    sources: tuple[SourceLine, ...]


class View(Value, frozen=True):
    """What the page of sources shows: those that it has, by kind."""

    page: PageHead
    given: Inputs
    kinds: tuple[KindOfSource, ...] = ()


def plan(archive: Archive) -> Iterator[Planned]:
    """The sources, by kind, host and entry where they are too many for a page."""
    for start in portions.starts(archive, CITED):
        path = CITED.path(start, urls.section(SECTION))
        yield Planned(path, "pages/sources.html", make, gather, (start,))


def gather(archive: Archive, start: Start = "") -> Inputs:
    """What the page of sources is made from, or a part of it."""
    sheet = portions.sheet(archive, CITED, start)
    page = lists.of_part(archive, SECTION, "Sources", sheet, *CITED.base)
    return Inputs(page, sheet.rows, sheet.parts)


def make(inputs: Inputs) -> View:
    """The sources by kind and address, each with the entries that rest on it."""
    kinds = (
        KindOfSource(kind, title, _lines([c for c in inputs.cited if c.source.kind == kind]))
        for kind, title in KINDS.items()
    )
    return View(head.head(inputs.page), inputs, tuple(kind for kind in kinds if kind.sources))


def _lines(cited: list[Cited]) -> tuple[SourceLine, ...]:
    found: dict[tuple[str, str], list[Cited]] = {}
    for c in cited:
        note = "" if c.source.url else c.source.note
        found.setdefault((c.source.url, note), []).append(c)
    return tuple(_line(url, note, found[url, note]) for url, note in sorted(found))


def _line(url: str, note: str, cited: list[Cited]) -> SourceLine:
    """A source with what any of its citations knows of it."""
    sources = [one.source for one in cited]

    def known(name: str) -> Any:
        return next((value for one in sources if (value := getattr(one, name))), None)

    return SourceLine(
        url,
        note,
        by=known("by") or "",
        title=known("title") or "",
        date=known("date"),
        language=known("language") or "",
        accessed=known("accessed"),
        archived=known("archived") or "",
        rests=_resting(cited, bool(url)),
    )


def _resting(cited: list[Cited], with_note: bool) -> tuple[Resting, ...]:
    found: dict[tuple[str, str, str], tuple[Head, list[str]]] = {}
    for c in cited:
        said = filter(None, (c.source.for_, c.source.note if with_note else ""))
        note = "; ".join(said)
        whats = found.setdefault((c.entry.folder, c.entry.id, note), (c.entry, []))[1]
        if c.what not in whats:
            whats.append(c.what)
    return tuple(Resting(entry, tuple(what), key[2]) for key, (entry, what) in found.items())
