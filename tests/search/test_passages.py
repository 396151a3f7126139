"""What the search has of a page: every passage, with the place that it leads to."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import PROJECT
from harness import SITES
from projects import Project
from regesta.search.indexed import indexed
from regesta.search.passages import Page, Passage, read

PAGE = """<!doctype html>
<html lang="ja">
<head>
<meta name="search" content="A &amp; B" data-line="Record" data-day="1931" data-1="Norland" data-2="Sudmark" data-pagefind-meta="title[content],line[data-line],day[data-day]" data-pagefind-filter="side[data-1],side[data-2]">
</head>
<body>
<h1 id="title" data-pagefind-body>A &amp; B</h1>
<p>Not of it</p>
<div class="text" data-pagefind-body>
<div id="p1"><a class="no" data-pagefind-ignore href="#p1">p1</a><p>On <a href="../b">pe</a>ace<sup data-pagefind-ignore><a id="mark-1" href="#note-1">[1]</a></sup>
for ever</p><div id="note-1"><p>A note</p></div>
<ol><li id="p1.1">an item</li></ol>what is left</div>
<table id="t1"><tr><td>One</td><td>cell</td></tr><tr><td>and another</td></tr></table>
<ul><li>listed<br>here</li></ul>
</div>
</body>
</html>
"""  # noqa: E501
PASSAGES = (
    ("title", "A & B"),
    ("p1", "On peace for ever"),
    ("note-1", "A note"),
    ("p1.1", "an item"),
    ("p1", "what is left"),
    ("t1", "One cell"),
    ("t1", "and another"),
    ("", "listed here"),
)
WHOLE = Page(
    "ja", "A & B", "Record", "1931", (("side", "Norland"), ("side", "Sudmark")),
    tuple(Passage(*each) for each in PASSAGES),
)  # fmt: skip


def test_a_passage_is_a_block_and_leads_to_the_innermost_id() -> None:
    assert read(PAGE.encode()) == WHOLE


@pytest.mark.parametrize(
    ("old", "new"),
    [("<p>Not of it</p>", "<!-- a remark -->"), ("<p>A note</p>", "<p title='a'>A note</p>")],
)
def test_a_page_of_another_manner_is_read_alike(old: str, new: str) -> None:
    page = PAGE.replace(old, new).encode()
    assert indexed(page) == page
    assert read(page) == WHOLE


def test_pages_are_read_alike_cut_down_and_whole(tmp_path: Path, archive_site: Path) -> None:
    other = Project(tmp_path / "other").laid_over(SITES / "base").build().succeeds()
    strait = Project(tmp_path / "strait").laid_over(PROJECT / "examples/strait").build().succeeds()
    count = 0
    for site in (archive_site, other.output, strait.output):
        for file in site.rglob("*.html"):
            page = file.read_bytes()
            if (cut := indexed(page)) is None:
                continue
            count += 1
            assert len(cut) < len(page)
            assert read(page) == read(page.replace(b"<body", b"<!-- of another manner --><body"))
    assert count > 200
