"""What figures are drawn from: counts and points, picked from the archive."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from regesta.archive.archive import Archive
from regesta.figures.bars import Dated
from regesta.figures.places import Site
from regesta.model.entries import Meeting, PlaceEntry, Undertaking
from regesta.model.vocabulary import Status, Verdict
from regesta.views.chronology import Event

_MEETINGS: dict[Status, str] = {
    "held": "held",
    "postponed": "lapsed",
    "not-held": "lapsed",
    "not-established": "foreseen",
}
_DEADLINES: dict[Verdict, str] = {
    "carried-out": "kept",
    "carried-out-late": "partly",
    "in-part": "partly",
    "postponed": "missed",
    "superseded": "missed",
    "not-carried-out": "missed",
    "not-found": "unknown",
}


def dated(archive: Archive, events: Iterable[Event]) -> tuple[Dated, ...]:
    """How many of the events of the chronology fall in each year, by what became of them."""
    counts = Counter(_forms(archive, events))
    return tuple(Dated(form, year, n) for (form, year), n in sorted(counts.items()))


def sites(archive: Archive) -> dict[str, Site]:
    """The places with a point by id, each with how many meetings there were or were to be."""
    held: Counter[str] = Counter()
    other: Counter[str] = Counter()
    for entry in archive.of("meetings"):
        if isinstance(entry.data, Meeting):
            (held if entry.data.status == "held" else other).update(archive.ids(entry.data.place))
    return {
        entry.id: Site(archive.heads[entry.id], data.lat, data.lon, held[entry.id], other[entry.id])
        for entry in archive.of("places")
        if isinstance(data := entry.data, PlaceEntry)
        and data.lat is not None
        and data.lon is not None
    }


def _forms(archive: Archive, events: Iterable[Event]) -> Iterator[tuple[str, int]]:
    for event in events:
        data = archive.entries[event.head.id].data
        if not event.date or _counted_already(event, data):
            continue
        if isinstance(data, Meeting):
            yield _MEETINGS[data.status], event.moment.year
        elif isinstance(data, Undertaking):
            verdict = data.later[-1].outcome if data.later else "not-found"
            yield _DEADLINES[verdict], event.moment.year
        else:
            yield event.kind, event.moment.year


def _counted_already(event: Event, data: object) -> bool:
    """Whether it is the day that a meeting with a day of its own had been planned for."""
    return isinstance(data, Meeting) and data.date is not None and event.date != data.date
