from __future__ import annotations

from msgspec.structs import replace

from hand_made import (
    HER,
    HIM,
    IVANOV,
    JAPAN,
    KAWAGUCHI,
    MEETING,
    MINISTRY,
    PAGE,
    RECORD,
    RUSSIA,
    act,
    attendance,
)
from regesta.dates import Edtf
from regesta.model.entries import Note, Origin
from regesta.model.parts import Piece, Pieces
from regesta.model.text import Block, Run
from regesta.views.record import RecordInputs, Reported, citation, in_order_of_text, make

BLOCKS = (
    Block(
        "section",
        "1",
        "1.",
        (Run("Points"),),
        (
            Block(
                "ordered",
                children=(
                    Block("item", "1.1", "1.", (Run("First"), Run("1", footnote="1"))),
                    Block("item", "1.2", "2.", (Run("Second"),)),
                ),
            ),
            Block("table", "1t1", rows=(((Run("a"),), (Run("b"),)), ((Run("c"),), (Run("d"),)))),
        ),
    ),
    Block("footnote", "n1", "1", (Run("A footnote."),)),
)


def cells(*texts: str) -> tuple[Pieces, ...]:
    return tuple((Piece(text),) for text in texts)


INPUTS = RecordInputs(
    page=PAGE,
    record=RECORD,
    issued=Edtf("2002-06-13"),
    issuer=MINISTRY,
    language="en",
    summary="",
    title_supplied=False,
    source=Origin(file="seeds/a.txt"),
    fidelity=None,
    blocks=BLOCKS,
    pieces={
        "title": cells("Outline"),
        "1": cells("Points"),
        "1.1": ((Piece("First", notes=(1,)), Piece("1", footnote="1")),),
        "1.2": cells("Second"),
        "1t1": cells("a", "b", "c", "d"),
        "n1": cells("A footnote."),
    },
    notes=(Note(at="1.1", kind="sic", quote="First"), Note(at="1.2", kind="fact")),
    acts=(act(1, HER, path="1.2"), act(2, HIM, path="1.1"), act(10, HIM, path="1.1")),
    topics=(),
    reports=(),
)


def test_acts_stand_in_order_of_the_text_and_then_of_the_records_list() -> None:
    ordered = in_order_of_text(reversed(INPUTS.acts), BLOCKS)
    assert [a.key.rpartition("#")[2] for a in ordered] == ["2", "10", "1"]


def test_a_block_has_the_numbers_of_its_acts() -> None:
    items = make(INPUTS).text[0].children[0].children
    assert [item.acts for item in items] == [(1, 2), (3,)]


def test_a_note_without_words_is_marked_on_its_block_and_no_other_is() -> None:
    items = make(INPUTS).text[0].children[0].children
    assert [item.marks for item in items] == [(), (2,)]


def test_a_footnote_and_its_mark_point_at_each_other() -> None:
    section, footnote = make(INPUTS).text
    assert section.children[0].children[0].pieces[1].footnote == "n1"
    assert footnote.marked_at == ("1.1",)


def test_the_cells_of_a_table_stand_in_its_rows() -> None:
    table = make(INPUTS).text[0].children[1]
    assert [[cell[0].text for cell in row] for row in table.rows] == [["a", "b"], ["c", "d"]]


def test_a_section_is_a_heading_under_that_of_the_text() -> None:
    assert make(INPUTS).text[0].level == 3


def test_the_citation_brackets_what_is_not_printed() -> None:
    assert citation(INPUTS) == (
        "Outline, 13 June 2002, [Ministry of Foreign Affairs of Japan]."
        " An archive, record whistler."
    )
    printed = replace(INPUTS, pieces={"byline": cells("MOFA")}, title_supplied=True)
    assert citation(printed).startswith(
        "[Outline], 13 June 2002, Ministry of Foreign Affairs of Japan."
    )


def test_the_people_of_a_meeting_stand_by_side_in_the_records_order() -> None:
    people = (attendance(IVANOV, RUSSIA), attendance(KAWAGUCHI, JAPAN))
    view = make(replace(INPUTS, reports=(Reported(MEETING, "", people),)))
    assert [(side.side, len(side.people)) for side in view.reports[0].sides] == [
        (RUSSIA, 1),
        (JAPAN, 1),
    ]
