"""Ways to build a project: by several processes, under any hash seed, killed, on a full disk.

    python tests/editing/ways_to_build.py PROJECT [ARGUMENT ...]

builds in a process of its own, under the conditions that `conditions` makes.
"""

from __future__ import annotations

import contextlib
import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any, NamedTuple, NoReturn
from unittest import mock

from projects import Project
from regesta.commands.ending import ENVIRONMENT
from regesta.exports import feed
from regesta.making import steps
from regesta.pages import topic
from regesta.pages.shared import lists, opening

_FEW = (
    (lists, "LONGEST", 4),
    (lists, "IN_FULL", 4),
    (opening, "LONGEST", 4),
    (feed, "LONGEST", 3),
    (topic, "FEW", 1),
)
"""So few rows are a long list: a small archive has parts, tables by year, a feed cut off, two
undertakings are many."""
_CHANGES = {
    "write", "replace", "rename", "unlink", "remove", "mkdir", "rmdir", "truncate",
    "execute", "executemany", "executescript", "commit",
}  # fmt: skip
_PATHS = os.pathsep.join(sys.path)
_DISK = {"posix", "nt", "_io", "sqlite3"}


class Build(NamedTuple):
    """By so many processes; with a hash seed, in a process of its own; with other arguments."""

    jobs: int = 1
    hash_seed: int | None = None
    arguments: tuple[str, ...] = ()

    @property
    def writes(self) -> bool:
        return self.arguments[:1] != ("check",)

    def run(self, project: Project) -> None:
        argv = (*(self.arguments or ("build",)), "--jobs", str(self.jobs))
        if self.hash_seed is None:
            with conditions():
                project.run(*argv)
            return
        done = subprocess.run(
            [sys.executable, __file__, str(project.project), *argv],
            env={**os.environ, "PYTHONHASHSEED": str(self.hash_seed), "PYTHONPATH": _PATHS},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        project.status, project.out, project.err = done.returncode, done.stdout, done.stderr


class Killed(NamedTuple):
    """Ended for good before its nth change of the disk, if it comes to that."""

    before: int

    def run(self, project: Project) -> None:
        child = os.fork()
        if not child:
            with contextlib.suppress(BaseException), _watched(self.before, _end):
                Build().run(project)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        assert status in (0, signal.SIGKILL), status
        project.status, project.err = ENVIRONMENT, "killed"


class FullDisk(NamedTuple):
    """Its disk full at its nth change, if it comes to that."""

    at: int

    def run(self, project: Project) -> None:
        with _watched(self.at, _refuse):
            Build().run(project)


Way = Build | Killed | FullDisk


@contextlib.contextmanager
def conditions() -> Iterator[None]:
    """Two processes are worth it for two files; a list of a few rows is a long one."""
    with contextlib.ExitStack() as stack:
        stack.enter_context(mock.patch.object(steps, "ENOUGH", 2))
        for module, name, longest in _FEW:
            stack.enter_context(mock.patch.object(module, name, longest))
        yield


@contextlib.contextmanager
def _watched(number: int, strike: Callable[[], NoReturn]) -> Iterator[None]:
    """Strike before the nth change of the disk."""
    left = number

    def watch(_: FrameType, event: str, called: Any) -> None:
        nonlocal left
        if event == "c_call" and called.__name__ in _CHANGES and _owner(called) in _DISK:
            left -= 1
            if left < 0:
                sys.setprofile(None)
                strike()

    others = sys.getprofile()
    sys.setprofile(watch)
    try:
        yield
    finally:
        sys.setprofile(others)


def _owner(called: Any) -> str:
    """The module that a built-in function is of, or the type that a method is of."""
    of = getattr(called, "__self__", None)
    return of.__name__ if isinstance(of, ModuleType) else type(of).__module__


def _end() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def _refuse() -> NoReturn:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def main(project: str, *argv: str) -> int:
    site = Project(Path(project))
    with conditions():
        site.run(*argv)
    print(site.out, end="")
    print(site.err, end="", file=sys.stderr)
    return site.status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
