"""A build in which nothing has changed: it makes nothing, and loads nothing that makes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from harness import SITES

PROJECT = Path(__file__).resolve().parents[1]
PROGRAM = """
import json, sys, time
now, after = time.time_ns, int(sys.argv.pop(1))
time.time_ns = lambda: now() + after * 10**9
from regesta.cli import run
status = run()
print(json.dumps(sorted(sys.modules)))
sys.exit(status)
"""
"""The program so many seconds later, for files that have just been written are looked at again."""
MAKES = {
    "jinja2", "markdown", "yaml", "fontTools", "dateutil", "tqdm", "resource", "multiprocessing",
    "regesta.pages", "regesta.exports", "regesta.figures", "regesta.site", "regesta.making.whole",
    "regesta.render.renderer", "regesta.archive.archive", "regesta.reading.parser",
    "regesta.commands.profile", "regesta.commands.explaining", "regesta.commands.progress",
    "regesta.commands.bar",
}  # fmt: skip


def built(folder: Path, after: int, *argv: str) -> tuple[str, set[str]]:
    """What a build says, and the modules that it loaded."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(after), *argv],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": f"{PROJECT}/src"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    *said, modules = done.stdout.splitlines()
    return "\n".join(said), set(json.loads(modules))


class Builds(NamedTuple):
    """What builds one after the other say and load: the first, and two of what stays the same,
    the second of which is asked for more."""

    first: set[str]
    said: str
    quiet: set[str]
    said_more: str
    asked: set[str]


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> Builds:
    folder = tmp_path_factory.mktemp("archive")
    shutil.copytree(SITES / "base", folder, dirs_exist_ok=True)
    _, first = built(folder, 0)
    built(folder, 10)
    said, quiet = built(folder, 20)
    said_more, asked = built(folder, 30, "--explain", "--profile")
    return Builds(first, said, quiet, said_more, asked)


def of(packages: Iterable[str], modules: set[str]) -> set[str]:
    """Those modules that are one of some packages, or within it."""
    return {name for name in modules if any(f"{name}.".startswith(f"{one}.") for one in packages)}


def test_nothing_that_makes_is_loaded(builds: Builds) -> None:
    assert "(0 files new or changed, 0 removed)" in builds.said
    assert of(["jinja2", "markdown", "yaml", "regesta.pages"], builds.first)
    assert of(MAKES, builds.quiet) == set()


def test_of_other_packages_only_msgspec_is(builds: Builds) -> None:
    bare = subprocess.run(
        [sys.executable, "-c", "import sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    tops = {name.partition(".")[0] for name in builds.quiet - {*bare.stdout.split()}}
    assert tops - sys.stdlib_module_names <= {"regesta", "msgspec", "typing_extensions"}


def test_what_is_asked_for_is_loaded(builds: Builds) -> None:
    assert builds.said_more.count("\n") == 0
    assert of(MAKES, builds.asked) == {
        "resource", "regesta.commands.profile", "regesta.commands.explaining",
    }  # fmt: skip
