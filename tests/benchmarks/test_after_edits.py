"""The edits after which builds are held against clean ones change what they say, in any archive."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from after_edits import EDITS, compared
from conftest import PROJECT
from corpus import Corpus
from projects import Project


@pytest.mark.parametrize("invented", [False, True])
def test_each_edit_can_be_made_after_the_others(tmp_path: Path, invented: bool) -> None:
    if invented:
        Corpus(tmp_path / "before", 3, 12).write()
    else:
        for name in ("content", "seeds"):
            shutil.copytree(PROJECT / name, tmp_path / "before" / name)
    shutil.copytree(tmp_path / "before", tmp_path / "edited")
    for edit in EDITS:
        before = _state(tmp_path / "edited")
        edit(tmp_path / "edited")
        assert _state(tmp_path / "edited") != before, edit


def _state(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(file): (file.stat().st_mtime_ns, file.read_bytes())
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_a_site_that_is_not_that_of_a_build_from_nothing_is_told(tmp_path: Path) -> None:
    archive = Project(tmp_path / "archive").minimal().project
    assert compared(archive, tmp_path / "warm", tmp_path / "clean") == (0, [])
    with (tmp_path / "warm/404.html").open("a") as file:
        file.write("what stops a build, but not one from nothing")
    found = compared(archive, tmp_path / "warm", tmp_path / "clean")
    assert found == (0, ["what is said", "404.html"])
