"""How the pages that are searched are divided: each part of the index is made by itself.

By time: what a page is dated by stays, so that one page more makes one part anew. An archive that
is small is one part, for each costs a reader some requests; what has no date is one as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

WHOLE = 1000
"""How many pages are one part, whatever they are dated by."""
_SPANS = (10, 5, 2, 1)
MOST = 2000
"""How many pages of a decade are one part; of more, shorter spans of years are."""


def in_parts(searched: Mapping[str, str]) -> list[dict[str, str]]:
    """The digests of pages by their parts, in order; each begins with the page's year, or none."""
    if len(searched) <= WHOLE:
        return [dict(searched)] if searched else []
    years = Counter(digest.partition(" ")[0] for digest in searched.values())
    decades: Counter[str] = Counter()
    for year, count in years.items():
        decades[year[:-1]] += count
    parts: dict[str, dict[str, str]] = {}
    for path, digest in sorted(searched.items()):
        year = digest.partition(" ")[0]
        span = next((n for n in _SPANS if decades[year[:-1]] * n <= 10 * MOST), 1)
        name = f"{int(year) // span * span:04} {span}" if year else ""
        parts.setdefault(name, {})[path] = digest
    return [parts[name] for name in sorted(parts)]
