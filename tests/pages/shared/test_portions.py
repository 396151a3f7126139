"""Lists that entries tell, spread over pages: as the lists that are given whole are."""

from __future__ import annotations

from typing import NamedTuple
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

import given_whole
from linking import InMemory
from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.queries import in_order
from regesta.dates import Edtf
from regesta.model.parts import Head
from regesta.pages.shared import lists, portions
from regesta.pages.shared.lists import LONGEST, Key, Sheet, by_date, by_initials
from regesta.pages.shared.portions import Long

with mock.patch.dict(Told.every):
    TITLES = Told[str]("titles_of_a_test", str)
LISTED = Long(TITLES, ("meetings", "year"))
DATES = ("1899-12-31", "1900-01-01", "1931-02-03", "1931-02-04", "1931-03", "1931", None)
NAMES = ("ab", "abc", "Åland", "Alarm", "Bern", "日本")


class Row(NamedTuple):
    """A row of a list: its date, and by what it is filed."""

    date: str | None
    name: str
    dated: bool = True

    @property
    def keys(self) -> tuple[Key, ...]:
        """By what it is put into a part."""
        head = Head("meetings", "m", self.name)
        if not self.dated:
            return by_initials(head)
        return by_date(Edtf(self.date) if self.date else None, head)


def archive(rows: list[Row]) -> Archive:
    answers = InMemory()
    answers.add(LISTED.part(row.keys, in_order(n), f"{n}") for n, row in enumerate(rows))
    return Archive(answers)


def told(rows: list[Row]) -> list[Sheet[str]]:
    found = archive(rows)
    return [portions.sheet(found, LISTED, at) for at in portions.starts(found, LISTED)]


@given(
    st.lists(st.tuples(st.sampled_from(DATES), st.sampled_from(NAMES)), max_size=40),
    st.booleans(),
    st.integers(1, 20),
)
def test_they_are_the_pages_of_the_list_given_whole(
    given: list[tuple[str | None, str]], dated: bool, longest: int
) -> None:
    rows = [Row(date, name, dated) for date, name in given]
    numbered = list(enumerate(rows))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lists, "LONGEST", longest)
        whole = given_whole.sheets(numbered, LISTED.base, lambda pair: pair[1].keys, longest)
        expected = [
            Sheet(one.keys, one.total, tuple(f"{n}" for n, _ in one.rows), one.parts)
            for one in whole
        ]
        assert told(rows) == expected
        found = archive(rows)
        paths = [LISTED.path(at, "first") for at in portions.starts(found, LISTED)]
        assert paths == [one.path("first", *LISTED.base) for one in whole]
        assert len(paths) == len(set(paths))


def test_a_short_list_is_one_page() -> None:
    (sheet,) = told([Row(None, f"a{n}", dated=False) for n in range(LONGEST)])
    assert (sheet.title, sheet.parts, len(sheet.rows)) == ("", (), LONGEST)
    assert LISTED.path("", "meetings/index.html") == "meetings/index.html"


def test_a_long_list_leads_to_a_page_for_each_key() -> None:
    first, *rest = told([Row(None, f"{a}{n}", dated=False) for a in "abk" for n in range(240)])
    assert first.rows == ()
    assert [(part.title, part.count) for part in first.parts] == [
        ("A", 240),
        ("B", 240),
        ("K", 240),
    ]
    assert [part.href for part in first.parts] == [one.path("", *LISTED.base) for one in rest]


def test_where_all_is_of_one_part_the_page_leads_to_its_parts_at_once() -> None:
    days = ["1931-02-03", "1931-04"] * LONGEST
    first, decade, year, *months = told([Row(day, "x") for day in days])
    assert [part.title for part in first.parts] == ["February 1931", "April 1931"]
    assert first.parts == decade.parts == year.parts
    assert [one.title for one in months] == ["February 1931", "April 1931"]


def test_a_page_keeps_its_address_when_those_beside_it_are_split() -> None:
    def paths(*days: str) -> set[str]:
        found = archive([Row(day, "x") for day in days])
        starts = portions.starts(found, LISTED)
        return {LISTED.path(at, "meetings/index.html") for at in starts}

    few = ["1950", "1961-02-03"]
    many = ["1950", *["1961-02-03", "1962-05"] * 300]
    more = ["1950", *["1961-02-03", "1962-05"] * 300, *["1961-04"] * 300]
    assert paths(*few) == {"meetings/index.html"}
    assert paths(*few) < paths(*many) < paths(*more)
    assert paths(*more) - paths(*many) == {
        "meetings/year/1961/02/index.html",
        "meetings/year/1961/04/index.html",
    }
    assert paths(*many) >= {
        f"meetings/year/{part}/index.html" for part in ("1950s", "1960s", "1961")
    }


def test_a_part_asks_for_nothing_of_another() -> None:
    rows = [Row(f"19{n % 3}1-02-03", "Bern") for n in range(LONGEST + 1)]
    found = archive(rows)
    part = portions.sheet(found, LISTED, portions.start([lists.decade(1911)]))
    assert len(part.rows) == len(rows) // 3
    assert found.asked
    for query in found.asked:
        assert "1910s" in query.low
        assert "1910s" in query.high
