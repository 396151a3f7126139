from __future__ import annotations

from hand_made import HIM, IVANOV, MEETING, RUSSIA, act, attendance, mention
from regesta.dates import Edtf, OfficeEnd
from regesta.pages.person import attended, identifiers
from regesta.pages.shared.acts import mentioned
from regesta.pages.shared.words import life, term


def test_a_term_says_what_is_not_known() -> None:
    assert term(Edtf("1998-09-11"), OfficeEnd("2004-03-09")) == "11 September 1998 – 9 March 2004"
    assert term(Edtf("1998-09-11"), None) == "11 September 1998 – end not known"
    assert term(None, OfficeEnd("2004")) == "beginning not known – 2004"
    assert term(Edtf("1998"), OfficeEnd("..")) == "1998 – present"


def test_a_life_gives_only_what_is_known() -> None:
    assert life(Edtf("1945-09-23"), None) == "born 23 September 1945"
    assert life(Edtf("1931"), Edtf("2007-04-23")) == "born 1931, died 23 April 2007"
    assert life(None, None) == ""


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
