"""The page of a record that is all notes, or all acts: the text stays whole, and can be read."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from conftest import made_once
from harness import SiteTest

PHONE = {"width": 320, "height": 640}
WIDE = {"width": 1280, "height": 900}
WORDS = [f"word{n}" for n in range(150)]
ACTS = 12


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_once(tmp_path_factory, "noted", build) / "site"


def build(folder: Path) -> None:
    site = SiteTest(folder).minimal()
    site.file("content/organisations/north.md", "---\nname: North\nkind: state\n---\n")
    every = (f"{{at: p1, kind: wording, quote: {word}, text: So.}}" for word in WORDS)
    record(site, "every-word", " ".join(WORDS), notes=f"[{', '.join(every)}]")
    long = f"[{{at: p1, kind: fact, text: {' '.join(WORDS * 10)}}}]"
    record(site, "long-note", "It opened.", notes=long)
    said = (f"North stated matter {n}." for n in range(ACTS))
    acts = (
        f"{{at: p1, id: a{n}, by: north, act: states, quote: stated matter {n}}}"
        for n in range(ACTS)
    )
    record(site, "twelve-acts", " ".join(said), acts=f"[{', '.join(acts)}]")
    site.build().succeeds()


def record(site: SiteTest, name: str, text: str, **fields: str) -> None:
    site.file(f"seeds/{name}.txt", f"Minutes\n\n{text}\n\nIt closed.\n")
    given = "".join(f"{field}: {value}\n" for field, value in fields.items())
    front = f"""---
title: Minutes
kind: minutes
issued: 2001-02-03
issued_by: north
source: {{file: seeds/{name}.txt}}
{given}---
"""
    site.file(f"content/records/{name}.md", f"{front}\n{text}\n\nIt closed.\n")


def opened(browser: Browser, site: Path, name: str, size: Any) -> Page:
    page = browser.new_context(viewport=size, java_script_enabled=False).new_page()
    page.goto((site / f"records/{name}/index.html").as_uri())
    return page


def tops(page: Page) -> list[tuple[float, float]]:
    boxes = [line.bounding_box() for line in page.locator(".transcription .line").all()]
    return [(box["y"], box["y"] + box["height"]) for box in boxes if box]


@pytest.mark.parametrize("size", [PHONE, WIDE])
@pytest.mark.parametrize("name", ["every-word", "long-note", "twelve-acts"])
def test_the_text_stays_unbroken(browser: Browser, site: Path, name: str, size: Any) -> None:
    page = opened(browser, site, name, size)
    lines = tops(page)
    assert len(lines) == 2
    assert all(top - bottom <= 60 for (_, bottom), (top, _) in pairwise(lines))
    after = page.locator(".apparatus").bounding_box()
    assert after
    assert after["y"] - lines[-1][1] <= 160
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


@pytest.mark.parametrize(("name", "count"), [("every-word", len(WORDS)), ("long-note", 1)])
def test_notes_without_room_stand_after_the_text_and_are_found_from_it(
    browser: Browser, site: Path, name: str, count: int
) -> None:
    page = opened(browser, site, name, WIDE)
    notes = page.locator("#the-notes .note")
    assert notes.count() == count
    assert all(note.is_visible() for note in notes.all())
    page.locator(f"#mark-{count}").click()
    assert page.locator(f"#note-{count}:target").is_visible()
    page.locator(f"#note-{count} .back").click()
    assert page.url.endswith(f"#mark-{count}")


@pytest.mark.parametrize("size", [PHONE, WIDE])
def test_twelve_acts_open_beneath_their_passage(browser: Browser, site: Path, size: Any) -> None:
    page = opened(browser, site, "twelve-acts", size)
    page.get_by_label("Who did what").check()
    acts = page.locator(".doings > li")
    assert acts.count() == ACTS
    assert all(act.is_visible() for act in acts.all())
    (_, bottom), (following, _) = tops(page)
    boxes = [act.bounding_box() for act in acts.all()]
    assert all(
        box and bottom <= box["y"] and box["y"] + box["height"] <= following for box in boxes
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
