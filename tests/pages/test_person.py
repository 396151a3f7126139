from __future__ import annotations

from hand_made import HIM, IVANOV, MEETING, RUSSIA, act, attendance, mention
from regesta.pages.person import attended, identifiers
from regesta.pages.shared.acts import mentioned


def test_identifiers_are_addresses_in_their_registers() -> None:
    assert identifiers({"isni": "0000 0001", "wikidata": "Q7747"}) == (
        ("Wikidata", "Q7747", "https://www.wikidata.org/wiki/Q7747"),
        ("ISNI", "0000 0001", "https://isni.org/isni/00000001"),
    )


def test_a_meeting_stands_once_with_all_that_records_say_of_it() -> None:
    twice = (attendance(IVANOV, RUSSIA, "one"), attendance(IVANOV, RUSSIA, "two"))
    assert [(m.meeting, m.attendances) for m in attended(twice)] == [(MEETING, twice)]


def test_passages_of_his_acts_are_not_listed_again_and_others_once() -> None:
    own = act(1, HIM)
    among = mention(IVANOV, "Ivanov", own.passage.path, "Sentence 1.")
    other = mention(IVANOV, "Ivanov", "2")
    again = mention(IVANOV, "he", "2")
    (named,) = mentioned([among, other, again], [own])
    assert (named.passage.path, named.forms) == ("2", ("Ivanov", "he"))
