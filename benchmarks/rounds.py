"""One round: each program builds the same archive, one after the other, scenario by scenario."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from corpus import Corpus
from measuring import Cost, measured
from systems import System, lay, revise

PAUSE = 2.5
"""Seconds between a build and the next edit: an editor is no quicker."""

COLD, NOTHING, ADDED = "cold", "nothing changed", "one record added"
RENAMED, TEMPLATE = "one person renamed", "one template changed"
EDITS: dict[str, Callable[[Corpus], None]] = {
    COLD: Corpus.write,
    NOTHING: lambda corpus: None,
    ADDED: Corpus.add,
    RENAMED: lambda corpus: corpus.rename(0),
    TEMPLATE: lambda corpus: None,
}
"""What is done to the archive before each build; the last changes a template of each program."""


class Run(NamedTuple):
    """What a program cost in a scenario."""

    scenario: str
    system: str
    cost: Cost


def one_round(
    folder: Path, corpus: tuple[int, int], systems: Sequence[System], scenarios: Sequence[str]
) -> Iterator[Run]:
    """The runs of one round in a new folder, with an archive of so many records and acts in each.

    What a program leaves, its output and all that lies beside it, is there in the next scenario.
    """
    made = Corpus(folder / "archive", *corpus)
    for system in systems:
        lay(system.frame(), folder / system.name / "source")
    for scenario in scenarios:
        EDITS[scenario](made)
        for system in systems:
            yield Run(scenario, system.name, _one(system, scenario, made.folder, folder))
    shutil.rmtree(folder)


def _one(system: System, scenario: str, archive: Path, folder: Path) -> Cost:
    source, output = folder / system.name / "source", folder / system.name / "out" / "site"
    time.sleep(PAUSE)
    lay(system.files(archive), source)
    if scenario == TEMPLATE:
        revise(source / system.template)
    output.parent.mkdir(exist_ok=True)
    return measured(system.command(source, output), output)
