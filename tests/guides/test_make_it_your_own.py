"""The guide on an archive's own words and looks, followed from an empty folder."""

from __future__ import annotations

from pathlib import Path

from guide import Guide

from harness import SiteTest


def test_make_it_your_own(tmp_path: Path) -> None:
    site = Guide("make-it-your-own.md", SiteTest(tmp_path)).follow().site
    site.succeeds().says_exactly("")
    site.has("index.html", "The Narrow Sound", 'href="assets/own.', 'src="assets/seal.')
    site.has("holdings/index.html", "Where the originals are", 'href="../assets/own.')
    site.has("about/index.html", 'href="../holdings/index.html"')
    site.has("how-to-read/index.html", "Tells of what may come of a thing.")
    site.has("404.html", "Nothing stands here.", 'href="/records/index.html"')
