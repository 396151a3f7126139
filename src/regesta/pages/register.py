"""The register of undertakings: who asked whom for what, was it taken up, by when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from regesta import urls
from regesta.archive.archive import Archive
from regesta.model.parts import Head, Value
from regesta.pages.shared import depth, head, lists, narrowing, portions, undertakings
from regesta.pages.shared.depth import Rests
from regesta.pages.shared.head import PageHead, PageInputs, Planned
from regesta.pages.shared.lists import Portion
from regesta.pages.shared.narrowing import Filter
from regesta.pages.shared.portions import Start
from regesta.pages.shared.registered import REGISTER, SECTION
from regesta.pages.shared.undertakings import GradeGroup, RegisterRow

TEMPLATE = "indexes/undertakings.html"
DUE = {"undated": "in words, no date"}


class Inputs(Value, frozen=True):
    """What a page of the register is made from: its undertakings, or the parts it leads to.

    `rests` is on the first page only: it would have every part made again for each record.
    """

    page: PageInputs
    total: int
    rests: Rests | None
    rows: tuple[RegisterRow, ...] = ()
    parts: tuple[Portion, ...] = ()


class View(Value, frozen=True):
    """What a page of the register shows, of what is given and beside it, in its groups."""

    page: PageHead
    given: Inputs
    groups: tuple[GradeGroup, ...] = ()
    filters: tuple[Filter, ...] = ()


def plan(archive: Archive) -> Iterator[Planned]:
    """The register, with its parts where it is too long for a page."""
    for start in portions.starts(archive, REGISTER):
        path = REGISTER.path(start, urls.section(SECTION))
        yield Planned(path, TEMPLATE, make, gather, (start,))


def gather(archive: Archive, start: Start = "") -> Inputs:
    """What the register is made from, or a part of it: undertakings by the day of the first act
    that speaks of them."""
    sheet = portions.sheet(archive, REGISTER, start)
    page = lists.of_part(archive, SECTION, SECTION.capitalize(), sheet, *REGISTER.base)
    rests = None if start else depth.of_all(archive)
    return Inputs(page, sheet.total, rests, sheet.rows, sheet.parts)


def make(inputs: Inputs) -> View:
    """The register; within a group by the day of the first act, then by title."""
    rows = inputs.rows
    return View(head.head(inputs.page), inputs, undertakings.by_grade(rows), filters(rows))


def filters(rows: tuple[RegisterRow, ...]) -> tuple[Filter, ...]:
    """What the rows can be narrowed by; nothing that all of them have alike."""
    sides = {side.id: side.title for row in rows for side in row.sides}
    topics = {topic.id: topic.title for row in rows for topic in row.topics}
    years = sorted({year for row in rows for year in row.years})
    dues = {**{year: DUE.get(year, year) for year in years}, "none": "none"}
    found = (
        narrowing.grades(Counter(row.graded.grade for row in rows)),
        narrowing.standings(Counter(row.standing for row in rows)),
        _filter(
            "side", "Side that would do it", _by_title(sides), [_ids(row.sides) for row in rows]
        ),
        _filter("due", "Deadline", dues, [row.years or ("none",) for row in rows]),
        _filter("topic", "Topic", _by_title(topics), [row.within for row in rows]),
    )
    return tuple(one for one in found if any(c.count < len(rows) for c in one.choices))


def _filter(
    name: str, title: str, titles: Mapping[Any, str], values: list[tuple[str, ...]]
) -> Filter:
    counts = Counter(value for of_row in values for value in of_row)
    return narrowing.counted(name, title, titles, counts)


def _ids(heads: Iterable[Head]) -> tuple[str, ...]:
    return tuple(head.id for head in heads)


def _by_title(titles: Mapping[str, str]) -> dict[str, str]:
    return dict(sorted(titles.items(), key=lambda pair: (pair[1], pair[0])))
