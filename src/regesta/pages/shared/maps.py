"""The marks of places on maps: where each is, and how many meetings there were."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.queries import ALL, Part, order_of
from regesta.figures.places import MapPoint
from regesta.model.entries import Entry, Meeting, Place, ids
from regesta.model.parts import Head

MARKS = Told[MapPoint]("marks", MapPoint)
"""The marks of all places that have a point, of `ALL`, without their meetings."""
MET = Told[bool]("met", bool)
"""Of the meetings at a place, by its id, whether each was held."""


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """The mark of a place; of a meeting that it is at its places."""
    entry = archive.entries[entry_id]
    order = order_of(entry, archive.heads[entry_id])
    match entry.data:
        case Place() as data:
            if mark := _mark(archive.heads[entry_id], data):
                yield MARKS.part(ALL, order, mark)
        case Meeting() as data:
            for place in filter(None, dict.fromkeys(ids(data.place))):
                yield MET.part(place, order, data.status == "held")


def point(archive: Archive, entry: Entry[Place]) -> MapPoint | None:
    """The mark of a place with its meetings, held or to be held; None where it has no point."""
    mark = _mark(archive.heads[entry.id], entry.data)
    return _with_meetings(archive, mark) if mark else None


def points(archive: Archive) -> tuple[MapPoint, ...]:
    """The marks of all places that have a point."""
    return tuple(_with_meetings(archive, mark) for mark in MARKS(archive)[ALL])


def _mark(own: Head, place: Place) -> MapPoint | None:
    if place.lat is None or place.lon is None:
        return None
    return MapPoint(own, place.lat, place.lon)


def _with_meetings(archive: Archive, mark: MapPoint) -> MapPoint:
    there = MET(archive)[mark.head.id]
    held = sum(there)
    return replace(mark, held=held, other=len(there) - held)
