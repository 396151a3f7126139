from __future__ import annotations

import pytest

from regesta.model.parts import Head
from regesta.pages.shared.shelves import initial, shelved


@pytest.mark.parametrize(
    ("name", "letter"), [("Kono", "K"), ("Ōhira", "O"), ("Ямал", "OTHER"), ("8th", "OTHER")]
)
def test_a_name_is_filed_under_its_letter_without_accents(name: str, letter: str) -> None:
    assert initial(Head("persons", "x", name)) == letter


def test_a_name_is_filed_by_its_sort_where_it_has_one() -> None:
    assert initial(Head("persons", "x", "Yohei Kono", sort="kono, yohei")) == "K"


def test_shelves_stand_in_the_order_in_which_their_titles_come() -> None:
    found = shelved((3, 10, 2, 11), lambda n: "Of two digits" if n > 9 else "Of one")
    assert [(shelf.title, shelf.id, shelf.rows) for shelf in found] == [
        ("Of one", "on-of-one", (3, 2)),
        ("Of two digits", "on-of-two-digits", (10, 11)),
    ]
