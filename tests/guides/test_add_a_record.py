"""The guide from a source text to a page with acts, followed from an empty folder."""

from __future__ import annotations

import json
from pathlib import Path

from guide import Guide

from harness import SiteTest


def test_add_a_record(tmp_path: Path) -> None:
    site = Guide("add-a-record.md", SiteTest(tmp_path)).follow().site
    site.succeeds().says_exactly("")
    rows = {row["id"]: row for row in json.loads(site.page("data/undertakings.json"))}
    assert rows["print-timetable"]["grade"] == "accepted"
    acts = json.loads(site.page("data/acts.json"))
    assert sum(act["record"] == "sound-outline-1963" for act in acts) == 7
