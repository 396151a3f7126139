"""Measures Regesta and others on the same invented archive, alternately, and prints tables.

    python benchmarks/run.py --records 300 1000 --rounds 3

Each round builds the archive anew and goes through the scenarios: cold, nothing changed, one record
added, one person renamed, one template changed. Search is left out. A program that is not
installed is left out, which is said. With `--figure FILE.svg` the last archive is drawn, too.
"""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
from collections.abc import Sequence
from pathlib import Path

from figure import figure
from rounds import EDITS, Run, one_round
from systems import HUGO, PELICAN, System, refuse_search, versions
from table import table


def main() -> None:
    asked = _asked()
    refuse_search()
    found = versions()
    print(machine(found))
    for records in asked.records:
        runs = list(_runs((records, asked.acts), list(found), asked.rounds))
        print(f"\n{records:,} records of {asked.acts} acts; rounds: {asked.rounds}\n")
        print(table(runs), flush=True)
    if asked.figure:
        title = f"Wall time, {records:,} records of {asked.acts} acts, search left out"
        asked.figure.write_text(figure(runs, title), encoding="utf-8")


def machine(found: dict[System, str]) -> str:
    """What was measured, and on what."""
    missing = [system.name for system in (HUGO, PELICAN) if system not in found]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    programs = ", ".join(f"{system.name} {version}" for system, version in found.items())
    left_out = "".join(f" {name} is not installed and left out." for name in missing)
    return (
        f"{programs}.{left_out} {os.cpu_count()} processors, {memory:.0f} GB, "
        f"{platform.system()} {platform.machine()}, Python {platform.python_version()}."
    )


def _runs(corpus: tuple[int, int], systems: Sequence[System], rounds: int) -> Sequence[Run]:
    runs: list[Run] = []
    with tempfile.TemporaryDirectory() as temporary:
        for n in range(rounds):
            turned = [*systems[n % len(systems) :], *systems[: n % len(systems)]]
            runs += one_round(Path(temporary) / str(n), corpus, turned, list(EDITS))
    return runs


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("--records", type=int, nargs="+", default=[300, 1000], metavar="N")
    parser.add_argument("--acts", type=int, default=12, metavar="N", help="in each record")
    parser.add_argument("--rounds", type=int, default=3, metavar="N")
    parser.add_argument("--figure", type=Path, metavar="FILE")
    return parser.parse_args()


if __name__ == "__main__":
    main()
