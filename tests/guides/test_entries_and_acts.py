"""The guides on entries and on acts, followed from an empty folder."""

from __future__ import annotations

import json
from pathlib import Path

from guide import Guide

from harness import SiteTest


def test_authority_entries(tmp_path: Path) -> None:
    site = Guide("authority-entries.md", SiteTest(tmp_path)).follow().site
    site.succeeds()
    assert "warning" not in site.err
    site.has("places/skerry/index.html", "Skäret", "for keeping the lighthouse of")
    site.has("persons/ilmar-tomas/index.html", "Ministry of Foreign Affairs of Oresia")
    site.has("persons/reval-anna/index.html", "reval-anna-1908")
    site.has("topics/navigation/index.html", "Lighthouses")
    site.has("instruments/sound-convention-1911/index.html", "1911")


def test_acts_and_undertakings(tmp_path: Path) -> None:
    site = Guide("acts-and-undertakings.md", SiteTest(tmp_path)).follow().site
    site.succeeds().says_exactly("")
    rows = {row["id"]: row for row in json.loads(site.page("data/undertakings.json"))}
    assert {id_: row["grade"] for id_, row in rows.items()} == {
        "build-second-ferry": "accepted",
        "ilmar-visit": "accepted",
        "study-fog-signals": "agreed",
    }
    assert rows["ilmar-visit"]["qualified"] == ["in principle"]
    assert rows["study-fog-signals"]["supplied"]
    site.has("undertakings/ilmar-visit/index.html", "asked and accepted", "postponed")
    site.has("records/ilmstad-outline-1962/index.html", "the fishermen of Skerry")
