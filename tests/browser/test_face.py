"""The face of the site in a browser: its fonts, its head and navigation, its icon."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from regesta.render.templates import packaged_templates
from serving import serving

FONTS = packaged_templates() / "assets/fonts"
RECORD = "records/whistler-2002/index.html"
FACE = "STIX Two Text"
TEXTS = {
    "Latin": ("It is agreed — “in principle” №5, Kōno Yōhei, d’État", "latin"),
    "extended": ("Łódź, Iași, Ḥasan", "extended"),
    "Cyrillic": ("О ходѣ переговоров, Ґонґадзе", "cyrillic"),
    "Greek": ("Συνθήκη φιλίας", "greek"),
}


@pytest.fixture(scope="module")
def served(archive_site: Path) -> Iterator[str]:
    with serving(archive_site) as address:
        yield address


def fetched(page: Page, address: str) -> set[str]:
    """The fonts that a page asks for, by their names without digest."""
    names: set[str] = set()

    def note(request: Any) -> None:
        if request.url.endswith(".woff2"):
            names.add(request.url.rpartition("/")[2].partition(".")[0])

    page.on("request", note)
    page.goto(address, wait_until="networkidle")
    page.evaluate("document.fonts.ready")
    return names


def set_in(page: Page, selector: str) -> dict[str, bool]:
    """The fonts that set the text of an element, and whether they are the page's own."""
    session = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return {one["familyName"]: one["isCustomFont"] for one in fonts}


def test_all_fonts_are_small() -> None:
    sizes = {path.stem: path.stat().st_size for path in FONTS.glob("*.woff2")}
    assert sum(sizes.values()) <= 120_000
    assert sum(size for name, size in sizes.items() if name.startswith("latin")) <= 47_000
    assert 'Reserved Font Name "TM Math"' in (FONTS / "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["http", "file"])
def test_a_latin_page_asks_for_the_latin_fonts_alone(
    browser: Browser, served: str, archive_site: Path, scheme: str
) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    top = served if scheme == "http" else archive_site.as_uri()
    names = fetched(page, f"{top}/{RECORD}")
    assert {"latin"} < names <= {"latin", "latin-italic", "latin-semibold"}
    assert set_in(page, "h1") == {FACE: True}
    assert said == []


@pytest.mark.parametrize("script", TEXTS)
@pytest.mark.parametrize("style", ["", "font-style:italic"])
def test_each_script_is_set_in_the_face(
    browser: Browser, served: str, script: str, style: str
) -> None:
    page = browser.new_page(bypass_csp=True)
    names = fetched(page, f"{served}/{RECORD}")
    text, file = TEXTS[script]
    page.locator("h1").evaluate(
        "(e, [text, style]) => { e.style = style; e.textContent = text; }", [text, style]
    )
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")
    assert set_in(page, "h1") == {FACE: True}
    assert f"{file}{'-italic' if style else ''}" in names


def test_without_the_fonts_a_page_is_laid_out_the_same(browser: Browser, served: str) -> None:
    heights = []
    for refused in (False, True):
        page = browser.new_page()
        if refused:
            page.route("**/*.woff2", lambda route: route.abort())
        page.goto(f"{served}/{RECORD}", wait_until="networkidle")
        assert set_in(page, "h1").get(FACE, False) is not refused
        heights.append(page.evaluate("document.documentElement.scrollHeight"))
    assert abs(heights[1] - heights[0]) / heights[0] < 0.03


def test_the_navigation_stands_still_from_page_to_page(
    browser: Browser, archive_site: Path
) -> None:
    pages = [RECORD, "index.html", "data/index.html", "editorial-policy/index.html"]
    for width in (320, 1280):
        page = browser.new_page(viewport={"width": width, "height": 900})
        places = []
        for name in pages:
            page.goto((archive_site / name).as_uri())
            if width < 1024:
                page.get_by_role("button", name="Sections").click()
            links = page.locator("#sections nav a")
            places.append(
                links.evaluate_all(
                    "all => all.map(a => [a.textContent, a.getBoundingClientRect().x,"
                    " a.getBoundingClientRect().width])"
                )
            )
        assert all(each == places[0] for each in places)
        firsts = page.locator("#sections ul:first-child li:first-child").bounding_box()
        assert firsts
        if width == 1280:
            main = page.locator("main").bounding_box()
            assert main
            assert firsts["x"] == main["x"]


def test_the_head_leaves_the_page_its_height(browser: Browser, archive_site: Path) -> None:
    for width, most in ((320, 100), (1280, 110)):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto((archive_site / RECORD).as_uri())
        main = page.locator("main").bounding_box()
        assert main
        assert main["y"] <= most


def test_the_icon_is_an_image_at_any_size(browser: Browser, archive_site: Path) -> None:
    page = browser.new_page()
    page.goto((archive_site / RECORD).as_uri())
    sizes = page.locator("link[rel*=icon]").evaluate_all(
        """all => Promise.all(all.map(async link => {
             const image = new Image();
             image.src = link.href;
             await image.decode();
             return [link.sizes.value, image.naturalWidth];
           }))"""
    )
    assert [size for size, _ in sizes] == ["180x180", "any", ""]
    assert all(width > 0 for _, width in sizes)
