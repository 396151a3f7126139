from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from regesta.dates import Edtf
from regesta.model.parts import Head
from regesta.pages.shared.lists import LONGEST, by_date, by_initials, sheets

NAMES = [f"{a}{b}{n}" for a in "abk" for b in "xyz" for n in range(80)]


def head(name: str) -> Head:
    return Head("persons", name, name)


def test_a_short_list_is_one_page() -> None:
    (sheet,) = sheets(NAMES[:LONGEST], ("persons", "initial"), lambda n: by_initials(head(n)))
    assert (sheet.title, sheet.parts, list(sheet.rows)) == ("", (), NAMES[:LONGEST])
    assert sheet.path("persons/index.html", "persons", "initial") == "persons/index.html"


def test_a_long_list_leads_to_a_page_for_each_key() -> None:
    first, *rest = sheets(NAMES, ("persons", "initial"), lambda n: by_initials(head(n)))
    assert first.rows == ()
    assert [(part.title, part.count) for part in first.parts] == [
        ("A", 240),
        ("B", 240),
        ("K", 240),
    ]
    assert [part.href for part in first.parts] == [
        sheet.path("", "persons", "initial") for sheet in rest
    ]


def test_an_undated_thing_is_filed_by_name() -> None:
    assert by_date(None, head("kono")) == (
        ("undated", "Without a date"),
        ("undated/k", "K"),
        ("undated/k/ko", "Ko"),
        ("undated/k/ko/kon", "Kon"),
        ("undated/k/ko/kon/kono", "Kono"),
    )


def test_the_keys_of_a_date_are_its_decade_year_month_and_day() -> None:
    assert by_date(Edtf("2002-06-12/2002-06-13"), head("x")) == (
        ("2000s", "2000s"),
        ("2002", "2002"),
        ("2002/06", "June 2002"),
        ("2002/06/12", "12 June 2002"),
    )


def test_a_page_keeps_its_address_when_those_beside_it_are_split() -> None:
    def paths(*days: str) -> set[str]:
        found = sheets(days, ("x", "year"), lambda day: by_date(Edtf(day), head("x")))
        return {sheet.path("x/index.html", "x", "year") for sheet in found}

    few = ["1950", "1961-02-03"]
    many = ["1950", *["1961-02-03", "1962-05"] * 300]
    more = ["1950", *["1961-02-03", "1962-05"] * 300, *["1961-04"] * 300]
    assert paths(*few) == {"x/index.html"}
    assert paths(*few) < paths(*many) < paths(*more)
    assert paths(*more) - paths(*many) == {
        "x/year/1961/02/index.html",
        "x/year/1961/04/index.html",
    }
    assert paths(*many) >= {f"x/year/{part}/index.html" for part in ("1950s", "1960s", "1961")}


@given(st.lists(st.sampled_from(["2000-01-01", "2000-02", "2001", ""]), max_size=1200))
def test_every_row_stands_on_one_page_and_no_page_that_can_be_split_is_too_long(
    dates: list[str],
) -> None:
    items = list(enumerate(dates))
    found = sheets(
        items, ("x", "year"), lambda i: by_date(Edtf(i[1]) if i[1] else None, head(f"n{i[0]}"))
    )
    assert sorted(row for sheet in found for row in sheet.rows) == items
    assert all(len(sheet.rows) <= LONGEST for sheet in found if len(sheet.keys) < 4)
    paths = [sheet.path("x/index.html", "x", "year") for sheet in found]
    assert len(paths) == len(set(paths))
