"""Sentences follow what `site.yaml` adds to abbreviations, and the names that the archive knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from harness import SiteTest
from regesta import freshness

HOLM = "content/records/holm-1931.md"
SEED = "seeds/holm-1931.txt"
OLD, NEW = "Norland wishes to survey", "Norland asked the Trib. Court and wishes to survey"
SITE = "title: A small archive\ndescription: One record of talks that never were, for tests.\n"
PAGE = "undertakings/joint-survey/index.html"
WHOLE = "Norland</a> asked the Trib. Court"


def test_a_sentence_is_cut_anew_when_abbreviations_or_names_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freshness, "TOO_YOUNG", 0)
    site = SiteTest(tmp_path / "project").copy_of("base")
    site.edit(HOLM, f"2. {OLD}", f"2. {NEW}").edit(HOLM, f"quote: {OLD}", "quote: wishes to survey")
    site.edit(SEED, OLD, NEW)
    court = "---\nname: Trib. Court\nkind: agency\n---\n"
    for given, there, is_whole in [
        (SITE, "", False),
        (f"{SITE}abbreviations: {{en: [Trib.]}}\n", "", True),
        (f"{SITE}abbreviations: {{fr: [Trib.]}}\n", "", False),
        (SITE, court, True),
        (SITE, "", False),
    ]:
        site.file("content/site.yaml", given)
        file = site.project / "content/organisations/court.md"
        file.unlink(missing_ok=True)
        if there:
            site.file("content/organisations/court.md", there)
        site.build().succeeds()
        page = (site.output / PAGE).read_text(encoding="utf-8")
        assert ("asked the" in page) is is_whole
