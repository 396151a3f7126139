"""Documents that several issue together, or a person: a whole site."""

from __future__ import annotations

import csv
import io
import json
import re
from xml.etree import ElementTree as Tree

import pytest

from harness import SITES
from projects import Project, broken_links

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("joint")).laid_over(SITES / "base")
    project.laid_over(SITES / "joint-documents")
    settings = project.project / "content/site.yaml"
    settings.write_text(f"{settings.read_text()}base_url: https://example.org/\n")
    return project.build("--strict").succeeds()


def test_a_joint_document_is_the_account_of_all_who_issued_it(site: Project) -> None:
    site.says_what_is_expected(SITES / "joint-documents")
    assert broken_links(site) == []


def test_a_meeting_of_which_a_joint_account_is_held_lacks_that_of_no_side(site: Project) -> None:
    assert '<a href="../meetings/dahl-visit-1931/index.html">' in one_sided(site)
    assert "holm-talks-1931" not in one_sided(site)


def one_sided(site: Project) -> str:
    """The meetings of which one side's account alone is held."""
    return (
        site.page("gaps/index.html").partition('id="one-side-only"')[2].partition("</section>")[0]
    )


def test_the_tables_list_all_who_issued_it_in_the_order_of_the_document(site: Project) -> None:
    issuers = {row["id"]: row["issued_by"] for row in json.loads(site.page("data/records.json"))}
    assert issuers["declaration-1932"] == ["sudmark", "norland"]
    assert issuers["letter-1932"] == ["dahl-erik"]
    lines = csv.DictReader(io.StringIO(site.page("data/records.csv")[1:]))
    assert {line["id"]: line["issued_by"] for line in lines}["communique-1931"] == "norland sudmark"
    acts = {row["id"]: row for row in json.loads(site.page("data/acts.json"))}
    assert acts["communique-1931#licences"]["account"] == ["norland", "sudmark"]
    assert acts["declaration-1932#open"]["sides"] == ["sudmark", "norland"]
    assert acts["statement-1932#price"]["sides"] == ["coopers", "netmakers"]
    accounts = {row["record"]: row for row in json.loads(site.page("data/accounts.json"))}
    assert accounts["communique-1931"]["account"] == ["norland", "sudmark"]
    package = json.loads(site.page("data/datapackage.json"))
    fields = [
        field["type"]
        for resource in package["resources"]
        if resource["path"].startswith("records/") and resource["format"] == "json"
        for field in resource["schema"]["fields"]
        if field["name"] == "issued_by"
    ]
    assert set(fields) == {"array"}


def test_files_beside_the_record_name_all(site: Project) -> None:
    folder = "records/statement-1932"
    data = json.loads(site.page(f"{folder}/record.json"))
    assert data["issued_by"] == ["coopers", "netmakers", "berg-carl"]
    assert json.loads(site.page("records/letter-1932/record.json"))["issued_by"] == ["dahl-erik"]
    names = ["Coopers", "Netmakers", "Carl Berg"]
    assert [one["literal"] for one in data["citation"]["author"]] == names
    ris = site.page(f"{folder}/cite.ris").partition("ER  -")[0]
    assert [line[6:].strip() for line in ris.splitlines() if line.startswith("AU")] == names
    bib = site.page(f"{folder}/cite.bib")
    assert "author = {{Coopers} and {Netmakers} and {Carl Berg}}," in bib
    page = site.page(f"{folder}/index.html")
    assert [f'<meta name="DC.creator" content="{name}">' in page for name in names] == [True] * 3
    assert '"@type": "Person", "name": "Carl Berg"' in page


def test_the_feed_names_all(site: Project) -> None:
    feed = Tree.fromstring(site.page("feed.xml"))  # noqa: S314 - our own
    authors = {
        entry.findtext(f"{ATOM}title"): [
            one.findtext(f"{ATOM}name") for one in entry.findall(f"{ATOM}author")
        ]
        for entry in feed.findall(f"{ATOM}entry")
    }
    assert authors["DECLARATION"] == ["Sudmark", "Norland"]
    assert authors["[Letter to Anna Berg]"] == ["Erik Dahl"]


def test_the_search_narrows_by_who_issued_it_and_for_which_side(site: Project) -> None:
    page = site.page("records/letter-1932/index.html")
    values = dict(re.findall(r'(data-\d+)="([^"]*)"', page))
    told = page.partition('data-pagefind-filter="')[2].partition('"')[0]
    filters = {(name, values[at]) for name, at in re.findall(r"(\w+)\[(data-\d+)\]", told)}
    assert {("person", "Dahl, Erik"), ("side", "Sudmark")} <= filters
    statement = site.page("records/statement-1932/index.html")
    assert '"Berg, Carl"' in statement.partition("data-pagefind-filter")[0]
