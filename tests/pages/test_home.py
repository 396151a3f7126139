from __future__ import annotations

from msgspec.structs import replace

import small_archive
from hand_made import BY_MINISTRY, JAPAN, PAGE, RUSSIA
from regesta.dates import Edtf
from regesta.model.parts import Head, Issuers
from regesta.pages.home import Inputs, fullest, gather, make, reach
from regesta.pages.shared.depth import Rests
from regesta.pages.shared.sides import Issued
from regesta.pages.shared.timeline import Year

INPUTS = Inputs(
    page=PAGE,
    description="",
    rights="",
    counts={"records": 2},
    first=Edtf("2000-11-04"),
    last=Edtf("2002-06-13"),
    issuers=((Issued(BY_MINISTRY, (JAPAN,)), 2),),
    sides=(RUSSIA, JAPAN),
    records=(),
    years=(),
    persons=(),
    topics=(),
    instruments=(),
    grades={"proposed": 3, "agreed": 1, "announced": 0},
    standings={"none": 2, "carried-out": 1},
    rests=Rests(2, 2),
    pages=(),
)


def test_the_home_page_says_whose_accounts_are_not_held() -> None:
    assert make(INPUTS).silent == (RUSSIA,)


def test_what_the_archive_holds_is_counted() -> None:
    inputs = gather(small_archive.archive())
    assert (inputs.counts["records"], inputs.counts["undertakings"]) == (1, 2)
    ((issued, count),) = inputs.issuers
    assert (issued.account.title, count) == ("Ministry of Foreign Affairs of Norland", 1)
    assert sum(inputs.grades.values()) == sum(inputs.standings.values()) == 2
    assert inputs.rests.words == "Rests on the acts of the one record."
    assert inputs.first == inputs.last == inputs.records[0].date
    assert list(inputs.persons) == sorted(inputs.persons, key=lambda each: -each.count)


def test_undertakings_are_counted_by_grade_those_agreed_first() -> None:
    assert [(s.title, s.count) for s in make(INPUTS).grades] == [("agreed", 1), ("proposed", 3)]


def test_how_far_the_records_reach() -> None:
    first, last = Edtf("2000-11-04"), Edtf("2002-06-13")
    assert reach(first, last) == "4 November 2000 to 13 June 2002"
    assert reach(first, first) == "4 November 2000"
    assert reach(None, None) == ""


def test_what_is_known_of_undertakings_stands_before_what_nothing_is_known_of() -> None:
    assert [(o.value, o.count) for o in make(INPUTS).standings] == [("carried-out", 1), ("none", 2)]


def test_a_few_years_are_all_named() -> None:
    years = tuple(Year(n, str(n), "", (("meeting", n % 3 + 1),)) for n in range(1990, 2000))
    assert fullest(years) == years


def test_the_fullest_years_are_named_in_order_of_time() -> None:
    years = tuple(Year(n, str(n), "", (("meeting", 9 if n % 2 else 1),)) for n in range(1990, 2002))
    assert [year.year for year in fullest(years)] == [str(n) for n in range(1991, 2002, 2)]


def test_the_side_of_an_issuer_that_is_no_state_is_not_said_to_be_missing() -> None:
    union = Head("organisations", "weavers", "Weavers’ Union")
    own = replace(INPUTS, issuers=((Issued(Issuers((union,)), (union,)), 1),), sides=(union, JAPAN))
    assert make(own).silent == (JAPAN,)
