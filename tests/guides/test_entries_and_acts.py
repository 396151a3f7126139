"""The guides on entries and on acts, followed from an empty folder."""

from __future__ import annotations

from pathlib import Path

from guide import Guide

from harness import SiteTest


def test_authority_entries(tmp_path: Path) -> None:
    site = Guide("authority-entries.md", SiteTest(tmp_path)).follow().site
    site.succeeds()
    assert "warning" not in site.err
    site.has("places/skerry/index.html", "Skäret", "for keeping the lighthouse of")
    site.has("persons/ilmar-tomas/index.html", "Ministry of Foreign Affairs of Oresia")
    site.has("topics/navigation/index.html", "Lighthouses")
    site.has("instruments/sound-convention-1911/index.html", "1911")
