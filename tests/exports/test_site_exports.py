"""The files for machines of whole sites."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import rispy  # type: ignore[import-untyped]
from bibtexparser.entrypoint import parse_string
from hostile import xml

from harness import SiteTest
from links import check
from regesta.pages.shared import lists

TITLE = "On \"new\" 'measures' </script> {a} \\b 100% & שלום"
MET, AGREED = "The two sides met </script> in 100% {haste}.", "They agreed to \\ meet & talk."
SEED = f"{TITLE}\n\n{MET}\n\n{AGREED}\n"
RECORD = """---
title: 'On "new" ''measures'' </script> {a} \\b 100% & שלום'
kind: letter
issued: 2002-06-13
issued_by: ministry
summary: 'A letter of "both" </script> & {more}.'
source: {file: seeds/letter.txt}
topics: {trade: [p1]}
acts:
  - {at: p2, id: meet, by: unnamed, act: agrees, quote: 'agreed to \\ meet & talk'}
---

The two sides met </script> in 100% {haste}.

They agreed to \\\\ meet & talk.
"""
FILES = {
    "seeds/letter.txt": SEED,
    "content/records/letter.md": RECORD,
    "content/topics/trade.md": "---\nname: Trade\n---\n",
    "content/organisations/ministry.md": "---\nname: Ministry & Co.\nkind: ministry\n---\n",
}
BASE = "content/site.yaml"


@pytest.fixture
def hostile(site: SiteTest) -> SiteTest:
    return site.files(FILES)


def with_address(site: SiteTest) -> SiteTest:
    text = (site.project / BASE).read_text(encoding="utf-8")
    return site.file(BASE, f"{text}base_url: https://example.org/archive\n")


def test_hostile_words_come_through_every_file(hostile: SiteTest) -> None:
    site = hostile.build().succeeds().output
    beside = site / "records" / "letter"
    assert beside.joinpath("source.md").read_text(encoding="utf-8") == RECORD
    assert beside.joinpath("text.txt").read_text(encoding="utf-8") == f"\ufeff{SEED}"
    unmarked = ("source.md", "record.json", "cite.bib", "cite.ris", "cite.csl.json")
    assert not [n for n in unmarked if beside.joinpath(n).read_bytes().startswith(b"\xef\xbb\xbf")]
    record = json.loads(beside.joinpath("record.json").read_bytes())
    assert record["title"] == TITLE
    assert record["text"][1]["text"] == AGREED
    assert record["acts"][0]["sentence"] == AGREED
    items = json.loads(beside.joinpath("cite.csl.json").read_bytes())
    assert [item.get("locator") for item in items] == [None, "p1", "p2"]
    assert {item["title"] for item in items} == {TITLE}
    for reference in rispy.loads(beside.joinpath("cite.ris").read_text(encoding="utf-8")):
        assert reference["title"] == TITLE
    library = parse_string(beside.joinpath("cite.bib").read_text(encoding="utf-8"))
    assert [entry.key for entry in library.entries] == ["letter", "letter:p1", "letter:p2"]
    rows = json.loads((site / "data" / "records.json").read_bytes())
    assert rows[0]["title"] == TITLE


def test_every_passage_has_its_citation_under_its_own_anchor(hostile: SiteTest) -> None:
    hostile.build().succeeds().has(
        "records/letter/cite/index.html",
        '<li id="p1" data-key="letter:p1">',
        '<a class="path" href="../index.html#p1">p1</a>',
        "June 13, 2002, para. p1, record letter, A small archive.",
        "(Ministry &amp; Co., par. p1)",
        "(Ministry &amp; Co., 2002, para. p1)",
    )


def test_with_an_address_there_are_feed_sitemap_and_robots(hostile: SiteTest) -> None:
    site = with_address(hostile).build().succeeds().output
    home = "https://example.org/archive/"
    feed = xml(site.joinpath("feed.xml").read_bytes())
    assert feed.findtext("{*}entry/{*}id") == f"{home}records/letter/"
    assert feed.findtext("{*}entry/{*}title") == TITLE
    sitemap = xml(site.joinpath("sitemap.xml").read_bytes())
    listed = {loc.text or "" for loc in sitemap.iter() if loc.text}
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")} - {"404.html"}
    assert {address for address in listed if address.strip()} == {
        home + page.removesuffix("index.html") for page in pages
    }
    hostile.has("robots.txt", f"Sitemap: {home}sitemap.xml")
    hostile.has(
        "records/letter/index.html",
        f'<link rel="canonical" href="{home}records/letter/">',
        '<link rel="alternate" type="application/atom+xml"',
    )
    hostile.has("records/letter/cite.bib", "@online{letter,", f"url = {{{home}records/letter/#p1}}")


def test_without_an_address_there_are_none(hostile: SiteTest) -> None:
    hostile.build().succeeds().has_no("feed.xml", "sitemap.xml", "robots.txt")
    hostile.lacks("records/letter/index.html", "canonical", "atom+xml", "DC.coverage")
    hostile.has("records/letter/cite.bib", "@misc{letter,")


def test_an_archive_without_records_has_empty_tables(site: SiteTest) -> None:
    with_address(site).build().succeeds().has("data/index.html", "holds no record yet")
    assert site.page("data/acts.json") == "[\n]\n"
    assert site.page("data/acts.csv").startswith("\ufeffid,page,record,")
    assert xml(site.page("feed.xml")).find("{*}entry") is None


def test_a_row_stands_in_the_file_of_its_year_and_a_short_table_is_one_file_also(
    hostile: SiteTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = hostile.build().succeeds().output
    hostile.has("data/records/2002.csv", "letter").has("data/acts/2002.json", "letter#meet")
    hostile.has("data/index.html", 'href="records/2002.csv"', 'href="records.csv"')
    by_year = [path.read_bytes() for path in sorted((site / "data/records").iterdir())]
    assert (site / "data/records.csv").read_bytes() == by_year[0]
    monkeypatch.setattr(lists, "LONGEST", 0)
    hostile.build("--clean").succeeds().has_no("data/records.csv", "data/acts.json")
    assert [path.read_bytes() for path in sorted((site / "data/records").iterdir())] == by_year
    package = json.loads((site / "data" / "datapackage.json").read_bytes())
    names = {resource["name"]: resource["path"] for resource in package["resources"]}
    assert names["acts-2002"] == "acts/2002.csv"
    assert names["acts-2002-json"] == "acts/2002.json"


def test_all_links_lead_somewhere(hostile: SiteTest) -> None:
    with_address(hostile).build().succeeds()
    wrong = check(Path(hostile.output))
    assert not [line for line in wrong if line.endswith(("leads nowhere", "no such anchor"))]
