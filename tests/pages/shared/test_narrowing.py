"""What undertakings can be narrowed down by: one count of each value, wherever it is printed."""

from __future__ import annotations

from typing import get_args

from regesta.archive.grades import Grade
from regesta.model.vocabulary import StageWord
from regesta.pages.shared.narrowing import Choice, counted, counts_by, grades, standings
from small_archive import archive


def test_every_grade_has_its_words_and_they_stand_in_order_the_firmest_first() -> None:
    found = grades(dict.fromkeys(get_args(Grade), 2))
    assert [choice.value for choice in found.choices] == list(get_args(Grade))
    assert all(choice.title for choice in found.choices)


def test_every_stage_has_its_words_and_before_nothing_stands_that_it_was_sought() -> None:
    every = [*get_args(StageWord), "sought", "none"]
    found = standings(dict.fromkeys(every, 1))
    assert [choice.value for choice in found.choices] == every
    assert [choice.title for choice in found.choices[-3:]] == [
        "lapsed",
        "sought, not found",
        "no later mention",
    ]


def test_what_does_not_occur_is_no_choice() -> None:
    found = counted("side", "Side", {"a": "A", "b": "B"}, {"b": 2})
    assert found.choices == (Choice("b", "B", 2),)


def test_each_undertaking_has_one_grade_and_one_standing() -> None:
    assert counts_by(archive(), "standing") == {"carried-out": 1, "sought": 1}
    assert counts_by(archive(), "grade") == {"accepted": 1, "agreed": 1}
