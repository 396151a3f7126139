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
from regesta.views.record import (
    RecordInputs,
    Reported,
    citation,
    contents,
    in_order_of_text,
    lemma,
    make,
    side_marks,
)
from regesta.views.transcription import shown

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
    supplied = replace(RECORD, title="[Outline]")
    printed = replace(INPUTS, record=supplied, pieces={"byline": cells("MOFA")})
    assert citation(printed).startswith(
        "[Outline], 13 June 2002, Ministry of Foreign Affairs of Japan."
    )


def test_notes_and_acts_stand_at_their_passages() -> None:
    view = make(replace(INPUTS, note_texts=(cells("Thus")[0],)))
    assert [(n.number, n.text) for n in view.notes["1.1"]] == [(1, (Piece("Thus"),))]
    assert [n.number for n in view.notes["1.2"]] == [2]
    assert [a.number for a in view.acts["1.1"]] == [1, 2]


def test_the_topics_of_an_act_are_named_once() -> None:
    view = make(INPUTS)
    assert [bool(a.topics) for a in (*view.acts["1.1"], *view.acts["1.2"])] == [True, False, False]


def test_a_passage_is_marked_with_the_sides_that_act_in_it() -> None:
    people = (attendance(IVANOV, RUSSIA), attendance(KAWAGUCHI, JAPAN))
    reported = (Reported(MEETING, "", people),)
    both = act(3, HER, HIM, path="1t1")
    view = make(replace(INPUTS, reports=reported, acts=(*INPUTS.acts, both)))
    assert view.sides == (JAPAN, RUSSIA)
    assert view.marks == {"1.1": "s2", "1.2": "s1", "1t1": "s1 s2"}
    assert side_marks((), view.sides) == "s0"
    assert side_marks((MINISTRY,), view.sides) == "s3"


def test_a_long_passage_noted_is_given_by_its_ends() -> None:
    assert lemma("seek for the way") == "seek for the way"
    assert lemma("one two three four five six seven") == "one two … six seven"


def test_the_contents_are_sections_and_their_subsections() -> None:
    deep = Block("section", "1(1)a", "a", (Run("Deep"),))
    inner = Block("section", "1(1)", "(1)", (Run("Inner"),), (deep,))
    text = shown((Block("section", "1", "1.", (Run("Outer"),), (inner,)),), {}, {}, {})
    assert [(h.path, [(u.path, u.under) for u in h.under]) for h in contents(text)] == [
        ("1", [("1(1)", ())])
    ]


def test_the_people_of_a_meeting_stand_by_side_in_the_records_order() -> None:
    people = (attendance(IVANOV, RUSSIA), attendance(KAWAGUCHI, JAPAN))
    view = make(replace(INPUTS, reports=(Reported(MEETING, "", people),)))
    assert [(side.side, len(side.people)) for side in view.reports[0].sides] == [
        (RUSSIA, 1),
        (JAPAN, 1),
    ]
