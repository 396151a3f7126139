"""Pagefind's program: what it makes is whole or is none, and it ends in time."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import pytest
from indexing import NEW, OLD, in_force, index, pagefind

from fake_pagefind import FakePagefind
from regesta.search import pagefind as program

__all__ = ["pagefind"]


def cut_short(new: Path) -> None:
    (new / program.ENTRY).write_bytes(b"")


def cut_in_half(new: Path) -> None:
    (new / program.ENTRY).write_bytes((new / program.ENTRY).read_bytes()[:20])


def of_another_form(new: Path) -> None:
    (new / program.ENTRY).write_bytes(b'{"languages": ["en"]}')


def without_its_entry(new: Path) -> None:
    (new / program.ENTRY).unlink()


def without_a_fragment(new: Path) -> None:
    next((new / "fragment").iterdir()).unlink()


def with_a_fragment_cut_short(new: Path) -> None:
    fragment = next((new / "fragment").iterdir())
    fragment.write_bytes(fragment.read_bytes()[:-4])


def with_an_empty_fragment(new: Path) -> None:
    next((new / "fragment").iterdir()).write_bytes(b"")


def without_its_meta(new: Path) -> None:
    next(new.glob("*.pf_meta")).unlink()


def without_its_script(new: Path) -> None:
    (new / "pagefind.js").unlink()


def with_an_empty_script(new: Path) -> None:
    (new / "pagefind.js").write_bytes(b"")


@pytest.mark.parametrize(
    "spoil",
    [
        cut_short, cut_in_half, of_another_form, without_its_entry, without_a_fragment,
        with_a_fragment_cut_short, with_an_empty_fragment, without_its_meta, without_its_script,
        with_an_empty_script,
    ],
)  # fmt: skip
def test_an_index_that_is_not_whole_is_none(
    tmp_path: Path, pagefind: FakePagefind, spoil: Callable[[Path], None]
) -> None:
    """As on a disk that is full for a while: the program itself reports success."""
    index(tmp_path, OLD)
    first = in_force(tmp_path)
    pagefind.spoil = spoil
    (said,) = index(tmp_path, NEW)
    assert said.startswith("Pagefind failed: its index is not whole: ")
    assert in_force(tmp_path) == first
    pagefind.spoil = lambda _: None
    assert index(tmp_path, NEW) == ()
    assert in_force(tmp_path) != first


def test_a_program_that_cannot_be_run(tmp_path: Path) -> None:
    with mock.patch.object(program, "program", return_value=tmp_path / "nothing"):
        assert "No such file" in index(tmp_path / "site", OLD)[0]


SLOW = """#!{}
import os, sys, time
open(os.environ["SAYS"], "w").write(str(os.getpid()))
time.sleep(60)
"""


@pytest.fixture
def slow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that writes its process id into the file that this is, and does not end."""
    script = tmp_path / "slow"
    script.write_text(SLOW.format(sys.executable))
    script.chmod(0o755)
    monkeypatch.setenv("SAYS", str(tmp_path / "says"))
    monkeypatch.setattr(program, "program", lambda: script)
    return tmp_path / "says"


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or " Z " not in state.read_text()


def test_a_program_that_does_not_end_is_stopped(
    tmp_path: Path, slow: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "_SECONDS", 1)
    said = index(tmp_path / "site", OLD)
    assert said == ("Pagefind failed: it was stopped after 1 s, its limit: the site has no search",)
    assert not is_alive(int(slow.read_text()))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends it with us")
def test_a_program_ends_with_the_build_that_is_killed(tmp_path: Path, slow: Path) -> None:
    child = os.fork()
    if not child:
        index(tmp_path / "site", OLD)
        os._exit(0)
    while not slow.exists() or not slow.read_text():
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    for _ in range(200):
        if not is_alive(int(slow.read_text())):
            return
        time.sleep(0.01)
    raise AssertionError("it is still alive")
