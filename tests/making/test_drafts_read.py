"""Content read with its drafts, as if all were confirmed."""

from __future__ import annotations

from pathlib import Path

from harness import SiteTest
from regesta.build import Folders, Manner, build

RECORD = "content/records/holm-1931.md"


def test_with_drafts_what_is_unconfirmed_is_there_and_told_all_the_same(tmp_path: Path) -> None:
    site = SiteTest(tmp_path).copy_of("base")
    site.edit(RECORD, "language: en\n", "language: en\nunconfirmed: [issued]\n")
    site.edit(RECORD, "    quote: thanked\n", "    quote: thanked\n    unconfirmed: true\n")
    line = (tmp_path / RECORD).read_text().split("\n").index("    unconfirmed: true") + 1
    folders = Folders(tmp_path, tmp_path / "content", tmp_path / "templates", tmp_path / "preview")
    result = build(folders, Manner(drafts=True))
    assert not result.stopped
    page = (tmp_path / "preview/records/holm-1931/index.html").read_text(encoding="utf-8")
    assert "act-thanks" in page
    assert [p.message for p in result.problems if "unconfirmed" in p.message] == [
        f"a draft, not published: 1 field and 1 act from line {line} on are unconfirmed"
    ]
