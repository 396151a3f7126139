"""The site that is searched in tests: this archive, with records in other scripts and languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from conftest import PROJECT, made_once, require_pagefind
from harness import SiteTest
from serving import serving

OTHER_LANGUAGES = {
    "rec-ja": (
        "ja", "2001-03-03", "日露外相会談",
        "河野外務大臣とイワノフ外務大臣は平和条約締結交渉を継続することで一致した。",
        "両大臣は経済協力について意見を交換した。また、*平和*条約の問題を解決する必要性を確認した。",
        "人的交流の拡大、特に北方四島との「ビザなし交流」を続けることとした。",
    ),
    "rec-ru": (
        "ru", "2003-03-03", "Встреча министров",
        "Министры договорились продолжить переговоры о мирном договоре.",
        "Стороны обменялись мнениями об экономическом сотрудничестве. Ещё одна договорённость.",
    ),
    "rec-el": (
        "el", "2004-03-03", "Συνάντηση υπουργών",
        "Οι υπουργοί συμφώνησαν να συνεχίσουν τις διαπραγματεύσεις στην Αθήνα.",
    ),
    "rec-ar": (
        "ar", "2005-03-03", "لقاء الوزيرين",
        "اتفق الوزيران على مواصلة المفاوضات في القاهرة عام ١٩٥٦.",
    ),
    "rec-da": (
        "da", "2006-03-03", "Møde i Århus",
        "Statsminister Jørgensen og minister Łukasz Müller drøftede fiskeriet ved Ærø.",
    ),
    "rec-th": (
        "th", "2007-03-03", "การประชุมรัฐมนตรี",
        "รัฐมนตรีทั้งสองเห็นพ้องกันที่จะเจรจาสนธิสัญญาสันติภาพต่อไป",
    ),
}  # fmt: skip
RECORD = """---
title: {title}
kind: outline
issued: {issued}
issued_by: mofa-japan
language: {language}
summary: The ministers speak of a peace treaty.
source:
  file: seeds/{name}.txt
topics:
  peace-treaty: [p1]
---

{text}
"""
expect.set_options(timeout=20_000)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this archive with two records more, in Japanese and Russian."""
    require_pagefind()
    return made_once(tmp_path_factory, "searched", build_searched) / "served/an/archive"


def build_searched(folder: Path) -> None:
    project = SiteTest(folder / "project")
    for path in [*(PROJECT / "content").rglob("*.*"), *(PROJECT / "seeds").iterdir()]:
        project.file(path.relative_to(PROJECT).as_posix(), path.read_bytes())
    for name, (language, issued, title, *paragraphs) in OTHER_LANGUAGES.items():
        text = "\n\n".join(paragraphs)
        project.file(f"seeds/{name}.txt", f"{title}\n\n{text.replace('*', '')}\n")
        record = RECORD.format(name=name, language=language, issued=issued, title=title, text=text)
        project.file(f"content/records/{name}.md", record)
    project.build("--output", str(folder / "served/an/archive")).succeeds()


@pytest.fixture(scope="module")
def base(built: Path) -> Iterator[str]:
    """The address of the site, which does not lie at the root of its host."""
    with serving(built.parents[1]) as address:
        yield f"{address}/an/archive/"


@pytest.fixture
def page(browser: Browser, base: str) -> Iterator[Page]:
    """A page that may say nothing on its console, and ask nothing of another host."""
    said: list[str] = []
    asked: list[str] = []
    opened = browser.new_page()
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("request", lambda request: asked.append(request.url))
    yield opened
    opened.close()
    assert not said
    assert not [url for url in asked if not url.startswith((base, "data:"))]


def search(page: Page, base: str, query: str) -> Locator:
    """The results of a query, in order."""
    page.goto(f"{base}search/index.html?{quote(query, safe='=&')}")
    expect(page.get_by_role("status")).not_to_be_empty()
    results = page.locator(".results > li")
    if "result" in page.get_by_role("status").inner_text():
        results.first.wait_for()
    return results
