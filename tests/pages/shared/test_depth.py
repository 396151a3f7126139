"""On how many records a page rests that counts or compares."""

from __future__ import annotations

import pytest

from regesta.archive.archive import Archive
from regesta.pages.shared.depth import Rests, of_all, rests
from small_archive import archive, record

TEXT = record("They met.", issued="1931-05-07")
NAMES = record("They met.", issued="1931-05-08", topics="{herring: [p1]}")


@pytest.fixture(scope="module")
def found() -> Archive:
    """Three records, each of another depth."""
    return archive({"records/text": TEXT, "records/names": NAMES})


def test_records_whose_acts_are_encoded_are_counted_among_all(found: Archive) -> None:
    assert of_all(found) == Rests(1, 3)
    assert of_all(found).words == "Rests on the acts of 1 of 3 records."


def test_a_page_of_some_records_says_which_it_rests_on(found: Archive) -> None:
    some = [found.heads["holm-1931"], found.heads["text"], found.heads["text"]]
    assert (
        rests(found, some, "that report it").words
        == "Rests on the acts of 1 of 2 records that report it."
    )
    assert rests(found, []).total == 0


def test_one_record_is_one() -> None:
    assert Rests(0, 1).words == "Rests on the acts of 0 of 1 record."
