"""The coastlines of the world, without any border: the data file `coastlines.txt`.

Natural Earth 4.1.0, land at 1:110 million, public domain, https://www.naturalearthdata.com/,
out of the npm package `world-atlas` 2.0.2 (`land-110m.json`); `tools/coastlines.py` makes it.
A line that begins with `=` begins a ring: longitude and latitude of its first point, then the
steps to the next ones, all in tenths of a degree. Longitudes run on beyond 180 and below -180,
so that no ring is cut at the date line.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

Point = tuple[float, float]


@cache
def rings() -> tuple[tuple[Point, ...], ...]:
    """Every ring of the world's land in degrees: longitude, latitude."""
    text = files(__package__).joinpath("coastlines.txt").read_text(encoding="ascii")
    return tuple(_ring([int(number) for number in ring.split()]) for ring in text.split("=")[1:])


def _ring(numbers: list[int]) -> tuple[Point, ...]:
    x = y = 0
    ring = []
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        ring.append((x / 10, y / 10))
    return tuple(ring)
