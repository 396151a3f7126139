"""Every kind of page against axe-core, in both schemes and widths; every page against vnu."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from conftest import node_module, require_tool

KINDS = (
    "index.html",
    "404.html",
    "records/index.html",
    "records/moscow-2000/index.html",
    "records/moscow-2000/cite/index.html",
    "meetings/index.html",
    "meetings/igc-4/index.html",
    "persons/index.html",
    "persons/ivanov-igor-sergeyevich/index.html",
    "topics/index.html",
    "topics/peace-treaty/index.html",
    "undertakings/index.html",
    "undertakings/joint-compendium-new-volume/index.html",
    "places/index.html",
    "places/four-islands/index.html",
    "organisations/index.html",
    "organisations/japan/index.html",
    "instruments/index.html",
    "instruments/joint-declaration-1956/index.html",
    "chronology/index.html",
    "gaps/index.html",
    "sources/index.html",
    "search/index.html",
    "data/index.html",
    "about/index.html",
    "editorial-policy/index.html",
)
WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")


@pytest.fixture(scope="module")
def axe() -> str:
    return node_module("axe-core", "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_nothing(browser: Browser, archive_site: Path, axe: str, path: str) -> None:
    page = browser.new_page()
    found = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            page.goto((archive_site / path).as_uri())
            page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
            turn_on_switches(page)
            page.evaluate(axe)
            violations: list[dict[str, Any]] = page.evaluate("axe.run()")["violations"]
            found += [(scheme, width, v["id"], v["nodes"][0]["target"]) for v in violations]
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{path} scrolls sideways at {width}"
    page.close()
    assert found == []


def turn_on_switches(page: Page) -> None:
    """Show all that a page can show."""
    page.evaluate("for (const one of document.querySelectorAll('.switch')) one.checked = true")


def test_vnu_finds_no_error_on_any_page(archive_site: Path) -> None:
    java = require_tool("java")
    jar = node_module("vnu-jar", "build/dist/vnu.jar")
    pages = sorted(str(path) for path in archive_site.rglob("*.html"))
    done = subprocess.run(
        [java, "-jar", str(jar), "--errors-only", "--format", "text", *pages],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
