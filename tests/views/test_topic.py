from __future__ import annotations

from hand_made import HER, HIM, JAPAN, RUSSIA, act
from regesta.model.parts import Head, Piece
from regesta.model.text import Block, Run
from regesta.views.topic import exchanges, invoked, lines

DECLARATION = Head("instruments", "declaration", "Tokyo Declaration")


def test_each_side_has_its_column_and_what_both_did_stands_across() -> None:
    hers, his, both = act(1, HER), act(2, HIM), act(3, HER, HIM, cls="agreement")
    nobody = act(4)
    (row,) = exchanges([hers, his, both, nobody], (JAPAN, RUSSIA))
    assert row.apart == ((hers,), (his,))
    assert (row.together, row.nobody) == ((both,), (nobody,))


def test_each_day_is_a_row_of_its_own() -> None:
    rows = exchanges([act(1, HER, date="2000-11-02"), act(2, HER)], (JAPAN,))
    assert [str(row.date) for row in rows] == ["2 November 2000", "12 June 2002"]


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
