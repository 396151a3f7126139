"""The README's way to an archive of one's own."""

from __future__ import annotations

from pathlib import Path

from guide import Guide

from harness import SiteTest


def test_a_new_archive_builds_at_once(tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    activated = {". .venv/bin/activate": "true"}
    guide = Guide("../README.md", SiteTest(checkout), activated, section="Your own archive")
    site = guide.follow().site
    assert site.project.resolve() == (tmp_path / "my-archive").resolve()
    site.check("--strict").succeeds().says_exactly("")
