"""Where a template names an asset plainly, and where it only seems to."""

from __future__ import annotations

import jinja2
import pytest

from regesta.render import plain
from regesta.render.templates import TemplateFile

NAMES = ["style.css", "fonts/a.woff", "a.js", "a.js.map"]
ENVIRONMENT = jinja2.Environment(autoescape=True)


def told(text: str) -> list[str]:
    source = TemplateFile("templates/x.html", text.encode())
    found = plain.problems(source, NAMES, ENVIRONMENT)
    return [f"{p.place.line}:{p.place.column} {p.message.split('`')[1]}" for p in found]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ('<link href="assets/style.css">', "1:13 assets/style.css"),
        ('<link href="{{ root }}assets/style.css?v=2">', "1:23 assets/style.css"),
        ("\n<a href=/base/assets/fonts/a.woff>", "2:15 assets/fonts/a.woff"),
        ('\n\n{{ root ~ "assets/a.js" }}', "3:12 assets/a.js"),
        ("{% set x = 'assets/a.js' %}", "1:13 assets/a.js"),
        ("x\ny\n<script>'assets/a.js.map'", "3:10 assets/a.js.map"),
        ("{% include 'x.html' %}\n<img src=assets/a.js>", "2:10 assets/a.js"),
        ("{% raw %}\nassets/a.js{% endraw %}", "2:1 assets/a.js"),
    ],
)
def test_an_asset_named_plainly_is_told_with_its_place(text: str, where: str) -> None:
    assert told(text) == [where]


@pytest.mark.parametrize(
    "text",
    [
        "{{ asset('style.css') }}",
        "{# once assets/style.css #}",
        "{% include 'assets/fonts/a.woff' %}",
        "{% import 'assets/a.js' as x %}",
        "<link href=assets/gone.css>",
        "<link href=assets/a.json>",
        "<link href=assets/style.css-old>",
        "<link href=assets/style.css.map>",
        "<link href=my-assets/style.css>",
        "<a href='https://x.org/assets/style.css'>",
        "the assets/ folder",
        "{% broken assets/style.css",
    ],
)
def test_what_only_seems_to(text: str) -> None:
    assert told(text) == []


def test_a_template_that_is_not_utf_8_is_told_elsewhere() -> None:
    assert not list(plain.problems(TemplateFile("x", b"\xff assets/a.js"), NAMES, ENVIRONMENT))


def test_a_long_text_is_looked_through_soon() -> None:
    assert told("assets/" + "x" * 1_000_000 + " assets/" * 10_000 + "\nassets/a.js") == [
        "2:1 assets/a.js"
    ]


def test_each_is_told() -> None:
    assert told("assets/a.js assets/a.js\nassets/style.css") == [
        "1:1 assets/a.js",
        "1:1 assets/a.js",
        "2:1 assets/style.css",
    ]
