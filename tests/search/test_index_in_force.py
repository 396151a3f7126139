"""The index of the full-text search: when it is made, what is kept, and what a kill leaves."""

from __future__ import annotations

import importlib.metadata
import re
import shutil
from pathlib import Path
from unittest import mock

import pytest
from indexing import NEW, OLD, TOPIC, in_force, index, is_tidy, names, pagefind

from conftest import PROJECT, require_pagefind
from fake_pagefind import FakePagefind
from harness import SiteTest
from regesta.model.kinds import INDEXED
from regesta.search import pagefind as program
from regesta.search import parts
from regesta.search.index import CURRENT, FOLDER
from regesta.store.listing import MANIFEST, Refused

__all__ = ["pagefind"]


def test_the_program_makes_an_index_of_each_language(tmp_path: Path) -> None:
    require_pagefind()
    assert index(tmp_path, NEW) == ()
    folder, languages = in_force(tmp_path)
    assert languages == ["en", program.UNSTEMMED]
    assert {"pagefind.js", "fragment", "index"} <= names(folder)
    assert not [name for name in names(folder) if re.search("ui|highlight|worker", name)]


def test_the_release_is_the_one_pinned() -> None:
    require_pagefind()
    pinned = re.findall(
        r"pagefind_bin_extended==([\d.]+)", (PROJECT / "pyproject.toml").read_text()
    )
    assert set(pinned) == {program.VERSION}
    assert importlib.metadata.version("pagefind_bin_extended") == program.VERSION


def test_what_has_not_changed_is_not_indexed_again(tmp_path: Path, pagefind: FakePagefind) -> None:
    index(tmp_path, OLD)
    first = in_force(tmp_path)
    index(tmp_path, {**OLD, "index.html": b"<html>another home"})
    index(tmp_path, {path: data.replace(b"<title>A", b"<title>B") for path, data in OLD.items()})
    assert (in_force(tmp_path), pagefind.runs) == (first, 1)
    index(tmp_path, NEW)
    assert pagefind.runs == 2
    assert is_tidy(tmp_path)
    assert in_force(tmp_path) != first


def test_what_no_page_needs_is_not_kept(tmp_path: Path, pagefind: FakePagefind) -> None:
    index(tmp_path, OLD)
    assert "pagefind-ui.js" not in names(in_force(tmp_path)[0])


def test_clean_makes_it_anew(tmp_path: Path, pagefind: FakePagefind) -> None:
    index(tmp_path, OLD)
    index(tmp_path, OLD, clean=True)
    assert pagefind.runs == 2


def test_an_archive_without_entries_has_no_index(tmp_path: Path, pagefind: FakePagefind) -> None:
    index(tmp_path, OLD)
    assert index(tmp_path, {"index.html": b"<html>"}) == ()
    assert not (tmp_path / FOLDER).exists()


def test_without_the_program_there_is_no_index_or_that_of_an_earlier_build(
    tmp_path: Path, pagefind: FakePagefind
) -> None:
    with mock.patch.object(program, "program", return_value=None):
        said = index(tmp_path, OLD)
        assert said == ("Pagefind is not installed: the site has no search",)
        assert not (tmp_path / FOLDER).exists()
    index(tmp_path, OLD)
    first = in_force(tmp_path)
    with mock.patch.object(program, "program", return_value=None):
        said = index(tmp_path, NEW)
        assert said == ("Pagefind is not installed: the search is that of an earlier build",)
    assert in_force(tmp_path) == first


def test_what_the_program_says_is_passed_on_and_the_index_in_force_stays(
    tmp_path: Path, pagefind: FakePagefind
) -> None:
    pagefind.says = "a long story\nno room left"
    assert index(tmp_path, OLD) == ("Pagefind failed: no room left: the site has no search",)
    assert not (tmp_path / FOLDER).exists()
    pagefind.says = ""
    index(tmp_path, OLD)
    first = in_force(tmp_path)
    pagefind.says = "no room left"
    said = index(tmp_path, NEW)
    assert said == ("Pagefind failed: no room left: the search is that of an earlier build",)
    assert in_force(tmp_path) == first
    pagefind.says = ""
    assert index(tmp_path, NEW) == ()
    assert in_force(tmp_path) != first


@pytest.mark.parametrize("lost", [program.ENTRY, "pagefind.js", "fragment", CURRENT, MANIFEST])
def test_an_index_that_lost_a_file_is_mended(
    tmp_path: Path, pagefind: FakePagefind, lost: str
) -> None:
    index(tmp_path, OLD)
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    gone = tmp_path / FOLDER if lost in (CURRENT, MANIFEST) else in_force(tmp_path)[0]
    if lost == "fragment":
        shutil.rmtree(gone / lost)
    else:
        (gone / lost).unlink()
    if lost == MANIFEST:
        with pytest.raises(Refused):
            index(tmp_path, OLD)
        return
    assert index(tmp_path, OLD) == ()
    assert {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()} == before


def test_an_index_that_was_edited_stops_the_build(tmp_path: Path, pagefind: FakePagefind) -> None:
    index(tmp_path, OLD)
    (in_force(tmp_path)[0] / "pagefind.js").write_bytes(b"mine")
    with pytest.raises(Refused, match=r"pagefind\.js"):
        index(tmp_path, NEW)
    assert index(tmp_path, NEW, overwrite=True) == ()


def test_foreign_files_stay(tmp_path: Path, pagefind: FakePagefind) -> None:
    mine = tmp_path / FOLDER / "mine.txt"
    mine.parent.mkdir()
    mine.write_text("mine")
    index(tmp_path, OLD)
    index(tmp_path, {"index.html": b"<html>"})
    assert mine.read_text() == "mine"


def test_a_link_in_its_place_is_not_followed(tmp_path: Path, pagefind: FakePagefind) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / FOLDER).symlink_to(elsewhere)
    with pytest.raises(Refused, match="is in the way"):
        index(tmp_path / "site", OLD)
    assert not names(elsewhere)


# In a build


def test_a_build_has_its_index_beside_the_manifest(site: SiteTest, pagefind: FakePagefind) -> None:
    site.file("content/topics/trade.md", TOPIC.format("Trade")).build().succeeds()
    folder, _ = in_force(site.output)
    assert FOLDER + "/" not in site.page(MANIFEST)
    site.build().succeeds()
    assert (in_force(site.output)[0], pagefind.runs) == (folder, 1)
    before = site.page("topics/trade/index.html")
    site.edit("content/site.yaml", "A small archive", "Another archive").build().succeeds()
    assert site.page("topics/trade/index.html") != before
    assert (in_force(site.output)[0], pagefind.runs) == (folder, 1)
    site.check().succeeds()
    site.edit("content/topics/trade.md", "Trade", "Commerce").check().succeeds()
    assert pagefind.runs == 1


def test_files_of_parts_that_stand_are_not_looked_at_and_a_lost_one_is_made_again(
    site: SiteTest, pagefind: FakePagefind, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "WHOLE", 0)
    site.file("content/topics/trade.md", TOPIC.format("Trade")).build().succeeds()
    standing, _ = in_force(site.output)
    before = names(standing / "fragment")
    (standing / "pagefind.js").write_bytes(b"mine")
    site.file("content/topics/peace.md", TOPIC.format("Peace")).build().succeeds()
    site.run("verify").exits(1)
    assert f"{FOLDER}/{standing.name}/pagefind.js" in site.err
    (standing / "fragment" / next(iter(before))).unlink()
    site.file("content/topics/fish.md", TOPIC.format("Fish")).build()
    site.exits(3).leaves_the_site_alone()
    assert f"in the way: `{standing.name}/pagefind.js`" in site.err
    site.run("build", "--overwrite").succeeds()
    assert not standing.exists()


def test_a_build_without_the_program_says_so_and_goes_on(site: SiteTest) -> None:
    with mock.patch.object(program, "program", return_value=None):
        site.file("content/topics/trade.md", TOPIC.format("Trade")).build().succeeds()
    said = "search/index.html:1:1: notice: Pagefind is not installed: the site has no search"
    assert said in site.problems
    site.has("search/index.html", "Search is not at work here.")


def test_only_pages_of_entries_are_searched(archive_site: Path) -> None:
    searched = {
        page.relative_to(archive_site).as_posix()
        for page in archive_site.rglob("*.html")
        if "data-pagefind-body" in page.read_text(encoding="utf-8")
    }
    entries = {
        f"{kind.folder}/{file.stem}/index.html"
        for kind in INDEXED
        for file in (PROJECT / "content" / kind.folder).glob("*.md")
    }
    assert searched == entries
