from __future__ import annotations

import small_archive
from regesta.archive.archive import Archive
from regesta.dates import Edtf
from regesta.model.parts import Head
from regesta.pages.shared import head, lists
from regesta.pages.shared.lists import Lists, Periods

HOLM = "holm"


def days(*dates: str) -> tuple[Head, ...]:
    return tuple(Head("records", "x", "X", date=Edtf(date)) for date in dates)


def periods(*dates: str) -> Periods:
    """The periods of a place with a list of dates."""

    def of(archive: Archive, entry_id: str) -> Lists:
        return {"days": days(*dates), "others": ()}

    return lists.periods(small_archive.archive(), HOLM, of)


def test_a_short_list_stands_on_the_entrys_own_page() -> None:
    found = periods(*["1931"] * 500)
    assert list(found.sheets) == [()]
    assert found.lists(()) == {"days": days(*["1931"] * 500), "others": ()}


def test_a_long_list_leaves_it_for_a_page_a_decade_a_year_or_a_month() -> None:
    found = periods("1929", "1930-05-01", "1930-05-01", *["1931-06-03"] * 500, "1931-07")
    assert {keys: len(found.lists(keys)["days"]) for keys in found.sheets} == {
        (): 0,
        ("1920s",): 1,
        ("1930s",): 0,
        ("1930s", "1930"): 2,
        ("1930s", "1931"): 0,
        ("1930s", "1931", "1931/06"): 500,
        ("1930s", "1931", "1931/07"): 1,
    }


def test_every_part_is_led_to_at_the_entrys_own_address() -> None:
    dates = [*["1929-05-01"] * 400, *["1931-06-03"] * 400]

    def of(archive: Archive, entry_id: str) -> Lists:
        return {"days": days(*dates)}

    pages = lists.paths(small_archive.archive(), HOLM, of)
    found = {keys: path for path, keys in pages}
    assert found == {
        (): "places/holm/index.html",
        ("1920s",): "places/holm/year/1920s/index.html",
        ("1930s",): "places/holm/year/1930s/index.html",
    }
    first = periods(*dates).sheets[()]
    assert [(part.title, part.href, part.count) for part in first.parts] == [
        ("1920s", found["1920s",], 400),
        ("1930s", found["1930s",], 400),
    ]


def test_the_page_of_a_period_stands_one_step_further_and_is_not_searched() -> None:
    archive = small_archive.archive()
    own = archive.heads[HOLM]
    page = head.of_entry(archive, archive.entries[HOLM])
    sheets = periods(*["1930"] * 400, *["1931"] * 400).sheets
    part = lists.of_period(page, own, sheets["1930s", "1930"])
    assert (part.title, part.crumbs[-1].href) == (f"{own.title}: 1930", "places/holm/index.html")
    assert page.facets
    assert part.facets is None
    assert lists.of_period(page, own, sheets[()]) == page
