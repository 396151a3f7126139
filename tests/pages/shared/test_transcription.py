from __future__ import annotations

import pytest

from hand_made import wording_of
from regesta.model.entries import Note
from regesta.model.parts import Piece
from regesta.model.text import Block, Run
from regesta.pages.shared.beside import on_whole_blocks
from regesta.pages.shared.transcription import Printed, Shown, contents, printed, shown, unsaid

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


@pytest.mark.parametrize(
    ("path", "label", "beside"),
    [
        ("2(1)3", "3.", "2(1)"),
        ("1(1)1.2", "2.", "1(1)1."),
        ("2(1)", "(1)", "2"),
        ("2(1)", "（1）", "2"),
        ("1(a)", "a)", "1"),
        ("II", "II.", ""),
        ("1.1", "1.1.", ""),
        ("art.2", "Article 2.", ""),
        ("art.2(b)(ii)", "(ii)", "art.2(b)"),
        ("annex.A.art.3", "Art. 3", "annex.A."),
        ("art.1", "第一条", "art.1"),
        ("p1", "", "p1"),
        ("3(3)2b1", "", "3(3)2b1"),
        ("3~2", "3.", "3~2"),
        ("12", "2.", "12"),
    ],
)
def test_beside_a_label_stands_what_it_leaves_unsaid(path: str, label: str, beside: str) -> None:
    assert unsaid(path, label) == beside


def test_the_whole_path_stands_beside_a_text_that_goes_the_other_way() -> None:
    block = Block("paragraph", "(1)", label="(1)", runs=(Run("نص"),))
    (left,) = shown((block,), {}, {}, language="ar")
    (own,) = shown((block,), {}, {}, languages={"(1)": "ar"})
    (right,) = shown((block,), {}, {})
    assert (left.unsaid, own.unsaid, right.unsaid) == ("(1)", "(1)", "")
