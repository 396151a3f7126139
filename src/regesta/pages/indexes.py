"""The index pages: records, meetings, persons, organisations, places, topics, instruments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from regesta import urls
from regesta.archive.archive import Archive
from regesta.figures.axis import LEAST
from regesta.figures.places import Map, MapPoint, world
from regesta.model.parts import Value
from regesta.pages.shared import head, lists, portions
from regesta.pages.shared.depth import Rests
from regesta.pages.shared.head import PageHead, PageInputs, Planned
from regesta.pages.shared.indexed import INDEXES
from regesta.pages.shared.lists import Portion
from regesta.pages.shared.portions import Start
from regesta.pages.shared.shelves import Shelf, shelved
from regesta.pages.shared.trees import Node, tree

R = TypeVar("R", bound=Value)


class Inputs(Value, Generic[R], frozen=True):
    """What an index page is made from: its rows in order, or the parts that they are spread over.

    `total` counts what stands on the page and below it. `points` are the marks of all places,
    on the first page of their index only.
    """

    page: PageInputs
    total: int
    rows: tuple[R, ...] = ()
    parts: tuple[Portion, ...] = ()
    points: tuple[MapPoint, ...] = ()
    rests: Rests | None = None


class View(Value, Generic[R], frozen=True):
    """What an index page shows: shelves of rows, or topics as a tree; of places a map."""

    page: PageHead
    given: Inputs[R]
    shelves: tuple[Shelf[R], ...] = ()
    tree: tuple[Node, ...] = ()
    map: Map | None = None


def plan(archive: Archive, folder: str) -> Iterator[Planned]:
    """The index of the kind of a folder, with its parts where it is too long for a page."""
    listed = INDEXES[folder].listed
    for start in portions.starts(archive, listed):
        path = listed.path(start, urls.section(folder))
        yield Planned(path, f"indexes/{folder}.html", make, gather, (folder, start))


def gather(archive: Archive, folder: str, start: Start = "") -> Inputs[Any]:
    """What the index of the kind of a folder is made from, or a part of it."""
    index = INDEXES[folder]
    sheet = portions.sheet(archive, index.listed, start)
    return Inputs(
        lists.of_part(archive, folder, folder.capitalize(), sheet, *index.listed.base),
        sheet.total,
        sheet.rows,
        sheet.parts,
        () if start else index.points(archive),
        None if start else index.rests(archive),
    )


def make(inputs: Inputs[Any]) -> View[Any]:
    """The view of an index page."""
    index = INDEXES[inputs.page.section]
    return View(
        head.head(inputs.page),
        inputs,
        shelves=shelved(sorted(inputs.rows, key=index.order), index.shelf) if index.shelf else (),
        tree=() if index.shelf else tree(inputs.rows),
        map=world(inputs.points) if len(inputs.points) >= LEAST else None,
    )
