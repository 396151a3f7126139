"""What stands beside the text of a record: notes, numbers, links; with JavaScript off."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page

RECORD = "records/moscow-2000/index.html"
WIDE = {"width": 1280, "height": 900}


def opened(browser: Browser, file: Path, size: Any) -> Page:
    page = browser.new_context(viewport=size, java_script_enabled=False).new_page()
    page.goto(file.as_uri())
    return page


def bounds(one: Locator) -> Any:
    box = one.bounding_box()
    assert box
    return box


@pytest.mark.parametrize("name", ["moscow-2000", "whistler-2002"])
@pytest.mark.parametrize("width", [768, 1024, 1280, 1920])
def test_notes_push_no_paragraphs_apart(
    browser: Browser, archive_site: Path, name: str, width: int
) -> None:
    size = {"width": width, "height": 900}
    page = opened(browser, archive_site / f"records/{name}/index.html", size)
    lines = page.locator(".transcription .line").all()
    tops = [(box["y"], box["y"] + box["height"]) for box in map(bounds, lines)]
    assert max(top - bottom for (_, bottom), (top, _) in pairwise(tops)) <= 60
    end = bounds(page.locator(".apparatus"))["y"]
    assert end - tops[-1][1] <= 160


def test_notes_stand_in_the_order_of_their_marks(browser: Browser, archive_site: Path) -> None:
    page = opened(browser, archive_site / RECORD, WIDE)
    notes = page.locator(".transcription .note").all()
    numbers = [note.evaluate("e => Number(e.id.slice(5))") for note in notes]
    assert numbers == list(range(1, len(notes) + 1))
    tops = [bounds(note)["y"] for note in notes]
    assert tops == sorted(tops)


def folded(page: Page) -> Locator:
    """A note of which two lines stand beside the text."""
    note = page.locator("#note-5")
    assert bounds(note)["height"] < 45
    return note


def places(page: Page) -> list[float]:
    return [bounds(line)["y"] for line in page.locator(".transcription .line").all()]


def test_a_folded_note_opens_in_place_by_mouse_and_moves_no_text(
    browser: Browser, archive_site: Path
) -> None:
    page = opened(browser, archive_site / RECORD, WIDE)
    note, before = folded(page), places(page)
    note.locator(".more").click()
    assert bounds(note)["height"] > 80
    assert note.get_by_text("for the office of First Deputy Prime Minister").is_visible()
    assert places(page) == before
    note.locator(".more").click()
    folded(page)


def test_a_folded_note_opens_by_keyboard_and_from_its_mark(
    browser: Browser, archive_site: Path
) -> None:
    page = opened(browser, archive_site / RECORD, WIDE)
    note = folded(page)
    note.get_by_role("checkbox").press("Space")
    assert bounds(note)["height"] > 80
    page.keyboard.press("Space")
    folded(page)
    page.locator("#mark-5").press("Enter")
    assert page.url.endswith("#note-5")
    assert bounds(note)["height"] > 80


def test_link_and_cite_stand_at_a_paragraph_that_is_pointed_at_or_tabbed_to(
    browser: Browser, archive_site: Path
) -> None:
    page = opened(browser, archive_site / RECORD, WIDE)
    line = page.locator("[id='1-1_2'] > .line")
    cite = line.locator("a.cite-this")
    assert opacity(cite) == "0"
    line.locator("p").hover()
    assert opacity(cite) == "1"
    page.mouse.move(0, 0)
    assert opacity(cite) == "0"
    cite.focus()
    assert opacity(cite) == "1"
    page.keyboard.press("Enter")
    page.wait_for_url("**/records/moscow-2000/cite/index.html#1-1_2")
    assert "1(1)2" in page.locator(":target").inner_text()


def test_link_and_cite_are_seen_where_nothing_can_hover(
    browser: Browser, archive_site: Path
) -> None:
    context = browser.new_context(
        viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto((archive_site / RECORD).as_uri())
    assert {opacity(each) for each in page.locator("a.cite-this").all()} == {"1"}


def opacity(one: Locator) -> str:
    return str(one.evaluate("e => getComputedStyle(e).opacity"))
