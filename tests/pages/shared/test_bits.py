"""Stretches of words with what they link to."""

from __future__ import annotations

import pytest

from hand_made import JAPAN, RUSSIA, TREATY
from regesta.dates import Edtf
from regesta.pages.shared.bits import Bit, due, joined, of_heads, words_of


@pytest.mark.parametrize(
    ("count", "words"), [(0, ""), (1, "Japan"), (2, "Japan and Russian Federation")]
)
def test_entries_stand_in_a_row_each_linked(count: int, words: str) -> None:
    bits = of_heads((JAPAN, RUSSIA)[:count])
    assert words_of(bits) == words
    assert [bit.head for bit in bits if bit.head] == [JAPAN, RUSSIA][:count]


def test_of_many_the_last_alone_stands_after_and() -> None:
    assert words_of(of_heads((JAPAN, RUSSIA, TREATY))) == (
        "Japan, Russian Federation and Peace treaty"
    )
    assert words_of(joined(((Bit(sign),) for sign in "abc"), last=", ")) == "a, b, c"


def test_words_of_a_record_stand_in_quotation_marks_once() -> None:
    assert words_of((Bit("in principle", quoted=True),)) == "“in principle”"


@pytest.mark.parametrize(
    ("date", "words", "said"),
    [
        ("2000", "by 2000", "“by 2000” [2000]"),
        ("2000-11-15", "", "[15 November 2000]"),
        ("", "by the end of the year", "“by the end of the year”"),
    ],
)
def test_a_deadline_is_printed_as_it_stands_and_its_date_is_supplied(
    date: str, words: str, said: str
) -> None:
    assert words_of(due(Edtf(date) if date else None, words)) == said
