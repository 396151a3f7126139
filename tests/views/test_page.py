from __future__ import annotations

import pytest

from hand_made import PAGE
from regesta.views.page import NotFoundInputs, not_found


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
    assert not_found(NotFoundInputs(PAGE, base_url)).root == root
