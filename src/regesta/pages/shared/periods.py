"""The pages of an entry with lists: one alone, or where they are long one a period."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple, Protocol

from regesta import urls
from regesta.archive.archive import Archive
from regesta.archive.asking import Asked
from regesta.archive.queries import FIRST, LAST, in_order
from regesta.dates import Edtf
from regesta.model.parts import Head
from regesta.pages.shared import spread
from regesta.pages.shared.lists import Sheet
from regesta.pages.shared.spread import Window


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


def paths(
    archive: Archive, entry_id: str, lists_of: ListsOf
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The pages of an entry as path and keys, in order; without keys the first."""
    own = archive.heads[entry_id]
    places = partial(_places, lists_of(archive, entry_id))
    for keys, sheet in spread.sheets(places, _base(own), spread.by_day(own)).items():
        yield sheet.path(urls.entry(own.folder, own.id), *_base(own)), keys


def page(
    archive: Archive, entry_id: str, keys: tuple[str, ...], lists_of: ListsOf
) -> tuple[Sheet[Window], dict[str, tuple[Any, ...]]]:
    """The page of an entry, or that of a period of its lists: where they are short, or of the
    period, they are on it by name; else it leads to its parts, and they are empty."""
    own, lists = archive.heads[entry_id], lists_of(archive, entry_id)
    sheet = spread.sheet(partial(_places, lists), _base(own), spread.by_day(own), keys)
    return sheet, {
        name: tuple(item for window in sheet.rows for item in one.between(*window))
        for name, one in lists.items()
    }


def _base(own: Head) -> tuple[str, ...]:
    return (own.folder, own.id, "year")


def _places(lists: Lists, low: str = FIRST, high: str = LAST) -> Iterator[str]:
    for one in lists.values():
        yield from one.places(low, high)
