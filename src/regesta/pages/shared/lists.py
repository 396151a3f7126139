"""Lists too long for one page, split by stable keys: a decade, a year, a month; an initial."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import accumulate, islice
from typing import Any, Generic, NamedTuple, TypeVar

from msgspec.structs import replace

from regesta import urls
from regesta.archive.archive import Archive
from regesta.dates import LAST_DAY, MONTHS, Day, Edtf, decade_words, year_words
from regesta.model.parts import Head, Value
from regesta.pages.shared.head import Crumb, PageInputs, of_page

T = TypeVar("T")
Key = tuple[str, str]
"""The address of a part under its list, whole, and its title: `2002/06`, `June 2002`."""


LONGEST = 500
"""No list on a page is longer."""
IN_FULL = 200
"""Nor are the lists of what an entry did, or is told of, all together: a row is a sentence."""
FEW = 25
"""Of a list that is longer a row is short, where what it names stands in full elsewhere."""


class Portion(Value, frozen=True):
    """A part of a list that is too long for one page: its name, address, length."""

    title: str
    href: str
    count: int


class Sheet(NamedTuple, Generic[T]):
    """A page of a list: its rows, or the parts it leads to. The first page has no `keys`."""

    keys: tuple[Key, ...]
    total: int
    rows: tuple[T, ...] = ()
    parts: tuple[Portion, ...] = ()

    @property
    def title(self) -> str:
        """The title of the part; empty for the first page."""
        return self.keys[-1][1] if self.keys else ""

    def path(self, first: str, *base: str) -> str:
        """Where it stands: at `first`, or at the address of the part under `base`."""
        return urls.group(*base, self.keys[-1][0]) if self.keys else first


def by_date(date: Edtf | None, head: Head) -> tuple[Key, ...]:
    """The keys of something dated: decade, year, month, day; without a date initials of `head`.

    The address of a year does not hold its decade.
    """
    return by_day(date.day if date else None, head)


def by_day(day: Day | None, head: Head) -> tuple[Key, ...]:
    """The same of a day."""
    if day is None or day == LAST_DAY:
        return below(("undated", "Without a date"), *initials(head))
    year = year_words(day.year)
    month = f"{MONTHS[day.month]} {year}"
    of_year = below(
        (str(day.year), year),
        (f"{day.month:02}", month),
        (f"{day.day:02}", f"{day.day} {month}"),
    )
    return (decade(day.year), *of_year)


def year_of(date: Edtf | None) -> str:
    """The piece of a table in which stands what is of a date: its year, or `undated`."""
    return str(date.year) if date and date.day else "undated"


def decade(year: int) -> Key:
    """The key of the decade of a year: `1990s`."""
    address = f"{year // 10}0s"
    return (address, address if year >= 0 else decade_words(year))


def by_initials(head: Head) -> tuple[Key, ...]:
    """The keys of a name: the first letter that it is filed under, the first two, and so on."""
    return below(*initials(head))


def initials(head: Head) -> tuple[Key, ...]:
    """The same, the address of each without that of the one before it."""
    folded = unicodedata.normalize("NFKD", head.sort or head.title).lower()
    word = "".join(islice((c for c in folded if c.isascii() and c.isalnum()), 8))
    if not word:
        return (("other", "Other"),)
    return tuple((word[:n], word[:n].capitalize()) for n in range(1, len(word) + 1))


def below(*keys: Key) -> tuple[Key, ...]:
    """The keys, the address of each below that of the one before it."""
    addresses = accumulate((address for address, _ in keys), "{}/{}".format)
    return tuple(zip(addresses, (title for _, title in keys), strict=True))


def of_part(
    archive: Archive, section: str, title: str, sheet: Sheet[Any], *base: str
) -> PageInputs:
    """The head of the first page of the list of a section, or of a part of it, under `base`."""
    if not sheet.keys:
        return of_page(archive, title, section)
    up = (Crumb(title, urls.section(section)), *above(sheet, *base))
    return of_page(archive, f"{title}: {sheet.title}", section, crumbs=up)


def of_period(page: PageInputs, entry: Head, sheet: Sheet[Any], *base: str) -> PageInputs:
    """The head of the page of a period, under `base`: that of the entry's first page, further."""
    if not sheet.keys:
        return page
    up = (Crumb(entry.title, urls.entry(entry.folder, entry.id)), *above(sheet, *base))
    title = f"{entry.title}: {sheet.title}"
    return replace(page, title=title, crumbs=(*page.crumbs, *up), facets=None)


def above(sheet: Sheet[Any], *base: str) -> Iterator[Crumb]:
    """The parts that a part of a list is one of, from the widest on; they stand under `base`."""
    return (Crumb(title, urls.group(*base, address)) for address, title in sheet.keys[:-1])
