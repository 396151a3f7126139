from __future__ import annotations

from hand_made import BY_MINISTRY, RECORD, wording_of
from regesta.model.parts import Piece
from regesta.model.text import Block, Run
from regesta.pages.shared.quoted import Line, by_record, excerpt, lines, opening

POINT = Block(
    "paragraph",
    "1",
    "1.",
    (Run("Both sides"),),
    (Block("ordered", children=(Block("item", "1.1", "a)", (Run("agreed."),)),)),),
)


def test_a_table_is_quoted_row_by_row() -> None:
    table = Block("table", "t1", rows=(((Run("a"),), (Run("b"),)), ((Run("c"),), (Run("d"),))))
    own = tuple((Piece(text),) for text in "abcd")
    assert ["".join(p.text for p in line.pieces) for line in lines(table, own)] == [
        "a | b",
        "c | d",
    ]


def test_passages_stand_under_their_record_with_all_their_text_and_the_words_they_open_with() -> (
    None
):
    wording = wording_of(POINT)
    (found,) = by_record([excerpt(wording, "1"), excerpt(wording, "1.1")])
    assert (found.record, found.account) == (RECORD, BY_MINISTRY)
    assert [(each.path, each.opening, len(each.text)) for each in found.passages] == [
        ("1", "1. Both sides a) agreed.", 2),
        ("1.1", "a) agreed.", 1),
    ]


def test_what_is_printed_above_the_text_is_quoted_too() -> None:
    (found,) = by_record([excerpt(wording_of(), "title")])
    assert found.passages[0].text == (Line("", (Piece("Outline"),)),)


def test_a_long_passage_opens_with_its_first_words() -> None:
    assert opening([Line("", (Piece("word " * 100),))]).endswith("word …")
