"""Lists that entries tell, spread over pages: as the lists that are given whole are."""

from __future__ import annotations

from typing import NamedTuple
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linking import InMemory
from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.queries import in_order
from regesta.dates import Edtf
from regesta.model.parts import Head
from regesta.pages.shared import lists, portions
from regesta.pages.shared.lists import Sheet, by_date
from regesta.pages.shared.portions import Long

with mock.patch.dict(Told.every):
    TITLES = Told[str]("titles_of_a_test", str)
LISTED = Long(TITLES, "meetings", ("meetings", "year"))
DATES = ("1899-12-31", "1900-01-01", "1931-02-03", "1931-02-04", "1931-03", "1931", None)
NAMES = ("Åland", "Alarm", "Bern", "日本")


class Row(NamedTuple):
    """A row of a list: its date, and by what it is filed."""

    date: str | None
    name: str

    @property
    def keys(self) -> tuple[lists.Key, ...]:
        """By what it is put into a part."""
        return by_date(Edtf(self.date) if self.date else None, Head("meetings", "m", self.name))


def archive(rows: list[Row]) -> Archive:
    answers = InMemory()
    answers.add(LISTED.part(row.keys, in_order(n), f"{n}") for n, row in enumerate(rows))
    return Archive(answers)


def told(rows: list[Row]) -> list[Sheet[str]]:
    found = archive(rows)
    return [portions.sheet(found, LISTED, at) for at in portions.starts(found, LISTED)]


@given(
    st.lists(st.builds(Row, st.sampled_from(DATES), st.sampled_from(NAMES)), max_size=40),
    st.integers(1, 20),
)
def test_they_are_the_pages_of_the_list_given_whole(rows: list[Row], longest: int) -> None:
    numbered = list(enumerate(rows))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lists, "LONGEST", longest)
        whole = lists.sheets(numbered, LISTED.base, lambda pair: pair[1].keys)
        expected = [
            Sheet(one.keys, one.total, tuple(f"{n}" for n, _ in one.rows), one.parts)
            for one in whole
        ]
        assert told(rows) == expected
        found = archive(rows)
        paths = [LISTED.path(at, "first") for at in portions.starts(found, LISTED)]
        assert paths == [one.path("first", *LISTED.base) for one in whole]


def test_a_part_asks_for_nothing_of_another() -> None:
    rows = [Row(f"19{n % 3}1-02-03", "Bern") for n in range(lists.LONGEST + 1)]
    found = archive(rows)
    part = portions.sheet(found, LISTED, portions.start([lists.decade(1911)]))
    assert len(part.rows) == len(rows) // 3
    assert found.asked
    for query in found.asked:
        assert "1910s" in query.low
        assert "1910s" in query.high
