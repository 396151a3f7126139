"""What others did to a site is noticed by the times of its folders, and by nothing dearer."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from projects import Project
from regesta import freshness
from regesta.build import Folders
from regesta.making import looking, site
from regesta.memory.memory import Memory
from regesta.memory.place import place
from regesta.reading import sources
from regesta.render import templates

LONG_AGO = 10**13
PAGE = "topics/trade/index.html"


@pytest.fixture
def old(tmp_path: Path) -> Project:
    """A site all of whose files and folders are old, and known."""
    project = Project(tmp_path / "project").minimal()
    project.file("content/topics/trade.md", "---\nname: Trade\n---\n").build().succeeds()
    for path in (*project.project.rglob("*"), project.output):
        if path.name != ".site.regesta":
            age(path)
    return project.build().succeeds().leaves_the_site_alone()


def age(path: Path) -> None:
    then = time.time_ns() - LONG_AGO
    os.utime(path, ns=(then, then))


def folders(project: Project) -> Folders:
    return Folders(project.project, project.project / "content", None, project.output)


def changed(project: Project) -> list[str]:
    """The folders that are looked through, but for the top, in which a build itself works."""
    memory = Memory(place(project.output))
    try:
        return [folder for folder in site._changed(memory, project.output) if folder]
    finally:
        memory.close()


def why(project: Project) -> dict[str, str]:
    """The outputs that are stale once the site was looked at."""
    memory = Memory(place(project.output))
    try:
        site.notice(memory, project.output, dict)
        return {unit.name: unit.why for unit in memory.outputs.stale()}
    finally:
        memory.close()


def test_of_a_site_that_nobody_touched_no_folder_is_looked_through(old: Project) -> None:
    assert changed(old) == []
    assert why(old) == {}


def test_a_file_that_goes_is_missing(old: Project) -> None:
    old.without(f"site/{PAGE}")
    assert changed(old) == ["topics/trade/"]
    assert why(old) == {PAGE: "missing"}
    old.build().succeeds().has(PAGE, "Trade")


def test_a_folder_that_goes_has_all_of_it_missing(old: Project) -> None:
    (old.output / PAGE).unlink()
    (old.output / PAGE).parent.rmdir()
    assert why(old) == {PAGE: "missing"}


def test_another_file_in_its_place_is_edited(old: Project) -> None:
    (old.output / "mine").write_text("mine")
    (old.output / "mine").replace(old.output / PAGE)
    assert why(old) == {PAGE: "edited"}


def test_the_same_bytes_in_its_place_are_known_again(old: Project) -> None:
    (old.output / "copy").write_bytes((old.output / PAGE).read_bytes())
    (old.output / "copy").replace(old.output / PAGE)
    assert why(old) == {}
    old.build().succeeds().leaves_the_site_alone()


def test_a_young_folder_is_looked_through_again(old: Project) -> None:
    """It may have changed since with the same time."""
    (old.output / "topics/trade").touch()
    assert why(old) == {}
    assert changed(old) == ["topics/trade/"]
    age(old.output / "topics/trade")
    assert why(old) == {}
    assert changed(old) == []


def test_a_build_of_another_memory_is_noticed(old: Project) -> None:
    memory = Memory(place(old.output))
    assert site.is_as_listed(memory, old.output)
    copy = old.output / "copy"
    copy.write_bytes((old.output / "manifest-sha256.txt").read_bytes())
    copy.replace(old.output / "manifest-sha256.txt")
    assert not site.is_as_listed(memory, old.output)
    memory.close()
    old.build().succeeds().leaves_the_site_alone()


@pytest.mark.parametrize(
    ("then", "doubtful", "gone"),
    [
        (lambda p: None, [], []),
        (lambda p: (p.project / "content/topics/trade.md").touch(), ["topics/trade"], []),
        (lambda p: p.without("content/topics/trade.md"), [], ["topics/trade"]),
        (lambda p: p.file("content/topics/new.md", ""), ["topics/new"], []),
    ],
)
def test_files_of_content_are_doubted_by_their_times(
    old: Project,
    monkeypatch: pytest.MonkeyPatch,
    then: Callable[[Project], object],
    doubtful: list[str],
    gone: list[str],
) -> None:
    """What changed is known by its times; what is young by those is doubted in any case."""
    memory = Memory(place(old.output))
    monkeypatch.setattr(freshness, "TOO_YOUNG", 0)
    then(old)
    found = sources.find(old.project, folders(old).content)
    changes = looking.changes(memory, found)
    assert [looking.key(file) for file in changes.doubtful] == doubtful
    assert sorted(changes.gone) == gone
    monkeypatch.setattr(freshness, "TOO_YOUNG", 10**18)
    assert len(looking.changes(memory, found).doubtful) == len(found.files) + 1
    memory.close()


def test_templates_are_seen_by_their_times(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(freshness, "TOO_YOUNG", 0)
    memory = Memory(tmp_path / "memory")
    assert not looking.has_seen(memory, None)
    memory.note("templates seen", templates.seen(None))
    assert looking.has_seen(memory, None)
    (tmp_path / "own").mkdir()
    assert looking.has_seen(memory, tmp_path / "own")
    (tmp_path / "own/base.html").write_text("")
    assert not looking.has_seen(memory, tmp_path / "own")
    memory.note("templates seen", templates.seen(tmp_path / "own"))
    monkeypatch.setattr(freshness, "TOO_YOUNG", 10**18)
    assert not looking.has_seen(memory, tmp_path / "own")
    memory.close()
