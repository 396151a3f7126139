"""A line of progress, drawn by tqdm."""

from __future__ import annotations

import threading
from typing import TextIO

from tqdm.std import tqdm

_UNCOUNTED = "{desc}"
_COUNTED = "{desc}: {n_fmt} of {total_fmt} |{bar:40}|"


class _Drawn(tqdm):  # type: ignore[type-arg]
    """Drawn by this process alone: no thread looks after it, which could not be forked, and no
    lock is shared with others."""

    monitor_interval = 0
    _lock = threading.RLock()


class Bar:
    """The line of a stage."""

    def __init__(self, stage: str, stream: TextIO) -> None:
        self._drawn = _Drawn(
            desc=stage,
            file=stream,
            leave=False,
            dynamic_ncols=True,
            miniters=1,
            bar_format=_UNCOUNTED,
        )

    def go_on(self, done: int, of: int) -> None:
        """Show that so many are done."""
        self._drawn.bar_format, self._drawn.total = _COUNTED, of
        self._drawn.update(done - self._drawn.n)
        if done == of:
            self._drawn.refresh()

    def close(self) -> None:
        """Take the line away."""
        self._drawn.close()
