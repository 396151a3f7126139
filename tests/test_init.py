"""A new archive: what it is given, that it holds, and that nothing is written over."""

from __future__ import annotations

import errno
import json
import re
import subprocess
from pathlib import Path

import pytest

from projects import Project
from regesta.reference import ids, json_schema


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A new archive, built as soon as it was made."""
    folder = tmp_path_factory.mktemp("new") / "archive"
    made = Project(folder.parent).run("init", str(folder)).exits(0)
    made.sums_up(rf"\d+ files written to {folder}; go there, then run `regesta serve`, .* s")
    return Project(folder).build().succeeds()


def test_a_new_archive_builds_at_once_and_says_what_is_invented(begun: Project) -> None:
    begun.says_exactly("")
    record = "records/ferry-outline-1961/index.html"
    begun.has(record, "An invented record.", "This outline is invented.", "second ferry together")
    begun.has("undertakings/build-second-ferry/index.html", "Accepted", "by the end of 1962")
    begun.has("about/index.html", "<strong>invented</strong>")


def test_the_schemas_are_those_of_the_model(begun: Project) -> None:
    found = {path.name: path.read_text("utf-8") for path in (begun.project / "schemas").iterdir()}
    assert ids.is_one(found.pop(ids.FILE))
    assert found == json_schema.files()


def test_editors_are_told_the_schema_of_the_settings(begun: Project) -> None:
    site = (begun.project / "content/site.yaml").read_text(encoding="utf-8")
    assert site.startswith("# yaml-language-server: $schema=../schemas/site.schema.json\n")


def test_the_task_of_the_editor_starts_this_program(begun: Project) -> None:
    tasks = (begun.project / ".vscode/tasks.json").read_text(encoding="utf-8")
    (command,) = re.findall('"command": (".*"),$', tasks, re.MULTILINE)
    said = subprocess.run(
        [json.loads(command), "--version"], capture_output=True, text=True, check=True
    )
    assert said.stdout.startswith("regesta ")


@pytest.mark.parametrize("name", ["content/a.md", "README.md", ".gitignore", "seeds"])
def test_nothing_that_is_there_is_written_over(tmp_path: Path, name: str) -> None:
    project = Project(tmp_path).file(name, "mine").run("init", str(tmp_path)).exits(3)
    said = f"there is already: `{Path(name).parts[0]}`\n  hint: nothing is written over"
    assert said in project.err
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [tmp_path / name]


def test_beside_what_has_other_names_it_is_begun(tmp_path: Path) -> None:
    project = Project(tmp_path).file("notes.txt", "mine").run("init", str(tmp_path)).exits(0)
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert not list(project.project.glob(".regesta-*"))


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    project = Project(tmp_path).file("a", "mine").run("init", str(tmp_path / "a")).exits(3)
    assert "is not a folder\n  hint: give another name" in project.err
    assert (tmp_path / "a").read_text(encoding="utf-8") == "mine"


def test_where_writing_fails_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, _: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr("regesta.commands.init.disk.write", full)
    project = Project(tmp_path).run("init", str(tmp_path / "a/b")).exits(3)
    assert "No space left on device" in project.err
    assert list(tmp_path.iterdir()) == []
