"""What a program costs is that of all its processes, and what it wrote is what changed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from measuring import changed, measured, seen

MEGABYTE = 1_000_000
TWO_PROCESSES = """
import subprocess, sys, time
if len(sys.argv) == 2:
    held = b"x" * 60_000_000
    child = subprocess.Popen([sys.executable, sys.argv[0], sys.argv[1], "child"])
    sys.exit(child.wait())
held = b"x" * 60_000_000
sum(range(3_000_000))
open(f"{sys.argv[1]}/new", "w").write("12345")
time.sleep(1)
"""


def test_memory_and_time_are_of_all_processes(tmp_path: Path) -> None:
    program, output = tmp_path / "program.py", tmp_path / "site"
    program.write_text(TWO_PROCESSES)
    output.mkdir()
    (output / "old").write_text("as before")
    cost = measured([sys.executable, str(program), str(output)], output)
    assert 120 * MEGABYTE < cost.memory < 200 * MEGABYTE
    assert cost.processor > 0
    assert cost.wall >= 1
    assert (cost.files, cost.written) == (1, 5)


def test_a_program_that_fails_is_told_with_what_it_said(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="no such archive"):
        measured([sys.executable, "-c", "import sys; sys.exit('no such archive')"], tmp_path)


def test_what_is_written_again_counts_also_with_the_same_bytes(tmp_path: Path) -> None:
    for name in ("kept", "again", "gone"):
        (tmp_path / name).write_text(name)
    before = seen(tmp_path)
    (tmp_path / "gone").unlink()
    (tmp_path / "again.new").write_text("again")
    (tmp_path / "again.new").replace(tmp_path / "again")
    (tmp_path / "new").write_text("new!")
    assert sorted(changed(before, seen(tmp_path))) == [4, 5]
