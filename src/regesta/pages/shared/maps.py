"""The marks of places on maps: where each is, and how many meetings there were."""

from __future__ import annotations

from regesta.archive.archive import Archive
from regesta.figures.places import MapPoint
from regesta.model.entries import Entry, Meeting, Place


def point(archive: Archive, entry: Entry[Place]) -> MapPoint | None:
    """The mark of a place with its meetings, held or to be held; None where it has no point."""
    lat, lon = entry.data.lat, entry.data.lon
    if lat is None or lon is None:
        return None
    there = [archive.entries.entry(Meeting, head.id) for head in archive.meetings_in[entry.id]]
    held = sum(meeting.data.status == "held" for meeting in there)
    return MapPoint(archive.heads[entry.id], lat, lon, held, len(there) - held)


def points(archive: Archive) -> tuple[MapPoint, ...]:
    """The marks of all places that have a point."""
    found = (point(archive, entry) for entry in archive.of(Place))
    return tuple(mark for mark in found if mark)
