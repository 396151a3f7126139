"""How far a build is, shown on a terminal while it takes longer than a second."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

from regesta.making.watch import Watch

if TYPE_CHECKING:
    from regesta.commands.bar import Bar

AFTER = 1.0
"""So many seconds pass before anything is shown."""


class Progress(Watch):
    """A line on a terminal, gone with the stage that it tells of."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream, self._clock, self._from = stream, clock, clock() + AFTER
        self._stage = ""
        self._bar: Bar | None = None

    def begin(self, stage: str) -> None:
        self._stage = stage
        if self._clock() >= self._from:
            self._shown()

    def go_on(self, done: int, of: int) -> None:
        if self._bar is not None or self._clock() >= self._from:
            self._shown().go_on(done, of)

    def end(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def _shown(self) -> Bar:
        if self._bar is None:
            # loaded only where it is shown: most builds are over before
            from regesta.commands.bar import Bar  # noqa: PLC0415

            self._bar = Bar(self._stage, self._stream)
        return self._bar
