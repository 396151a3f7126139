"""The chronology as a whole: its pages, the years on them, and what falls in each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from regesta import urls
from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.queries import Part, in_order
from regesta.dates import LAST_DAY, Day, year_words
from regesta.figures.bars import Dated, are_few
from regesta.model.parts import Value
from regesta.pages.shared import lists, portions, shelves
from regesta.pages.shared.events import Event, EventKind, in_time, of
from regesta.pages.shared.marks import FORMS, forms
from regesta.pages.shared.portions import Long

SECTION = "chronology"
BASE = (SECTION, "year")
EVENTS = Long(Told[Event]("events", Event), BASE)
"""The events of the chronology, in order of time."""
YEARS = Told[int]("years_of_events", int)
"""The years of the events of a kind, or of those that the figure marks alike."""
IN_YEARS = Told[int]("in_years", int)
"""The entries that have such an event in a year: of `1931 meeting`, `1931 held`; each with the
month of its first there, 0 where none is known."""
_KINDS: tuple[EventKind, ...] = get_args(EventKind)


class Year(Value, frozen=True):
    """A year of the chronology: its address, and how many of each kind have something in it."""

    number: int
    year: str
    href: str
    counts: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """How many in all."""
        return sum(count for _, count in self.counts)


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """The events of an entry, and the years in which it has some of each kind and mark."""
    entry = archive.entries[entry_id]
    events = tuple(of(archive, entry))
    for number, event in enumerate(events):
        yield EVENTS.part(_keys(event), in_order(*in_time(event), number), event)
    months: dict[tuple[int, str], int] = {}
    for event in sorted(events, key=in_time):
        if event.moment != LAST_DAY:
            for word in (event.kind, *forms(entry, event)):
                months.setdefault((event.moment.year, word), event.month)
    for (year, word), month in months.items():
        yield YEARS.part(word, in_order(Day(year, 1, 1)), year)
        yield IN_YEARS.part(f"{year} {word}", entry_id, month)


def years(archive: Archive) -> tuple[Year, ...]:
    """The years of the chronology, with where each is found."""
    found: dict[int, list[tuple[str, int]]] = {}
    for year, kind, count in _counts(archive, sorted(_KINDS)):
        found.setdefault(year, []).append((kind, count))
    pages = portions.groups(archive, EVENTS)
    return tuple(
        Year(year, year_words(year), _address(pages, year), tuple(found[year]))
        for year in sorted(found)
    )


def dated(archive: Archive) -> tuple[Dated, ...]:
    """How many entries have an event in each year, by what became of them: each once a year. In
    each month of it, where the years are few."""
    counts = tuple(_counts(archive, sorted(FORMS)))
    if not are_few({year for year, _, _ in counts}):
        return tuple(Dated(form, year, count) for year, form, count in counts)
    return tuple(
        Dated(form, year, count, month)
        for year, form, _ in counts
        for month, count in sorted(Counter(IN_YEARS(archive)[f"{year} {form}"]).items())
    )


def _counts(archive: Archive, several: list[str]) -> Iterator[tuple[int, str, int]]:
    """How many entries have events of some kinds or marks in each year."""
    for word in several:
        for year in YEARS(archive)[word]:
            yield year, word, IN_YEARS(archive).count(f"{year} {word}")


def _keys(event: Event) -> tuple[lists.Key, ...]:
    return lists.by_day(event.moment, event.head)


def _address(pages: dict[portions.Start, int], year: int) -> str:
    """Where a year is found: on a page of its own, on that of its decade, or on the only one."""
    key = lists.decade(year)
    count = pages.get(portions.start([key]), 0)
    if count > lists.LONGEST:
        return urls.group(*BASE, str(year))
    page = urls.group(*BASE, key[0]) if count else urls.section(SECTION)
    return f"{page}#{shelves.anchor(year_words(year))}"
