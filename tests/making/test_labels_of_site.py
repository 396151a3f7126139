"""What `site.yaml` adds to labels holds for every text, also for those read before."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness import SiteTest
from regesta import freshness

SITE = "title: A small archive\ndescription: An archive for tests.\n"
NOTE = "---\nname: Trade\n---\n\n# Bylaw 2\n\nOf trade.\n"


def test_texts_are_read_again_when_labels_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freshness, "TOO_YOUNG", 0)
    page = "topics/trade/index.html"
    site = SiteTest(tmp_path / "project").minimal().file("content/topics/trade.md", NOTE)
    site.build().succeeds().has(page, 'id="s1"')
    site.file("content/site.yaml", f"{SITE}labels: {{by: [Bylaw]}}\n")
    site.build().succeeds().has(page, 'id="by.2"')
    site.file("content/site.yaml", f"{SITE}labels: {{law: ['Bylaw {{}}']}}\n")
    site.build().succeeds().has(page, 'id="law.2"')
    site.file("content/site.yaml", SITE)
    site.build().succeeds().has(page, 'id="s1"')


def test_what_is_wrong_with_the_rest_of_the_file_takes_no_label_away(tmp_path: Path) -> None:
    site = SiteTest(tmp_path / "project").minimal().file("content/topics/trade.md", NOTE)
    site.file("content/site.yaml", f"{SITE}labels: {{by: [Bylaw]}}\ncolour: red\n")
    site.build()
    assert site.status == 1
    assert "colour" in site.err
