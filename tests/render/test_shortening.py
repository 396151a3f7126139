"""Links are made shorter and lead where they led."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta import urls
from regesta.render.shortening import shortened

FOLDERS = st.lists(st.sampled_from(["a", "b", "records"]), max_size=4)


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("../../records/x/index.html", "index.html"),
        ("../../records/x/cite.bib", "cite.bib"),
        ("../../records/y/index.html#1", "../y/index.html#1"),
        ("../../records/index.html", "../index.html"),
        ("../../recordsx/index.html", "../../recordsx/index.html"),
        ("../../persons/x/index.html", "../../persons/x/index.html"),
        ("https://example.org/../../records/x/", "https://example.org/../../records/x/"),
        ("#1", "#1"),
    ],
)
def test_a_link_begins_in_the_nearest_folder(long: str, short: str) -> None:
    page = f'<a href="{long}">../../records/x/</a>'
    expected = f'<a href="{short}">../../records/x/</a>'
    assert shortened(page, "records/x/index.html") == expected


@given(FOLDERS, FOLDERS)
def test_it_leads_where_it_led(here: list[str], there: list[str]) -> None:
    page, target = "/".join([*here, "index.html"]), "/".join([*there, "index.html"])
    long = f'<a href="{urls.root(page)}{target}">'
    found = re.fullmatch('<a href="(.*)">', shortened(long, page))
    assert found
    assert normpath(join(dirname(page), found[1])) == target
    assert len(found[1]) <= len(urls.root(page) + target)
