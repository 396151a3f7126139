"""Pages of the print: where they begin in the text, and in the citation of a passage."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from harness import SITES
from projects import Project
from regesta.model import leaves

RECORD = """---
title: Memorandum
kind: letter
issued: 1999-05-05
issued_by: mfa-norland
source:
  file: seeds/memorandum.txt
  omits: [{pattern: "* RELATIONS #", page: begins}]
  pages: [{page: "88", at: p2, quote: on the next}]
---

The Minister of Norland said that it was so.

It ends on the next page.
"""
COPY = """Memorandum
The Minister of
FOREIGN RELATIONS 87
Norland said that it was so.
It ends on the next page.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("print")).laid_over(SITES / "base")
    _write(project.project / "content/records/memorandum.md", RECORD)
    _write(project.project / "seeds/memorandum.txt", COPY)
    return project.build().succeeds()


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def test_a_page_is_marked_where_it_begins(site: Project) -> None:
    page = site.page("records/memorandum/index.html")
    assert '<a class="page-begins" id="page-87" href="#page-87"' in page
    assert "[p. 87]</a>Norland" in page
    assert "[p. 88]</a>on the next page." in page


@pytest.mark.parametrize(
    ("page", "cited"),
    [
        ("87", "p. 87"),
        ("87–88", "pp. 87–88"),
        ("106v", "fol. 106v"),
        ("106r–107v", "fols. 106r–107v"),
        ("xiv", "p. xiv"),
    ],
)
def test_leaves_are_cited_as_such(page: str, cited: str) -> None:
    assert leaves.cited(page) == cited


def test_a_citation_names_the_page(site: Project) -> None:
    page = site.page("records/memorandum/cite/index.html")
    assert "p. 87, para. p1" in page
    assert "(Ministry of Foreign Affairs of Norland, pp. 87–88, par. p2)" in page


def test_references_for_programs_name_the_page(site: Project) -> None:
    bib = site.page("records/memorandum/cite.bib")
    assert "  pages = {87},\n  bookpagination = {page},\n  addendum = {par. p1},\n" in bib
    assert "  pages = {87--88},\n  bookpagination = {page},\n  addendum = {par. p2},\n" in bib
    lines = [line.strip() for line in site.page("records/memorandum/cite.ris").split("\n")]
    assert [line for line in lines if line[:2] in ("SP", "EP", "SE")] == [
        "SP  - 87", "SE  - p1", "SP  - 87", "EP  - 88", "SE  - p2",
    ]  # fmt: skip
    items = json.loads(site.page("records/memorandum/cite.csl.json"))
    assert [(item.get("page"), item.get("locator")) for item in items] == [
        (None, None), ("87", "p1"), ("87-88", "p2"),
    ]  # fmt: skip


def test_the_pages_are_exported(site: Project) -> None:
    data = json.loads(site.page("records/memorandum/record.json"))
    assert [block["page"] for block in data["text"]] == ["87", "87–88"]


def test_when_only_the_copy_changes_its_pages_do(site: Project, tmp_path: Path) -> None:
    seed = site.project / "seeds/memorandum.txt"
    moved = COPY.replace("of\nFOREIGN RELATIONS 87\nNorland", "of Norland\nFOREIGN RELATIONS 87\n")
    _write(seed, moved)
    site.build().succeeds()
    assert "[p. 87]</a>said" in site.page("records/memorandum/index.html")
    _write(seed, COPY)
    site.build().succeeds()
    assert "[p. 87]</a>Norland" in site.page("records/memorandum/index.html")


LABELLED = """---
title: 覚書
kind: letter
issued: 1999-05-05
issued_by: mfa-norland
language: ja
source:
  file: seeds/labelled.txt
  omits: [{pattern: "-#-", page: begins}]
---

一、外務大臣は述べた。

（一）会う。

# Annex

二、終わり。
"""
LABELLED_COPY = """覚書
一、外務大
-2-
臣は述べた。
-3-
（一）会う。
-4-
Annex
-5-
二、終わり。
"""


def test_a_page_is_marked_before_a_label_and_adds_no_space(tmp_path: Path) -> None:
    project = Project(tmp_path).laid_over(SITES / "base")
    _write(project.project / "content/records/labelled.md", LABELLED)
    _write(project.project / "seeds/labelled.txt", LABELLED_COPY)
    page = project.build().succeeds().page("records/labelled/index.html")
    assert "外務大<a" in page
    assert "[p. 2]</a>臣は述べた。" in page
    assert '[p. 3]</a><span class="label">（一）</span>会う。' in page
    assert '[p. 4]</a><span class="label">Annex</span>' in page
    assert '[p. 5]</a><span class="label">二、</span>終わり。' in page
