"""The land within a frame, as an SVG path."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from regesta.figures.coastlines import Point, rings
from regesta.model.parts import Value

Ring = list[Point]
WIDTH, HEIGHT = 1000, 500
_SLACK = 12.0
_COARSE = 1.6


class Frame(Value, frozen=True):
    """A part of the world on an equirectangular map: degrees of its edges, west possibly < -180.

    It is drawn `WIDTH` by `HEIGHT`.
    """

    west: float
    north: float
    east: float
    south: float

    def x(self, longitude: float) -> float:
        """Where a longitude lies, in the turn of the globe that the frame shows."""
        return (longitude - self.west) / (self.east - self.west) * WIDTH

    def y(self, latitude: float) -> float:
        """Where a latitude lies."""
        return (self.north - latitude) / (self.north - self.south) * HEIGHT


def land(frame: Frame) -> str:
    """The path of all land in the frame, cut a little outside of it; empty on the open sea."""
    return "".join(path for ring in _turns(frame) if (path := _path(_clipped(ring))))


def _turns(frame: Frame) -> Iterator[Ring]:
    """The rings that may be in the frame, projected, in every turn of the globe it shows."""
    for ring in rings():
        west, east = min(x for x, _ in ring), max(x for x, _ in ring)
        for turn in range(-720, 721, 360):
            if west + turn < frame.east and east + turn > frame.west:
                yield [(frame.x(x + turn), frame.y(y)) for x, y in ring]


def _clipped(ring: Ring) -> Ring:
    """The ring cut at the four edges, one after the other (Sutherland and Hodgman, 1974)."""
    for axis, edge, sign in (
        (0, -_SLACK, 1), (0, WIDTH + _SLACK, -1), (1, -_SLACK, 1), (1, HEIGHT + _SLACK, -1),
    ):  # fmt: skip
        ring = list(_cut(ring, axis, edge, sign))
    return ring


def _cut(ring: Ring, axis: int, edge: float, sign: int) -> Iterator[Point]:
    def inside(point: Point) -> bool:
        return sign * (point[axis] - edge) >= 0

    for n, point in enumerate(ring):
        before = ring[n - 1]
        if inside(point) != inside(before):
            part = (edge - before[axis]) / (point[axis] - before[axis])
            other = before[1 - axis] + part * (point[1 - axis] - before[1 - axis])
            yield (edge, other) if axis == 0 else (other, edge)
        if inside(point):
            yield point


def _path(ring: Ring) -> str:
    """The ring in whole numbers, without points too near to the last; empty where too small."""
    points: list[tuple[int, int]] = []
    for x, y in ring:
        point = (round(x), round(y))
        if not points or abs(point[0] - points[-1][0]) + abs(point[1] - points[-1][1]) > _COARSE:
            points.append(point)
    if len(points) < 3:
        return ""
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points)]
    lines = "".join(f"{x}{'' if y < 0 else ' '}{y} " for x, y in steps).strip()
    return f"M{points[0][0]} {points[0][1]}l{lines}z"
