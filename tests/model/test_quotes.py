"""An editor's quotations found in a text."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta.model.quotes import Span, folded, locate, occurrences, stands

TEXT = (
    "Both sides agreed to meet. They agreed in principle, and both sides left for St. Petersburg."
)


def located(quote: str, text: str = TEXT) -> tuple[int, list[str]]:
    count, spans = locate(quote, text)
    return count, [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("quote", "count", "pieces"),
    [
        ("agreed in principle", 1, ["agreed in principle"]),
        ("agreed", 2, ["agreed"]),
        ("sides", 2, ["sides"]),
        ("Both sides", 1, ["Both sides"]),
        ("both sides", 1, ["both sides"]),
        ("agree", 0, []),
        ("side", 0, []),
        ("greed to", 0, []),
        ("meet.", 1, ["meet."]),
        ("meet", 1, ["meet"]),
        ("refused", 0, []),
        ("  agreed \n in   principle ", 1, ["agreed in principle"]),
        ("Both … left", 1, ["Both", "left"]),
        ("Both sides…meet", 1, ["Both sides", "meet"]),
        ("agreed … left", 1, ["agreed", "left"]),
        ("sides … agreed … left", 2, ["sides", "agreed", "left"]),
        ("Both … sides", 2, ["Both", "sides"]),
        ("agreed … agreed", 1, ["agreed", "agreed"]),
        ("agreed … agreed … agreed", 0, []),
        ("left … Both", 0, []),
        ("… agreed in …", 1, ["agreed in"]),
        ("sides agreed … agreed in", 1, ["sides agreed", "agreed in"]),
        ("agreed to … to meet", 0, []),
        ("", 0, []),
        ("…", 0, []),
        (" … ", 0, []),
        ("principle,", 1, ["principle,"]),
        (TEXT, 1, [TEXT]),
    ],
)
def test_locate(quote: str, count: int, pieces: list[str]) -> None:
    assert located(quote) == (count, pieces)


def test_locate_in_other_scripts() -> None:
    text = "双方は2000年に「合意した。」と述べ、合意を確認した。"
    assert located("合意した", text) == (1, ["合意した"])
    assert located("合意", text) == (2, ["合意"])
    assert located("2000年 … 確認", text) == (1, ["2000年", "確認"])
    assert located("000年", text) == (0, [])
    assert located("cafe", "cafe\u0301") == (0, [])
    assert located("Стороны", "Стороны подтвердили; стороны") == (1, ["Стороны"])


def test_a_quotation_that_overlaps_itself_stands_more_than_once() -> None:
    assert locate("a b a", "a b a b a")[0] == 2
    assert locate("a … b", "a b b")[0] == 2
    assert locate("a … b … a", "a b a")[0] == 1
    assert locate("a … b", "a b a b")[0] == 2


def test_what_ends_in_one_place_begins_as_near_to_it_as_it_can() -> None:
    text = "He said no. He said that, in his view, it was early to judge."
    assert locate("said … early to judge", text) == (1, ((15, 19), (46, 60)))
    assert locate("He … said … early", text) == (1, ((12, 14), (15, 19), (46, 51)))
    assert locate("said … in … early", "He said in it in early.")[0] == 2


WORDS = st.lists(st.sampled_from(["a", "b", "ab", "a,"]), max_size=8)


@given(
    WORDS, st.lists(st.lists(st.sampled_from(["a", "b", "ab"]), min_size=1, max_size=2), max_size=3)
)
def test_the_count_is_that_of_all_ways(words: list[str], quote: list[list[str]]) -> None:
    text = " ".join(words)
    pieces = [" ".join(piece) for piece in quote]
    count, spans = locate(" … ".join(pieces), text)
    ways = _ways(pieces, text, 0) if pieces else []
    nearest = [way for way in ways if way[0] == max(each[0] for each in ways)]
    ends = {way[-1] for way in ways}
    assert count == (0 if not ways else 1 if len(ends) == len(nearest) == 1 else 2)
    assert [text[start:end] for start, end in spans] == (pieces if count else [])
    assert all(one[1] <= after[0] for one, after in pairwise(spans))


def _ways(pieces: list[str], text: str, after: int) -> list[tuple[Span, ...]]:
    if not pieces:
        return [()]
    return [
        ((start, end), *rest)
        for start, end in occurrences(pieces[0], text)
        if start >= after
        for rest in _ways(pieces[1:], text, end)
    ]


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("a " * 200_000, "a " * 500_000),
        (" … ".join(["a"] * 80_000), "a " * 500_000),
        ("a … " * 50_000 + "b", "a " * 500_000),
    ],
    ids=["one long piece", "many pieces", "a piece that is missing"],
)
def test_locate_is_quick(quote: str, text: str) -> None:
    begun = time.process_time()
    locate(quote, folded(text))
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    ("name", "text", "there"),
    [
        ("Zürich", "in Zu\u0308rich", True),
        ("Zu\u0308rich", "in Zürich", True),
        ("Zurich", "in Zu\u0308rich", False),
        ("Holm", "Holm-Nord, Holmes", False),
        ("ガモフ", "カ\u3099モフ氏", True),
        ("aa", "xaa aa", True),
    ],
)
def test_names_are_compared_as_they_are_composed(name: str, text: str, there: bool) -> None:
    assert stands(name, text) is there
