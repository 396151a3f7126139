"""Every kind of page against axe-core, in both schemes and widths; every page against vnu."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

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
    "instruments/records/index.html",
    "instruments/joint-declaration-1956/index.html",
    "chronology/index.html",
    "gaps/index.html",
    "sources/index.html",
    "search/index.html",
    "data/index.html",
    "how-to-read/index.html",
    "about/index.html",
    "editorial-policy/index.html",
)
OF_EXAMPLES = (
    "records/lights-convention-1934-en/index.html",
    "records/joint-communique-1934/index.html",
    "records/veyne-letter-1934/index.html",
    "persons/veyne-claire/index.html",
    "records/minutes-1934/index.html",
    "records/dispatch-1934/index.html",
    "records/tamaura-note-1934/index.html",
    "records/qasira-note-1934/index.html",
    "records/qasira-note-1934/cite/index.html",
    "records/kestrian-note-1934/index.html",
    "records/index.html",
    "instruments/lights-convention-1934/parallel/index.html",
    "meetings/orm-talks-1934/index.html",
)
WIDTHS = (320, 1280)
AXE = """async only => {
  const said = await axe.run(only ? {runOnly: only, resultTypes: ['violations']}
                                  : {resultTypes: ['violations']});
  const {violations, passes, incomplete, inapplicable} = said;
  return {
    ran: [...violations, ...passes, ...incomplete, ...inapplicable]
      .map(({id, tags}) => [id, tags.includes('cat.color')]),
    violations: violations.map(({id, nodes}) => [id, nodes[0].target]),
  };
}"""
LAYOUT = """() => [...document.querySelectorAll('*')].flatMap(e => {
  const {x, y, width, height} = e.getBoundingClientRect();
  return [x, y, width, height, getComputedStyle(e).visibility === 'visible'];
}).join()"""


@pytest.fixture(scope="module")
def axe() -> str:
    return node_module("axe-core", "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One window for all pages: a document that is loaded knows nothing of the one before."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("path", KINDS)
def test_axe_finds_nothing(page: Page, archive_site: Path, axe: str, path: str) -> None:
    assert found(page, archive_site, axe, path) == []


@pytest.mark.parametrize("path", OF_EXAMPLES)
def test_axe_finds_nothing_on_other_shapes(
    page: Page, examples_site: Path, axe: str, path: str
) -> None:
    assert found(page, examples_site, axe, path) == []


def found(page: Page, site: Path, axe: str, path: str) -> list[tuple[int, str, str, list[str]]]:
    """What axe finds on a page of a site at each width, by scheme and rule."""
    said = []
    for width in WIDTHS:
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": width, "height": 900})
        page.goto((site / path).as_uri())
        page.evaluate(axe)
        show_everything(page)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{path} scrolls sideways at {width}"
        said += [(width, *violation) for violation in violations(page)]
    return said


def violations(page: Page) -> list[tuple[str, str, list[str]]]:
    """What axe finds: in the light scheme by all rules, in the dark one by those of colours.

    For nothing but colours may differ between the two.
    """
    light, layout = page.evaluate(AXE), page.evaluate(LAYOUT)
    of_colours = sorted({rule for rule, is_of_colours in light["ran"] if is_of_colours})
    assert "color-contrast" in of_colours
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(LAYOUT) == layout
    dark = page.evaluate(AXE, of_colours)
    assert sorted({rule for rule, _ in dark["ran"]}) == of_colours
    found = [("light", rule, target) for rule, target in light["violations"]]
    return found + [("dark", rule, target) for rule, target in dark["violations"]]


def show_everything(page: Page) -> None:
    """Open every fold and turn on every switch: all that a page can show."""
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    page.evaluate("for (const one of document.querySelectorAll('.switch')) one.checked = true")


def test_vnu_finds_no_error_on_any_page(archive_site: Path, examples_site: Path) -> None:
    java = require_tool("java")
    jar = node_module("vnu-jar", "build/dist/vnu.jar")
    sites = (archive_site, examples_site)
    pages = sorted(str(path) for site in sites for path in site.rglob("*.html"))
    done = subprocess.run(
        [
            java,
            "-Xss8m",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            str(jar),
            "--errors-only",
            "--format",
            "text",
            *pages,
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
