"""Addresses on the web: each fault by name, and international ones in ASCII."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regesta import addresses

HOST = "is no part of a host's name"
FAULTS = [
    ("www.example.org", "cannot stand here"),
    ("ftp://example.org/", "cannot stand here"),
    ("http:/example.org/", "cannot stand here"),
    (" https://example.org/", "has white space before or after it"),
    ("HTTPS://example.org/", "has its scheme in capitals"),
    ("https://", "names no host"),
    ("https:///path", "names no host"),
    ("https://?q", "names no host"),
    ("https://:80/", "names no host"),
    ("https://example.org@evil.com", "names a user before the host"),
    ("https://user:pass@example.org/", "names a user before the host"),
    ("https://@example.org/", "names a user before the host"),
    ("http://[", "has the host `[`, which is no IPv6 address"),
    ("https://[::1", "has the host `[::1`, which is no IPv6 address"),
    ("https://[::1]x/", "has the host `[::1]x`, which is no IPv6 address"),
    ("https://[fe80::1%25eth0]/", "has the host `[fe80::1%25eth0]`, which is no IPv6 address"),
    ("https://1.2.3/", "has the host `1.2.3`, which is no IPv4 address"),
    ("https://0x7f.1/", "has the host `0x7f.1`, which is no IPv4 address"),
    ("https://256.0.0.1/", "has the host `256.0.0.1`, which is no IPv4 address"),
    ("https://a..org/", "has a full stop too many in its host"),
    ("https://a.org./", "has a full stop too many in its host"),
    ("https://-a.org/", f"has `-a` in its host, which {HOST}"),
    ("https://a-.org/", f"has `a-` in its host, which {HOST}"),
    ("https://ex%41mple.org/", f"has `ex%41mple` in its host, which {HOST}"),
    ("https://exa!mple.org/", f"has `exa!mple` in its host, which {HOST}"),
    ("http://\u2100.com", f"has `\u2100` in its host, which {HOST}"),
    ("https://a\u3002org/", f"has `a\u3002org` in its host, which {HOST}"),
    ("https://xn--zzzzzz99999.org/", f"has `xn--zzzzzz99999` in its host, which {HOST}"),
    (f"https://{'a' * 64}.org/", f"has `{'a' * 63}` in its host, which {HOST}"),
    (f"https://{'a.' * 150}org/", "has a host of more than 253 characters"),
    ("https://a:/", "has a colon after the host, and no port"),
    ("http://a:b", "has the port `b`"),
    ("http://a:0", "has the port `0`"),
    ("http://a:65536/", "has the port `65536`"),
    ("http://a:99999999", "has the port `99999999`"),
    ("http://a:\u0661", "has the port `\u0661`"),
    ("https://a/b c", "has white space in it (U+0020)"),
    ("https://a/b\u00a0c", "has white space in it (U+00A0)"),
    ("https://a/b\nc", "has white space in it (U+000A)"),
    ("https://a\\b/", "has a backslash, which browsers take for `/`"),
    ("https://a/\u202ecod", "has the character U+202E in it, which cannot be seen"),
    ("https://a/\u200b", "has the character U+200B in it, which cannot be seen"),
    ("https://a/\x00", "has the character U+0000 in it, which cannot be seen"),
    ("https://a/\u3164", "has the character U+3164 in it, which cannot be seen"),
    ("https://a/<b>", "has `<`, which no address has"),
    ("https://a/{b}", "has `{`, which no address has"),
    ("https://a/[b]", "has a square bracket after the host"),
    ("https://a/50%", "has a `%` that two hexadecimal digits do not follow"),
    ("https://a/%zz", "has a `%` that two hexadecimal digits do not follow"),
    (f"https://a/{'b' * 2000}", "is 2,010 characters long, at most 2,000"),
]
BASE_FAULTS = [
    ("https://example.org@evil.com", "names a user before the host"),
    ("https://a/?", "has a query"),
    ("https://a/x?y=z", "has a query"),
    ("https://a/#", "has a fragment"),
    ("https://a/x#y", "has a fragment"),
    ("https://Example.org/", "has capitals in its host"),
    ("https://a_b.org/", "has `_` in its host"),
    ("https://a//", "has `//` in its path"),
    ("https://a/b//c/", "has `//` in its path"),
    ("https://a/./b/", "has `.` in its path"),
    ("https://a/b/..", "has `..` in its path"),
    ("https://a/%2e%2E/b", "has `%2e%2E` in its path"),
    ("https://a/b%2Fc/", "has `b%2Fc` in its path"),
    ("https://a/b%5cc/", "has `b%5cc` in its path"),
    ("https://a/b%00", "has `b%00` in its path, which is no text in UTF-8"),
    ("https://a/%E2%80%AE", "has `%E2%80%AE` in its path, which is no text in UTF-8"),
    ("https://a/caf%E9/", "has `caf%E9` in its path, which is no text in UTF-8"),
    ("https://a/index.html", "names a file, `index.html`"),
    ("https://a/b/Default.aspx", "names a file, `Default.aspx`"),
    ("https://a/home.htm", "names a file, `home.htm`"),
    (f"https://a/{'я' * 200}/", "is more than 1,000 characters long in ASCII"),
]
SOUND = [
    "https://example.org", "http://example.org:8080/a/b.c/", "https://192.0.2.1/", "http://[::1]/",
    "http://[::ffff:192.0.2.1]:80/", "http://localhost:8000/", "https://a/~b/%7Ec/d;e=f,g:h@i/",
    "https://xn--e1afmkfd.xn--p1ai/", "https://пример.рф/архив/", "https://ภาษา.com/ภาษาไทยนี้/",
    "https://r3---sn-a.example.org/", f"https://{'a' * 63}.org/", "https://a/b%20c/%D1%8F/",
]  # fmt: skip
ASCII = [
    ("", ""),
    ("https://example.org/a%2fb", "https://example.org/a%2fb"),
    ("https://пример.рф/путь/", "https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C/"),
    ("https://Пример.рф:81?я#ö", "https://xn--e1afmkfd.xn--p1ai:81?%D1%8F#%C3%B6"),
    ("https://e\u0301.org/e\u0301%41", "https://xn--9ca.org/%C3%A9%41"),
    ("https://straße.de/", "https://xn--strae-oqa.de/"),
    ("https://a/日", "https://a/%E6%97%A5"),
]


@pytest.mark.parametrize(("address", "what"), FAULTS)
def test_a_fault_is_named(address: str, what: str) -> None:
    found = addresses.fault(address)
    assert found is not None
    assert found.what == what
    assert found.hint
    assert addresses.base_fault(address) == found


@pytest.mark.parametrize(("address", "what"), BASE_FAULTS)
def test_no_site_stands_at_such_an_address(address: str, what: str) -> None:
    found = addresses.base_fault(address)
    assert found is not None
    assert found.what == what


@pytest.mark.parametrize("address", SOUND)
def test_a_sound_address(address: str) -> None:
    assert addresses.base_fault(address) is None


@pytest.mark.parametrize(
    "address", ["https://A.org/?a=1&b#c", "https://a_b.org/..", "https://a/%E9"]
)
def test_what_others_may_have_that_a_site_may_not(address: str) -> None:
    assert addresses.fault(address) is None


@pytest.mark.parametrize(("typed", "said"), ASCII)
def test_an_international_address_in_ascii(typed: str, said: str) -> None:
    assert addresses.in_ascii(typed) == said


def test_the_parts_of_an_address() -> None:
    assert addresses.host("https://Пример.рф:80/x") == "xn--e1afmkfd.xn--p1ai"
    assert addresses.host("http://[::1]:80") == "[::1]"
    assert addresses.path("https://a/архив/?x") == "/%D0%B0%D1%80%D1%85%D0%B8%D0%B2/"
    assert addresses.host("") == addresses.path("") == addresses.path("https://a") == ""


@given(st.text(alphabet="htps:/@[]%#?.-_0aА\u0301\u3002\u2100\\ é1x", max_size=24))
def test_what_is_sound_is_read_alike_by_others(rest: str) -> None:
    for address in (rest, f"https://{rest}"):
        if addresses.base_fault(address) is None:
            said = urlsplit(addresses.in_ascii(address))
            assert said.geturl().isascii()
            assert said.hostname == addresses.host(address).strip("[]")
            assert said.username is None
            assert said.path == addresses.path(address)
            assert addresses.base_fault(said.geturl()) is None
