"""The map of meeting places: coastlines, no borders, a mark for each place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, radians

from regesta.figures.labels import Label, labels
from regesta.figures.land import HEIGHT, WIDTH, Frame, land
from regesta.model.parts import Head, Value, filed

MOST = 60
"""No more places are drawn; those with the most meetings come first."""
_MARGIN, _LEAST = 16.0, 80.0
_SOUTH, _NORTH = -62.0, 84.0


_FORMS = {
    "held": "meetings held",
    "foreseen": "meetings foreseen, postponed or not held",
    "named": "named in the records",
}


class MapPoint(Value, frozen=True):
    """A place with its point; `held` meetings there, and `other` ones foreseen or lapsed."""

    head: Head
    lat: float
    lon: float
    held: int = 0
    other: int = 0


class Spot(Value, frozen=True):
    """A place drawn, in percent of the map. `form` is held, foreseen or named, its mark's.

    `narrow` and `wide` are where its name stands on narrow pages and on wide ones; None where
    there is no room for it.
    """

    head: Head
    x: float
    y: float
    form: str
    narrow: Label | None
    wide: Label | None
    words: str


class Map(Value, frozen=True):
    """The map and the places on it; `undrawn` says how many more there are."""

    land: str
    spots: tuple[Spot, ...]
    key: tuple[tuple[str, str], ...]
    undrawn: int


Names = tuple[Label | None, Label | None]


def world(marks: Iterable[MapPoint]) -> Map | None:
    """The map of the marks, those of most meetings labelled first; None without a mark."""
    found = sorted(marks, key=lambda mark: (-mark.held, -mark.other, filed(mark.head)))
    ordered = found[:MOST]
    if not ordered:
        return None
    frame = framed([(mark.lon, mark.lat) for mark in ordered])
    points = [(frame.x(_turned(mark.lon, frame)), frame.y(mark.lat)) for mark in ordered]
    names = labels([mark.head.title for mark in ordered], points)
    spots = tuple(
        _spot(mark, point, aside) for mark, point, aside in zip(ordered, points, names, strict=True)
    )
    here = {spot.form for spot in spots}
    return Map(
        land(frame),
        tuple(sorted(spots, key=lambda spot: filed(spot.head))),
        tuple((form, means) for form, means in _FORMS.items() if form in here),
        len(found) - len(ordered),
    )


def framed(points: Sequence[tuple[float, float]]) -> Frame:
    """The part of the world with all `points`, a margin, and the map's proportions.

    It begins east of the widest stretch of the globe without a point, across the date line
    where that is the shorter way.
    """
    longitudes = sorted({lon for lon, _ in points})
    following = [*longitudes[1:], longitudes[0] + 360]
    gaps = [after - lon for lon, after in zip(longitudes, following, strict=True)]
    n = gaps.index(max(gaps))
    west = following[n] if following[n] <= 180 else following[n] - 360
    span = 360 - gaps[n]
    low, high = min(lat for _, lat in points), max(lat for _, lat in points)
    flat = cos(radians(min(abs(low + high) / 2, 60)))
    width = min(360.0, max(span + 2 * _MARGIN, _LEAST / flat, 2 * (high - low + _MARGIN) / flat))
    tall = width * flat / 2
    middle = max(_SOUTH + tall / 2, min(_NORTH - tall / 2, (low + high) / 2))
    centre = west + span / 2
    return Frame(centre - width / 2, middle + tall / 2, centre + width / 2, middle - tall / 2)


def _turned(longitude: float, frame: Frame) -> float:
    return frame.west + (longitude - frame.west) % 360


def _spot(mark: MapPoint, point: tuple[float, float], names: Names) -> Spot:
    return Spot(
        mark.head,
        round(point[0] / WIDTH * 100, 2),
        round(point[1] / HEIGHT * 100, 2),
        "held" if mark.held else "foreseen" if mark.other else "named",
        *names,
        words(mark),
    )


def words(mark: MapPoint) -> str:
    """What was held at a place: `2 meetings held, 1 foreseen, postponed or not held`."""
    held = f"{mark.held} {'meeting' if mark.held == 1 else 'meetings'} held" if mark.held else ""
    other = f"{mark.other} foreseen, postponed or not held" if mark.other else ""
    return ", ".join(filter(None, (held, other))) or "named in the records"
