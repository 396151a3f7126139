"""The page of the texts of a document: each passage beside the same in the other languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from regesta import urls
from regesta.archive.archive import Archive
from regesta.archive.wording import Wording
from regesta.model.alike import by_alike
from regesta.model.parts import Piece, Value
from regesta.model.text import TITLE
from regesta.pages.shared import head, same
from regesta.pages.shared.head import Crumb, PageHead, PageInputs, Planned
from regesta.pages.shared.quoted import Line, lines
from regesta.pages.shared.same import Text, Texts

MOST = 4
"""With more texts than these, no width has a column for each."""


class Inputs(Value, frozen=True):
    """What the page is made from; `wordings` are those of the texts, in their order."""

    page: PageInputs
    texts: Texts
    wordings: tuple[Wording, ...]


class Cell(Value, frozen=True):
    """A passage in one of the texts, as lines; none, and no path, where it has no such passage."""

    text: Text
    path: str
    lines: tuple[Line, ...]


class Row(Value, frozen=True):
    """A passage in all texts; its path is that of the first which has it."""

    path: str
    cells: tuple[Cell, ...]


class Gap(Value, frozen=True):
    """The passages that a text has not, and another has."""

    text: Text
    paths: tuple[str, ...]


class View(Value, frozen=True):
    """What the page shows; `columns` is how many texts stand beside each other, at most."""

    page: PageHead
    texts: Texts
    columns: int
    rows: tuple[Row, ...]
    gaps: tuple[Gap, ...]


def plan(archive: Archive, document_id: str) -> Iterator[Planned]:
    """The page of the texts of an instrument, or of a record, where they are several."""
    found = same.of(archive, document_id)
    if found.side_by_side:
        yield Planned(found.side_by_side, "pages/parallel.html", make, gather, (document_id,))


def plan_of_instrument(archive: Archive, instrument_id: str) -> Iterator[Planned]:
    """The page of the texts of an instrument."""
    yield from plan(archive, instrument_id)


def gather(archive: Archive, document_id: str) -> Inputs:
    """What the page of the texts of a document is made from."""
    texts = same.of(archive, document_id)
    own = texts.document
    section = Crumb(own.folder.capitalize(), urls.section(own.folder))
    crumbs = (section, Crumb(own.title, urls.entry(own.folder, own.id)))
    title = f"Parallel texts: {own.title}"
    return Inputs(
        head.of_page(archive, title, own.folder, crumbs=crumbs),
        texts,
        tuple(archive.wording(one.record.id) for one in texts.texts),
    )


def make(inputs: Inputs) -> View:
    """The view of the texts of a document."""
    texts = inputs.texts.texts
    paths = [by_alike(wording.blocks) for wording in inputs.wordings]
    order = merged([tuple(own) for own in paths])
    first = {same: next(own[same] for own in paths if same in own) for same in order}
    found = (
        Row(
            first[same],
            tuple(
                _cell(text, wording, own.get(same, ""))
                for text, wording, own in zip(texts, inputs.wordings, paths, strict=True)
            ),
        )
        for same in order
    )
    gaps = (
        Gap(text, tuple(first[same] for same in order if same not in own))
        for text, own in zip(texts, paths, strict=True)
    )
    return View(
        head.head(inputs.page),
        inputs.texts,
        len(texts) if len(texts) <= MOST else 1,
        tuple(row for row in found if any(cell.lines for cell in row.cells)),
        tuple(gap for gap in gaps if gap.paths),
    )


def merged(sequences: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """The paths of all texts, in the order of the first; those that it has not after the one
    that they follow in theirs."""
    order: list[str] = []
    for paths in sequences:
        known, last = set(order), ""
        following: dict[str, list[str]] = {}
        for path in paths:
            if path in known:
                last = path
            else:
                following.setdefault(last, []).append(path)
        order = [
            *following.get("", ()),
            *(one for path in order for one in (path, *following.get(path, ()))),
        ]
    return tuple(order)


def _cell(text: Text, wording: Wording, path: str) -> Cell:
    block = wording.outline.blocks.get(path)
    if block is None:
        return Cell(text, "", ())
    own = wording.blocks[path]
    if path == TITLE and wording.outline.record.title_supplied:
        own = tuple((Piece("["), *pieces, Piece("]")) for pieces in own)
    shown = tuple(line for line in lines(block, own) if line.label or line.pieces)
    return Cell(text, path, shown)
