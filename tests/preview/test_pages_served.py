"""What is answered: the files of the site as they are, and pages with what is added to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from regesta.preview.answers import Answer, Shown, answer

PAGE = b"<!doctype html><html><head><title>A</title></head><body>A</body></html>"


@pytest.fixture
def shown(tmp_path: Path) -> Shown:
    site = tmp_path / "site"
    for path, data in {
        "index.html": PAGE,
        "records/a/index.html": PAGE,
        "records/a/text.txt": b"\xef\xbb\xbftext",
        "records/a/cite.bib": b"@online{a}",
    }.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(data)
    made = {"b/index.html": PAGE + b" "}
    return Shown(site, made.get, lambda *entry: f'"{" ".join(entry)}"', lambda one: f'"{one}"')


def test_a_page_is_what_was_made_and_our_scripts(shown: Shown) -> None:
    given = answer(shown, "/records/a/")
    head, _, rest = given.data.partition(b'<link rel="stylesheet" href="/-/')
    assert (given.status, given.type) == (200, "text/html")
    assert head + rest[rest.index(b"</head>") :] == PAGE
    assert f'data-page="records/a/index.html" data-tag="{given.tag}"'.encode() in rest


def test_another_page_has_another_tag(shown: Shown) -> None:
    before = answer(shown, "/").tag
    assert answer(shown, "/records/a/").tag == before
    (shown.site / "index.html").write_bytes(PAGE + b" ")
    assert answer(shown, "/").tag != before


@pytest.mark.parametrize(
    ("path", "type_"), [("text.txt", "text/plain"), ("cite.bib", "text/plain")]
)
def test_other_files_are_as_they_are(shown: Shown, path: str, type_: str) -> None:
    given = answer(shown, f"/records/a/{path}")
    assert given.data == (shown.site / "records/a" / path).read_bytes()
    assert given.type == type_


def test_a_page_that_is_made_is_shown_before_it_is_in_its_place(shown: Shown) -> None:
    given = answer(shown, "/b/")
    assert given.status == 200
    assert given.tag != answer(shown, "/").tag


def test_a_folder_leads_to_its_page(shown: Shown) -> None:
    assert answer(shown, "/records/a") == Answer(status=302, location="/records/a/")


def test_what_is_not_there_yet_is_a_page_that_waits(shown: Shown) -> None:
    given = answer(shown, "/records/%3Cb%3E/")
    assert given.status == 404
    assert b"records/&lt;b&gt;/index.html" in given.data
    assert b"/-/news.js" in given.data
    assert given.tag


def test_a_link_out_of_the_site_leads_nowhere(shown: Shown, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    (shown.site / "link.txt").symlink_to(tmp_path / "secret.txt")
    assert answer(shown, "/link.txt").status == 404
    assert answer(shown, "/../secret.txt").status == 404


@pytest.mark.parametrize("name", ["news.js", "editing.js", "panel.css", "compare.html?record=a"])
def test_the_server_has_files_of_its_own(shown: Shown, name: str) -> None:
    assert answer(shown, f"/-/{name}").status == 200


@pytest.mark.parametrize("name", ["", "asked.py", "../asked.py", "page/news.js", "%2e%2e/asked.py"])
def test_and_no_others(shown: Shown, name: str) -> None:
    assert answer(shown, f"/-/{name}").status == 404


def test_a_page_is_told_of_its_entry(shown: Shown) -> None:
    given = answer(shown, "/-/about?page=records/a/index.html")
    assert (given.data, given.type) == (b'"records a"', "application/json")
    given = answer(shown, "/-/collation?record=a")
    assert (given.data, given.type) == (b'"a"', "application/json")
