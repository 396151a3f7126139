"""Makes `src/regesta/figures/coastlines.txt` from a TopoJSON file of the world's land.

    python tools/coastlines.py land-110m.json > src/regesta/figures/coastlines.txt

The file is `land-110m.json` of the npm package `world-atlas` 2.0.2: Natural Earth 4.1.0, land at
1:110 million, public domain, https://www.naturalearthdata.com/.
"""

from __future__ import annotations

import json
import sys
import textwrap
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any


def rings(topology: dict[str, Any]) -> list[list[tuple[int, int]]]:
    """Every ring of the land in tenths of a degree, its longitudes running on."""
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [
        [
            (x * scale[0] + shift[0], y * scale[1] + shift[1])
            for x, y in accumulate(arc, lambda a, b: (a[0] + b[0], a[1] + b[1]))
        ]
        for arc in topology["arcs"]
    ]
    land = topology["objects"]["land"]["geometries"][0]["arcs"]
    return [
        _ring([arcs[n] if n >= 0 else arcs[~n][::-1] for n in ring]) for p in land for ring in p
    ]


def _ring(parts: list[list[tuple[float, float]]]) -> list[tuple[int, int]]:
    points = [point for part in parts for point in part[:-1]]
    found = [(round(points[0][0] * 10), round(points[0][1] * 10))]
    for x, y in [*points[1:], points[0]]:
        last = found[-1][0]
        step = (round(x * 10) - last + 1800) % 3600 - 1800
        found.append((last + step, round(y * 10)))
    if abs(found[-1][0] - found[0][0]) > 1800:  # around the pole
        found += [(found[-1][0], -900), (found[0][0], -900), found[0]]
    return [point for n, point in enumerate(found[:-1]) if n == 0 or point != found[n - 1]]


def joined(found: list[list[tuple[int, int]]]) -> list[list[tuple[int, int]]]:
    """The rings, those that are still cut in two along the date line made one."""
    for west in found:
        for east in found:
            if west is not east and west[0] == east[0] and west[1] == east[-1]:
                rest = [ring for ring in found if ring is not west and ring is not east]
                return joined([*rest, east + west[2:]])
    return found


def written(ring: list[tuple[int, int]]) -> str:
    """A ring as the lines of the file."""
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(ring)]
    numbers = " ".join(f"{x} {y}" for x, y in [ring[0], *steps])
    return "\n".join(textwrap.wrap(f"= {numbers}", 98))


if __name__ == "__main__":
    found = [ring for ring in rings(json.loads(Path(sys.argv[1]).read_text())) if len(ring) > 3]
    print("\n".join(written(ring) for ring in joined(found)))
