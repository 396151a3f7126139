"""How the pages that are searched are divided, and how long a part stands."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from regesta.search import parts
from regesta.search.parts import Pages, in_parts

DIGEST = st.tuples(st.sampled_from(["", "1931", "1948"]), st.sampled_from("ab")).map(" ".join)
PATH = st.integers(0, 40).map("records/{}/index.html".format)


def pages(years: dict[str, int]) -> dict[str, str]:
    return {
        f"records/{year}-{n}/index.html": f"{year} digest"
        for year, count in years.items()
        for n in range(count)
    }


def sizes(searched: Pages, standing: Mapping[str, Pages] | None = None) -> list[int]:
    return [len(part.pages) for part in in_parts(searched, standing or {})]


def standing(searched: Pages) -> dict[str, dict[str, str]]:
    """The parts of these pages as if they were made, by folder."""
    return {f"part {n}": part.pages for n, part in enumerate(in_parts(searched, {}))}


def test_a_small_archive_is_one_part() -> None:
    some = pages({"1931": parts.WHOLE - 1, "": 1})
    assert sizes(some) == [parts.WHOLE]
    assert in_parts({}, {}) == []


def test_a_large_one_has_a_part_a_decade_and_one_of_what_has_no_date() -> None:
    assert sizes(pages({"1931": 600, "1939": 500, "1940": 400, "": 300})) == [300, 1100, 400]


def test_a_decade_with_many_is_divided_by_its_years_and_no_other_is() -> None:
    assert sizes(pages({"1931": 9000, "1934": 3000, "1936": 5000, "1951": 20})) == [12000, 5000, 20]
    assert sizes(pages({f"{year}": 6000 for year in range(1930, 1940)})) == [6000] * 10


def test_many_pages_without_a_date_are_divided_by_sections() -> None:
    some = {
        f"{section}/{n}/index.html": " digest"
        for section, count in (("persons", 700), ("places", parts.MOST - 700))
        for n in range(count)
    }
    assert sizes(some) == [parts.MOST]
    assert sizes(some | {"topics/one/index.html": " digest"}) == [700, parts.MOST - 700, 1]


def test_pages_that_come_or_change_are_a_part_of_their_own() -> None:
    some = pages({"1931": 600, "1948": 500, "": 300})
    changed, gone = "records/1931-0/index.html", "records/-0/index.html"
    more = {**some, changed: "1931 other", "records/new/index.html": "1948 digest"}
    del more[gone]
    found = in_parts(more, standing(some))
    assert [(part.folder, part.gone) for part in found] == [
        ("part 0", (gone,)),
        ("part 1", (changed,)),
        ("part 2", ()),
        ("", ()),
    ]
    assert found[-1].pages == {changed: "1931 other", "records/new/index.html": "1948 digest"}


def test_what_is_as_it_was_is_not_made_anew() -> None:
    some = pages({"1931": 600, "1948": 500})
    more = {**some, "records/new/index.html": "1948 digest"}
    now = {f"part {n}": part.pages for n, part in enumerate(in_parts(more, standing(some)))}
    assert [part.folder for part in in_parts(more, now)] == ["part 0", "part 1", "part 2"]


def test_when_there_are_too_many_the_part_of_the_most_of_them_is_made_anew() -> None:
    some = pages({"1931": 600, "1948": 500, "": 300})
    more = {**some, **pages({"1931": 1000, "1948": 601})}
    found = in_parts(more, standing(some))
    assert [(part.folder, len(part.pages)) for part in found] == [
        ("part 0", 300),
        ("", 1000),
        ("part 2", 500),
        ("", 101),
    ]


def test_a_part_of_which_too_much_is_gone_is_made_anew() -> None:
    some = pages({"1931": 1600, "1948": 500})
    less = pages({"1931": 1600 - parts.LATEST, "1948": 500})
    assert all(part.folder for part in in_parts(less, standing(some)))
    less = pages({"1931": 1599 - parts.LATEST, "1948": 500})
    assert [part.folder for part in in_parts(less, standing(some))] == ["", "part 1"]


@given(edits=st.lists(st.dictionaries(PATH, DIGEST), min_size=1, max_size=6))
def test_whatever_is_edited_each_page_is_found_once_as_it_is(edits: list[dict[str, str]]) -> None:
    """And what stands beside the parts is never much."""
    were = parts.WHOLE, parts.LATEST
    parts.WHOLE, parts.LATEST = 5, 4
    try:
        stand: dict[str, dict[str, str]] = {}
        for number, searched in enumerate(edits):
            found = in_parts(searched, stand)
            shown = [
                (path, digest)
                for part in found
                for path, digest in stand.get(part.folder, part.pages).items()
                if path not in part.gone
            ]
            assert sorted(shown) == sorted(searched.items())
            assert len(found) <= len(in_parts(searched, {})) + 1
            stand = {
                part.folder or f"{number} {n}": stand.get(part.folder, part.pages)
                for n, part in enumerate(found)
            }
    finally:
        parts.WHOLE, parts.LATEST = were
