"""The figures in a browser: legible on a phone and a desk, named, within the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from harness import SITES
from projects import Project

FIGURES = {
    "index.html": "figure-time",
    "chronology/index.html": "figure-time",
    "persons/kono-yohei/index.html": "figure-career",
    "places/index.html": "figure-map",
    "places/moscow/index.html": "figure-map",
}
LETTER = """---
title: Letter of {0}
kind: letter
issued: {0}
issued_by: norland
source: {{file: "seeds/{0}.txt"}}
topics: {{{1}: [p1]}}
acts: [{{at: p1, id: it, by: norland, act: states, quote: spoke}}]
---

Norland spoke of it.
"""
BY_MONTH, BROKEN = "topics/herring/index.html", "topics/navigation/index.html"
MANY_DATES = {
    "herring": ("1931-01-03", "1931-12-24", "1932-04-05", "1932-11-30"),
    "navigation": ("1789", "1790", "1829", "1931", "1999-04-01", "2012"),
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


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of letters on two topics: on one within two years, on the other over centuries."""
    project = Project(tmp_path_factory.mktemp("letters")).laid_over(SITES / "base")
    for topic, dates in MANY_DATES.items():
        for date in dates:
            project.file(f"content/records/on-{date}.md", LETTER.format(date, topic))
            project.file(f"seeds/{date}.txt", f"Letter of {date}\n\nNorland spoke of it.\n")
    return project.build().succeeds().output


@pytest.mark.parametrize(
    ("path", "figure"),
    [
        (BY_MONTH, "figure-sides"),
        (BROKEN, "figure-sides"),
        ("index.html", "figure-time"),
    ],
)
def test_so_is_one_of_months_and_one_that_is_broken(
    path: str, figure: str, page: Page, letters: Path
) -> None:
    page.goto((letters / path).as_uri())
    svg = page.locator(f"#{figure} svg.drawing").first
    assert not svg.evaluate(BEYOND)
    assert not svg.evaluate(OVERLAP)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    left_out = page.locator(f"#{figure} .key").filter(has_text="left out")
    assert left_out.count() == (0 if path == BY_MONTH else 1)
    if path == BY_MONTH:
        assert "3 months, January 1931 to November 1932" in page.locator("figcaption").inner_text()


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
