from __future__ import annotations

from regesta import urls
from regesta.model.kinds import INDEXED, KINDS
from regesta.pages.search import FILTERS
from regesta.pages.shared.navigation import NAVIGATION, SECTIONS, navigation


def test_every_section_and_the_pages_about_the_archive_are_in_the_navigation_once() -> None:
    names = [name for group in NAVIGATION for name, _ in group]
    assert sorted(names) == sorted([*SECTIONS, "data", "how-to-read", *urls.PAGES])


def test_kinds_of_which_there_is_no_entry_are_not() -> None:
    names = [[name for name, _ in group] for group in navigation({"records", "topics", "pages"})]
    about = ["sources", "gaps", "data", "how-to-read", "editorial-policy", "about"]
    assert names == [["records", "chronology"], ["topics"], about]
    assert dict(navigation(())[-1])["editorial-policy"] == "Editorial policy"
    assert navigation([kind.folder for kind in INDEXED]) == NAVIGATION


def test_each_is_called_by_its_words() -> None:
    assert dict(pair for group in NAVIGATION for pair in group)["how-to-read"] == "How to read"


def test_every_kind_with_an_index_is_a_section_and_has_a_place_of_its_own() -> None:
    assert {kind.folder for kind in INDEXED} < set(SECTIONS)
    assert len({kind.shelf for kind in INDEXED}) == len(INDEXED)


def test_no_entry_may_take_the_address_of_a_section() -> None:
    assert set(SECTIONS) < urls.RESERVED


def test_the_search_narrows_down_by_the_facet_of_every_kind() -> None:
    assert {kind.facet for kind in KINDS if kind.facet} < set(FILTERS)
