"""What a program costs: time, processor time and memory of all its processes, what it writes."""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parents[1]
EVERY = 0.05
Seen = dict[str, tuple[int, int, int]]


class Cost(NamedTuple):
    """The cost of one run: seconds, bytes, and files.

    `processor` has the processes that the program began and waited for. `memory` is the largest
    sum, over all its processes at one time, of their proportional set sizes (PSS: pages that
    several share count once), looked at each twentieth of a second.
    """

    wall: float
    processor: float
    memory: float
    files: float
    written: float


def measured(command: list[str], output: Path) -> Cost:
    """Run a program that writes into the folder `output`, and say what that cost.

    Raises RuntimeError, with the last that it said, where it fails.
    """
    before = seen(output)
    with tempfile.TemporaryFile() as said:
        begun = time.perf_counter()
        process = subprocess.Popen(  # noqa: S603
            command, env={**os.environ, "PYTHONPATH": str(PROJECT / "src")}, stdout=said,
            stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        with _Watch(process.pid) as watch:
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        if process.returncode:
            raise RuntimeError(f"{command}: {said.read().decode(errors='replace')[-2000:]}")
    sizes = changed(before, seen(output))
    return Cost(wall, usage.ru_utime + usage.ru_stime, watch.most, len(sizes), sum(sizes))


def seen(folder: Path) -> Seen:
    """The files of a folder: of each its inode, its time and its size."""
    found = ((file, file.stat()) for file in folder.rglob("*") if file.is_file())
    return {str(file): (of.st_ino, of.st_mtime_ns, of.st_size) for file, of in found}


def changed(before: Seen, after: Seen) -> list[int]:
    """The sizes of the files that were written, whether or not with the same bytes."""
    return [of[2] for name, of in after.items() if before.get(name) != of]


class _Watch(threading.Thread):
    """Looks at the memory of a session's processes from time to time; `most` is the largest."""

    def __init__(self, session: int) -> None:
        super().__init__(daemon=True)
        self.session, self.most = session, 0
        self._over = threading.Event()

    def __enter__(self) -> _Watch:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self.join()

    def run(self) -> None:
        while not self._over.wait(EVERY):
            self.most = max(self.most, sum(map(_memory, self._processes())))

    def _processes(self) -> list[Path]:
        found = (path for path in Path("/proc").iterdir() if path.name.isdigit())
        return [path for path in found if _session(path) == self.session]


def _session(process: Path) -> int:
    with contextlib.suppress(OSError):
        return int((process / "stat").read_text().rpartition(")")[2].split()[3])
    return 0


def _memory(process: Path) -> int:
    """The proportional set size of a process in bytes; none where it has just ended."""
    with contextlib.suppress(OSError):
        for line in (process / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0
