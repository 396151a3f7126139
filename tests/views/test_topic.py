from __future__ import annotations

from hand_made import HER, HIM, MINISTRY, RECORD, act
from regesta.model.parts import Head, Piece
from regesta.model.text import Block, Run
from regesta.views.topic import Indexed, Line, by_record, invoked, lines, opening

DECLARATION = Head("instruments", "declaration", "Tokyo Declaration")


def test_an_instrument_stands_once_with_every_formula() -> None:
    first = act(1, HER, instruments=((DECLARATION, "the Declaration"),))
    second = act(2, HIM, instruments=((DECLARATION, "Tokyo Declaration"),))
    (found,) = invoked([first, second])
    assert [words for words, _ in found.formulas] == ["the Declaration", "Tokyo Declaration"]


def test_a_table_is_quoted_row_by_row() -> None:
    table = Block("table", "t1", rows=(((Run("a"),), (Run("b"),)), ((Run("c"),), (Run("d"),))))
    own = tuple((Piece(text),) for text in "abcd")
    assert ["".join(p.text for p in line.pieces) for line in lines(table, own)] == [
        "a | b",
        "c | d",
    ]


def test_passages_stand_under_their_record_with_the_words_they_open_with() -> None:
    text = (Line("1.", (Piece("Both sides"),)), Line("", (Piece(" agreed."),)))
    one, two = (Indexed(RECORD, MINISTRY, path, text) for path in ("1", "2"))
    (found,) = by_record([one, two])
    assert found.passages == (("1. Both sides agreed.", one), ("1. Both sides agreed.", two))
    assert opening([Line("", (Piece("word " * 100),))]).endswith("word …")
