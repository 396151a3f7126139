"""What an entry is filed under."""

from __future__ import annotations

import pytest

from regesta.archive.heads import filed
from small_archive import archive, record


@pytest.mark.parametrize(
    ("name", "under"),
    [
        ("Élan Vital", "elan vital"),
        ("“New measures” to come", "new measures” to come"),
        ('"New measures"', 'new measures"'),
        ("(Old) Agency", "old) agency"),
        ("1956 Declaration", "1956 declaration"),
        ("—", "—"),
        ("東京", "東京"),
    ],
)
def test_neither_case_nor_accents_nor_marks_before_it_count(name: str, under: str) -> None:
    assert filed(name) == under


def test_records_of_a_day_stand_by_order_then_time_then_number_then_title() -> None:
    given = {
        "a-first": {"order": "1"},
        "b-third": {"order": "10", "time": '"00:10"'},
        "c-second": {"order": "2", "number": "No. 99"},
        "d-morning": {"time": '"09:05"', "number": "No. 7"},
        "e-evening": {"time": '"19:05"', "number": "No. 6"},
        "f-nine": {"number": "No. 9"},
        "g-ten": {"number": "No. 10"},
        "h-plain": {},
    }
    scrambled = sorted(given, key=lambda name: name[::-1])
    found = archive(
        {f"records/{name}": record("Words.", "1940-01-01", **given[name]) for name in scrambled}
    )
    own = [head.id for head in found.heads_in["records"] if head.id in given]
    assert own == [
        "a-first", "c-second", "b-third", "d-morning", "e-evening", "f-nine", "g-ten", "h-plain",
    ]  # fmt: skip
