"""How the pages that are searched are divided."""

from __future__ import annotations

from regesta.search import parts
from regesta.search.parts import in_parts


def pages(years: dict[str, int]) -> dict[str, str]:
    return {
        f"records/{year}-{n}/index.html": f"{year} digest"
        for year, count in years.items()
        for n in range(count)
    }


def test_a_small_archive_is_one_part() -> None:
    some = pages({"1931": parts.WHOLE - 1, "": 1})
    assert in_parts(some) == [some]
    assert in_parts({}) == []


def test_a_large_one_has_a_part_a_decade_and_one_of_what_has_no_date() -> None:
    found = in_parts(pages({"1931": 600, "1939": 500, "1940": 400, "": 300}))
    assert [len(part) for part in found] == [300, 1100, 400]


def test_a_decade_with_many_is_divided_by_its_years_and_no_other_is() -> None:
    found = in_parts(pages({"1931": 1500, "1934": 700, "1936": 900, "1951": 20}))
    assert [len(part) for part in found] == [1500, 700, 900, 20]
    found = in_parts(pages({f"{year}": 2000 for year in range(1930, 1940)}))
    assert [len(part) for part in found] == [2000] * 10


def test_many_pages_without_a_date_are_divided_by_sections() -> None:
    some = {
        f"{section}/{n}/index.html": " digest"
        for section, count in (("persons", 700), ("places", parts.MOST - 700))
        for n in range(count)
    }
    assert [len(part) for part in in_parts(some)] == [parts.MOST]
    more = {"topics/one/index.html": " digest"}
    assert [len(part) for part in in_parts(some | more)] == [700, parts.MOST - 700, 1]


def test_a_page_more_changes_one_part() -> None:
    before = in_parts(pages({"1931": 600, "1948": 500, "": 300}))
    after = in_parts(pages({"1931": 600, "1948": 501, "": 300}))
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, True, False]
