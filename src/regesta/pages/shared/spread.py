"""Lists too long for one page, split by the places of what stands in them, which is not asked for.

A page asks only what is ordered between two bounds, so it is not made again for what comes to
stand on another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple, TypeVar

from regesta import urls
from regesta.archive.asking import Asked
from regesta.archive.queries import FIRST, LAST, in_order, keys_of
from regesta.dates import Edtf
from regesta.model.parts import Head
from regesta.pages.shared import lists
from regesta.pages.shared.lists import LONGEST, Key, Portion, Sheet, Sheets

T = TypeVar("T")
Places = Callable[[str, str], Iterable[str]]
"""The places of all that stands in lists between two bounds."""
_UNDATED = in_order(date.max)
_END = "\x02"
"""What ends a key in a place."""


class Window(NamedTuple):
    """The bounds between which all is that stands on a page."""

    low: str
    high: str


class Split(NamedTuple):
    """By what lists are split.

    `keys` are those of a place; `begin` is what the places of a part begin with, by the
    addresses of its keys; `order` is by what a place stands in the list as a whole.
    """

    keys: Callable[[str], tuple[Key, ...]]
    begin: Callable[[tuple[str, ...]], str]
    order: Callable[[str], str]


def by_day(entry: Head) -> Split:
    """By decade, year, month and day, of lists of an entry that are ordered by a day first; what
    has none by the initials of the entry."""
    return Split(lambda place: _dated(place[: len(_UNDATED)], entry), _day, lambda place: place)


def at_keys(keys: tuple[Key, ...], order: str) -> str:
    """The place for BY_KEYS of something with its keys and its order."""
    addresses, titles = zip(*keys, strict=True)
    return in_order(_begin(addresses), _END.join(titles), order)


def sheets(places: Places, base: tuple[str, ...], split: Split) -> Sheets[Window]:
    """The pages of lists by their keys: one, or an index of parts with each of them.

    `base` begins the parts' addresses. What has run out of keys stays whole.
    """
    found = [split.keys(place) for place in places(FIRST, LAST)]
    return dict(_sheets(found, base, split, ()))


def sheet(
    places: Places, base: tuple[str, ...], split: Split, keys: tuple[str, ...] = ()
) -> Sheet[Window]:
    """The page of lists with these keys; only for its own places is asked."""
    found = [split.keys(place) for place in places(*_window(split, keys))]
    return _sheet(found, base, split, keys)


def rows(asked: Asked[T], of: str, split: Split, page: Sheet[Window]) -> tuple[T, ...]:
    """What stands on a page of a list, in the order of the list as a whole."""
    pairs = [
        pair
        for low, high in page.rows
        for pair in zip(asked.places(of, low, high), asked.between(of, low, high), strict=True)
    ]
    pairs.sort(key=lambda pair: split.order(pair[0]))
    return tuple(value for _, value in pairs)


def _sheets(
    found: list[tuple[Key, ...]], base: tuple[str, ...], split: Split, keys: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Sheet[Window]]]:
    page = _sheet(found, base, split, keys)
    yield keys, page
    if page.parts:
        below: dict[Key, list[tuple[Key, ...]]] = {}
        for one in found:
            below.setdefault(one[len(keys)], []).append(one)
        for key in sorted(below):
            yield from _sheets(below[key], base, split, (*keys, key[0]))


def _sheet(
    found: list[tuple[Key, ...]], base: tuple[str, ...], split: Split, keys: tuple[str, ...]
) -> Sheet[Window]:
    depth = len(keys)
    done = found[0][:depth] if found else ()
    if len(found) <= LONGEST or any(len(one) <= depth for one in found):
        return Sheet(done, len(found), (_window(split, keys),))
    counts = sorted(Counter(one[depth] for one in found).items())
    parts = (Portion(title, urls.group(*base, at), count) for (at, title), count in counts)
    return Sheet(done, len(found), (), tuple(parts))


def _window(split: Split, keys: tuple[str, ...]) -> Window:
    begin = split.begin(keys)
    return Window(begin, begin + LAST)


@lru_cache(maxsize=10_000)
def _dated(day: str, entry: Head) -> tuple[Key, ...]:
    return lists.by_date(Edtf(day) if day != _UNDATED else None, entry)


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


def _begin(addresses: Iterable[str]) -> str:
    return "".join(f"{address}{_END}" for address in addresses)


def _keys(place: str) -> tuple[Key, ...]:
    addresses, titles, _ = keys_of(place, 3)
    return _given(addresses, titles)


@lru_cache(maxsize=10_000)
def _given(addresses: str, titles: str) -> tuple[Key, ...]:
    return tuple(zip(addresses.split(_END)[:-1], titles.split(_END), strict=True))


BY_KEYS = Split(_keys, _begin, lambda place: keys_of(place, 3)[2])
"""By the keys that were given with each: of places by `at_keys`."""
