"""The invented archive as others take it: every entry that they show, and all that it says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import to_hugo
import to_pelican
from corpus import Corpus
from plain import Page, pages, passages

RECORDS, PERSONS, TOPICS, PLACES = 3, 8, 40, 1


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    made = Corpus(tmp_path, RECORDS, 12)
    made.write()
    made.rename(0)
    return tmp_path


def one(archive: Path, kind: str, id_: str) -> Page:
    return next(page for page in pages(archive) if (page.kind, page.id) == (kind, id_))


def test_there_is_a_page_for_every_entry(archive: Path) -> None:
    kinds = [page.kind for page in pages(archive)]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "records": RECORDS,
        "meetings": RECORDS,
        "undertakings": 3 * RECORDS,
        "persons": PERSONS,
        "topics": TOPICS,
        "places": PLACES,
    }


def test_a_record_says_what_ours_says(archive: Path) -> None:
    record = one(archive, "records", "record-1")
    assert record.data["meeting"] == "talks-1"
    assert record.data["places"] == ["place-0"]
    assert record.data["under"] == dict(zip(record.data["topics"], "1231", strict=True))
    assert len(record.data["acts"]) == 12
    assert record.data["acts"][3]["task"] == "task-0-0"
    assert len(record.data["notes"]) == 3


def test_every_name_in_a_text_is_a_link_also_a_former_one(archive: Path) -> None:
    for page in pages(archive):
        if page.kind == "records":
            assert page.body.count("Minister [") == page.body.count("Minister ") == 12
            assert page.body.count("](/persons/person-") == 12


def test_a_task_says_who_spoke_of_it_and_where(archive: Path) -> None:
    told = one(archive, "undertakings", "task-0-0").body
    assert "(/records/record-0/)" in told
    assert "(/records/record-1/)" in told
    assert "2(2)1)" in told
    assert "(/records/record-2/)" in one(archive, "meetings", "talks-2").body


def test_passages_link_to_themselves_by_the_paths_of_ours() -> None:
    outline = "# 2. A\n\n## (1) B\n\nSaid.\n\n1. One.\n    1. Under.\n    2. Too.\n2. Two."
    lines = list(passages(outline))
    assert [line.partition('id="')[2].partition('"')[0] for line in lines if line] == [
        "", "", "2(1)p1", "2(1)1", "2(1)1.1", "2(1)1.2", "2(1)2",
    ]  # fmt: skip
    assert lines[0] == "# 2. A"
    assert lines[7].startswith('    1. <a class="no" ')
    assert lines[7].endswith("</a> Under.")


def test_the_files_of_hugo(archive: Path) -> None:
    made = dict(to_hugo.files(archive))
    assert len(made) == 5 * RECORDS + PERSONS + TOPICS + PLACES
    front, _, body = made["content/records/record-1.md"].decode().partition("\n}\n")
    record = one(archive, "records", "record-1")
    assert json.loads(front + "}") == record.data
    assert body.strip() == record.body.strip()
    person = json.loads(made["content/persons/person-0/_index.md"])
    assert person == {"title": one(archive, "persons", "person-0").data["title"]}


def test_the_files_of_pelican(archive: Path) -> None:
    made = dict(to_pelican.files(archive))
    assert len(made) == 5 * RECORDS + 1
    record = one(archive, "records", "record-1")
    lines = made["content/articles/record-1.md"].decode().splitlines()
    meta = dict(line.split(": ", 1) for line in lines[: lines.index("")])
    assert meta["authors"] == "; ".join(record.data["persons"])
    assert meta["tags"] == ", ".join(record.data["topics"])
    assert meta["category"] == "place-0"
    assert json.loads(meta["acts"]) == record.data["acts"]
    terms = json.loads(made["terms.json"])
    assert terms["persons/person-0"] == one(archive, "persons", "person-0").data["title"]
    assert len(terms) == 5 * RECORDS + PERSONS + TOPICS + PLACES
