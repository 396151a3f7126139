"""Words that a copy divides, at the ends of its lines and where these were lost."""

from __future__ import annotations

import pytest
from word_checks import check, told

from regesta.model.entries import Omission

DIVIDED = [
    ("government", "govern-\nment", "government"),
    ("non-proliferation", "non-\nproliferation", "non-proliferation"),
    ("mid-and", "mid-\nand", "mid-and"),
    ("government", "govern\xad\nment", "government"),
    ("government", "govern\xadment", "government"),
    ("government", "govern¬\nment", "government"),
    ("Regierung", "Regie=\nrung", "Regierung"),
    ("Regierungs-Rat", "Regierungs=\nRat", "Regierungs-Rat"),
    ("government", "govern\nment", "government"),
    ("intergovernmental", "inter-\ngovern-\nmental", "intergovernmental"),
    ("biało-czerwony", "biało-\n-czerwony", "biało-czerwony"),
    ("Правительство", "Прави‐\nтельство", "правительство"),
    ("בית־ספר", "בית־\nספר", "בית־ספר"),
    ("대한민국", "대한\n민국", "대한민국"),
    ("1954-55", "1954-\n55", "1954-55"),
    ("words—and", "words—\nand", "words—and"),
    ("“government,”", "“govern-\nment,”", "government"),
]


@pytest.mark.parametrize(("given", "printed", "declared"), DIVIDED)
def test_a_divided_word_is_given_as_the_editor_says(
    given: str, printed: str, declared: str
) -> None:
    body, copy = f"The {given} met.", f"The {printed} met."
    counts, problems = check(body, copy, divided=(declared,))
    assert not problems
    assert counts is not None
    assert (counts.words, counts.divided) == (3, {declared: 1})


@pytest.mark.parametrize(("given", "printed", "declared"), DIVIDED)
def test_what_nobody_declares_is_told_with_what_to_write(
    given: str, printed: str, declared: str
) -> None:
    (problem,) = check(f"The {given} met.", f"The {printed} met.")[1]
    assert "the source text (seeds/copy.txt) divides" in problem.message
    assert f"divided: [{declared}]".casefold() in problem.hint.casefold()
    assert problem.place.column == 5


def test_all_of_them_are_told_at_once_and_apart_from_what_differs() -> None:
    body = "The government of the mid-land, the government met on Monday."
    copy = "The govern-\nment of the mid-\nland, the govern-\nment met on Sunday."
    assert told(body, copy) == [
        "1:5 the source text (seeds/copy.txt) divides `government`, `mid-land`",
        "1:55 `Monday.` where the source text (seeds/copy.txt, line 4) has `Sunday.`",
    ]


def test_a_word_is_one_or_the_other_only_where_both_are_declared() -> None:
    copy = "We re-\ncover it and re-\ncover it."
    assert told("We recover it and recover it.", copy, divided=("recover",)) == []
    assert told("We re-cover it and recover it.", copy, divided=("recover", "re-cover")) == []
    assert told("We re-cover it and recover it.", copy, divided=("recover",)) == [
        "1:4 `re-cover` where the source text (seeds/copy.txt, line 1) has `recover`"
    ]


def test_a_word_may_still_be_given_as_the_lines_have_it() -> None:
    assert told("The govern- ment met.", "The govern-\nment met.") == []


def test_a_copy_that_lost_its_line_ends_divides_after_a_hyphen() -> None:
    copy = "The govern- ment met the mid- and long-term aims of the non- aligned."
    body = "The government met the mid- and long-term aims of the non-aligned."
    assert told(body, copy, divided=("government", "non-aligned")) == []
    assert told(body, copy) == [
        "1:5 the source text (seeds/copy.txt) divides `government`, `non-aligned`"
    ]
    assert told("The government met.", "The govern ment met.", divided=("government",)) == [
        "field 6 the source text does not divide `government`"
    ]


def test_a_word_is_divided_over_the_head_of_a_page() -> None:
    copy = "The govern-\n\n312 FOREIGN RELATIONS\n\nment met."
    heads = Omission(pattern="# FOREIGN RELATIONS")
    for omits in (heads, "312 FOREIGN RELATIONS"):
        counts, problems = check(
            "The government met.", copy, divided=("government",), omits=(omits,)
        )
        assert not problems
        assert counts is not None
        assert (counts.words, counts.transcribed, counts.declared) == (6, 3, 3)


def test_a_divided_word_with_the_mark_of_a_footnote() -> None:
    for mark in ("1", "¹", "[1]", " 1"):
        body, copy = "The government[^1] met.\n\n[^1]: So.", f"The govern-\nment{mark} met.\n1 So."
        assert told(body, copy, divided=("government",)) == []
        (message,) = told(body, copy)
        assert "divide" in message
