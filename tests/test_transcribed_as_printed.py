"""What a record's page prints is what the document prints."""

from __future__ import annotations

from harness import SiteTest

RECORD = """---
title: Notes
kind: minutes
issued: 2002
issued_by: norland
summary: Notes of a talk.
source: {file: seeds/notes.txt}
---

# (1)Peace

## (2) Trade

So it was.
"""


def test_a_label_stands_as_near_to_its_text_as_in_the_document(site: SiteTest) -> None:
    site.file("content/organisations/norland.md", "---\nname: Norland\nkind: state\n---\n")
    site.file("seeds/notes.txt", "Notes\n\n(1)Peace\n\n(2) Trade\n\nSo it was.\n")
    site.file("content/records/notes.md", RECORD).build().succeeds()
    page = (site.output / "records/notes/index.html").read_text(encoding="utf-8")
    assert '<span class="label">(1)</span>Peace' in page
    assert '<span class="label">(2)</span> Trade' in page
