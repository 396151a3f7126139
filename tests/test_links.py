"""The check of a built site finds what it is there to find."""

from __future__ import annotations

from pathlib import Path

import pytest

from links import check

GOOD = """<!doctype html><title>t</title><link rel="stylesheet" href="../assets/style.css">
<h1 id="a">A</h1> <a href="#a">a</a> <a href="../index.html#top">up</a> <a href="../">up</a>
<a href="https://example.org/">out</a> <a href="mailto:a@example.org">mail</a>
<script type="application/json">{"a": 1}</script>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for path, text in {
        "index.html": '<h1 id="top">Top</h1> <a href="p/index.html#a">p</a>',
        "404.html": '<a href="/base/index.html">home</a>',
        "p/index.html": GOOD,
        "assets/style.css": "",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def test_a_good_site_has_no_problems(site: Path) -> None:
    assert check(site) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('<a href="gone.html">', "`gone.html` leads nowhere"),
        ('<a href="../../index.html">', "`../../index.html` leads nowhere"),
        ('<a href="../index.html#gone">', "`../index.html#gone`: there is no such anchor"),
        ('<a href="#gone">', "`#gone`: there is no such anchor"),
        ('<a href="/index.html">', "`/index.html` is not relative"),
        ('<a href="../assets">', "`../assets` leads nowhere"),
        ('<p id="x"><p id="x">', "the id `x` stands twice"),
        ('<p id="">', "`` is no id"),
        ('<a href="javascript:alert(1)">', "`javascript:alert(1)` is not http, https or mailto"),
        ('<a href="https:gone">', "`https:gone` is not http, https or mailto"),
        ('<a href="//example.org/">', "`//example.org/` is not http, https or mailto"),
        ('<img src="https://x.org/a">', "<img> takes `https://x.org/a` from another host"),
        ('<img src="a.png">', "`a.png` leads nowhere"),
        (
            '<link rel="stylesheet" href="https://x.org/a">',
            "<link> takes `https://x.org/a` from another host",
        ),
        ("<script>alert(1)</script>", "an inline script"),
        ("<style>p {}</style>", "a <style> element"),
        ('<p style="color: red">', "<p> has an inline `style`"),
        ('<p onclick="x()">', "<p> has an inline `onclick`"),
        ('<p class="a" class="b">', "<p> has an attribute twice"),
    ],
)
def test_what_is_wrong_is_found(site: Path, text: str, what: str) -> None:
    (site / "p/index.html").write_text(f"{GOOD}\n{text}")
    assert check(site) == [f"p/index.html:5: {what}"]


def test_a_stylesheet_loads_nothing_from_elsewhere(site: Path) -> None:
    good = "a { background: url(data:image/png;base64,AA) } b { background: url('style.css') }"
    (site / "assets/style.css").write_text(
        f"{good} @import 'https://x.org/a.css'; @font-face {{ src: url(https://x.org/a.woff) }}"
    )
    assert check(site) == [
        "assets/style.css:1: `https://x.org/a.css` leads nowhere",
        "assets/style.css:1: `https://x.org/a.woff` leads nowhere",
    ]


def test_a_folder_without_pages_is_no_site(tmp_path: Path) -> None:
    assert check(tmp_path) == [f"{tmp_path}: there are no pages"]


def test_every_link_of_this_archive_leads_somewhere(archive_site: Path) -> None:
    assert check(archive_site) == []
