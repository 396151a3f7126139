from __future__ import annotations

from typing import Any

import hand_made
import small_archive
from hand_made import IVANOV, RUSSIA
from linking import all_of
from regesta.archive.archive import Archive
from regesta.archive.wording import WordedNote
from regesta.dates import Edtf
from regesta.model.entries import Person
from regesta.model.parts import Head
from regesta.pages.shared import opening
from regesta.pages.shared.opening import Given, Lists, Opened, Opening

BERG = "berg-anna"
KEYS = ("1930s", "1931")
DAYS = tuple(
    Head("records", "x", "X", date=Edtf(date))
    for date in (*["1930-05-01"] * 200, *["1931-06-03"] * 200)
)


def long_for_one(archive: Archive, entry_id: str) -> Lists:
    return {"days": Given(DAYS if entry_id == BERG else DAYS[:1])}


def gather(archive: Archive, entry_id: str, *keys: str) -> Opening:
    given = _given(archive, entry_id, *keys)
    del given["days"]
    return Opening(**given)


def make(inputs: Opening) -> Opened:
    return Opened(**opening.shown(inputs))


def _given(archive: Archive, entry_id: str, *keys: str) -> dict[str, Any]:
    return opening.given(archive, archive.entries.entry(Person, entry_id), keys, long_for_one)


def test_every_entry_of_a_kind_has_its_page_and_long_lists_those_of_their_periods() -> None:
    archive = small_archive.archive()
    found = [
        planned
        for entry in all_of(archive, Person)
        for planned in opening.plan(archive, entry.id, make, gather, long_for_one)
    ]
    assert {one.path: one.at for one in found} == {
        "persons/berg-anna/index.html": (BERG,),
        "persons/berg-anna/year/1930s/index.html": (BERG, "1930s"),
        "persons/berg-anna/year/1930/index.html": (BERG, "1930s", "1930"),
        "persons/berg-anna/year/1931/index.html": (BERG, "1930s", "1931"),
        "persons/berg-carl/index.html": ("berg-carl",),
        "persons/dahl-erik/index.html": ("dahl-erik",),
    }
    assert {one.template for one in found} == {"pages/person.html"}
    for one in found:
        inputs = one.inputs(archive)
        assert inputs.head == archive.heads[one.at[0]]
        assert one.make(inputs).page.title.startswith(inputs.head.title)


def test_the_note_stands_on_the_first_page_alone_and_the_lists_on_those_of_the_periods() -> None:
    archive = small_archive.archive()
    first, decade, year = (_given(archive, BERG, *keys) for keys in ((), KEYS[:1], KEYS))
    assert first["note"] == archive.note_of(archive.entries[BERG])
    assert [part.title for part in decade["parts"]] == ["1930", "1931"]
    assert first["parts"] == decade["parts"]
    assert first["days"] == decade["days"] == ()
    assert (year["note"], year["parts"]) == (None, ())
    assert year["days"] == DAYS[200:]
    assert year["page"].title == f"{first['page'].title}: 1931"


def test_short_lists_stand_on_the_first_page() -> None:
    given = _given(small_archive.archive(), "dahl-erik")
    assert (given["days"], given["parts"]) == (DAYS[:1], ())


def test_the_note_is_shown_with_the_names_in_it() -> None:
    archive = small_archive.archive()
    (block,) = make(gather(archive, BERG)).note
    assert archive.heads["dahl-erik"] in [piece.head for piece in block.pieces]
    assert make(gather(archive, BERG, *KEYS)).note == ()


def test_an_entry_without_a_note_shows_none() -> None:
    inputs = Opening(**hand_made.opening(RUSSIA))
    assert inputs.note == WordedNote((), {})
    assert make(inputs).note == ()
    assert make(Opening(**hand_made.opening(IVANOV, "2002"))).note == ()
