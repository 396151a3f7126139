"""Footnotes whose marks are not printed: the page has the path in brackets where they stand."""

from __future__ import annotations

import json
from pathlib import Path

from harness import SiteTest

RECORD = """---
title: Memo[^~1]
kind: letter
issued: 1955
issued_by: averna
source: {file: seeds/memo.txt}
topics: {trade: [p1]}
---

Mr. Lind: It is so.[^~2]

[^~1]: Source: Files.

[^~2]: Handwritten.

[^~3]: Of nothing.
"""
COPY = "Memo\nSource: Files.\nMr. Lind: It is so.\nHandwritten.\nOf nothing.\n"


def test_marks_that_are_not_printed(tmp_path: Path) -> None:
    site = SiteTest(tmp_path).minimal()
    site.file("seeds/memo.txt", COPY).file("content/records/memo.md", RECORD)
    site.file("content/topics/trade.md", "---\nname: Trade\n---\n")
    site.file("content/persons/lind.md", "---\nname: Helena Lind\nsort: Lind, Helena\n---\n")
    site.file("content/organisations/averna.md", "---\nname: Averna\nkind: state\n---\n")
    site.build().succeeds()
    page = "records/memo/index.html"
    mark = '<sup class="footnote-mark" data-pagefind-ignore><a href="#{0}">[{0}]</a></sup>'
    site.has(page, f"Memo{mark.format('n1')}</h1>", f"It is so.{mark.format('n2')}")
    site.has(page, 'href="cite/index.html#n3">Cite</a><p>Of nothing.</p>')
    site.lacks("topics/trade/index.html", "footnote-mark")
    text = json.loads(site.page("records/memo/record.json"))["text"]
    assert [block.get("label", "") for block in text] == [""] * 4
    assert site.page("records/memo/text.txt").endswith(
        "Source: Files.\n\nHandwritten.\n\nOf nothing.\n"
    )
