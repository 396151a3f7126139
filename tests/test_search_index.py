"""The index of the full-text search: when it is made, what is kept, and what a kill leaves."""

from __future__ import annotations

import importlib.metadata
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from conftest import PROJECT, require_pagefind
from harness import SiteTest
from regesta import search, store
from regesta.model.entries import FOLDERS

PAGE = (
    '<!doctype html><html lang="{}"><title>A</title>'
    '<main data-pagefind-body><h1>A</h1><p id="p1">{}</p></main></html>'
)
OLD = {"records/a/index.html": PAGE.format("en", "peace").encode(), "index.html": b"<html>home"}
NEW = {**OLD, "records/b/index.html": PAGE.format("ja", "平和条約").encode()}
TOPIC = "---\nname: {}\n---\n\nWhat is written of it.\n"


def index(output: Path, files: dict[str, bytes], *, clean: bool = False) -> tuple[str, ...]:
    """Write the site, index it; what was said."""
    store.write(output, files, store.survey(output, files), clean=clean)
    return tuple(problem.message for problem in search.index(output, files, clean=clean))


def in_force(output: Path) -> tuple[Path, list[str]]:
    """The folder of the index in force, and its languages."""
    current = json.loads((output / search.FOLDER / search.CURRENT).read_bytes())
    return output / search.FOLDER / current["folder"], current["languages"]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


class Pagefind:
    """In the program's place: writes what the index needs, or fails; counts its runs."""

    def __init__(self, says: str = "") -> None:
        self.says, self.runs = says, 0

    def __call__(self, command: list[Any], **_: Any) -> subprocess.CompletedProcess[bytes]:
        self.runs += 1
        if self.says:
            return subprocess.CompletedProcess(command, 1, b"", self.says.encode())
        new = Path(command[command.index("--output-path") + 1])
        (new / "pagefind-ui.js").write_bytes(b"unused")
        (new / "pagefind-entry.json").write_bytes(b'{"languages": {"en": {}}}')
        return subprocess.CompletedProcess(command, 0, b"", b"")


@pytest.fixture
def pagefind() -> Iterator[Pagefind]:
    fake = Pagefind()
    with (
        mock.patch.object(search, "program", return_value=Path("pagefind")),
        mock.patch("subprocess.run", fake),
    ):
        yield fake


def test_the_program_makes_an_index_of_each_language(tmp_path: Path) -> None:
    require_pagefind()
    assert index(tmp_path, NEW) == ()
    folder, languages = in_force(tmp_path)
    assert languages == ["en", "ja"]
    assert {"pagefind.js", "fragment", "index"} <= names(folder)
    assert not [name for name in names(folder) if re.search("ui|highlight|worker", name)]


def test_the_release_is_the_one_pinned() -> None:
    require_pagefind()
    pinned = re.findall(
        r"pagefind_bin_extended==([\d.]+)", (PROJECT / "pyproject.toml").read_text()
    )
    assert set(pinned) == {search.VERSION}
    assert importlib.metadata.version("pagefind_bin_extended") == search.VERSION


def test_what_has_not_changed_is_not_indexed_again(tmp_path: Path, pagefind: Pagefind) -> None:
    index(tmp_path, OLD)
    first = in_force(tmp_path)
    index(tmp_path, {**OLD, "index.html": b"<html>another home"})
    assert (in_force(tmp_path), pagefind.runs) == (first, 1)
    index(tmp_path, NEW)
    assert pagefind.runs == 2
    assert names(tmp_path / search.FOLDER) == {search.CURRENT, in_force(tmp_path)[0].name}
    assert in_force(tmp_path) != first


def test_what_no_page_needs_is_not_kept(tmp_path: Path, pagefind: Pagefind) -> None:
    index(tmp_path, OLD)
    assert names(in_force(tmp_path)[0]) == {"pagefind-entry.json"}


def test_clean_makes_it_anew(tmp_path: Path, pagefind: Pagefind) -> None:
    index(tmp_path, OLD)
    index(tmp_path, OLD, clean=True)
    assert pagefind.runs == 2


def test_an_archive_without_entries_has_no_index(tmp_path: Path, pagefind: Pagefind) -> None:
    index(tmp_path, OLD)
    assert index(tmp_path, {"index.html": b"<html>"}) == ()
    assert not (tmp_path / search.FOLDER).exists()


def test_without_the_program_there_is_no_index(tmp_path: Path, pagefind: Pagefind) -> None:
    index(tmp_path, OLD)
    with mock.patch.object(search, "program", return_value=None):
        assert index(tmp_path, NEW) == ("Pagefind is not installed, so the site has no search",)
    assert not (tmp_path / search.FOLDER).exists()


def test_what_the_program_says_is_passed_on(tmp_path: Path, pagefind: Pagefind) -> None:
    index(tmp_path, OLD)
    pagefind.says = "a long story\nno room left"
    said = index(tmp_path, NEW)
    assert said == ("Pagefind failed, so the site has no search: no room left",)
    assert not (tmp_path / search.FOLDER).exists()


def test_a_program_that_cannot_be_run(tmp_path: Path) -> None:
    with mock.patch.object(search, "program", return_value=tmp_path / "nothing"):
        assert "No such file" in index(tmp_path / "site", OLD)[0]


def test_foreign_files_stay(tmp_path: Path, pagefind: Pagefind) -> None:
    mine = tmp_path / search.FOLDER / "mine.txt"
    mine.parent.mkdir()
    mine.write_text("mine")
    index(tmp_path, OLD)
    index(tmp_path, {"index.html": b"<html>"})
    assert mine.read_text() == "mine"


def test_a_link_in_its_place_is_not_followed(tmp_path: Path, pagefind: Pagefind) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / search.FOLDER).symlink_to(elsewhere)
    assert index(tmp_path / "site", OLD) == ("`pagefind` is in the way",)
    assert not names(elsewhere)


class Killed(BaseException):
    """The build's end, before what it was about to do."""


def killed_before(step: int, output: Path) -> bool:
    """Index the new site and die before the `step`th change of the disk; whether it died."""
    done = 0

    def dying(real: Any) -> Any:
        def act(*args: Any, **options: Any) -> Any:
            nonlocal done
            done += 1
            if done > step:
                raise Killed
            return real(*args, **options)

        return act

    store.write(output, NEW, store.survey(output, NEW), clean=False)
    changes = ["mkdir", "rename", "replace", "unlink", "write_bytes"]
    with (
        mock.patch.multiple(Path, **{name: dying(getattr(Path, name)) for name in changes}),
        mock.patch.object(shutil, "rmtree", dying(shutil.rmtree)),
    ):
        try:
            search.index(output, NEW, clean=False)
        except Killed:
            return True
    return False


def test_a_kill_at_any_moment_leaves_the_old_or_the_new(tmp_path: Path, pagefind: Pagefind) -> None:
    index(tmp_path / "whole", NEW)
    new = in_force(tmp_path / "whole")[0].name
    for step in range(20):
        output = tmp_path / str(step)
        index(output, OLD)
        old = in_force(output)[0].name
        died = killed_before(step, output)
        folder = in_force(output)[0]
        assert folder.name in {old, new}
        assert (folder / "pagefind-entry.json").is_file()
        index(output, NEW)
        assert names(output / search.FOLDER) == {search.CURRENT, new}
        if not died:
            assert step > 4
            return
    raise AssertionError("never done")


# In a build


def test_a_build_has_its_index_beside_the_manifest(site: SiteTest, pagefind: Pagefind) -> None:
    site.file("content/topics/trade.md", TOPIC.format("Trade")).build().succeeds()
    folder, _ = in_force(site.output)
    assert search.FOLDER + "/" not in site.page(store.MANIFEST)
    site.build().succeeds()
    assert (in_force(site.output)[0], pagefind.runs) == (folder, 1)
    site.check().succeeds()
    site.edit("content/topics/trade.md", "Trade", "Commerce").check().succeeds()
    assert pagefind.runs == 1


def test_a_build_without_the_program_says_so_and_goes_on(site: SiteTest) -> None:
    with mock.patch.object(search, "program", return_value=None):
        site.file("content/topics/trade.md", TOPIC.format("Trade")).build().succeeds()
    site.says(
        "search/index.html:1:1: notice: Pagefind is not installed, so the site has no search"
    ).has("search/index.html", "Search is not at work here.")


def test_only_pages_of_entries_are_searched(archive_site: Path) -> None:
    searched = {
        page.relative_to(archive_site).as_posix()
        for page in archive_site.rglob("*.html")
        if "data-pagefind-body" in page.read_text(encoding="utf-8")
    }
    entries = {
        f"{folder}/{file.stem}/index.html"
        for folder in FOLDERS
        if folder != "pages"
        for file in (PROJECT / "content" / folder).glob("*.md")
    }
    assert searched == entries
