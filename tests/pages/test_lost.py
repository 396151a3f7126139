from __future__ import annotations

import pytest
from msgspec.structs import replace

from hand_made import PAGE
from regesta.pages.lost import Inputs, make


@pytest.mark.parametrize(
    ("base_url", "root"),
    [
        ("", "/"),
        ("https://example.org", "/"),
        ("https://example.org/", "/"),
        ("https://example.org/a/b", "/a/b/"),
        ("https://example.org/a/b/", "/a/b/"),
    ],
)
def test_a_lost_reader_is_led_to_the_sites_own_root(base_url: str, root: str) -> None:
    assert make(Inputs(replace(PAGE, base_url=base_url))).root == root
