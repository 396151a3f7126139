"""What an entry is filed under."""

from __future__ import annotations

import pytest

from regesta.archive.heads import filed


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
