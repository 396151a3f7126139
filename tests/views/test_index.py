from __future__ import annotations

import pytest

from hand_made import JAPAN, MINISTRY, PAGE, RECORD, RUSSIA, TREATY
from regesta.dates import Edtf
from regesta.model.parts import Head
from regesta.views.index import (
    Listing,
    MeetingRow,
    OrganisationRow,
    PersonRow,
    RecordRow,
    TopicRow,
    initial,
    meetings,
    organisations,
    persons,
    records,
    tree,
)


def meeting(id_: str, date: str = "", planned: str = "") -> MeetingRow:
    held, expected = (Edtf(text) if text else None for text in (date, planned))
    return MeetingRow(Head("meetings", id_, id_), "held", held, expected)


@pytest.mark.parametrize(
    ("name", "letter"), [("Kono", "k"), ("Ōhira", "o"), ("Ямал", "other"), ("8th", "other")]
)
def test_a_name_is_filed_under_its_letter_without_accents(name: str, letter: str) -> None:
    assert initial(name) == letter


def test_records_stand_by_year() -> None:
    rows = [RecordRow(RECORD, Edtf(date), MINISTRY, (), ()) for date in ("2000-11-04", "2002")]
    index = records(Listing(PAGE, 2, tuple(rows)))
    assert [(shelf.title, shelf.id, len(shelf.rows)) for shelf in index.shelves] == [
        ("2000", "on-2000", 1),
        ("2002", "on-2002", 1),
    ]


def test_a_meeting_without_a_date_stands_where_it_was_planned_and_the_rest_last() -> None:
    rows = (meeting("none"), meeting("b", "2002-06-12"), meeting("a", planned="2000-12"))
    index = meetings(Listing(PAGE, 3, rows))
    assert [(shelf.title, [r.head.id for r in shelf.rows]) for shelf in index.shelves] == [
        ("2000", ["a"]),
        ("2002", ["b"]),
        ("Without a date", ["none"]),
    ]


def test_persons_stand_by_what_they_are_filed_under() -> None:
    row = PersonRow(Head("persons", "kono", "Yohei Kono", sort="kono, yohei"), {})
    assert [shelf.title for shelf in persons(Listing(PAGE, 1, (row,))).shelves] == ["K"]


def test_states_come_before_other_organisations() -> None:
    bank = OrganisationRow(Head("organisations", "bank", "A bank", kind="bank"), {})
    rows = (bank, OrganisationRow(JAPAN, {}), OrganisationRow(RUSSIA, {}))
    shelves = organisations(Listing(PAGE, 3, rows)).shelves
    assert [(shelf.title, len(shelf.rows)) for shelf in shelves] == [("State", 2), ("Bank", 1)]


def test_a_topic_stands_under_its_broader_one() -> None:
    islands = TopicRow(Head("topics", "islands", "Islands"), TREATY)
    (top,) = tree((islands, TopicRow(TREATY)))
    assert (top.row.head, [node.row for node in top.narrower]) == (TREATY, [islands])


def test_a_topic_whose_broader_one_is_on_another_page_says_which_it_is() -> None:
    (top,) = tree((TopicRow(Head("topics", "islands", "Islands"), TREATY),))
    assert top.under == TREATY
