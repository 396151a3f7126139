"""How the pages that are searched are divided: each part of the index is made by itself.

By time: what a page is dated by stays, so that one page more makes one part anew. An archive that
is small is one part, for each costs a reader some requests; what has no date is one as well, or in
a large archive one a section of the site.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

WHOLE = 1000
"""How many pages are one part, whatever they are dated by."""
_SPANS = (10, 5, 2, 1)
MOST = 1500
"""How many pages of a decade, or without a date, are one part; of more, shorter spans of years are,
or sections. One part of so many is made anew in less than three seconds of processor time."""


def in_parts(searched: Mapping[str, str]) -> list[dict[str, str]]:
    """The digests of pages by their parts, in order; each begins with the page's year, or none."""
    if len(searched) <= WHOLE:
        return [dict(searched)] if searched else []
    years = Counter(map(_year, searched.values()))
    decades: Counter[str] = Counter()
    for year, count in years.items():
        decades[year[:-1]] += count
    parts: dict[str, dict[str, str]] = {}
    for path, digest in sorted(searched.items()):
        year = _year(digest)
        name = _span(year, decades[year[:-1]]) if year else _section(path, years[""])
        parts.setdefault(name, {})[path] = digest
    return [parts[name] for name in sorted(parts)]


def _year(digest: str) -> str:
    return digest.partition(" ")[0]


def _span(year: str, pages: int) -> str:
    """The years with which a year of a decade of so many pages is one part."""
    span = next((n for n in _SPANS if pages * n <= 10 * MOST), 1)
    return f"{int(year) // span * span:04} {span}"


def _section(path: str, pages: int) -> str:
    """The section of the site by itself, where so many pages have no date."""
    return f" {path.partition('/')[0]}" if pages > MOST else ""
