"""A build in which nothing has changed makes nothing, and says what the last one said."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness import SiteTest
from regesta import freshness
from regesta.search import pagefind


def test_a_missing_search_program_is_told_again_and_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pagefind, "program", lambda: None)
    monkeypatch.setattr(freshness, "TOO_YOUNG", 0)
    site = SiteTest(tmp_path / "project").copy_of("base")
    site.build().succeeds()
    said = site.err
    assert "Pagefind is not installed" in said
    site.build("--profile").succeeds()
    assert said in site.err
    assert "make " not in site.err
