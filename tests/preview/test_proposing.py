"""The ids that editors propose: kept in step with the entries, and nobody else's file harmed."""

from __future__ import annotations

from pathlib import Path

import pytest

from projects import Project
from regesta.build import Folders, Manner, build
from regesta.memory.place import place
from regesta.preview import proposing
from regesta.reference import ids
from regesta.store import disk


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Project:
    folder = tmp_path_factory.mktemp("proposed") / "archive"
    Project(folder.parent).run("init", str(folder)).exits(0)
    return Project(folder)


def kept(project: Project) -> Path:
    """Build as the site is shown, and keep the ids in step."""
    folders = Folders(project.project, project.project / "content", None, project.output)
    build(folders, Manner(search=False, drafts=True))
    proposing.keep(place(project.output), project.project / "schemas")
    return project.project / "schemas" / ids.FILE


def test_a_new_archive_has_the_ids_of_its_entries(begun: Project) -> None:
    before = disk.signature(begun.project / "schemas" / ids.FILE)
    assert disk.signature(kept(begun)) == before


def test_they_come_and_go_with_the_entries(begun: Project) -> None:
    begun.file("content/topics/winds.md", "---\nname: Winds\n---\n")
    assert '"Winds"' in kept(begun).read_text("utf-8")
    begun.without("content/topics/winds.md")
    assert "winds" not in kept(begun).read_text("utf-8")


def test_a_file_that_was_deleted_is_made_again(begun: Project) -> None:
    (begun.project / "schemas" / ids.FILE).unlink()
    assert ids.is_one(kept(begun).read_text("utf-8"))


def test_what_somebody_else_wrote_is_left_alone(begun: Project) -> None:
    file = begun.project / "schemas" / ids.FILE
    before = file.read_bytes()
    for mine in (b"{}", b"\xff"):
        file.write_bytes(mine)
        assert kept(begun).read_bytes() == mine
    file.write_bytes(before)


def test_without_schemas_nothing_is_written(begun: Project, tmp_path: Path) -> None:
    kept(begun)
    proposing.keep(place(begun.output), tmp_path)
    assert not list(tmp_path.iterdir())
