"""Copies that are laid out otherwise than their transcriptions: what is taken, what is told."""

from __future__ import annotations

import pytest
from reading_bodies import parse
from word_checks import SEED, check, told

from regesta.model.entries import Omission, PageOfPrint
from regesta.reading.words import in_columns

NOTE = "[^1]: A note here."


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("government", "govern-\n1 A note here.\nment"),
        ("Regierung", "Regie=\n1 A note here.\nrung"),
        ("правительство", "прави-\n1 A note here.\nтельство"),
    ],
)
def test_a_word_divided_over_a_note_is_told_as_one(word: str, parts: str) -> None:
    body, copy = f"The {word} met[^1] them.\n\n{NOTE}", f"The {parts} met1 them."
    assert told(body, copy) == [f"1:5 the source text ({SEED}) divides `{word}`"]
    assert told(body, copy, divided=(word,)) == []


def test_a_title_in_other_letters_is_told_by_itself() -> None:
    assert told(
        "They met.", "OUTLINE OF THE TALKS\nSecret\nThey met.", title="Outline of the Talks"
    ) == [
        "field 2 `title` has `Outline of the Talks`, where the source text (seeds/copy.txt, "
        "line 1) has `OUTLINE OF THE TALKS`",
        "1:1 `Secret` of the source text (seeds/copy.txt, line 2) is missing",
    ]


@pytest.mark.parametrize(
    ("body", "copy"),
    [
        ("The first office", "The ﬁrst oﬃce"),
        ("The ﬁrst oﬃce", "The first office"),
        ("السلام", "ﺍﻟﺴﻼﻡ"),
        ("Ein Schloſs", "Ein Schloſs"),
    ],
)
def test_ligatures_are_the_letters_that_they_join(body: str, copy: str) -> None:
    assert told(body, copy) == []
    assert told(body, copy.replace("t", "x").replace("ﺍ", "ﺏ").replace("Sch", "Sh"))


TABLE = "| For Averna | For Kestria |\n| --- | --- |\n| Lind | T. Orsolo |"


@pytest.mark.parametrize(
    "copy",
    [
        "For Averna      For Kestria\nLind      T. Orsolo",
        "For AvernaFor Kestria\nLindT. Orsolo",
    ],
)
def test_cells_may_stand_on_one_line_of_the_copy(copy: str) -> None:
    assert told(TABLE, copy) == []
    assert told(TABLE.replace("Orsolo", "Orsola"), copy)


def test_cells_of_one_word_each_may_touch() -> None:
    table = "| a | b | c | d |\n| --- | --- | --- | --- |\n| e | f | g | h |"
    assert told(table, "abcd\ne fg h") == []
    assert told(f"ab\n\n{table}", "ab\nab c d\ne f g h")


@pytest.mark.parametrize("gap", [" " * 4, "\t", "\u3000\u3000"])
def test_columns_of_the_copy_are_told(gap: str) -> None:
    copy = f"For A{gap}For B\nX{gap}Y"
    assert in_columns(copy) == {1, 2}
    _, problems = check("For A\n\nX\n\nFor B\n\nY", copy)
    hint = "what stands in columns there is a table here, row by row; give words as printed"
    assert {problem.hint for problem in problems} == {hint}


@pytest.mark.parametrize(
    "seed", ["1. One 2. Two 4. Four", "1.\nOne\n2.\nTwo\n\n4.\nFour", "x 1. One; 2. Two; 4. Four"]
)
def test_numbers_of_items_stand_anywhere_in_a_line_of_the_copy(seed: str) -> None:
    assert not parse("1. One\n2. Two\n4. Four", seed=seed)[1]
    assert parse("1. One\n2. Two\n4. Four", seed=seed.replace("4", "3"))[1]


def test_a_page_that_begins_by_a_pattern_too_is_told_where_it_is_given() -> None:
    heads = Omission(pattern="#", page="begins")
    pages = (PageOfPrint(page="8", at="p1"), PageOfPrint(page="9", at="p1"))
    _, problems = check("One two.", "One\n9\ntwo.", omits=(heads,), pages=pages)
    assert [(problem.place.column, problem.message, problem.hint) for problem in problems] == [
        (
            17,
            f"page 9 of the print begins already, by a pattern ({SEED}, line 3)",
            "give in `pages` what no number in the copy tells",
        )
    ]
