"""Texts and accounts side by side: in columns where there is room, without a script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from test_standards import violations

from conftest import node_module
from harness import SITES
from projects import Project

TEXTS = "instruments/light-convention-1932/parallel/index.html"
TWO_TEXTS = "records/statement-1933-en/parallel/index.html"
ACCOUNTS = "meetings/skerries-talks-1932/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both samples in one site."""
    project = Project(tmp_path_factory.mktemp("beside"))
    project.laid_over(*(SITES / name for name in ("base", "parallel-texts", "two-accounts")))
    return project.build().succeeds().output


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", [TEXTS, TWO_TEXTS, ACCOUNTS])
def test_axe_finds_nothing_at_any_width(browser: Browser, site: Path, path: str) -> None:
    axe, page = (
        node_module("axe-core", "axe.min.js").read_text(encoding="utf-8"),
        browser.new_page(),
    )
    found = []
    for width in (320, 768, 1280, 1920):
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": width, "height": 900})
        page.goto((site / path).as_uri())
        page.evaluate(axe)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        found += violations(page)
    page.close()
    assert found == []


@pytest.mark.parametrize(
    ("path", "row", "width", "columns"),
    [
        (TEXTS, "art.1.1", 320, 1),
        (TEXTS, "art.1.1", 768, 1),
        (TEXTS, "art.1.1", 1280, 3),
        (TWO_TEXTS, "p1", 320, 1),
        (TWO_TEXTS, "p1", 768, 2),
        (TWO_TEXTS, "p1", 1920, 2),
        (ACCOUNTS, "compared-yearly-talks", 320, 1),
        (ACCOUNTS, "compared-yearly-talks", 1280, 2),
    ],
)
def test_they_stand_in_columns_where_there_is_room(
    page: Page, site: Path, path: str, row: str, width: int, columns: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto((site / path).as_uri())
    cells = page.locator(f"[id='{row}'] :is(.cell,.side)").all()
    lefts = {round(box["x"]) for cell in cells if (box := cell.bounding_box())}
    assert len(lefts) == columns


def test_what_is_told_unlike_can_be_shown_alone(page: Page, site: Path) -> None:
    page.goto((site / ACCOUNTS).as_uri())

    def shown() -> list[str | None]:
        rows = page.locator(".turn[id^=compared]").all()
        return [row.get_attribute("id") for row in rows if row.is_visible()]

    assert len(shown()) == 7
    page.locator("#only-unlike").click()
    assert shown() == ["compared-light-repaired", "compared-yearly-talks"]
    assert page.locator("#compared-yearly-talks .saying").first.is_visible()
    page.locator("#only-alike").click()
    assert len(shown()) == 4
