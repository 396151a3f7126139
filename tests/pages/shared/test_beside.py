from __future__ import annotations

from hand_made import HER, HIM, JAPAN, MINISTRY, RUSSIA, act, wording_of
from regesta.archive.wording import Worded
from regesta.model.entries import Note
from regesta.model.parts import Piece
from regesta.pages.shared.beside import beside, in_order_of_text, lemma, side_marks
from regesta.pages.shared.transcription import Shown

SIDES = (JAPAN, RUSSIA)
ACTS = (act(2, HIM, path="1.1"), act(10, HIM, path="1.1"), act(1, HER, path="1.2"))


def test_acts_stand_in_order_of_the_text_and_then_of_the_records_list() -> None:
    assert in_order_of_text(reversed(ACTS), ("title", "1", "1.1", "1.2")) == ACTS


def test_notes_and_acts_stand_at_their_passages() -> None:
    notes = [
        (Note(at="1.1", kind="sic", quote="First"), Worded("Thus")),
        (Note(at="1.2", kind="fact"), Worded("")),
    ]
    found = beside(wording_of().outline, notes, ACTS, SIDES)
    assert [(n.number, n.lemma, n.text) for n in found.notes["1.1"]] == [
        (1, "First", (Piece("Thus"),))
    ]
    assert [(n.number, n.text) for n in found.notes["1.2"]] == [(2, ())]
    assert {path: [a.anchor for a in own] for path, own in found.acts.items()} == {
        "1.1": ["act-a2", "act-a10"],
        "1.2": ["act-a1"],
    }


def test_the_topics_of_an_act_are_named_once() -> None:
    acts = beside(wording_of().outline, (), ACTS, SIDES).acts
    assert [bool(a.topics) for a in (*acts["1.1"], *acts["1.2"])] == [True, False, False]


def test_a_passage_is_marked_with_the_sides_that_act_in_it() -> None:
    found = beside(wording_of().outline, (), (*ACTS, act(3, HER, HIM, path="1t1")), SIDES)
    assert found.marks == {"1.1": "s2", "1.2": "s1", "1t1": "s1 s2"}
    assert side_marks((), SIDES) == "s0"
    assert side_marks((MINISTRY,), SIDES) == "s3"


def test_a_long_passage_noted_is_given_by_its_ends() -> None:
    assert lemma("seek for the way") == "seek for the way"
    assert lemma("one two three four five six seven") == "one two … six seven"


def test_notes_that_are_more_than_the_text_stand_apart_from_it() -> None:
    text = (Shown("paragraph", "1.1", "", (Piece("First words of it."),)),)
    note = (Note(at="1.1", kind="fact"), Worded("It is so. " * 30))
    few = beside(wording_of().outline, [note], (), SIDES, text)
    many = beside(wording_of().outline, [note] * 20, (), SIDES, text)
    assert (few.apart, many.apart) == (False, True)
    assert [one.folds for one in few.notes["1.1"]] == [True]
