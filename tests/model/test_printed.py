"""Words of a text that are those given but for spaces and the forms of marks."""

from __future__ import annotations

import pytest

from regesta.model.printed import as_printed


@pytest.mark.parametrize(
    ("given", "mended_to"),
    [
        ("met 'at noon'", None),
        ('They met "at noon"', "They met “at noon”"),
        ("in Ottawa's hall", "in Ottawa’s hall"),
        ("noon” - in", "noon” – in"),
        ("noon”–in Ottawa’s", "noon” – in Ottawa’s"),
        ("They … in Ottawa's", "They … in Ottawa’s"),
        ("in Ottawa’s hall", "in Ottawa’s hall"),
        ("theymet", ""),
        ("met at noon", ""),
    ],
)
def test_words_are_as_the_passage_has_them_but_for_spaces_and_marks(
    given: str, mended_to: str | None
) -> None:
    text = "They met “at noon” – in Ottawa’s hall."
    assert as_printed(given, text) == ("" if mended_to is None else mended_to)


def test_what_stands_there_twice_has_no_one_answer() -> None:
    assert as_printed("it's", "it’s so, and it’s not") == ""
    assert as_printed("ca fé", "cafe\u0301") == "cafe\u0301"
