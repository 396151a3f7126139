"""Runs as a figure in SVG: a bar for the median wall time of each program, by scenario."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median
from xml.sax.saxutils import escape

from rounds import Run
from table import costs

COLOURS = ("#7a3b2e", "#2f6f8f", "#8a7a3a")
WIDTH, BARS, LEFT, ROW, GAP = 720, 480, 90, 20, 34


def figure(runs: Sequence[Run], title: str) -> str:
    """The figure. In each scenario the longest bar is as long as there is room for."""
    systems = sorted({run.system for run in runs})
    scenarios = list(dict.fromkeys(run.scenario for run in runs))
    height = GAP + len(scenarios) * (GAP + ROW * len(systems)) + ROW
    parts: list[str] = []
    for n, scenario in enumerate(scenarios):
        top = GAP + n * (GAP + ROW * len(systems)) + ROW
        parts.append(f'<text x="8" y="{top}" font-weight="bold">{escape(scenario)}</text>')
        parts += _bars(seconds(runs, scenario, systems), top)
    return "\n".join((
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img"'
        f' font-family="sans-serif" font-size="13">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        f'<text x="8" y="24">{escape(title)}</text>',
        *parts,
        "</svg>\n",
    ))  # fmt: skip


def seconds(runs: Sequence[Run], scenario: str, systems: Sequence[str]) -> dict[str, float]:
    """The median wall time of each program in a scenario."""
    return {name: median(cost.wall for cost in costs(runs, scenario, name)) for name in systems}


def _bars(found: dict[str, float], top: int) -> Iterator[str]:
    longest = max(found.values())
    for n, (name, time) in enumerate(found.items()):
        y, width = top + 6 + n * ROW, max(1, round(BARS * time / longest))
        yield f'<text x="8" y="{y + 12}">{escape(name)}</text>'
        colour = COLOURS[n % len(COLOURS)]
        yield f'<rect x="{LEFT}" y="{y}" width="{width}" height="{ROW - 5}" fill="{colour}"/>'
        yield f'<text x="{LEFT + width + 6}" y="{y + 12}">{time:.2f} s</text>'
