from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import given_whole
import small_archive
from regesta.archive.archive import Archive
from regesta.archive.queries import ALL, Query, in_order
from regesta.dates import Edtf
from regesta.model.parts import Head
from regesta.pages.shared import head, lists, periods
from regesta.pages.shared.lists import Sheet
from regesta.pages.shared.periods import Given, Listing, Lists, ListsOf

HOLM = "holm"


def days(dates: Iterable[str]) -> tuple[Head, ...]:
    return tuple(Head("records", "x", "X", date=Edtf(date)) for date in dates)


def with_days(*dates: str) -> ListsOf:
    """The lists of an entry, of which one has these dates."""

    def of(archive: Archive, entry_id: str) -> Lists:
        return {"days": Given(days(dates)), "others": Given(())}

    return of


def pages(*dates: str) -> dict[tuple[str, ...], tuple[Sheet[Any], dict[str, Any]]]:
    """The pages of a place with a list of dates, by their keys."""
    archive, of = small_archive.archive(), with_days(*dates)
    every = [keys for _, keys in periods.paths(archive, HOLM, of)]
    return {keys: periods.page(archive, HOLM, keys, of) for keys in every}


def test_a_short_list_stands_on_the_entrys_own_page() -> None:
    found = pages(*["1931"] * lists.IN_FULL)
    assert list(found) == [()]
    assert found[()][1] == {"days": days(["1931"] * lists.IN_FULL), "others": ()}


def test_a_long_list_leaves_it_for_a_page_a_decade_a_year_or_a_month() -> None:
    found = pages("1929", "1930-05-01", "1930-05-01", *["1931-06-03"] * lists.IN_FULL, "1931-07")
    assert {keys: len(on["days"]) for keys, (_, on) in found.items()} == {
        (): 0,
        ("1920s",): 1,
        ("1930s",): 0,
        ("1930s", "1930"): 2,
        ("1930s", "1931"): 0,
        ("1930s", "1931", "1931/06"): lists.IN_FULL,
        ("1930s", "1931", "1931/07"): 1,
    }


def test_every_part_is_led_to_at_the_entrys_own_address() -> None:
    dates = [*["1929-05-01"] * lists.IN_FULL, *["1931-06-03"] * lists.IN_FULL]
    paths = periods.paths(small_archive.archive(), HOLM, with_days(*dates))
    found = {keys: path for path, keys in paths}
    assert found == {
        (): "places/holm/index.html",
        ("1920s",): "places/holm/year/1920s/index.html",
        ("1930s",): "places/holm/year/1930s/index.html",
    }
    first, _ = pages(*dates)[()]
    assert [(part.title, part.href, part.count) for part in first.parts] == [
        ("1920s", found["1920s",], lists.IN_FULL),
        ("1930s", found["1930s",], lists.IN_FULL),
    ]


def test_the_page_of_a_period_stands_one_step_further_and_is_not_searched() -> None:
    archive = small_archive.archive()
    own = archive.heads[HOLM]
    page = head.of_entry(archive, archive.entries[HOLM])
    found = pages(*["1930"] * lists.IN_FULL, *["1931"] * lists.IN_FULL)
    part = lists.of_period(page, own, found["1930s", "1930"][0], *periods.base(own))
    above = [crumb.href for crumb in part.crumbs[-2:]]
    assert part.title == f"{own.title}: 1930"
    assert above == ["places/holm/index.html", "places/holm/year/1930s/index.html"]
    assert page.facets
    assert part.facets is None
    assert lists.of_period(page, own, found[()][0]) == page


def test_the_page_of_a_period_asks_only_for_what_stands_on_it() -> None:
    archive = small_archive.archive()

    def of(archive: Archive, entry_id: str) -> Lists:
        return {"acts": Listing(archive.acts_by, "berg-anna")}

    _, whole = periods.page(archive, HOLM, (), of)
    assert whole["acts"] == archive.acts_by["berg-anna"]
    archive.asked.clear()
    _, found = periods.page(archive, HOLM, ("1930s", "1931"), of)
    assert found["acts"] == archive.acts_by.between("berg-anna", "1931", "1932")
    asked = {query for query in archive.asked if query.name == "acts_by"}
    assert Query("acts_by", "berg-anna") not in asked
    assert all(query.low >= "1931" for query in asked)


Item = tuple[str, str]
"""The date of something, or none, and its name."""
DATES = ("2000-01-01", "2000-02", "2001", "../1999", "0987", "2002-06-12/..", "")
ITEMS = st.lists(st.tuples(st.sampled_from(DATES), st.sampled_from("abz")), max_size=20).map(
    lambda items: items * 100
)


def date(item: Item) -> Edtf | None:
    return Edtf(item[0]) if item[0] else None


@given(ITEMS)
def test_they_are_the_pages_of_a_list_given_whole(items: list[Item]) -> None:
    archive = small_archive.archive()
    own = archive.heads[HOLM]
    asked = Ordered([(in_order(date(item), item[1], n), n) for n, item in enumerate(items)])

    def of(archive: Archive, entry_id: str) -> Lists:
        return {"all": Listing(asked, ALL)}  # type: ignore[arg-type]

    ordered = [items[n] for _, n in asked.rows]
    base = ("places", HOLM, "year")
    wanted = given_whole.sheets(
        ordered, base, lambda item: lists.by_date(date(item), own), lists.IN_FULL
    )
    found = {
        keys: periods.page(archive, HOLM, keys, of) for _, keys in periods.paths(archive, HOLM, of)
    }
    assert [(sheet.keys, sheet.total, sheet.parts) for sheet, _ in found.values()] == [
        (sheet.keys, sheet.total, sheet.parts) for sheet in wanted
    ]
    assert [[items[n] for n in on["all"]] for _, on in found.values()] == [
        list(sheet.rows) for sheet in wanted
    ]


class Ordered:
    """Rows with what each is ordered by, in order, asked for as those of a query are."""

    def __init__(self, rows: Iterable[tuple[str, int]]) -> None:
        self.rows = sorted(rows)

    def count(self, _: str, low: str, high: str) -> int:
        return len(self.between(_, low, high))

    def groups(
        self, _: str, begins: Callable[[str], str], low: str, high: str
    ) -> list[tuple[str, int]]:
        return list(Counter(begins(at) for at, _ in self.rows if low <= at <= high).items())

    def between(self, _: str, low: str, high: str) -> list[int]:
        return [n for order, n in self.rows if low <= order <= high]
