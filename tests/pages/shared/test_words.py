"""Words that several kinds of page print for what the entries hold."""

from __future__ import annotations

import pytest

from regesta.dates import Edtf, OfficeEnd
from regesta.model.entries import Searched, Stage
from regesta.pages.shared import words

SOUGHT = Searched(for_="reports", where="the gazettes", on=Edtf("2021-03-04"))
DONE = Stage(what="carried-out", on=Edtf("2001-03"))
ASKED = Stage(what="asked-before", on=Edtf("2000-01"))
UNDATED = Stage(what="reaffirmed")


def test_a_term_says_what_is_not_known() -> None:
    term = words.term
    assert term(Edtf("1998-09-11"), OfficeEnd("2004-03-09")) == "11 September 1998 – 9 March 2004"
    assert term(Edtf("1998-09-11"), None) == "11 September 1998 – end not known"
    assert term(None, OfficeEnd("2004")) == "beginning not known – 2004"
    assert term(Edtf("1998"), OfficeEnd("..")) == "1998 – present"


def test_an_office_attested_on_a_day_is_said_to_be_held_on_it_and_no_more() -> None:
    day = Edtf("2000-11-02")
    assert words.term(None, None, day) == "attested on 2 November 2000"
    assert words.term(Edtf("1998"), None, day) == "1998 – end not known"


def test_a_life_gives_only_what_is_known() -> None:
    assert words.life(Edtf("1945-09-23"), None) == "born 23 September 1945"
    assert words.life(Edtf("1931"), Edtf("2007-04-23")) == "born 1931, died 23 April 2007"
    assert words.life(None, None) == ""


def test_stages_stand_in_order_of_time_and_those_without_a_day_last() -> None:
    assert words.in_time((DONE, UNDATED, ASKED)) == (ASKED, DONE, UNDATED)


@pytest.mark.parametrize(
    ("stages", "searched", "standing", "outside"),
    [
        ((), (), "none", "no later mention"),
        ((), (SOUGHT,), "sought", "sought, not found (searched 4 March 2021)"),
        ((ASKED,), (), "none", "asked before, January 2000; no later mention"),
        (
            (ASKED,),
            (SOUGHT,),
            "sought",
            "asked before, January 2000; sought, not found (searched 4 March 2021)",
        ),
        (
            (DONE, ASKED),
            (),
            "carried-out",
            "asked before, January 2000; carried out, March 2001",
        ),
        (
            (DONE,),
            (SOUGHT,),
            "carried-out",
            "carried out, March 2001; sought, not found (searched 4 March 2021)",
        ),
        ((UNDATED,), (), "reaffirmed", "reaffirmed"),
    ],
)
def test_what_is_known_from_outside_claims_no_more_than_its_sources(
    stages: tuple[Stage, ...], searched: tuple[Searched, ...], standing: str, outside: str
) -> None:
    assert words.standing(stages, searched) == standing
    assert words.outside(stages, searched) == outside


def test_words_of_the_vocabularies_are_read_without_hyphens() -> None:
    assert words.spaced("not-carried-out") == "not carried out"
    assert words.year_of(None) == words.NO_DATE
