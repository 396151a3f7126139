"""Work done by several processes, its results in the order of what they are done on.

Processes are forked, so that what is in memory is theirs without being handed over; they take
runs of items by turns, for what stands together asks the same; results come back through a pipe,
no faster than they are asked for. A process ends with the one that began it, however that ends:
it finds the pipe closed.
"""

from __future__ import annotations

import os
import pickle
import select
import signal
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import Any, NoReturn, TypeVar

T = TypeVar("T")
R = TypeVar("R")
RUN = 16
"""So many items, one after the other, are worked on by the same process."""
SIZE = 8
"""How many bytes say how long a result is."""
AHEAD = 32 << 20
"""How many bytes of a process may wait for their turn."""


def available() -> int:
    """How many processes this machine runs at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(work: Callable[[T], R], items: Sequence[T], jobs: int) -> Iterator[R]:
    """`work` of each item, in their order; done here where one job is all, or there is no fork.

    The processes are there when this returns. Raises what `work` raises, at its item; OSError
    where a process ends before its work.
    """
    if jobs < 2 or not hasattr(os, "fork"):
        return map(work, items)
    runs = [items[at : at + RUN] for at in range(0, len(items), RUN)]
    crew: list[_Worker] = []
    try:
        with _uninterrupted():
            for n in range(min(jobs, len(runs))):
                crew.append(_begun(work, list(chain.from_iterable(runs[n::jobs]))))
    except BaseException:
        _end(crew)
        raise
    return _results(crew, len(items))


def _results(crew: list[_Worker], number: int) -> Iterator[Any]:
    try:
        for n in range(number):
            done, result = _next(crew[n // RUN % len(crew)], crew)
            if not done:
                raise result
            yield result
    finally:
        _end(crew)


def end(results: Iterator[Any]) -> None:
    """End the processes whose results are asked for no more."""
    if isinstance(results, Generator):
        results.close()


def _end(crew: Iterable[_Worker]) -> None:
    for worker in crew:
        worker.end()


class _Worker:
    """A process at work, and what came of its results through its pipe so far."""

    def __init__(self, process: int, pipe: int) -> None:
        self.process, self.pipe = process, pipe
        self.came = bytearray()
        self.over = False

    def hear(self) -> None:
        """Take what has come through the pipe; it is `over` where nothing more will."""
        some = os.read(self.pipe, 1 << 20)
        self.over = not some
        self.came += some

    def whole(self) -> tuple[bool, Any] | None:
        """Whether the next item was done, and its result or what was raised; None so far."""
        size = int.from_bytes(self.came[:SIZE], "big") + SIZE
        if len(self.came) < max(size, SIZE + 1):
            return None
        result = pickle.loads(self.came[SIZE:size])  # noqa: S301 - our own
        del self.came[:size]
        return result  # type: ignore[no-any-return]

    def end(self) -> None:
        """End the process, whatever it is doing."""
        os.close(self.pipe)
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let an interruption wait while processes begin, which would else clear up as if each were
    the build. A mask of signals would not do: any thread may take what is sent to a process."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    handler = signal.signal(signal.SIGINT, lambda number, _: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)
    if came:
        signal.raise_signal(signal.SIGINT)


def _begun(work: Callable[[T], R], items: Sequence[T]) -> _Worker:
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        _toil(work, items, writing)
    os.close(writing)
    return _Worker(process, reading)


def _next(worker: _Worker, crew: Sequence[_Worker]) -> tuple[bool, Any]:
    """The next result of one; meanwhile the others are heard, so that they need not wait."""
    while (result := worker.whole()) is None:
        if worker.over:
            raise OSError("a process of this build ended before its work was done")
        heard = {o.pipe: o for o in crew if o is worker or not (o.over or len(o.came) > AHEAD)}
        for pipe in select.select(list(heard), [], [])[0]:
            heard[pipe].hear()
    return result


def _toil(work: Callable[[T], R], items: Sequence[T], writing: int) -> NoReturn:
    """Do the work of a process, and end it; files that it did not open are not its own."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        os.closerange(3, writing)
        os.closerange(writing + 1, 4096)
        with os.fdopen(writing, "wb") as results:
            for item in items:
                result = pickle.dumps(_done(work, item), pickle.HIGHEST_PROTOCOL)
                results.write(len(result).to_bytes(SIZE, "big") + result)
    finally:
        os._exit(0)


def _done(work: Callable[[T], R], item: T) -> tuple[bool, R | BaseException]:
    try:
        return True, work(item)
    except Exception as error:
        return False, error
