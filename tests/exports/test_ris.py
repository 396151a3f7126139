"""RIS, parsed back by rispy."""

from __future__ import annotations

import rispy  # type: ignore[import-untyped]
from hostile import citables
from hypothesis import given

from regesta.dates import Edtf
from regesta.exports.reference import Citable, CitedRecord, Locator
from regesta.exports.ris import ris

RECORD = CitedRecord(
    "moscow-2000", "Visit to Moscow", "Ministry of Foreign Affairs", "outline",
    Edtf("2000-11-04"), "Meetings", abstract="What it says.", subjects=("Peace treaty", "Trade"),
    address="https://example.org/records/moscow-2000/",
)  # fmt: skip


def test_a_record_and_its_passages() -> None:
    record, passage = rispy.loads(ris(Citable(RECORD, (Locator("2(1)3"),))).decode())
    assert record == {
        "type_of_reference": "GEN",
        "id": "moscow-2000",
        "authors": ["Ministry of Foreign Affairs"],
        "title": "Visit to Moscow",
        "type_of_work": "Outline",
        "year": "2000",
        "date": "2000/11/04/",
        "name_of_database": "Meetings",
        "accession_number": "record moscow-2000",
        "language": "en",
        "urls": ["https://example.org/records/moscow-2000/"],
        "abstract": "What it says.",
        "keywords": ["Peace treaty", "Trade"],
    }
    assert passage["id"] == "moscow-2000:2-1_3"
    assert passage["start_page"] == "2(1)3"
    assert passage["urls"] == ["https://example.org/records/moscow-2000/#2-1_3"]


def test_a_date_that_is_not_a_day() -> None:
    dates = {"1956": "1956///", "1956~": "1956///about 1956", "2000-11": "2000/11//"}
    for text, expected in dates.items():
        one = CitedRecord("a", "A", "B", "letter", Edtf(text), "C")
        assert rispy.loads(ris(Citable(one, ())).decode())[0]["date"] == expected


@given(citables())
def test_every_text_comes_back_as_it_is(citable: Citable) -> None:
    reference = citable.reference
    items = rispy.loads(ris(citable).decode())
    assert len(items) == len(citable.passages) + 1
    for item in items:
        assert item["title"] == reference.title
        assert item["authors"] == [reference.author]
        assert item["name_of_database"] == reference.archive
    assert items[0].get("abstract", "") == reference.abstract
    assert items[0].get("keywords", []) == list(reference.subjects)
    for item, at in zip(items[1:], citable.passages, strict=True):
        assert item["start_page"] == at.path


def test_a_line_break_ends_no_value() -> None:
    one = CitedRecord("a", "A\n\nER  - ", "B", "letter", Edtf("2000"), "C\r\n\u2028TY  - GEN")
    (item,) = rispy.loads(ris(Citable(one, ())).decode())
    assert (item["title"], item["name_of_database"]) == ("A ER -", "C TY - GEN")
