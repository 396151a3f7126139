"""The pages of an entry with lists: one alone, or where they are long one a period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple, Protocol

from regesta import urls
from regesta.archive.archive import Archive
from regesta.archive.asking import Asked
from regesta.archive.queries import FIRST, LAST, in_order
from regesta.dates import LAST_DAY, Day, Edtf, day_of, lengths
from regesta.model.parts import Head
from regesta.pages.shared import lists
from regesta.pages.shared.lists import Key, Portion, Sheet

_UNDATED = in_order(LAST_DAY)


class Dated(Protocol):
    """What stands in a short list; `when` is the date by which it is put into a period."""

    @property
    def when(self) -> Edtf | None:
        """The date, None where there is none."""


def _itself(value: Any) -> Any:
    return value


class Window(NamedTuple):
    """The bounds between which all is that stands on a page."""

    low: str
    high: str


Begins = Callable[[str], str]
"""How that begins which something is ordered by."""


class Listing(NamedTuple):
    """A list that is asked for: a look-up whose values are ordered by a day first, what it is
    asked of, and what is made of each value."""

    asked: Asked[Any]
    of: str
    each: Callable[[Any], Any] = _itself

    def count(self, window: Window) -> int:
        """How many stand between two bounds."""
        return self.asked.count(self.of, *window)

    def groups(self, begins: Begins, window: Window) -> Iterable[tuple[str, int]]:
        """How what they are ordered by begins, with how many begin so."""
        return self.asked.groups(self.of, begins, *window)

    def between(self, window: Window) -> Iterator[Any]:
        """What stands between two bounds."""
        yield from map(self.each, self.asked.between(self.of, *window))


class Given(NamedTuple):
    """A short list that is given whole."""

    items: tuple[Dated, ...]

    def count(self, window: Window) -> int:
        """How many stand between two bounds."""
        return len(tuple(self.between(window)))

    def groups(self, begins: Begins, window: Window) -> Iterable[tuple[str, int]]:
        """How what they are ordered by begins, with how many begin so."""
        return Counter(begins(in_order(item.when)) for item in self.between(window)).items()

    def between(self, window: Window) -> Iterator[Any]:
        """What stands between two bounds."""
        low, high = window
        yield from (item for item in self.items if low <= in_order(item.when) <= high)


Lists = Mapping[str, Listing | Given]
"""The lists of a page by name."""
ListsOf = Callable[[Archive, str], Lists]


def paths(
    archive: Archive, entry_id: str, lists_of: ListsOf
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The pages of an entry as path and keys, in order; without keys the first."""
    own = archive.heads[entry_id]
    named = lists_of(archive, entry_id)
    for keys in _pages(own, named, (), _total(named, ())):
        first = urls.entry(own.folder, own.id)
        yield urls.group(*base(own), keys[-1]) if keys else first, keys


def page(
    archive: Archive, entry_id: str, keys: tuple[str, ...], lists_of: ListsOf
) -> tuple[Sheet[Any], dict[str, tuple[Any, ...]]]:
    """The page of an entry, or that of a period of its lists: where they are short, or of the
    period, they are on it by name; else it leads to its parts, or where it has one alone to
    those of that one, and they are empty.

    Only for its own rows is asked, so it is not made again for what comes to stand on another.
    """
    own, named = archive.heads[entry_id], lists_of(archive, entry_id)
    parts, window = _parts(own, named, keys, _total(named, keys)), _window(keys)
    done = _dated(window.low, own)[: len(keys)]
    below = keys
    while len(parts) == 1:
        ((at, _), number) = parts[0]
        below = (*below, at)
        if not (further := _parts(own, named, below, number)):
            break
        parts = further
    if parts:
        portions = (Portion(title, urls.group(*base(own), at), n) for (at, title), n in parts)
        total = sum(number for _, number in parts)
        return Sheet(done, total, (), tuple(portions)), dict.fromkeys(named, ())
    found = {name: tuple(one.between(window)) for name, one in named.items()}
    return Sheet(done, sum(map(len, found.values()))), found


def base(own: Head) -> tuple[str, ...]:
    """Under what the pages of the periods of an entry stand."""
    return (own.folder, own.id, "year")


def _pages(own: Head, named: Lists, keys: tuple[str, ...], total: int) -> Iterator[tuple[str, ...]]:
    """The keys of the pages of lists, from one page on, of which it is known what they hold."""
    yield keys
    for (below, _), number in _parts(own, named, keys, total):
        yield from _pages(own, named, (*keys, below), number)


def _total(named: Lists, keys: tuple[str, ...]) -> int:
    """How many rows a page has, or those that it is spread over."""
    window = _window(keys)
    return sum(one.count(window) for one in named.values())


def _parts(own: Head, named: Lists, keys: tuple[str, ...], total: int) -> list[tuple[Key, int]]:
    """The parts that a page is spread over, with how many each has; none where few enough stand
    on it, or it has run out of keys."""
    window, depth = _window(keys), len(keys)
    if total <= lists.IN_FULL or (keys and depth == len(_dated(window.low, own))):
        return []
    counts: Counter[Key] = Counter()
    for one in named.values():
        for begin, number in one.groups(partial(_begins, depth), window):
            counts[_dated(begin, own)[depth]] += number
    return sorted(counts.items())


def _begins(depth: int, order: str) -> str:
    """How an order begins: with a decade, a year, a month, a day; or with none."""
    return order[: lengths(order)[-1 if order.startswith(_UNDATED) else depth]]


def _dated(begin: str, own: Head) -> tuple[Key, ...]:
    """The keys of what is ordered by something that begins so."""
    return lists.by_day(day_of(begin) if begin != _UNDATED else None, own)


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
    of_decade = len(keys) == 1
    order = in_order(Day(int(year[:-2]) * 10 if of_decade else int(year), 1, 1))
    decade, year_, *_ = lengths(order)
    return order[:decade] if of_decade else "-".join((order[:year_], *rest))
