"""Citations where they stand: copied in one click, or without a script a page away."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from serving import serving

RECORD = "records/moscow-2000/index.html"
CITED = "records/moscow-2000/cite/index.html"
NOTE = "November 4, 2000, para. 2(1)3, record moscow-2000,"


@pytest.fixture(scope="module")
def served(archive_site: Path) -> Iterator[str]:
    with serving(archive_site) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Page:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.on("pageerror", lambda error: pytest.fail(str(error)))
    return page


def copied(page: Page, within: str, name: str) -> str:
    button = page.locator(within).get_by_role("button", name=name, exact=True)
    button.click()
    expect(button).to_have_text("Copied")
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def formats(page: Page, within: str) -> None:
    """Each citation and each format of the passage, copied."""
    assert NOTE in copied(page, within, "Copy Chicago, note")
    assert copied(page, within, "Copy MLA, in the text").endswith(", par. 2(1)3)")
    assert copied(page, within, "Copy APA, in the text").endswith(", para. 2(1)3)")
    assert copied(page, within, "Copy BibTeX").startswith("@online{moscow-2000:2-1_3,\n")
    ris = copied(page, within, "Copy RIS")
    assert ris.count("ID  - ") == 1
    assert "ID  - moscow-2000:2-1_3\r\n" in ris.replace("\r\n", "\n").replace("\n", "\r\n")
    (item,) = json.loads(copied(page, within, "Copy CSL-JSON"))
    assert item["locator"] == "2(1)3"


def test_a_paragraph_is_cited_in_its_place(page: Page, served: str) -> None:
    page.goto(f"{served}/{RECORD}")
    link = page.locator("a.cite-this[href$='#2-1_3']")
    link.press("Enter")
    panel = page.get_by_role("dialog", name="Cite 2(1)3")
    expect(panel).to_be_visible()
    formats(page, ".citing")
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(link).to_be_focused()
    assert page.url.endswith(RECORD)


def test_without_a_script_the_link_leads_to_the_citations(
    browser: Browser, archive_site: Path
) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto((archive_site / RECORD).as_uri())
    assert page.get_by_role("button", name="Copy").count() == 0
    page.locator("a.cite-this[href$='#2-1_3']").press("Enter")
    page.wait_for_url(f"**/{CITED}#2-1_3")
    shown = page.locator(".cited dl:visible")
    assert shown.count() == 1
    assert NOTE in shown.inner_text()
    assert page.get_by_role("button", name="Copy").count() == 0


def test_from_disk_the_link_leads_there_too(page: Page, archive_site: Path) -> None:
    page.goto((archive_site / RECORD).as_uri())
    page.locator("a.cite-this[href$='#2-1_3']").press("Enter")
    page.wait_for_url(f"**/{CITED}#2-1_3")


def test_the_page_of_citations_gives_each_its_button(page: Page, served: str) -> None:
    page.goto(f"{served}/{CITED}#2-1_3")
    formats(page, "[id='2-1_3']")
    first = "section:first-of-type"
    assert copied(page, first, "Copy MLA").startswith("Ministry of Foreign Affairs of Japan. “Vis")
    assert copied(page, first, "Copy BibTeX").startswith("@online{moscow-2000,\n")
    page.locator(".cited > li > a[href='#2-2_1']").click()
    assert page.locator(".cited dl:visible").count() == 1


def test_where_there_is_no_clipboard_the_words_are_copied_all_the_same(
    page: Page, served: str
) -> None:
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(f"{served}/{CITED}#2-1_3")
    button = page.locator("[id='2-1_3']").get_by_role("button", name="Copy Chicago, note")
    button.click()
    expect(button).to_have_text("Copied")


def test_the_panel_stays_within_a_phone(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{served}/{RECORD}")
    page.locator("a.cite-this[href$='#2-1_3']").press("Enter")
    expect(page.locator(".citing")).to_be_visible()
    box = page.locator(".citing").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
