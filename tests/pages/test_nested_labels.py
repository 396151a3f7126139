"""Labels within labels, on the page of a record and in a note."""

from __future__ import annotations

from pathlib import Path

from harness import SiteTest

TEXT = """Article 2. The Parties shall:

(a) meet;

(b) report:

(i) in May;

(ii) in June.
"""
RECORD = (
    "---\ntitle: Pact\nkind: treaty\nissued: 1934\nissued_by: averna\nsource: {file: seeds/p.txt}\n"
)


def test_labels_within_labels(tmp_path: Path) -> None:
    site = SiteTest(tmp_path).minimal()
    site.file("seeds/p.txt", f"Pact\n\n{TEXT}")
    site.file(
        "content/records/pact.md", f"{RECORD}topics: {{trade: [art.2(b)(ii)]}}\n---\n\n{TEXT}"
    )
    site.file("content/topics/trade.md", "---\nname: Trade\n---\n\nIn notes:\n\n(a) x\n\n(i) y\n")
    site.file("content/organisations/averna.md", "---\nname: Averna\nkind: state\n---\n")
    site.build("--strict").succeeds()
    site.has(
        "records/pact/index.html",
        'href="#art.2-b_-ii_" title="art.2(b)(ii)">art.2(b)<b> Link</b></a>',
        '<span class="label">(ii)</span> in June.',
    )
    site.has(
        "topics/trade/index.html", "<p>(a) x</p>\n<p>(i) y</p>", "pact/index.html#art.2-b_-ii_"
    )
