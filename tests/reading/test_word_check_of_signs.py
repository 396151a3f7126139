"""The word check where a script sets no spaces: sign by sign."""

from __future__ import annotations

import pytest
from word_checks import MARKS, check, told

TALKS = "双方は平和条約の締結に関する交渉を継続することで合意した。"


@pytest.mark.parametrize(
    ("body", "copy"),
    [
        (TALKS, "双方は平和条約の\n締結に関する交渉を\n　継続することで合意した。"),
        ("双方は\n合意した。", "双方は合意した。"),
        ("Ivanov外相は訪日した", "Ivanov\n外相は訪日した"),
        ("カ\u3099モフ氏", "ガモフ氏"),
        ("ที่กรุงเทพ", "ที่\nกรุงเทพ"),
        ("1. 両外相は", "1.両外相は"),
    ],
)
def test_where_no_spaces_are_set_lines_may_end_anywhere(body: str, copy: str) -> None:
    assert told(body, copy) == []


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("text", ["1 注。", "[1] 注。", "(1) 注。", "1.注。", "¹注。"])
@pytest.mark.parametrize("after", ["は", "、", ""])
def test_marks_of_footnotes_where_no_spaces_are_set(mark: str, text: str, after: str) -> None:
    body = f"外務大臣[^1]{after}\n\n[^1]: 注。"
    assert told(body, f"外務大臣{mark}{after}\n{text}") == []


@pytest.mark.parametrize(
    ("ours", "message"),
    [
        (TALKS.replace("合意", "同意"), "1:25 `同` where the source text (…) has `合`"),
        (TALKS.replace("平和", ""), "1:3 `平和` of the source text (…) is missing"),
        (TALKS.replace("継続", "再継続"), "1:18 `再` does not stand in the source text (…)"),
    ],
)
def test_of_a_text_without_spaces_the_signs_that_differ_are_told(ours: str, message: str) -> None:
    assert told(ours, TALKS) == [message.replace("…", "seeds/copy.txt, line 1")]


def test_signs_are_counted_and_their_punctuation_is_not() -> None:
    counts, _ = check("河野大臣は、Ivanov外相と 会談した。", "河野大臣は、Ivanov外相と会談した。")
    assert counts
    assert (counts.words, counts.transcribed) == (13, 13)
