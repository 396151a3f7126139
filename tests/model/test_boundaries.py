"""Words, and names that stand by themselves, in every script."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.model.boundaries import WORD, composed, goes_on, is_whole


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Holm, 2nd place", ["Holm", "2nd", "place"]),
        ("河野大臣は", ["河", "野", "大", "臣", "は"]),
        ("イーゴリ・イワノフ外相", ["イーゴリ", "イワノフ", "外", "相"]),
        ("Kono大臣", ["Kono", "大", "臣"]),
        ("第１２条", ["第", "１２", "条"]),
        ("Иванов", ["Иванов"]),
    ],
)
def test_a_word_is_what_spaces_set_apart_or_one_sign(text: str, words: list[str]) -> None:
    assert WORD.findall(text) == words


@pytest.mark.parametrize(
    "pair", ["ab", "a1", "ＡＢ", "イワ", "フー", "か\u3099", "कि", "é\u0301", "ب\u064e"]
)
def test_a_word_goes_on(pair: str) -> None:
    assert goes_on(*pair)


@pytest.mark.parametrize(
    "pair", ["大臣", "o大", "臣o", "フ外", "のイ", "고노", "กข", "a,", "· ", "1条", "-a"]
)
def test_a_word_does_not_go_on(pair: str) -> None:
    assert not goes_on(*pair)


@pytest.mark.parametrize("pair", [("", "a"), ("a", ""), ("", "")])
def test_from_or_to_nothing_no_word_goes_on(pair: tuple[str, str]) -> None:
    assert not goes_on(*pair)


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("Holm-Nord", "Holm", False),
        ("Nord\u2011Holm", "Holm", False),
        ("日-露", "露", True),
        ("イワノフスキー", "イワノフ", False),
        ("イワノフ氏", "イワノフ", True),
        ("नेहरूजी", "नेहर", False),
    ],
)
def test_a_name_stands_by_itself(text: str, name: str, whole: bool) -> None:
    start = text.index(name)
    assert is_whole(text, start, start + len(name)) is whole


LETTERS = st.text(alphabet="aü\u0308\u0301がか\u3099가ᄀ\u1161\u11a8 \u0323ज़", max_size=12)


@given(LETTERS)
def test_a_text_is_composed_and_each_place_in_it_known(text: str) -> None:
    found, places = composed(text)
    assert found == unicodedata.normalize("NFC", text)
    assert len(places) == len(found) + 1
    assert places == sorted(places)
    assert (places[0] if found else 0, places[-1]) == (0, len(text))
