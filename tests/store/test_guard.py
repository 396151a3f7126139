"""Folders that are not for output."""

from __future__ import annotations

from pathlib import Path

import pytest

from regesta.store.guard import guard
from regesta.store.listing import Refused


@pytest.mark.parametrize(
    "output", ["", ".", "content", "content/site", "seeds/x", "templates", "src/regesta", ".."]
)
def test_folders_that_are_not_for_output_are_refused(tmp_path: Path, output: str) -> None:
    project = tmp_path / "project"
    kept = [project / name for name in ("content", "seeds", "templates", "src")]
    for folder in kept:
        folder.mkdir(parents=True)
    with pytest.raises(Refused):
        guard(project / output, project, kept)
    guard(project / "site", project, kept)
    guard(tmp_path / "site", project, kept)


def test_a_link_to_a_folder_that_is_not_for_output_is_refused(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "site").symlink_to("content")
    (tmp_path / "loop").symlink_to("loop")
    for name in ("site", "loop"):
        with pytest.raises(Refused):
            guard(tmp_path / name, tmp_path, [tmp_path / "content"])
