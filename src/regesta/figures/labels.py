"""Names beside points of a map, so that none touches another name, or a point."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from regesta.figures.land import WIDTH
from regesta.model.parts import Value

_NARROW, _WIDE = (272, 320, 480), (600, 800, 1060)
"""Widths in pixels that a map may have, on narrow pages and on wide ones."""
_LETTER, _LINE, _RISE, _MARK, _AWAY = 6.6, 14.0, 11.0, 6.0, 9.0

Point = tuple[float, float]
Box = tuple[float, float, float, float]


class Label(Value, frozen=True):
    """Where a name stands: pixels from its point, and which of its ends is there."""

    dx: float
    dy: float
    anchor: str


_ASIDE = (
    Label(_AWAY, 4, "start"),
    Label(-_AWAY, 4, "end"),
    Label(0, -_AWAY, "middle"),
    Label(0, _AWAY + 10, "middle"),
    Label(_AWAY - 2, -_AWAY + 2, "start"),
    Label(_AWAY - 2, _AWAY + 8, "start"),
    Label(-_AWAY + 2, -_AWAY + 2, "end"),
    Label(-_AWAY + 2, _AWAY + 8, "end"),
    Label(_AWAY - 6, _AWAY + 14, "start"),
    Label(-_AWAY + 6, _AWAY + 14, "end"),
    Label(_AWAY - 6, -_AWAY - 6, "start"),
    Label(-_AWAY + 6, -_AWAY - 6, "end"),
)
Placed = Mapping[int, Label]


def labels(
    names: Sequence[str], points: Sequence[Point]
) -> list[tuple[Label | None, Label | None]]:
    """Where each name stands on narrow pages, and on wide ones; None where it has no room.

    The first are served first.
    """
    narrow, wide = (_placed(names, points, widths) for widths in (_NARROW, _WIDE))
    return [(narrow.get(n), wide.get(n)) for n in range(len(names))]


def _placed(names: Sequence[str], points: Sequence[Point], widths: Sequence[int]) -> Placed:
    placed: dict[int, Label] = {}
    for n in range(len(names)):
        if label := _free(n, names, points, placed, widths):
            placed[n] = label
    return placed


def _free(
    n: int, names: Sequence[str], points: Sequence[Point], placed: Placed, widths: Sequence[int]
) -> Label | None:
    taken = {width: list(_taken(names, points, placed, width)) for width in widths}
    return next(
        (
            label
            for label in _ASIDE
            if all(_room(box(names[n], points[n], label, w), w, taken[w]) for w in widths)
        ),
        None,
    )


def _taken(
    names: Sequence[str], points: Sequence[Point], placed: Placed, width: int
) -> Iterator[Box]:
    for x, y in (_scaled(point, width) for point in points):
        yield (x - _MARK, y - _MARK, x + _MARK, y + _MARK)
    for n, label in placed.items():
        yield box(names[n], points[n], label, width)


def box(name: str, point: Point, label: Label, width: int) -> Box:
    """About where a name stands on a map of some width: left, top, right, bottom."""
    x, y = _scaled(point, width)
    length = sum(_LETTER if ord(letter) < 0x2E80 else 2 * _LETTER for letter in name)
    left = x + label.dx - {"start": 0.0, "middle": length / 2, "end": length}[label.anchor]
    top = y + label.dy - _RISE
    return (left, top, left + length, top + _LINE)


def touch(one: Box, other: Box) -> bool:
    """Whether two boxes have something in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _scaled(point: Point, width: int) -> Point:
    return (point[0] * width / WIDTH, point[1] * width / WIDTH)


def _room(own: Box, width: int, taken: Sequence[Box]) -> bool:
    inside = own[0] >= 2 and own[1] >= 2 and own[2] <= width - 2 and own[3] <= width / 2 - 2
    return inside and not any(touch(own, other) for other in taken)
