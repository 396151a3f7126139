from __future__ import annotations

from hand_made import wording_of
from regesta.model.entries import Note
from regesta.model.parts import Piece
from regesta.model.text import Block, Run
from regesta.pages.shared.beside import on_whole_blocks
from regesta.pages.shared.transcription import Printed, Shown, contents, printed, shown

ROWS = (((Run("a"),), (Run("b"),)), ((Run("c"),), (Run("d"),)))
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
                    Block("item", "1.2", "2."),
                ),
            ),
            Block("table", "1t1", rows=ROWS),
        ),
    ),
    Block("footnote", "n1", "1", (Run("A footnote."),)),
)
NOTES = (Note(at="1.1", kind="sic", quote="First"), Note(at="1.2", kind="fact"))
WORDING = wording_of(*BLOCKS, notes=NOTES)


def text() -> tuple[Shown, ...]:
    return shown(BLOCKS, WORDING.blocks, on_whole_blocks(NOTES, WORDING.blocks))


def test_a_note_is_marked_on_its_words_and_on_a_block_without_any() -> None:
    first, second = text()[0].children[0].children
    assert (first.pieces[0], first.marks) == (Piece("First", notes=(1,)), ())
    assert second.marks == (2,)


def test_a_footnote_and_its_mark_point_at_each_other() -> None:
    section, footnote = text()
    assert section.children[0].children[0].pieces[1].footnote == "n1"
    assert footnote.marked_at == ("1.1",)


def test_the_cells_of_a_table_stand_in_its_rows() -> None:
    table = text()[0].children[1]
    assert [[cell[0].text for cell in row] for row in table.rows] == [["a", "b"], ["c", "d"]]


def test_a_section_is_a_heading_under_that_of_the_text() -> None:
    assert text()[0].level == 3


def test_the_contents_are_sections_and_their_subsections() -> None:
    deep = Block("section", "1(1)a", "a", (Run("Deep"),))
    inner = Block("section", "1(1)", "(1)", (Run("Inner"),), (deep,))
    found = contents(shown((Block("section", "1", "1.", (Run("Outer"),), (inner,)),), {}, {}))
    assert [(h.path, [(u.path, u.under) for u in h.under]) for h in found] == [
        ("1", [("1(1)", ())])
    ]


def test_what_is_printed_outside_the_text_has_its_marks() -> None:
    found = printed(["title"], (), WORDING.blocks, {"title": (3,)})
    assert found == {"title": Printed((Piece("Outline"),), (3,))}
