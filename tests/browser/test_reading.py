"""The record's page in a browser: read, printed, on a phone, without a script, with bad input."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from conftest import made_once
from harness import SiteTest

RECORD = "records/moscow-2000/index.html"
PHONE = {"width": 320, "height": 640}
WIDE = {"width": 1280, "height": 900}
LONG = "Unbroken" * 1250
TITLE = " ".join(["Protocol", "Negotiations"] * 230)[:5000].strip()
PEOPLE = 300


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with a huge title, table and word, and a meeting of three hundred."""
    return made_once(tmp_path_factory, "hostile", build_hostile) / "site"


def build_hostile(folder: Path) -> None:
    site = SiteTest(folder).minimal()
    table = "\n".join(
        f"Row{n} | " + " | ".join(f"cell{n}x{m}" for m in range(11)) for n in range(200)
    )
    head = "Head | " + " | ".join(f"column{m}" for m in range(11))
    table = f"{head}\n{' | '.join(['---'] * 12)}\n{table}"
    words = f"It opened.[^1]\n\n{LONG}\n\n{table}\n\n> A quotation.\n\n[^1]: A footnote.\n"
    seed = words.replace(" | ", " ").replace("--- " * 11 + "---\n", "").replace("> ", "")
    seed = seed.replace("[^1]: A", "1 A").replace("[^1]", "1")
    site.file("seeds/a.txt", f"{TITLE}\n\n{seed}")
    sides = {
        side: ", ".join(f"{{person: {side}-{n}, as: Delegate}}" for n in range(PEOPLE // 2))
        for side in ("north", "south")
    }
    for side in sides:
        name = side.capitalize()
        site.file(f"content/organisations/{side}.md", f"---\nname: {name}\nkind: state\n---\n")
        for n in range(PEOPLE // 2):
            text = f"---\nname: {name} Delegate{n}\nsort: Delegate{n}\n---\n"
            site.file(f"content/persons/{side}-{n}.md", text)
    site.file(
        "content/meetings/talks.md",
        "---\ntitle: Talks\nkind: conference\ndate: 2001\nstatus: held\n---\n",
    )
    front = f"""---
title: {TITLE}
kind: minutes
issued: 2001-02-03
issued_by: north
summary: A summary.
source: {{file: seeds/a.txt}}
reports:
  - meeting: talks
    sides: {{north: [{sides["north"]}], south: [{sides["south"]}]}}
acts:
  - {{at: p1, id: opened, by: sides, act: agrees, quote: It opened}}
notes:
  - {{at: p1, kind: fact, text: {LONG}}}
---
"""
    site.file("content/records/protocol.md", front + "\n" + words)
    site.build().succeeds()


def opened(browser: Browser, file: Path, size: Any, script: bool = True, anchor: str = "") -> Page:
    context = browser.new_context(viewport=size, java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{file.as_uri()}{anchor}")
    return page


def widths(page: Page) -> tuple[int, int]:
    return tuple(page.evaluate("[document.documentElement.scrollWidth, innerWidth]"))


def seen(page: Page, selector: str) -> bool:
    return page.locator(selector).first.is_visible()


def first_line(page: Page) -> float:
    """How far from the top the first line of the text ends."""
    end: float = page.evaluate(
        """() => { const range = document.createRange();
             range.selectNodeContents(document.querySelector('.line > :is(p, h3)'));
             return range.getClientRects()[0].bottom + scrollY }"""
    )
    return end


@pytest.mark.parametrize("name", ["moscow-2000", "whistler-2002"])
@pytest.mark.parametrize(("size", "most"), [(WIDE, 600), (PHONE, 1100)])
def test_the_text_begins_on_the_first_screen(
    browser: Browser, archive_site: Path, name: str, size: Any, most: int
) -> None:
    page = opened(browser, archive_site / f"records/{name}/index.html", size)
    assert first_line(page) <= most


def test_a_permalink_lands_on_its_passage_and_lights_it(
    browser: Browser, archive_site: Path
) -> None:
    page = opened(browser, archive_site / RECORD, WIDE)
    dark = page.locator("[id='2-1_3'] > .line").evaluate("e => getComputedStyle(e).backgroundColor")
    page.locator("[id='2-1_3'] > .line > a.no").click()
    passage = page.locator("[id='2-1_3'] > .line")
    assert page.url.endswith("#2-1_3")
    assert passage.evaluate("e => getComputedStyle(e).backgroundColor") != dark
    top = passage.evaluate("e => e.getBoundingClientRect().top")
    assert 0 <= top < WIDE["height"] / 4
    number = page.locator("[id='2-1_3'] > .line > a.no")
    assert number.get_attribute("title") == "2(1)3"
    assert number.inner_text().split() == ["2(1)", "Link"]
    assert page.locator("[id='2-1_3'] > .line .label").inner_text() == "3."


@pytest.mark.parametrize("size", [PHONE, WIDE])
def test_who_did_what_is_turned_on_by_keyboard_without_a_script(
    browser: Browser, archive_site: Path, size: Any
) -> None:
    page = opened(browser, archive_site / RECORD, size, script=False)
    act = "[id='1-2_2'] > .doings > li"
    assert not seen(page, act)
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.locator("#show-acts:focus").count():
            break
    page.keyboard.press("Space")
    assert seen(page, act)
    said = page.locator(act).first.inner_text()
    assert said.startswith("Vladimir Vladimirovich Putin stated an intention to Yohei Kono: ")
    page.keyboard.press("Space")
    assert not seen(page, act)


def test_a_note_stands_beside_its_passage_on_a_wide_screen(
    browser: Browser, archive_site: Path
) -> None:
    page = opened(browser, archive_site / RECORD, WIDE)
    passage = page.locator(".noted:has(> [id='2-1_1'])")
    text, note = (passage.locator(s).first.bounding_box() for s in (".line > p", ".note"))
    assert text
    assert note
    assert note["x"] >= text["x"] + text["width"]
    assert abs(note["y"] - text["y"]) < 40
    notes = " ".join(passage.locator(".note").all_inner_texts())
    assert "read: proceed with the negotiations" in notes


def test_a_note_opens_under_its_passage_on_a_phone(browser: Browser, archive_site: Path) -> None:
    page = opened(browser, archive_site / RECORD, PHONE, script=False)
    passage = page.locator(".noted:has(> [id='2-1_1'])")
    note = passage.locator(".note").first
    assert not note.is_visible()
    passage.locator(".note-mark a").first.click()
    assert note.is_visible()
    text, box = passage.locator(".line > p").bounding_box(), note.bounding_box()
    assert text
    assert box
    assert box["y"] >= text["y"] + text["height"]
    page.get_by_label("Editor’s notes").check()
    assert all(each.is_visible() for each in page.locator(".transcription .note").all())


def test_print_has_numbers_notes_and_citation_and_no_navigation(
    browser: Browser, archive_site: Path
) -> None:
    page = opened(browser, archive_site / RECORD, {"width": 660, "height": 900})
    page.emulate_media(media="print")
    numbers = page.locator(".transcription a.no")
    texts = numbers.all_inner_texts()
    assert len(texts) > 40
    assert {"p1", "1", "2(1)", "3(3)2b1"} <= set(texts)
    assert all(each.is_visible() for each in page.locator(".transcription .note").all())
    assert all(each.is_visible() for each in page.locator(".note .back").all())
    assert seen(page, "#the-citation .cite")
    for gone in (
        "nav",
        "form",
        "button",
        "label",
        ".cite-this",
        ".no > b",
        ".skip",
        ".doings > li",
    ):
        assert not any(each.is_visible() for each in page.locator(gone).all()), gone
    cite = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--cite')")
    assert "4 November 2000, Ministry of Foreign Affairs of Japan" in cite
    assert cite.strip('"').endswith(
        " https://www.mofa.go.jp/region/europe/russia/fmv0011/summary.html"
    )
    whole = "e => e.scrollHeight <= e.clientHeight + 1 || getComputedStyle(e).display === 'inline'"
    assert all(each.evaluate(whole) for each in page.locator(".note > div").all())
    pages = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))
    assert 1 < len(pages) <= 11


@pytest.mark.parametrize("path", ["records/protocol", "organisations/north", "persons/north-1"])
@pytest.mark.parametrize("size", [PHONE, {"width": 768, "height": 900}, WIDE])
def test_bad_input_never_scrolls_the_page_sideways(
    browser: Browser, hostile_site: Path, path: str, size: Any
) -> None:
    page = opened(browser, hostile_site / path / "index.html", size)
    for switch in page.locator(".switch + label, .reading > label, .more").all():
        if switch.is_visible():
            switch.click()
    scroll, inner = widths(page)
    assert scroll <= inner


def test_a_wide_table_scrolls_in_its_own_region_by_keyboard(
    browser: Browser, hostile_site: Path
) -> None:
    page = opened(browser, hostile_site / "records/protocol/index.html", PHONE, script=False)
    table = page.get_by_role("region", name="Table t1")
    table.focus()
    for _ in range(100):
        page.keyboard.press("ArrowRight")
        if page.evaluate("document.activeElement.scrollLeft > 0"):
            break
        page.wait_for_timeout(100)
    assert page.evaluate("document.activeElement.scrollLeft > 0")


def test_three_hundred_participants_do_not_push_the_text_away(
    browser: Browser, hostile_site: Path
) -> None:
    page = opened(browser, hostile_site / "records/protocol/index.html", WIDE)
    assert "147 others" in page.locator(".met").inner_text()
    assert first_line(page) < 600
    assert page.locator("#the-meetings dd").count() == PEOPLE


@pytest.mark.parametrize("size", [PHONE, WIDE])
def test_blocks_of_the_text_do_not_overlap(
    browser: Browser, archive_site: Path, hostile_site: Path, size: Any
) -> None:
    for file in (archive_site / RECORD, hostile_site / "records/protocol/index.html"):
        page = opened(browser, file, size)
        for switch in page.locator(".reading > label").all():
            if switch.is_visible():
                switch.click()
        boxes = page.evaluate(
            """() => [...document.querySelectorAll(
                 '.transcription :is(h3, h4, .line > p, .note, .doings > li, table)'
               )].map(e => e.getBoundingClientRect())
                 .map(r => [r.left, r.top, r.right, r.bottom])"""
        )
        assert len(boxes) > 3
        for n, (left, top, right, bottom) in enumerate(boxes):
            for other in boxes[n + 1 :]:
                apart = other[0] >= right - 1 or left >= other[2] - 1
                assert apart or other[1] >= bottom - 1 or top >= other[3] - 1


def test_the_header_leaves_a_phone_its_screen_and_opens_the_sections(
    browser: Browser, archive_site: Path
) -> None:
    page = opened(browser, archive_site / RECORD, PHONE, script=False)
    head = page.locator(".site-head").bounding_box()
    assert head
    assert head["height"] < PHONE["height"] / 4
    sections = page.get_by_role("navigation", name="Sections")
    assert sections.count() == 0
    page.get_by_role("button", name="Sections").press("Enter")
    assert sections.get_by_role("link").count() == 15
    assert sections.locator("[aria-current]").inner_text() == "Records"


def test_everything_is_there_without_a_script(browser: Browser, archive_site: Path) -> None:
    page = opened(browser, archive_site / RECORD, WIDE, script=False)
    for part in (
        ".contents a",
        ".met li",
        "#the-meetings dd",
        ".transcription p",
        ".transcription .note",
        "#the-undertakings li",
        "#the-topics li",
        "#the-source .digest",
        "#the-citation .cite",
    ):
        assert seen(page, part), part


def test_the_measure_is_sixty_to_seventy_characters(browser: Browser, archive_site: Path) -> None:
    page = opened(browser, archive_site / RECORD, WIDE)
    lines = page.locator("[id='p1'] > .line > p").evaluate(
        """e => { const range = document.createRange(); range.selectNodeContents(e);
             return [e.innerText.length, e.getBoundingClientRect().height /
                     parseFloat(getComputedStyle(e).lineHeight)] }"""
    )
    letters, count = lines
    assert 58 <= letters / (count - 0.5) <= 72


def test_the_page_is_light(archive_site: Path) -> None:
    for name in ("moscow-2000", "whistler-2002"):
        page = (archive_site / f"records/{name}/index.html").read_bytes()
        (cite,) = archive_site.glob("assets/cite.*.js")
        script = f'<script defer src="../../assets/{cite.name}">'.encode()
        (style,) = (file.read_bytes() for file in archive_site.glob("assets/style.*.css"))
        assert len(style) <= 20 * 1024
        assert len(gzip.compress(page, 9)) + len(gzip.compress(style, 9)) <= 35 * 1024
        assert re.findall(rb"<script(?! type=\"application/ld\+json\")[^>]*>", page) == [script]
