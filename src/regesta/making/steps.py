"""The steps from files to outputs, and how the stale units of one are worked through."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from regesta import workers
from regesta.archive.archive import Archive
from regesta.archive.mentions import Lexicon
from regesta.archive.steps import CHECKS, LINKS, Step
from regesta.making.manner import Manner
from regesta.memory.answers import Reading, lexicon_of
from regesta.memory.memory import Memory
from regesta.memory.units import CHECK, Encoded, Unit, encoded
from regesta.model.kinds import BY_FOLDER
from regesta.site import tell

T = TypeVar("T")
R = TypeVar("R")
ENOUGH = 200
"""So many units are worth a process more."""

TELL = Step("tell", frozenset(BY_FOLDER), tell)
AFTER_CHECKS = (*LINKS, TELL)
STEPS = (*CHECKS, *AFTER_CHECKS)
NUMBERS = {step.name: number for number, step in enumerate(STEPS, CHECK)}


class AtWork(Generic[T, R]):
    """What is done to a unit with the archive, by whichever process does it."""

    def __init__(self, path: Path, work: Callable[[Archive, T], R], known: Lexicon | None) -> None:
        self._path, self._work, self._known = path, work, known
        self._process = 0
        self._reading: Reading | None = None

    def __call__(self, unit: T) -> R:
        if self._reading is None or self._process != os.getpid():
            self._process, self._reading = os.getpid(), Reading(self._path, self._known)
        return self._work(Archive(self._reading), unit)

    def close(self) -> None:
        """Close what this process opened."""
        if self._reading is not None:
            self._reading.close()


@contextmanager
def worked(
    memory: Memory,
    units: Sequence[T],
    work: Callable[[Archive, T], R],
    manner: Manner,
    known: Lexicon | None = None,
) -> Iterator[Iterator[tuple[T, R]]]:
    """Each unit with what came of it, in order; by several processes where there are many."""
    at_work = AtWork(memory.path, work, known)
    made = spread(memory, at_work, units, manner.jobs)
    try:
        yield manner.each(zip(units, made, strict=True), len(units))
    finally:
        workers.end(made)
        at_work.close()


def spread(memory: Memory, work: Callable[[T], R], items: Sequence[T], jobs: int) -> Iterator[R]:
    """`work` of each item, in order; by several processes where there are many, which begin with
    the memory shut: nothing of it may be waiting to be written."""
    if jobs < 2 or len(items) < ENOUGH:
        return map(work, items)
    memory.database.close()
    try:
        return workers.in_order(work, items, jobs)
    finally:
        memory.database.open()


def run(memory: Memory, step: Step, manner: Manner) -> int:
    """Work through the stale units of a step, a stage of the build; how many there were."""
    with manner.stage(step.name):
        return _run(memory, step, manner)


def _run(memory: Memory, step: Step, manner: Manner) -> int:
    number = NUMBERS[step.name]
    units = memory.units.stale(number)
    if units:
        known = lexicon_of(memory.database) if number == CHECK else None
        work = partial(_made, step)
        with worked(memory, units, work, manner, known) as done, memory.writing():
            for unit, made in done:
                memory.units.replace(unit.id, made)
            memory.units.settle()
    return len(units)


def _made(step: Step, archive: Archive, unit: Unit) -> Encoded:
    parts, problems = step.run(archive, unit.name)
    return encoded(parts, archive.asked, problems)
