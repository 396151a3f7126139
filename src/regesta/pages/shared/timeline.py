"""The chronology as a whole: its pages, the years on them, and what falls in each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from regesta import urls
from regesta.archive.archive import Archive
from regesta.dates import Edtf
from regesta.figures.bars import Dated
from regesta.model.entries import Meeting, Undertaking
from regesta.model.parts import Value
from regesta.model.vocabulary import Status
from regesta.pages.shared import lists, shelves, words
from regesta.pages.shared.events import Event, events, in_time
from regesta.pages.shared.lists import Key, Sheets

SECTION = "chronology"
BASE = (SECTION, "year")
_MEETINGS: dict[Status, str] = {
    "held": "held",
    "postponed": "lapsed",
    "not-held": "lapsed",
    "not-established": "foreseen",
}
_DEADLINES: dict[str, str] = {
    "carried-out": "done",
    "in-part": "partly",
    "postponed": "put-off",
    "superseded": "put-off",
    "not-carried-out": "put-off",
    "lapsed": "put-off",
}


class Year(Value, frozen=True):
    """A year of the chronology: its address, and how many of each kind have something in it."""

    year: str
    href: str
    counts: tuple[tuple[str, int], ...]


def sheets(archive: Archive) -> Sheets[Event]:
    """The pages of the chronology."""
    return lists.by_keys(lists.sheets(archive.once(events), BASE, _keys))


def years(archive: Archive) -> tuple[Year, ...]:
    """The years of the chronology, with where each is found."""
    found: dict[str, dict[str, set[str]]] = {}
    for event in sorted(archive.once(events), key=in_time):
        found.setdefault(event.year, {}).setdefault(event.kind, set()).add(event.head.id)
    return tuple(
        Year(
            year, _address(archive, year), tuple((k, len(ids)) for k, ids in sorted(kinds.items()))
        )
        for year, kinds in found.items()
        if year != words.NO_DATE
    )


def dated(archive: Archive) -> tuple[Dated, ...]:
    """How many entries have an event in each year, by what became of them: each once a year."""
    counts = Counter((form, year) for form, year, _ in dict.fromkeys(_forms(archive)))
    return tuple(Dated(form, year, n) for (form, year), n in sorted(counts.items()))


def _keys(event: Event) -> tuple[Key, ...]:
    return lists.by_date(Edtf(event.moment.isoformat()) if event.date else None, event.head)


def _address(archive: Archive, year: str) -> str:
    """Where a year is found: on a page of its own, on that of its decade, or on the only one."""
    pages, (decade, _) = archive.once(sheets), lists.decade(int(year))
    if (decade, year) in pages:
        return urls.group(*BASE, year)
    page = urls.group(*BASE, decade) if (decade,) in pages else urls.section(SECTION)
    return f"{page}#{shelves.anchor(year)}"


def _forms(archive: Archive) -> Iterator[tuple[str, int, str]]:
    """The form, the year and the entry of each event that is counted."""
    for event in archive.once(events):
        if event.date and not _counted_already(archive, event):
            yield _form(archive, event), event.moment.year, event.head.id


def _form(archive: Archive, event: Event) -> str:
    """What the figure marks an event as: a meeting or a deadline by what became of it."""
    if meeting := archive.entries.data(Meeting, event.head.id):
        return _MEETINGS[meeting.status]
    if undertaking := archive.entries.data(Undertaking, event.head.id):
        standing = words.standing(undertaking.stages, undertaking.searched)
        return _DEADLINES.get(standing, "unknown")
    return event.kind


def _counted_already(archive: Archive, event: Event) -> bool:
    """Whether it is the day that a meeting with a day of its own had been planned for."""
    meeting = archive.entries.data(Meeting, event.head.id)
    return meeting is not None and meeting.date is not None and event.date != meeting.date
