"""Whether the cost of a build grows no faster than the archive: exits 1 where it does.

    python benchmarks/growth.py [ROUNDS]

Archives whose names grow with their records are built by turns, three times each or as often as is
said, and the medians of the processor time compared.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from rounds import ADDED, COLD, NOTHING, Run, one_round
from systems import REGESTA, refuse_search
from table import costs

SMALL, LARGE, ACTS = 150, 500, 12
SCENARIOS = (COLD, NOTHING, *[ADDED] * 5)
"""What was made a moment ago is looked at once more by the build after it; what a record costs
hangs on its topics."""
LIMITS = {COLD: 3.4, ADDED: 1.5}
"""How many times the processor time of the small archive the large one may take."""
SLACK = 1.25
"""So much more may be due to whatever else the machine does: it is told, and no fault."""


def main(rounds: int = 3) -> int:
    refuse_search()
    small: list[Run] = []
    large: list[Run] = []
    with tempfile.TemporaryDirectory() as temporary:
        for n in range(rounds):
            small += _round(Path(temporary) / f"{n}-small", SMALL)
            large += _round(Path(temporary) / f"{n}-large", LARGE)
    faults = 0
    for scenario in LIMITS:
        seconds = [processor(runs, scenario) for runs in (small, large)]
        faults += exceeds(scenario, *seconds)
        print(told(scenario, *seconds), flush=True)
    return min(faults, 1)


def _round(folder: Path, records: int) -> Iterator[Run]:
    return one_round(folder, (records, ACTS), [REGESTA], SCENARIOS)


def processor(runs: Sequence[Run], scenario: str) -> float:
    """The median of the processor seconds that the builds of a scenario took."""
    return median(cost.processor for cost in costs(runs, scenario, REGESTA.name))


def exceeds(scenario: str, small: float, large: float) -> bool:
    """Whether the large archive takes more than it may, from the seconds of the two."""
    return large > SLACK * LIMITS[scenario] * small


def told(scenario: str, small: float, large: float) -> str:
    """What was found of a scenario, from the seconds of the two archives."""
    times = large / small
    over = ": more than that" if times > LIMITS[scenario] else ""
    return (
        f"{scenario}: {small:.2f} s for {SMALL} records, {large:.2f} s for {LARGE}: "
        f"{times:.2f} times as much, at most {LIMITS[scenario]} allowed"
        f"{': TOO MUCH' if exceeds(scenario, small, large) else over}"
    )


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
