"""Programs find their archive as an editor leaves it: what did not change is not touched."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from systems import HUGO, PELICAN, REGESTA, System, lay, revise


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    lay([("a/same", b"1"), ("a/other", b"2")], tmp_path)
    before = {name: (tmp_path / name).stat() for name in ("a/same", "a/other")}
    lay([("a/same", b"1"), ("a/other", b"3"), ("b/new", b"4")], tmp_path)
    same = (tmp_path / "a/same").stat()
    assert (same.st_ino, same.st_mtime_ns) == (
        before["a/same"].st_ino,
        before["a/same"].st_mtime_ns,
    )
    assert (tmp_path / "a/other").read_bytes() == b"3"
    assert (tmp_path / "b/new").read_bytes() == b"4"


@pytest.mark.parametrize("system", [REGESTA, HUGO, PELICAN])
def test_the_template_of_records_can_be_changed(tmp_path: Path, system: System) -> None:
    lay(system.frame(), tmp_path)
    before = (tmp_path / system.template).read_text()
    revise(tmp_path / system.template)
    after = (tmp_path / system.template).read_text()
    assert after.replace("<p>Revised.</p>\n", "") == before
    assert after.count("<p>Revised.</p>") == 1


def test_a_template_without_an_article_is_told(tmp_path: Path) -> None:
    template = tmp_path / "record.html"
    template.write_text("<main></main>")
    with pytest.raises(SystemExit, match="no end of an article"):
        revise(template)


def test_ours_is_called_with_the_folders_of_its_source(tmp_path: Path) -> None:
    command = REGESTA.command(tmp_path / "source", tmp_path / "out/site")
    assert command[:4] == [sys.executable, "-m", "regesta", "build"]
    options = dict(zip(command[4::2], command[5::2], strict=True))
    assert options == {
        "--content": str(tmp_path / "source/content"),
        "--templates": str(tmp_path / "source/templates"),
        "--output": str(tmp_path / "out/site"),
    }
