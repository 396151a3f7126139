"""Runs as a table in Markdown: medians, and in brackets the least and the most."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from measuring import Cost
from rounds import Run

HEAD = ("", "", "wall, s", "processor, s", "memory, MB", "files written", "MB written")
UNITS = Cost(wall=1, processor=1, memory=1e6, files=1, written=1e6)
PLACES = Cost(wall=2, processor=2, memory=0, files=0, written=1)


def table(runs: Sequence[Run]) -> str:
    """A row for each scenario and program, in the order in which they were run first."""
    rows = [HEAD, ("---",) * len(HEAD)]
    for scenario in dict.fromkeys(run.scenario for run in runs):
        for system in sorted({run.system for run in runs}, key=[r.system for r in runs].index):
            rows.append((scenario, system, *_costs(costs(runs, scenario, system))))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def costs(runs: Sequence[Run], scenario: str, system: str) -> list[Cost]:
    """What the runs of a program in a scenario cost."""
    return [run.cost for run in runs if (run.scenario, run.system) == (scenario, system)]


def _costs(found: Sequence[Cost]) -> list[str]:
    columns = zip(zip(*found, strict=True), UNITS, PLACES, strict=True)
    return [spread([value / unit for value in column], int(to)) for column, unit, to in columns]


def spread(values: Sequence[float], places: int) -> str:
    """The median of values, and the least and the most where they are not the same."""
    middle, least, most = (f"{f(values):,.{places}f}" for f in (median, min, max))
    return middle if least == most else f"{middle} ({least}–{most})"
