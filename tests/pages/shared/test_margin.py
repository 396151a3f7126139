from __future__ import annotations

import pytest

from regesta.model.entries import Note
from regesta.model.fields import Source
from regesta.model.parts import Piece
from regesta.pages.shared.margin import FOLDED, has_room, length
from regesta.pages.shared.transcription import Shown

LINES = tuple(Shown("paragraph", f"p{n}", "", (Piece("x" * 640),)) for n in range(1, 11))


def test_a_note_is_as_long_as_its_words_and_its_sources() -> None:
    source = Source(kind="press", by="The Herald", note="on the day")
    note = Note(at="p1", kind="sic", reading="proceed", sources=(source,))
    assert length(note, "procede", (Piece("Thus."),)) == 3 + 7 + 7 + 5 + len(
        "press The Herald  on the day"
    )
    assert length(Note(at="p1", kind="fact"), "", (Piece("東京"),)) == 4 + 4


@pytest.mark.parametrize(
    ("notes", "room"),
    [
        ({}, True),
        ({"title": (100,), "p1": (FOLDED, 900), "p10": (200, 90)}, True),
        ({"p10": (200,) * 10}, False),
        ({f"p{n}": (30,) * 100 for n in range(1, 11)}, False),
        ({"p1": (15000,)}, False),
        ({"p10": (2000,)}, False),
        ({"p1": (2000,)}, True),
    ],
)
def test_notes_have_room_where_they_end_about_where_the_text_does(
    notes: dict[str, tuple[int, ...]], room: bool
) -> None:
    assert has_room(LINES, notes) is room


def test_a_table_is_as_high_as_its_rows() -> None:
    cell = (Piece("cell"),)
    table = Shown("table", "t1", "", rows=((cell, cell),) * 30)
    notes = {"t1": (60,) * 20}
    assert has_room((table,), notes)
    assert not has_room((Shown("paragraph", "t1", "", cell),), notes)
