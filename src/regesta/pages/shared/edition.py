"""How a record is edited: how deep it is encoded, and who stands for what was done, by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from regesta.model.entries import Responsibility, Task
from regesta.model.vocabulary import Depth

DEPTHS: dict[Depth, str] = {
    "text": "text and metadata",
    "names": "names and topics",
    "acts": "acts and undertakings",
}
TASKS: tuple[Task, ...] = get_args(Task)
NOUNS: dict[Task, str] = {
    "transcribed": "transcription",
    "collated": "collation",
    "encoded": "encoding",
    "reviewed": "review",
}


def stated(given: Iterable[Responsibility]) -> tuple[tuple[Task, tuple[str, ...]], ...]:
    """Each task that somebody stands for, in the order of the work, with who and when."""
    found = [(task, tuple(_by(one) for one in given if one.did == task)) for task in TASKS]
    return tuple((task, by) for task, by in found if by)


def missing(given: Iterable[Responsibility]) -> tuple[Task, ...]:
    """The tasks that nobody stands for, in the order of the work."""
    done = {one.did for one in given}
    return tuple(task for task in TASKS if task not in done)


def nobody(tasks: Iterable[Task]) -> str:
    """The sentence that says for which tasks nobody is named; empty where there are none."""
    nouns = [NOUNS[task] for task in tasks]
    listed = " or ".join(filter(None, (", ".join(nouns[:-1]), *nouns[-1:])))
    return f"No named person stands for its {listed}." if nouns else ""


def _by(one: Responsibility) -> str:
    return f"{one.who}, {one.on}" if one.on else one.who
