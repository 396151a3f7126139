"""What requests ask for, and which of them may."""

from __future__ import annotations

import pytest

from regesta.preview import asked


@pytest.mark.parametrize(
    ("target", "path"),
    [
        ("/", "index.html"),
        ("/?q=1", "index.html"),
        ("/records/", "records/index.html"),
        ("/records/a/index.html", "records/a/index.html"),
        ("/records/a/text.txt#p1", "records/a/text.txt"),
        ("/records/a", "records/a"),
        ("/caf%C3%A9.html", "café.html"),
    ],
)
def test_a_target_names_a_file(target: str, path: str) -> None:
    assert asked.path(target) == path


@pytest.mark.parametrize(
    "target",
    [
        "/..", "/../site.yaml", "/records/../../seeds/a.txt", "/%2e%2e/a", "/.%2E/a", "/./a",
        "/a%2Fb", "/a%2f..%2fb", "/a%5Cb", "/a\\b", "/a%00b", "//evil/a", "/a//b", "/.regesta/lock",
        "/records/.hidden", "/c:/a", "/%ff", "", "a", "http://127.0.0.1/a", "*",
    ],
)  # fmt: skip
def test_what_leads_elsewhere_names_nothing(target: str) -> None:
    assert asked.path(target) == ""


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000"])
@pytest.mark.parametrize("origin", [None, "http://localhost:8000"])
def test_this_machine_is_answered(host: str, origin: str | None) -> None:
    assert asked.is_of_here(host, origin, 8000)


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        (None, None),
        ("evil.example:8000", None),
        ("127.0.0.1", None),
        ("127.0.0.1:8001", None),
        ("localhost:8000", "http://evil.example"),
        ("localhost:8000", "null"),
        ("localhost:8000", "https://localhost:8000"),
    ],
)
def test_others_are_not(host: str | None, origin: str | None) -> None:
    assert not asked.is_of_here(host, origin, 8000)


@pytest.mark.parametrize(
    ("page", "entry"),
    [
        ("records/a/index.html", ("records", "a")),
        ("records/a/cite/index.html", ("records", "a")),
        ("about/index.html", ("pages", "about")),
        ("index.html", ("", "")),
        ("records/index.html", ("pages", "records")),
    ],
)
def test_a_page_is_that_of_an_entry(page: str, entry: tuple[str, str]) -> None:
    assert asked.entry(page) == entry
