"""Where a link may lead, judged by what a browser would make of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from regesta.reading.addresses import is_address


@pytest.mark.parametrize(
    "href",
    [
        "http://example.org", "https://www.mofa.go.jp/a_b/c.html?x=1&y=2#d", "HTTPS://Example.ORG",
        "https://пример.рф/путь", "http://[::1]:80/", "https://en.wikipedia.org/wiki/X_(Y)",
        "mailto:me@example.org", "mailto:a.b+c@example.org?subject=x", "../persons/x/index.html",
        "a.html#2-1_3", "#p1", "?q=1", "./a", "..", "a%20b", "#=28=a=29=",
    ],
)  # fmt: skip
def test_allowed(href: str) -> None:
    assert is_address(href)


@pytest.mark.parametrize(
    "href",
    [
        "", " ", "javascript:alert", "JaVaScRiPt:alert", "java\tscript:alert", "java\nscript:alert",
        " javascript:alert", "\x01javascript:alert", "\u200bjavascript:alert", "data:text/html,x",
        "vbscript:x", "file:///x", "ftp://x", "//example.org", "/x", "\\\\example.org", "/\\x",
        "\t//example.org", "http:example.org", "http:/example.org", "http:///example.org",
        "http://", "https://\\example.org", "http://a b", "http://a\n", "http://a\"b", "http://a<b",
        "http://a|b", "http://a`b", "http://a\x00b", "http://a\u2028b", "mailto:", "mailto:me",
        "mailto:a@b c", "a:b", "a/b:c", "x javascript:y", "&#106;avascript:x", "javascript&colon;x",
        "a\u00a0b", "ａ.html", "tel:1", "a;b", "http//a:80", "\x02106\x03avascript:x",
    ],
)  # fmt: skip
def test_not_allowed(href: str) -> None:
    assert not is_address(href)


@given(st.text(alphabet="jaJAvscript:/\\\t\n\r \x00\x0b&#;.?%@1[]", max_size=16))
@example("javascript:")
@example("//a")
def test_no_scheme_or_host_slips_through(href: str) -> None:
    """A browser strips white space around, takes tabs and line ends out, and reads `\\` as `/`."""
    seen = re.sub(r"[\t\n\r]", "", href.strip("".join(map(chr, range(33))))).replace("\\", "/")
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", seen)
    if is_address(href):
        assert seen == href
        assert not seen.startswith("//")
        assert scheme is None or scheme.group(1).lower() in ("http", "https", "mailto")
