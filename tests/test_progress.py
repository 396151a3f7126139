"""Progress on a terminal: shown while a build takes long, gone when it ends; else nothing."""

from __future__ import annotations

import io
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
import termios
import threading
from pathlib import Path

import pytest

from harness import SITES, SiteTest
from projects import Project
from regesta.commands.progress import Progress

PROJECT = Path(__file__).resolve().parents[1]
AT_ONCE = """
import sys
from regesta.commands import progress
progress.AFTER = 0
from regesta.cli import run
sys.exit(run())
"""
"""The program, which shows its progress without waiting for a second to pass."""
BLANK = re.compile(r"\r *\r")


def terminal() -> tuple[int, int]:
    """The two ends of a terminal of 80 columns: ours, and that of the program."""
    ours, its = pty.openpty()
    termios.tcsetwinsize(its, (24, 80))
    return ours, its


def come(ours: int, until: str = "") -> str:
    """What has come through a terminal until it is closed, or until it said something."""
    said = b""
    while not (until and until in said.decode(errors="replace")):
        try:
            some = os.read(ours, 65536)
        except OSError:
            some = b""
        if not some:
            break
        said += some
    return said.decode()


def started(folder: Path, stderr: int, *argv: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", AT_ONCE, *argv],
        cwd=folder,
        env={**os.environ, "TERM": "xterm", "PYTHONPATH": f"{PROJECT}/src", **environment},
        stdout=subprocess.PIPE,
        stderr=stderr,
        start_new_session=True,
    )


def build(folder: Path, *argv: str, **environment: str) -> tuple[str, str]:
    """What a build says on a terminal, and on stdout."""
    ours, its = terminal()
    process = started(folder, its, *argv, **environment)
    os.close(its)
    said = come(ours)
    os.close(ours)
    out = process.communicate()[0].decode()
    assert process.returncode == 0, said
    return said, out


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(SITES / "base", tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_terminal_shows_which_stage_and_how_many_of_how_many(project: Path, jobs: str) -> None:
    said, out = build(project, "--jobs", jobs)
    files = re.search(r"\((\d+) files new or changed", out)
    assert files
    assert "read: 26 of 26 |" in said
    assert f"make: {files[1]} of {files[1]} |" in said
    assert re.search(r"\rwrite *\r", said)
    assert BLANK.search(said[said.rindex("search") :])
    assert "\n" not in said.replace("\r\n", "")


def test_problems_stand_on_lines_of_their_own(project: Path) -> None:
    (project / "content/topics/unused.md").write_text("---\nname: Unused\n---\n")
    said, _ = build(project)
    notice = said.index("\x1b[1;36mnotice[R406]\x1b[0m: nothing refers to this entry\r\n")
    assert "\r\n  at content/topics/unused.md:1:1\r\n" in said
    assert said[:notice].endswith("\r")
    assert BLANK.search(said[:notice][-100:])


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return SiteTest(tmp_path).minimal().project


def test_what_is_small_is_shown_as_well(small: Path) -> None:
    assert "make: " in build(small, "check")[0]


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}, {"NO_COLOR": "1"}])
def test_a_terminal_that_is_to_be_plain_is_left_alone(
    small: Path, environment: dict[str, str]
) -> None:
    assert build(small, "check", **environment)[0] == ""


def test_what_is_for_machines_is_left_alone(small: Path) -> None:
    assert build(small, "check", "--format", "json")[0] == ""


def test_where_there_is_no_terminal_nothing_is_shown(small: Path) -> None:
    process = started(small, subprocess.PIPE, "check")
    assert process.communicate()[1] == b""
    assert process.returncode == 0


def test_an_interruption_takes_the_line_away_and_ends_all_processes(tmp_path: Path) -> None:
    Project(tmp_path).with_the_archive()
    ours, its = terminal()
    process = started(tmp_path, its, "--jobs", "2")
    os.close(its)
    said = come(ours, "make: ")
    os.killpg(process.pid, signal.SIGINT)
    said += come(ours)
    os.close(ours)
    process.communicate()
    assert process.returncode == 130
    assert "make: " in said
    assert BLANK.search(said[-200:])
    assert "Traceback" not in said
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


class Clock:
    """A clock that is put forward by hand."""

    def __init__(self) -> None:
        self.time = 100.0

    def __call__(self) -> float:
        return self.time


def test_before_a_second_has_passed_nothing_is_shown() -> None:
    clock, stream = Clock(), io.StringIO()
    progress, threads = Progress(stream, clock), threading.active_count()
    clock.time += 0.9
    for stage in ("read", "check"):
        progress.begin(stage)
        progress.go_on(1, 3)
        progress.end()
    progress.begin("link")
    assert stream.getvalue() == ""
    clock.time += 0.2
    progress.go_on(2, 3)
    progress.go_on(3, 3)
    assert "link: 3 of 3 |" in stream.getvalue()
    progress.end()
    assert BLANK.search(stream.getvalue())
    assert threading.active_count() == threads


def test_stages_that_begin_later_are_shown_at_once() -> None:
    clock, stream = Clock(), io.StringIO()
    progress = Progress(stream, clock)
    clock.time += 2
    progress.begin("write")
    assert stream.getvalue().strip() == "write"
    progress.end()
