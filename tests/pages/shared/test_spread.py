from __future__ import annotations

from collections.abc import Callable, Iterable
from unittest import mock

from hypothesis import given
from hypothesis import strategies as st

from linking import InMemory
from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.queries import Query, in_order
from regesta.dates import Edtf
from regesta.model.parts import Head
from regesta.pages.shared import lists, spread
from regesta.pages.shared.lists import LONGEST, Key
from regesta.pages.shared.spread import BY_KEYS, Split, Window

BASE = ("x", "year")
with mock.patch.dict(Told.every):
    ROWS = Told[str]("rows_of_a_test", str)
ENTRY = Head("persons", "kono", "Kono")
Item = tuple[str, str]
"""The date of something, or none, and its name."""

DATES = ("2000-01-01", "2000-02", "2001", "../1999", "0987", "2002-06-12/..", "")
NAMES = ("ab", "abc", "o", "other", "Zürich", "北", "z")
ITEMS = st.lists(st.tuples(st.sampled_from(DATES), st.sampled_from(NAMES)), max_size=20).map(
    lambda items: items * 100
)


def head(name: str) -> Head:
    return Head("places", name, name, sort=name)


def date(item: Item) -> Edtf | None:
    return Edtf(item[0]) if item[0] else None


def order(number: int, item: Item) -> str:
    return in_order(date(item), item[1], number)


def told(items: Iterable[Item], place: Callable[[int, Item], str]) -> Archive:
    answers = InMemory()
    named = ((place(n, item), f"{n:04}") for n, item in enumerate(items))
    answers.add([ROWS.part("all", at, name) for at, name in named])
    return Archive(answers)


def same(
    items: list[Item],
    place: Callable[[int, Item], str],
    split: Split,
    keys: Callable[[Item], tuple[Key, ...]],
) -> None:
    """The pages are those that the items give by their keys, and so is what stands on each."""
    archive = told(items, place)
    asked = ROWS(archive)
    found = spread.sheets(lambda *at: asked.places("all", *at), BASE, split)
    ordered = sorted(enumerate(items), key=lambda pair: order(*pair))
    wanted = lists.by_keys(lists.sheets(ordered, BASE, lambda pair: keys(pair[1])))
    assert {at: sheet[:2] + sheet[3:] for at, sheet in found.items()} == {
        at: sheet[:2] + sheet[3:] for at, sheet in wanted.items()
    }
    assert list(found) == list(wanted)
    for at, sheet in wanted.items():
        rows = spread.rows(asked, "all", split, found[at])
        assert rows == tuple(f"{n:04}" for n, _ in sheet.rows)


@given(ITEMS, st.booleans())
def test_what_is_told_with_its_keys_is_spread_by_them(items: list[Item], dated: bool) -> None:
    def keys(item: Item) -> tuple[Key, ...]:
        own = head(item[1])
        return lists.by_date(date(item), own) if dated else lists.by_initials(own)

    same(items, lambda n, item: spread.at_keys(keys(item), order(n, item)), BY_KEYS, keys)


@given(ITEMS)
def test_the_lists_of_an_entry_are_spread_as_by_their_keys(items: list[Item]) -> None:
    same(items, order, spread.by_day(ENTRY), lambda item: lists.by_date(date(item), ENTRY))


def test_a_page_asks_only_for_its_own_places() -> None:
    many = [("2000-01", "a"), ("2000-02-03", "b"), ("2001", "c")] * LONGEST
    archive = told(many, order)
    split = spread.by_day(ENTRY)

    def places(low: str, high: str) -> tuple[str, ...]:
        return ROWS(archive).places("all", low, high)

    year = spread.sheet(places, BASE, split, ("2000s", "2000"))
    assert [(part.title, part.count) for part in year.parts] == [
        ("January 2000", LONGEST),
        ("February 2000", LONGEST),
    ]
    month = spread.sheet(places, BASE, split, ("2000s", "2000", "2000/02"))
    assert (month.title, month.total, month.parts) == ("February 2000", LONGEST, ())
    assert len(spread.rows(ROWS(archive), "all", split, month)) == LONGEST
    assert archive.asked == {
        Query(ROWS.name, "all", begin, f"{begin}\U0010ffff") for begin in ("2000", "2000-02")
    }


def test_a_short_list_is_one_page_with_all() -> None:
    assert spread.sheet(lambda *_: ("2000-01-01", "2001-01-01"), BASE, spread.by_day(ENTRY)) == (
        (), 2, (Window("", "\U0010ffff"),), (),
    )  # fmt: skip
