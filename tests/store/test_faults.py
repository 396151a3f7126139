"""A disk that refuses: the error names the file, every page is whole, the next build completes."""

from __future__ import annotations

import errno
import itertools
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from conftest import PROJECT
from fake_pagefind import FakePagefind
from harness import SiteTest
from regesta.search import pagefind
from regesta.store.listing import WORK

OLD = "---\nname: Trade\n---\n\nWhat is written of it.\n"
NEW = OLD.replace("written", "said")
REAL_RUN = subprocess.run
FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.fixture(autouse=True)
def quick() -> Iterator[None]:
    with (
        mock.patch.object(pagefind, "program", return_value=Path("pagefind")),
        mock.patch("subprocess.run", FakePagefind()),
    ):
        yield


class _Full:
    """A file on a full disk: what is written does not go down, and the error has no name."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def __enter__(self) -> _Full:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def write(self, data: bytes) -> int:
        self._file.write(data[: len(data) // 2])
        raise OSError(*FULL.args)


def writes_nothing(path: Path, mode: str) -> object:
    return _Full(REAL["open"](path, mode))


def refuses(path: Path, *_: object, **__: object) -> object:
    raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))


CALLS = ("open", "mkdir", "replace", "unlink", "rmdir", "iterdir")
REAL: dict[str, Callable[..., Any]] = {call: getattr(Path, call) for call in CALLS}


class Fault:
    """A method of Path that fails at its nth call for a path in the site."""

    def __init__(self, call: str, n: int) -> None:
        self.call, self.n, self.count, self.met = call, n, 0, False

    def __call__(self, path: Path, *args: Any, **options: Any) -> object:
        counts = "site" in path.parts and (self.call != "open" or args == ("xb",))
        self.count += counts
        if counts and self.count == self.n:
            self.met = True
            return (writes_nothing if self.call == "open" else refuses)(path, *args, **options)
        return REAL[self.call](path, *args, **options)

    def __get__(self, path: Path, _: type[Path]) -> Callable[..., object]:
        return lambda *args, **options: self(path, *args, **options)


@pytest.mark.parametrize("call", CALLS)
def test_a_failed_write_names_the_file_and_harms_nothing(site: SiteTest, call: str) -> None:
    """At each call of a kind, while a site is changed and its index made anew."""
    topic, gone = "content/topics/trade.md", "content/topics/gone.md"
    new = site.file(topic, NEW).build().succeeds().built()
    for n in itertools.count(1):
        old = site.file(topic, OLD).file(gone, OLD).build().succeeds().built()
        site.file(topic, NEW).without(gone)
        with mock.patch.object(Path, call, fault := Fault(call, n)):
            site.build()
        if site.status:
            site.exits(3)
            assert re.match(r"regesta: error: `\S+/site/?\S*`: \S", site.err), site.err
        for path, data in site.built().items():
            if path in old and not path.startswith(WORK):
                assert data in {old[path], new.get(path)}, path
        assert site.build().succeeds().built() == new
        if not fault.met:
            assert n > 1
            return


LIMITED = """
import resource, runpy, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
sys.path.insert(0, sys.argv[2])
from regesta.cli import run
sys.exit(run([], None))
"""


@pytest.mark.parametrize("size", [0, 1, 60, 200, 3_000, 9_000])
def test_a_file_that_may_not_grow(site: SiteTest, size: int) -> None:
    """A real limit of the operating system, met while a file is written."""
    site.build().succeeds()
    before = site.built()
    site.edit("content/site.yaml", "A small", "Another")
    done = REAL_RUN(
        [sys.executable, "-c", LIMITED, str(size), str(PROJECT / "src")],
        cwd=site.project, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 3
    file = r"\S+/site/\S+`: File too large"
    memory = r"\S+/\.site\.regesta`: what builds remember: disk I/O error"
    assert re.match(f"regesta: error: `(?:{file}|{memory})\n", done.stderr), done.stderr
    assert site.built() == before
    site.build().succeeds().has("index.html", "Another archive")


def test_a_terminal_on_a_full_disk(site: SiteTest) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full")
    with Path("/dev/full").open("wb") as full:
        done = REAL_RUN(
            [sys.executable, str(PROJECT / "build.py"), "check"],
            cwd=site.project, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert "the output cannot be printed: No space left on device" in done.stderr
