"""The figures in a browser: legible on a phone and a desk, named, within the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

FIGURES = {
    "index.html": "figure-time",
    "chronology/index.html": "figure-time",
    "persons/kono-yohei/index.html": "figure-career",
    "topics/peace-treaty/index.html": "figure-sides",
    "places/index.html": "figure-map",
    "places/moscow/index.html": "figure-map",
}
BEYOND = """svg => [...svg.querySelectorAll('text')].filter(text => {
  const own = text.getBoundingClientRect(), all = svg.getBoundingClientRect();
  return own.width && (own.left < all.left - 1 || own.right > all.right + 1
    || own.top < all.top - 1 || own.bottom > all.bottom + 1 || own.height < 12);
}).map(text => text.textContent)"""
OVERLAP = """svg => { const boxes = [...svg.querySelectorAll('text')]
  .map(text => [text.textContent, text.getBoundingClientRect()]).filter(([, box]) => box.width);
  return boxes.flatMap(([a, one], n) => boxes.slice(n + 1)
    .filter(([, two]) => one.left < two.right - 1 && two.left < one.right - 1
      && one.top < two.bottom - 3 && two.top < one.bottom - 3).map(([b]) => a + ' / ' + b)); }"""


@pytest.fixture(params=[320, 768, 1280])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": request.param, "height": 900})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", FIGURES)
def test_a_figure_is_legible_named_and_has_its_table(
    path: str, page: Page, archive_site: Path
) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto((archive_site / path).as_uri())
    figure = page.locator(f"#{FIGURES[path]}")
    svg = figure.locator("svg.drawing").first
    assert svg.get_attribute("aria-labelledby") == f"{FIGURES[path]}-title"
    assert page.locator(f"#{FIGURES[path]}-title").text_content()
    assert page.locator(f"#{FIGURES[path]}-desc").text_content()
    assert not svg.evaluate(BEYOND)
    assert not svg.evaluate(OVERLAP)
    figure.locator("summary").click()
    assert figure.locator("tbody tr").first.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert figure.evaluate("f => f.querySelectorAll('[style], svg a:not([tabindex])').length") == 0
    assert not said
