"""Words as the search compares them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.search.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan’s and Japan's don't", ["japans", "and", "japans", "dont"]),
        ("L’accord, aujourd’hui", ["l", "accord", "aujourd", "hui"]),
        ("2(1)3: the “Statement”—of 1956", ["2", "1", "3", "the", "statement", "of", "1956"]),
        ("Jørgensen in Århus", ["jorgensen-joergensen", "in", "arhus-aarhus"]),
        ("Müller, Straße", ["muller-mueller", "strasse"]),
        ("Łódź Ærø café cafe\u0301", ["lodz", "aero-aeroe", "cafe", "cafe"]),
        ("Đà Nẵng İstanbul ısı", ["da", "nang", "istanbul", "isi"]),
        ("Ещё мирный ёлка за́мок", ["еще", "мирный", "елка", "замок"]),
        ("Ἀθήνα ΟΔΌΣ οδός", ["αθηνα", "οδοσ", "οδοσ"]),
        ("إيران القُرْآن ١٩٥٦ ۱۹۵۶", ["ايران", "القران", "1956", "1956"]),
        ("שָׁלוֹם", ["שלום"]),
        ("平和条約の第3条", ["平", "和", "条", "約", "の", "第", "3", "条"]),
        ("ｶﾞｽ ガ", ["ガ", "ス", "ガ"]),
        ("조약을 체결", ["조", "약", "을", "체", "결"]),
        ("สัญญา", ["สั", "ญ", "ญ", "า"]),
        ("संधि का", ["संधि", "का"]),
        ("co\u00adoperation ﬁsh", ["cooperation", "fish"]),
        ("- ( ) \u0301", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text(), st.text())
def test_words_of_two_texts_are_those_of_each(one: str, other: str) -> None:
    assert words(f"{one}. {other}") == words(one) + words(other)


@given(st.text())
def test_words_are_compared_as_they_are(text: str) -> None:
    plain = [word.partition("-")[0] for word in words(text)]
    assert words(" ".join(plain)) == plain
