"""No build loses a file that is not a build's own: every situation that we could think of.

Each situation puts files with precious bytes somewhere and gives the command that is run then,
with the status that it ends in. Whatever it does, each of them has to stand where it stood.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import pytest

from fake_pagefind import FakePagefind
from harness import SiteTest
from regesta.search import index, pagefind
from regesta.store import listing, lock
from regesta.store.listing import MANIFEST, WORK

PRECIOUS = b"precious"
TOPIC = "---\nname: Trade\n---\n\nWhat is written of it.\n"
PAGE = "topics/trade/index.html"


class Situation(NamedTuple):
    """What is laid out before a command, how that ends, and the command's options."""

    lay: Callable[[SiteTest], object]
    status: int
    argv: tuple[str, ...]


SITUATIONS: dict[str, Situation] = {}


def situation(
    status: int, *argv: str
) -> Callable[[Callable[[SiteTest], object]], Callable[[SiteTest], object]]:
    def enter(lay: Callable[[SiteTest], object]) -> Callable[[SiteTest], object]:
        name = " ".join((lay.__name__, *argv))
        assert name not in SITUATIONS
        SITUATIONS[name] = Situation(lay, status, argv)
        return lay

    return enter


def keep(site: SiteTest, path: str, data: bytes = PRECIOUS) -> SiteTest:
    """Put a precious file, in the place of whatever stands there."""
    target = site.project / path
    if target.is_symlink() or target.is_file():
        target.unlink()
    return site.file(path, data if PRECIOUS in data else PRECIOUS + data)


def outside(site: SiteTest) -> Path:
    keep(site, "../outside/index.html")
    keep(site, "../outside/style.css")
    return site.project.parent / "outside"


def sums(site: SiteTest, folder: str) -> None:
    """What `sha256sum * > manifest-sha256.txt` leaves in a folder."""
    files = [file for file in sorted((site.project / folder).rglob("*")) if file.is_file()]
    lines = [
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  "
        f"{file.relative_to(site.project / folder).as_posix()}\n"
        for file in files
    ]
    site.file(f"{folder}/{MANIFEST}", "".join(lines))


def built(site: SiteTest) -> SiteTest:
    """A site of ours with a topic, and its index."""
    return site.file("content/topics/trade.md", TOPIC).build().succeeds()


def built_then_without_the_topic(site: SiteTest) -> SiteTest:
    return built(site).without("content/topics/trade.md")


def indexed(site: SiteTest) -> str:
    """A site of ours; the folder of its index in force."""
    built(site)
    current = json.loads((site.output / index.FOLDER / index.CURRENT).read_bytes())
    return f"site/{index.FOLDER}/{current['folder']}"


# Folders that were never ours

ELSEWHERE = ("--output", "scans")


@situation(3, *ELSEWHERE)
@situation(3, "--clean", *ELSEWHERE)
@situation(3, "--overwrite", *ELSEWHERE)
@situation(3, "--clean", "--overwrite", *ELSEWHERE)
@situation(3, "check", *ELSEWHERE)
@situation(3, "verify", *ELSEWHERE)
def scans_with_their_checksums(site: SiteTest) -> None:
    keep(site, "scans/photo.tif")
    sums(site, "scans")


@situation(3, *ELSEWHERE)
def scans_named_as_pages_with_their_checksums(site: SiteTest) -> None:
    keep(site, "scans/index.html")
    keep(site, "scans/records/index.html")
    sums(site, "scans")


@situation(3, *ELSEWHERE)
@situation(3, "--overwrite", *ELSEWHERE)
def a_bag(site: SiteTest) -> None:
    keep(site, "scans/data/photo.tif")
    keep(site, "scans/bagit.txt", b"BagIt-Version: 1.0\n")
    sums(site, "scans")


@situation(3, *ELSEWHERE)
def a_bag_with_other_checksums(site: SiteTest) -> None:
    keep(site, "scans/data/records.csv")
    keep(site, "scans/bagit.txt", b"BagIt-Version: 1.0\n")


@situation(3, *ELSEWHERE)
@situation(3, "--overwrite", *ELSEWHERE)
def pages_of_another_generator(site: SiteTest) -> None:
    keep(site, "scans/index.html")
    keep(site, "scans/assets/style.css")
    keep(site, "scans/404.html")


@situation(3, *ELSEWHERE)
def a_list_of_ours_copied_to_other_pages(site: SiteTest) -> None:
    built(site)
    keep(site, "scans/index.html")
    shutil.copy(site.output / MANIFEST, site.project / "scans")


@situation(3, *ELSEWHERE)
def a_list_of_ours_with_a_scan_added(site: SiteTest) -> None:
    built(site)
    keep(site, "scans/photo.tif")
    line = f"{hashlib.sha256(PRECIOUS).hexdigest()}  photo.tif\n"
    site.file(f"scans/{MANIFEST}", site.page(MANIFEST) + line)


@situation(0, *ELSEWHERE)
def files_named_like_our_temporary_ones(site: SiteTest) -> None:
    for name in (".index.html.regesta-new", ".regesta-journal", ".new", "index.html.new", "lock"):
        keep(site, f"scans/{name}")


@situation(3, *ELSEWHERE)
@situation(3, "--overwrite", *ELSEWHERE)
@situation(3, "check", *ELSEWHERE)
def a_folder_named_like_the_one_we_work_in(site: SiteTest) -> None:
    keep(site, f"scans/{WORK}/photo.tif")


@situation(3, *ELSEWHERE)
def a_file_named_like_the_folder_we_work_in(site: SiteTest) -> None:
    keep(site, f"scans/{WORK}")


@situation(3, *ELSEWHERE)
def a_file_named_like_our_lock(site: SiteTest) -> None:
    keep(site, f"scans/{WORK}/{lock.LOCK}")


@situation(3, *ELSEWHERE)
def files_named_like_staged_ones(site: SiteTest) -> None:
    keep(site, f"scans/{WORK}/site/0")
    site.file(f"scans/{WORK}/{lock.LOCK}", "")


@situation(3, *ELSEWHERE)
def a_journal_that_is_not_ours(site: SiteTest) -> None:
    keep(site, "scans/photo.tif")
    line = f"{hashlib.sha256(PRECIOUS).hexdigest()}  photo.tif\n"
    site.file(f"scans/{WORK}/site/journal", line)


@situation(3, *ELSEWHERE)
def a_link_named_like_the_folder_we_work_in(site: SiteTest) -> None:
    site.file("scans/a", "a")
    (site.project / "scans" / WORK).symlink_to(outside(site))


@situation(0, *ELSEWHERE)
def files_named_like_an_index(site: SiteTest) -> None:
    site.file("content/topics/trade.md", TOPIC)
    for name in ("0" * 32 + "/a", ".new/a", ".current.json", "b" * 32):
        keep(site, f"scans/{index.FOLDER}/{name}")


@situation(3, *ELSEWHERE)
def a_file_named_like_the_index_in_force(site: SiteTest) -> None:
    site.file("content/topics/trade.md", TOPIC)
    keep(site, f"scans/{index.FOLDER}/{index.CURRENT}")


@situation(3, *ELSEWHERE)
def checksums_where_the_index_goes(site: SiteTest) -> None:
    keep(site, f"scans/{index.FOLDER}/photo.tif")
    sums(site, f"scans/{index.FOLDER}")


@situation(3, *ELSEWHERE)
def a_file_where_the_index_goes(site: SiteTest) -> None:
    keep(site, f"scans/{index.FOLDER}")


@situation(3, *ELSEWHERE)
def a_link_where_the_index_goes(site: SiteTest) -> None:
    site.file("scans/a", "a")
    (site.project / "scans" / index.FOLDER).symlink_to(outside(site))


@situation(3, *ELSEWHERE)
def a_file_where_a_folder_goes(site: SiteTest) -> None:
    keep(site, "scans/records")


@situation(3, *ELSEWHERE)
@situation(3, "--overwrite", *ELSEWHERE)
def a_folder_where_a_file_goes(site: SiteTest) -> None:
    keep(site, "scans/records/index.html/photo.tif")


@situation(3, *ELSEWHERE)
@situation(3, "--overwrite", *ELSEWHERE)
def a_link_where_a_file_goes(site: SiteTest) -> None:
    site.file("scans/a", "a")
    (site.project / "scans/index.html").symlink_to(outside(site) / "index.html")


@situation(3, *ELSEWHERE)
def a_link_where_a_folder_goes(site: SiteTest) -> None:
    site.file("scans/a", "a")
    (site.project / "scans/records").symlink_to(outside(site))


@situation(3, *ELSEWHERE)
def an_output_that_is_a_link_to_pages(site: SiteTest) -> None:
    (site.project / "scans").symlink_to(outside(site))


@situation(3, *ELSEWHERE)
def an_output_that_is_a_file(site: SiteTest) -> None:
    keep(site, "scans")


@situation(0, *ELSEWHERE)
def a_repository_for_a_site(site: SiteTest) -> None:
    for name in (".git/config", "CNAME", ".nojekyll", "README.md"):
        keep(site, f"scans/{name}")


@situation(0, "--output", "scans/../scans/site")
def a_way_that_goes_up(site: SiteTest) -> None:
    keep(site, "scans/index.html")


@situation(3, "--output", "content")
@situation(3, "--output", "content/topics/site")
@situation(3, "--output", "seeds")
@situation(3, "--output", "templates")
@situation(3, "--output", "src")
@situation(3, "--output", "tests")
@situation(3, "--output", ".git")
@situation(3, "--output", ".")
@situation(3, "--output", "..")
@situation(3, "--output", "/")
def a_folder_that_is_not_for_output(site: SiteTest) -> None:
    for folder in (
        "content/topics",
        "seeds",
        "templates/assets",
        "src",
        "tests",
        ".git",
        ".",
        "..",
    ):
        keep(site, f"{folder}/index.html" if folder != "content/topics" else "seeds/a.txt")


# A site of ours, with what its owner did to it


@situation(3)
@situation(3, "--clean")
@situation(3, "check")
@situation(1, "verify")
def a_page_replaced_by_a_file_of_ones_own(site: SiteTest) -> None:
    keep(built(site), f"site/{PAGE}")


@situation(3)
@situation(3, "--clean")
def a_page_whose_entry_went_replaced(site: SiteTest) -> None:
    keep(built_then_without_the_topic(site), f"site/{PAGE}")


@situation(3)
def an_export_replaced(site: SiteTest) -> None:
    keep(built(site), "site/data/records.csv")


@situation(3)
def a_line_added_to_a_page(site: SiteTest) -> None:
    built(site)
    keep(site, f"site/{PAGE}", site.page(PAGE).encode())


@situation(3)
@situation(3, "--overwrite")
def a_page_replaced_by_a_folder(site: SiteTest) -> None:
    built(site).without(f"site/{PAGE}")
    keep(site, f"site/{PAGE}/photo.tif")


@situation(3)
def a_page_whose_entry_went_replaced_by_a_folder(site: SiteTest) -> None:
    built_then_without_the_topic(site).without(f"site/{PAGE}")
    keep(site, f"site/{PAGE}/photo.tif")


@situation(3)
@situation(3, "--overwrite")
def a_page_replaced_by_a_link(site: SiteTest) -> None:
    built(site).without(f"site/{PAGE}")
    (site.output / PAGE).symlink_to(outside(site) / "index.html")


@situation(3)
@situation(3, "--overwrite")
def a_page_whose_entry_went_replaced_by_a_link(site: SiteTest) -> None:
    built_then_without_the_topic(site).without(f"site/{PAGE}")
    (site.output / PAGE).symlink_to(outside(site) / "index.html")


@situation(0)
@situation(0, "--clean")
@situation(0, "--overwrite")
def a_file_beside_a_page_whose_entry_went(site: SiteTest) -> None:
    keep(built_then_without_the_topic(site), "site/topics/trade/photo.tif")
    keep(site, "site/CNAME")


@situation(0)
def a_folder_of_pages_that_went_is_moved_and_linked(site: SiteTest) -> None:
    built_then_without_the_topic(site)
    shutil.move(site.output / "topics/trade", outside(site) / "trade")
    (site.output / "topics/trade").symlink_to(outside(site) / "trade")
    keep(site, "../outside/trade/photo.tif")


@situation(3)
def all_topics_moved_and_linked(site: SiteTest) -> None:
    built(site)
    shutil.move(site.output / "topics", outside(site) / "topics")
    (site.output / "topics").symlink_to(outside(site) / "topics")
    keep(site, "../outside/topics/trade/index.html")


@situation(3)
def a_file_where_a_new_page_goes(site: SiteTest) -> None:
    site.build().file("content/topics/trade.md", TOPIC)
    keep(site, f"site/{PAGE}")


@situation(3)
@situation(3, "--overwrite")
def a_file_where_the_folder_of_a_new_page_goes(site: SiteTest) -> None:
    site.build().file("content/topics/trade.md", TOPIC)
    keep(site, "site/topics/trade")


@situation(3)
@situation(3, "--overwrite")
def a_link_where_the_folder_of_a_new_page_goes(site: SiteTest) -> None:
    site.build().file("content/topics/trade.md", TOPIC)
    (site.output / "topics").mkdir(exist_ok=True)
    (site.output / "topics/trade").symlink_to(outside(site))


@situation(3)
def an_asset_that_is_there_already(site: SiteTest) -> None:
    keep(built(site), "site/assets/photo.tif")
    digest = hashlib.sha256(PRECIOUS).hexdigest()
    keep(site, "templates/assets/photo.tif")
    site.run("check")
    named = [word for word in site.err.split("`") if word.startswith("assets/photo")]
    for name in named or [f"assets/photo.{digest[:10]}.tif"]:
        keep(site, f"site/{name}")


@situation(3)
@situation(3, "--clean")
@situation(3, "--overwrite")
@situation(3, "verify")
def a_list_with_a_line_added(site: SiteTest) -> None:
    keep(built(site), "site/photo.tif")
    line = f"{hashlib.sha256(PRECIOUS).hexdigest()}  photo.tif\n"
    site.file(f"site/{MANIFEST}", site.page(MANIFEST) + line)


@situation(3)
def a_list_replaced_by_that_of_scans(site: SiteTest) -> None:
    built(site)
    keep(site, "site/photo.tif")
    sums(site, "site")


@situation(3)
def a_list_that_is_gone(site: SiteTest) -> None:
    keep(built(site), f"site/{PAGE}")
    site.without(f"site/{MANIFEST}")


@situation(3)
def a_list_cut_short(site: SiteTest) -> None:
    keep(built(site), f"site/{PAGE}")
    site.file(f"site/{MANIFEST}", site.page(MANIFEST)[:-200])


@situation(3)
def a_list_that_is_a_link(site: SiteTest) -> None:
    keep(built(site), f"site/{PAGE}")
    (site.output / MANIFEST).rename(site.project / "list")
    (site.output / MANIFEST).symlink_to(site.project / "list")


@situation(0)
@situation(0, "--clean")
def a_file_of_ones_own_in_the_index(site: SiteTest) -> None:
    folder = indexed(site)
    keep(site, f"{folder}/photo.tif")
    keep(site, f"site/{index.FOLDER}/photo.tif")
    site.edit("content/topics/trade.md", "Trade", "Commerce")


@situation(3)
@situation(3, "--clean")
def a_file_of_the_index_replaced(site: SiteTest) -> None:
    keep(site, f"{indexed(site)}/{pagefind.ENTRY}")


@situation(3)
def the_name_of_the_index_in_force_replaced(site: SiteTest) -> None:
    indexed(site)
    keep(site, f"site/{index.FOLDER}/{index.CURRENT}")


@situation(3)
def the_index_of_pages_that_went_replaced(site: SiteTest) -> None:
    keep(site, f"{indexed(site)}/{pagefind.ENTRY}")
    site.without("content/topics/trade.md")


@situation(3)
def the_list_of_the_index_replaced(site: SiteTest) -> None:
    keep(site, f"{indexed(site)}/photo.tif")
    sums(site, f"site/{index.FOLDER}")


# What else may come in the way of a build


@situation(1)
@situation(1, "--clean")
@situation(1, "--overwrite")
def an_error_in_the_content(site: SiteTest) -> None:
    keep(built(site), f"site/{PAGE}")
    site.file("content/topics/trade.md", "---\nnam: Trade\n---\n")


@situation(1, "--overwrite")
def an_error_in_a_template(site: SiteTest) -> None:
    keep(built(site), f"site/{PAGE}")
    site.file("templates/pages/topic.html", "{{ view.nothing }}")


@situation(1, "--overwrite", "--strict")
def a_warning_that_stops(site: SiteTest) -> None:
    keep(built(site), f"site/{PAGE}")
    site.file("content/topics/odd.md", "---\nname: Odd\nbroader: nothing\n---\n")


def cut_short(site: SiteTest) -> SiteTest:
    """A build stopped where the list of what was written should take its place."""
    real = Path.replace

    def dies(source: Path, target: Path) -> Path:
        if target.name == MANIFEST:
            raise SystemExit(9)
        return real(source, target)

    site.file("content/topics/trade.md", TOPIC)
    with mock.patch.object(Path, "replace", dies):
        return site.build()


@situation(3)
@situation(3, "--clean")
def a_page_replaced_after_a_build_cut_short(site: SiteTest) -> None:
    keep(cut_short(site), f"site/{PAGE}")


@situation(3)
def a_page_replaced_after_a_build_cut_short_without_its_entry(site: SiteTest) -> None:
    keep(cut_short(built(site)), f"site/{PAGE}")
    site.without("content/topics/trade.md")


@situation(0)
def a_file_beside_the_pages_of_a_build_cut_short(site: SiteTest) -> None:
    keep(cut_short(site), "site/topics/trade/photo.tif")
    site.without("content/topics/trade.md")


@situation(3)
def a_journal_with_a_line_added(site: SiteTest) -> None:
    keep(cut_short(site), "site/photo.tif")
    line = f"{hashlib.sha256(PRECIOUS).hexdigest()}  photo.tif\n"
    journal = site.output / WORK / "site/journal"
    journal.write_bytes(journal.read_bytes() + line.encode())


@pytest.fixture(autouse=True)
def without_pagefind() -> Iterator[None]:
    with (
        mock.patch.object(pagefind, "program", return_value=Path("pagefind")),
        mock.patch("subprocess.run", FakePagefind()),
    ):
        yield


def precious(folder: Path) -> dict[str, bytes]:
    """Every precious file below a folder, and through its links."""
    found = {}
    for where, _, names in os.walk(folder, followlinks=False):
        for name in names:
            file = Path(where, name)
            if file.is_file() and PRECIOUS in (data := file.read_bytes()):
                found[str(file)] = data
    return found


@pytest.mark.parametrize("name", SITUATIONS)
def test_nothing_is_lost(name: str, tmp_path: Path) -> None:
    one = SITUATIONS[name]
    site = SiteTest(tmp_path / "project").minimal()
    one.lay(site)
    before = precious(tmp_path)
    assert before
    argv = [str(site.project / word) if "scans" in word else word for word in one.argv]
    argv = [
        str(site.project / word) if argv[n - 1] == "--output" and n else word
        for n, word in enumerate(argv)
    ]
    site.run(*argv).exits(one.status)
    assert precious(tmp_path) == before, site.err
    if one.status == 3:
        assert site.err.startswith("regesta: error: ")
        assert "\n  hint: " in site.err


def test_there_are_enough_situations() -> None:
    assert len(SITUATIONS) >= 60
    assert listing.usable(PAGE)
