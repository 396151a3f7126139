"""The pages of an entry with lists: one alone, or where they are long one a period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, Protocol

from regesta import urls
from regesta.archive.archive import Archive
from regesta.archive.asking import Asked
from regesta.archive.queries import FIRST, LAST, in_order
from regesta.dates import Edtf
from regesta.model.parts import Head
from regesta.pages.shared import lists
from regesta.pages.shared.lists import Key, Portion, Sheet

_UNDATED = in_order(date.max)


class Dated(Protocol):
    """What stands in a short list; `when` is the date by which it is put into a period."""

    @property
    def when(self) -> Edtf | None:
        """The date, None where there is none."""


def _itself(value: Any) -> Any:
    return value


class Listing(NamedTuple):
    """A list that is asked for: a look-up whose values are ordered by a day first, what it is
    asked of, and what is made of each value."""

    asked: Asked[Any]
    of: str
    each: Callable[[Any], Any] = _itself

    def places(self, low: str, high: str) -> Iterator[str]:
        """By what each is ordered, between two bounds."""
        yield from self.asked.places(self.of, low, high)

    def between(self, low: str, high: str) -> Iterator[Any]:
        """What stands between two bounds."""
        yield from map(self.each, self.asked.between(self.of, low, high))


class Given(NamedTuple):
    """A short list that is given whole."""

    items: tuple[Dated, ...]

    def places(self, low: str, high: str) -> Iterator[str]:
        """By what each is ordered, between two bounds."""
        yield from (place for place in map(_place, self.items) if low <= place <= high)

    def between(self, low: str, high: str) -> Iterator[Any]:
        """What stands between two bounds."""
        yield from (item for item in self.items if low <= _place(item) <= high)


def _place(item: Dated) -> str:
    return in_order(item.when)


Lists = Mapping[str, Listing | Given]
"""The lists of a page by name."""
ListsOf = Callable[[Archive, str], Lists]


class Window(NamedTuple):
    """The bounds between which all is that stands on a page."""

    low: str
    high: str


def paths(
    archive: Archive, entry_id: str, lists_of: ListsOf
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The pages of an entry as path and keys, in order; without keys the first."""
    own = archive.heads[entry_id]
    found = _keys(own, lists_of(archive, entry_id), _window(()))
    for keys, sheet in _sheets(own, found, ()):
        yield sheet.path(urls.entry(own.folder, own.id), *_base(own)), keys


def page(
    archive: Archive, entry_id: str, keys: tuple[str, ...], lists_of: ListsOf
) -> tuple[Sheet[Window], dict[str, tuple[Any, ...]]]:
    """The page of an entry, or that of a period of its lists: where they are short, or of the
    period, they are on it by name; else it leads to its parts, and they are empty.

    Only for its own rows is asked, so it is not made again for what comes to stand on another.
    """
    own, named = archive.heads[entry_id], lists_of(archive, entry_id)
    sheet = _sheet(own, _keys(own, named, _window(keys)), keys)
    return sheet, {
        name: tuple(item for window in sheet.rows for item in one.between(*window))
        for name, one in named.items()
    }


def _base(own: Head) -> tuple[str, ...]:
    return (own.folder, own.id, "year")


def _keys(own: Head, named: Lists, window: Window) -> list[tuple[Key, ...]]:
    """The keys of all that stands in lists between two bounds."""
    places = (place for one in named.values() for place in one.places(*window))
    return [_dated(place[: len(_UNDATED)], own) for place in places]


def _sheets(
    own: Head, found: list[tuple[Key, ...]], keys: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Sheet[Window]]]:
    """The pages of what has the keys `found`, from that of `keys` on."""
    page = _sheet(own, found, keys)
    yield keys, page
    if page.parts:
        below: dict[Key, list[tuple[Key, ...]]] = {}
        for one in found:
            below.setdefault(one[len(keys)], []).append(one)
        for key in sorted(below):
            yield from _sheets(own, below[key], (*keys, key[0]))


def _sheet(own: Head, found: list[tuple[Key, ...]], keys: tuple[str, ...]) -> Sheet[Window]:
    depth = len(keys)
    done = found[0][:depth] if found else ()
    if len(found) <= lists.LONGEST or any(len(one) <= depth for one in found):
        return Sheet(done, len(found), (_window(keys),))
    counts = sorted(Counter(one[depth] for one in found).items())
    parts = (Portion(title, urls.group(*_base(own), at), count) for (at, title), count in counts)
    return Sheet(done, len(found), (), tuple(parts))


@lru_cache(maxsize=10_000)
def _dated(day: str, own: Head) -> tuple[Key, ...]:
    return lists.by_date(Edtf(day) if day != _UNDATED else None, own)


def _window(keys: tuple[str, ...]) -> Window:
    begin = _day(keys)
    return Window(begin, begin + LAST)


def _day(keys: tuple[str, ...]) -> str:
    """What begins all that stands in a decade, a year, a month, a day, or has none."""
    if not keys:
        return FIRST
    year, *rest = keys[-1].split("/")
    if keys[0] == "undated":
        return _UNDATED
    if len(keys) == 1:
        return f"{int(year[:-2]):03}"
    return "-".join((f"{int(year):04}", *rest))
