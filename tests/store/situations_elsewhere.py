"""Folders that were never ours, whatever they look like."""

from __future__ import annotations

import hashlib
import shutil

from situations import (
    PRECIOUS,
    TOPIC,
    built,
    keep,
    outside,
    situation,
    sums,
)

from harness import SiteTest
from regesta.search import index
from regesta.store import lock
from regesta.store.listing import MANIFEST, WORK

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
