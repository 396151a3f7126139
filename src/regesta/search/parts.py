"""How the pages that are searched are divided: each part of the index is made by itself.

By time, for what a page is dated by stays; what has no date is one part, and so is all of a small
archive. A part stands for as long as it can: what has come or changed since is one small part
beside the others, so that a page more costs a build little, and a reader one part.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Set
from typing import NamedTuple

WHOLE = 1000
"""How many pages are one part, whatever they are dated by."""
_SPANS = (10, 5, 2, 1)
MOST = 10_000
"""How many pages of a decade, or without a date, are one part; of more, shorter spans of years are,
or sections of the site."""
LATEST = 500
"""How many pages stand beside their parts before one of these is made anew; and how many of a part
may be out of date."""

Pages = Mapping[str, str]
"""The digests of what is searched of pages, by path; each begins with the page's year, or none."""


class Part(NamedTuple):
    """Pages that are one part of the index; the folder in which it stands, empty where it is to be
    made; and those pages of the folder that are no longer as they are there."""

    pages: dict[str, str]
    folder: str = ""
    gone: tuple[str, ...] = ()


def in_parts(searched: Pages, standing: Mapping[str, Pages]) -> list[Part]:
    """The parts of the pages that are `searched`: each is in one. `standing` are the pages of the
    parts that are there, by folder."""
    if len(searched) <= WHOLE:
        return [_exactly(dict(searched), standing)] if searched else []
    alive = {one: had.keys() - _not_in(searched, had).keys() for one, had in standing.items()}
    made = {name: _part(pages, standing, alive) for name, pages in _by_time(searched).items()}
    later = {name: _not_in(standing.get(part.folder), part.pages) for name, part in made.items()}
    while sum(map(len, later.values())) > LATEST:
        name = max(sorted(later), key=lambda one: len(later[one]))
        made[name], later[name] = Part(made[name].pages), {}
    parts = [
        part._replace(pages=_not_in(later[name], part.pages)) for name, part in sorted(made.items())
    ]
    latest = {path: digest for pages in later.values() for path, digest in pages.items()}
    return [*parts, _exactly(latest, standing)] if latest else parts


def _by_time(searched: Pages) -> dict[str, dict[str, str]]:
    """The pages as they are divided where no part stands yet, by the names of the parts."""
    years = Counter(map(_year, searched.values()))
    decades: Counter[str] = Counter()
    for year, count in years.items():
        decades[year[:-1]] += count
    parts: dict[str, dict[str, str]] = {}
    for path, digest in sorted(searched.items()):
        year = _year(digest)
        name = _span(year, decades[year[:-1]]) if year else _section(path, years[""])
        parts.setdefault(name, {})[path] = digest
    return parts


def _year(digest: str) -> str:
    return digest.partition(" ")[0]


def _span(year: str, pages: int) -> str:
    """The years with which a year of a decade of so many pages is one part."""
    span = next((n for n in _SPANS if pages * n <= 10 * MOST), 1)
    return f"{int(year) // span * span:04} {span}"


def _section(path: str, pages: int) -> str:
    """The section of the site by itself, where so many pages have no date."""
    return f" {path.partition('/')[0]}" if pages > MOST else ""


def _part(
    pages: dict[str, str], standing: Mapping[str, Pages], alive: Mapping[str, Set[str]]
) -> Part:
    """The part that stands with the most of some pages, and none that are in other parts now; or
    one to be made, where too little of any is as it was. `alive` are the pages of each that are."""
    folder, most = "", 0
    for one, here in alive.items():
        if most < len(here) >= len(standing[one]) - LATEST and here <= pages.keys():
            folder, most = one, len(here)
    return Part(pages, folder, tuple(sorted(_not_in(pages, standing.get(folder) or {}))))


def _not_in(others: Pages | None, pages: Pages) -> dict[str, str]:
    """Those of some pages that are not among others as they are; none, where there are none to be
    among."""
    if others is None:
        return {}
    return {path: digest for path, digest in pages.items() if others.get(path) != digest}


def _exactly(pages: dict[str, str], standing: Mapping[str, Pages]) -> Part:
    """The part of some pages and no others, which may stand."""
    return Part(pages, next((folder for folder, had in standing.items() if had == pages), ""))
