"""What a document is, as data: each field on its page, in its citations and in the files."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from harness import SITES
from projects import Project, broken_links

KEPT = "Л. 7, Д. 61, Оп. 470, Ф. 133, Архив Судмарка"
LETTER = {
    "issued": "1917-11-07",
    "issued_julian": "1917-10-25",
    "issued_by": ["berg-anna"],
    "number": "№ 312/с",
    "classification": "Совершенно секретно",
    "time": "09:40",
    "received": "1917-11-12",
    "sent_from": "holm",
    "original": {
        "repository": "Архив Судмарка",
        "fonds": "Ф. 133",
        "series": "Оп. 470",
        "file": "Д. 61",
        "item": "Л. 7",
    },
    "enclosures": ["note-1917", {"printed": "карта рифов"}],
    "language": "ru",
}
"""What is the same in the table of records and in the letter's own file."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("documents")).laid_over(SITES / "base")
    return project.laid_over(SITES / "documents").build("--strict").succeeds()


def test_each_field_stands_on_the_page_in_whatever_script(site: Project) -> None:
    site.says_exactly("").says_what_is_expected(SITES / "documents")
    assert broken_links(site) == []


def test_each_field_stands_in_the_files_of_data(site: Project) -> None:
    rows = {row["id"]: row for row in json.loads(site.page("data/records.json"))}
    own: dict[str, Any] = json.loads(site.page("records/letter-1917/record.json"))
    assert {name: rows["letter-1917"][name] for name in LETTER} == LETTER
    assert {name: own[name] for name in LETTER} == LETTER
    assert own["authors"] == {"printed": "посланник Берг", "side": "sudmark"}
    assert rows["letter-1917"]["addressees"][1]["printed"] == "Господину министру"
    assert rows["note-1917"]["replies_to"] == ["letter-1916"]
    assert rows["letter-1916"]["issued"] == "191X"
    lines = {
        line["id"]: line for line in csv.DictReader(io.StringIO(site.page("data/records.csv")[1:]))
    }
    assert lines["note-1917"]["classification"] == "極秘"


def test_references_for_programs_have_number_author_and_where_it_is_kept(site: Project) -> None:
    csl = json.loads(site.page("records/letter-1917/cite.csl.json"))[0]
    assert csl["author"] == [{"literal": "посланник Берг"}]
    assert csl["number"] == "№ 312/с"
    assert csl["archive_location"] == f"{KEPT}, record letter-1917"
    assert csl["issued"] == {"date-parts": [[1917, 11, 7]]}
    ris = site.page("records/letter-1917/cite.ris").splitlines()
    assert {"AU  - посланник Берг", "M1  - № 312/с", f"AV  - {KEPT}"} <= set(ris)
    bibtex = site.page("records/letter-1917/cite.bib")
    assert "number = {№ 312/с}" in bibtex
    assert "library = {%s}" % KEPT in bibtex  # noqa: UP031 - braces


def test_records_stand_by_the_gregorian_day(site: Project) -> None:
    """25 October of the Julian calendar is a day of November, and stands within its month."""
    listed = site.page("records/index.html")
    records = ("letter-1916", "note-1917", "letter-1917")
    places = [listed.index(f"{one}/index.html") for one in records]
    assert places == sorted(places)
