"""Addresses: every path has an anchor of its own; no two pages share one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta import urls
from regesta.model import rules
from regesta.model.kinds import INDEXED, KINDS

PATHS = st.text(alphabet="0123456789().pbst~-_=ivIVé\U0001f600 #%", max_size=8) | st.text(
    max_size=6
)


@pytest.mark.parametrize(
    ("path", "anchor"),
    [
        ("2(1)3", "2-1_3"),
        ("1(1)1.2", "1-1_1.2"),
        ("3(3)2p2", "3-3_2p2"),
        ("p1~2", "p1~2"),
        ("title", "title"),
        ("2-1_3", "2=2d=1=5f=3"),
        ("é", "=e9="),
    ],
)
def test_an_anchor(path: str, anchor: str) -> None:
    assert urls.anchor(path) == anchor


@given(PATHS, PATHS)
def test_two_paths_never_share_an_anchor(one: str, other: str) -> None:
    assert (urls.anchor(one) == urls.anchor(other)) == (one == other)


@given(PATHS)
def test_an_anchor_needs_no_escaping_and_gives_its_path_back(path: str) -> None:
    anchor = urls.anchor(path)
    assert re.fullmatch(r"[A-Za-z0-9.~_=-]*", anchor)
    assert _path(anchor) == path


@pytest.mark.parametrize(
    ("what", "word", "anchor"),
    [
        ("grade", "asked", "grade-asked"),
        ("verb", "agrees in principle", "verb-agrees-in-principle"),
        ("verb", "vice-chairs", "verb-vice=2d=chairs"),
        ("mark", "concurrence", "mark-concurrence"),
    ],
)
def test_the_anchor_of_a_word_of_the_site(what: str, word: str, anchor: str) -> None:
    assert urls.reads(what, word) == anchor


@given(PATHS, PATHS)
def test_two_words_never_share_an_anchor(one: str, other: str) -> None:
    found = urls.reads("verb", one)
    assert re.fullmatch(r"verb-[A-Za-z0-9.~=-]*", found)
    assert (found == urls.reads("verb", other)) == (one == other)


def _path(anchor: str) -> str:
    plain = anchor.replace("-", "(").replace("_", ")")
    return re.sub(r"=([0-9a-f]+)=", lambda match: chr(int(match[1], 16)), plain)


@pytest.mark.parametrize(
    ("page", "up"),
    [
        ("index.html", ""),
        ("about/index.html", "../"),
        ("records/year/2002/index.html", "../../../"),
    ],
)
def test_the_way_up(page: str, up: str) -> None:
    assert urls.root(page) == up


def test_entries_and_sections_have_pages_of_their_own() -> None:
    pages = [urls.entry(kind.folder, "x") for kind in KINDS]
    pages += [urls.section(kind.folder) for kind in INDEXED]
    assert len(set(pages)) == len(pages)
    assert urls.entry("pages", "about") == urls.section("about")
    assert urls.passage("r", "2(1)3") == "records/r/index.html#2-1_3"
    assert urls.group("records", "year", "2002") == "records/year/2002/index.html"


def test_no_section_is_free_for_an_entry() -> None:
    sections = {kind.folder for kind in INDEXED}
    assert sections | urls.PAGES <= urls.RESERVED


@pytest.mark.parametrize("reserved", sorted(urls.RESERVED))
def test_reserved_names_are_such_as_an_id_could_have(reserved: str) -> None:
    assert rules.ID.holds(reserved)
