from __future__ import annotations

from hand_made import ISSUERS, JAPAN, MINISTRY, PAGE, RUSSIA
from regesta.dates import Edtf
from regesta.views.home import Counted, HomeInputs, home, reach

INPUTS = HomeInputs(
    page=PAGE,
    description="",
    rights="",
    counts={"records": 2},
    first=Edtf("2000-11-04"),
    last=Edtf("2002-06-13"),
    issuers=((ISSUERS[0], 2),),
    sides=(RUSSIA, JAPAN),
    records=(),
    years=(),
    persons=(),
    topics=(),
    instruments=(),
    strengths={"proposed": 3, "agreed": 1, "announced": 0},
    pages=(),
)


def test_the_home_page_says_whose_accounts_are_held_and_whose_are_not() -> None:
    view = home(INPUTS)
    assert view.issuers == (Counted(MINISTRY, 2),)
    assert view.silent == (RUSSIA,)


def test_undertakings_are_counted_strongest_first() -> None:
    assert [(s.title, s.count) for s in home(INPUTS).strengths] == [
        ("Agreed by the sides", 1),
        ("Proposed or envisaged", 3),
    ]


def test_how_far_the_records_reach() -> None:
    first, last = Edtf("2000-11-04"), Edtf("2002-06-13")
    assert reach(first, last) == "4 November 2000 to 13 June 2002"
    assert reach(first, first) == "4 November 2000"
    assert reach(None, None) == ""
