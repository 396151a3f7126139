"""A site held against its list: whole, or what differs, is missing, was added."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import pytest

from fake_pagefind import FakePagefind
from harness import SiteTest
from regesta.search import index, pagefind
from regesta.store.listing import MANIFEST, WORK


@pytest.fixture
def built(site: SiteTest) -> Iterator[SiteTest]:
    """A site with an index."""
    with (
        mock.patch.object(pagefind, "program", return_value=Path("pagefind")),
        mock.patch("subprocess.run", FakePagefind()),
    ):
        site.file("content/topics/trade.md", "---\nname: Trade\n---\n\nA note.\n")
        yield site.build().succeeds()


def in_index(site: SiteTest) -> str:
    """A file of the index."""
    (file,) = (site.output / index.FOLDER).glob(f"*/{pagefind.ENTRY}")
    return f"site/{file.relative_to(site.output).as_posix()}"


def test_a_site_as_it_was_built_is_whole(built: SiteTest) -> None:
    built.run("verify").succeeds().says_exactly("").leaves_the_site_alone()
    files = len([file for file in built.output.rglob("*") if file.is_file()]) - 2
    built.sums_up(rf"{files} files of site: 0 problems, \d+\.\d\d s")


def test_all_that_is_wrong_is_named(built: SiteTest) -> None:
    entry = in_index(built)
    built.file("site/index.html", "mine").file(entry, "{}").file("site/a/b.txt", "mine")
    built.without("site/records/index.html").without("site/about/index.html")
    (built.output / "about/index.html").symlink_to("../index.html")
    (built.output / "c").symlink_to("index.html")
    built.file(f"site/{index.FOLDER}/z", "mine").run("verify").exits(1).leaves_the_site_alone()
    assert built.problems == [
        "site/a/b.txt:1:1: error: the file was added, by no build",
        "site/about/index.html:1:1: error: the file is no file any more",
        "site/c:1:1: error: the file was added, by no build",
        "site/index.html:1:1: error: the file differs from what the build wrote",
        f"{entry}:1:1: error: the file differs from what the build wrote",
        f"site/{index.FOLDER}/z:1:1: error: the file was added, by no build",
        "site/records/index.html:1:1: error: the file is missing",
    ]
    built.sums_up(r"\d+ files of site: 7 problems, .*")


def test_it_speaks_json(built: SiteTest) -> None:
    built.file("site/index.html", "mine").run("verify", "--format", "json").exits(1)
    assert built.data["status"] == 1
    assert built.data["verified"] > 30
    (problem,) = built.data["problems"]
    assert problem["file"] == "site/index.html"


def test_a_site_without_an_index_is_whole(site: SiteTest) -> None:
    site.build().run("verify").succeeds()


def test_a_folder_that_no_build_made(site: SiteTest) -> None:
    site.file("scans/photo.tif", "mine")
    site.run("verify", "--output", str(site.project / "scans")).exits(3)
    assert "no build made `" in site.err
    site.file(f"scans/{MANIFEST}", f"{'0' * 64}  photo.tif\n")
    site.run("verify", "--output", str(site.project / "scans")).exits(3)
    assert "is not as a build writes it" in site.err
    site.run("verify", "--output", str(site.project / "nowhere")).exits(3)


def test_a_copy_elsewhere_can_be_verified(built: SiteTest, tmp_path: Path) -> None:
    (built.output).rename(tmp_path / "copy")
    built.run("verify", "--output", str(tmp_path / "copy")).succeeds()


def test_what_a_build_at_work_has_staged_is_not_looked_at(built: SiteTest) -> None:
    built.file(f"site/{WORK}/site/0", "half a page").run("verify").succeeds()
