"""`--profile`: the seconds and the memory that each stage of a build takes."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from regesta.making.watch import Watch

_UNIT = 1 if sys.platform == "darwin" else 1024
"""How many bytes are one of what the system tells memory in."""
_HEAD = ("stage", "wall s", "processor s", "memory MB", "largest worker MB")


class Used(NamedTuple):
    """Seconds by the clock and of all processors, those of processes that have ended included;
    the most bytes that this process, and the largest of those that have ended, ever held."""

    wall: float = 0
    processor: float = 0
    memory: int = 0
    worker: int = 0


class Profile(Watch):
    """What is used in each stage. Memory is the most up to its end, from the start of the
    process on: it never falls from one stage to the next."""

    def __init__(self) -> None:
        self._start = self._since = used()
        self._stage = ""
        self._stages: dict[str, Used] = {}

    def begin(self, stage: str) -> None:
        self._stage, self._since = stage, used()

    def end(self) -> None:
        before = self._stages.get(self._stage, Used())
        self._stages[self._stage] = _sum(before, self._since, used())

    def stages(self) -> dict[str, Used]:
        """Each stage by its name, in the order in which they began; what is in all is the last."""
        return {**self._stages, "in all": _sum(Used(), self._start, used())}


def _sum(before: Used, since: Used, now: Used) -> Used:
    return Used(
        before.wall + now.wall - since.wall,
        before.processor + now.processor - since.processor,
        now.memory,
        now.worker,
    )


if sys.platform == "win32":

    def used() -> Used:
        """What has been used so far; of memory nothing is known."""
        return Used(time.perf_counter(), time.process_time())

else:
    import resource

    def used() -> Used:
        """What has been used so far."""
        own = resource.getrusage(resource.RUSAGE_SELF)
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = own.ru_utime + own.ru_stime + ended.ru_utime + ended.ru_stime
        memory = own.ru_maxrss * _UNIT, ended.ru_maxrss * _UNIT
        return Used(time.perf_counter(), seconds, *memory)


def data(stages: Mapping[str, Used]) -> list[dict[str, object]]:
    """Stages as they stand in JSON: seconds, and memory in bytes."""
    return [
        {
            "stage": name,
            "wall": round(one.wall, 3),
            "processor": round(one.processor, 3),
            "memory": one.memory,
            "worker": one.worker,
        }
        for name, one in stages.items()
    ]


def table(stages: Mapping[str, Used]) -> str:
    """Stages as lines of a table."""
    rows = [_HEAD, *(_row(name, one) for name, one in stages.items())]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def _row(name: str, one: Used) -> tuple[str, ...]:
    seconds = f"{one.wall:.2f}", f"{one.processor:.2f}"
    return name, *seconds, *(f"{size / 1e6:.0f}" for size in (one.memory, one.worker))


def _line(row: Iterable[str], widths: Iterable[int]) -> str:
    first, *rest = zip(row, widths, strict=True)
    return "  ".join((first[0].ljust(first[1]), *(text.rjust(width) for text, width in rest)))
