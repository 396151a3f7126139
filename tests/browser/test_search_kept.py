"""The search page keeps its state and its place, and does not move under the reader's eyes."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from searching import base, built, page, search

from regesta.search.words import words

__all__ = ["base", "built", "page"]

SHIFTS = """window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries().map((one) => one.value)))
  .observe({ type: "layout-shift", buffered: true });"""


@pytest.mark.parametrize("cached", [True, False])
def test_the_way_back_leads_to_where_one_was(page: Page, base: str, cached: bool) -> None:
    """Also where the browser does not keep the page as it was."""
    if not cached:
        page.add_init_script("addEventListener('unload', () => {})")
    results = search(page, base, "q=peace&sort=desc")
    page.locator(".further").click()
    expect(results).to_have_count(20)
    page.locator(".every").first.click()
    opened = page.locator("[data-whole]").get_attribute("data-path")
    count = page.locator("[data-whole] .excerpt").count()
    title = results.nth(14).locator(".title")
    title.scroll_into_view_if_needed()
    page.wait_for_timeout(300)
    place = page.evaluate("scrollY")
    assert place > 100
    title.click()
    page.wait_for_url(lambda url: "/search/" not in url)
    page.go_back()
    expect(results).to_have_count(20)
    expect(page.locator(f'[data-path="{opened}"] .excerpt')).to_have_count(count)
    assert page.locator("#sort").input_value() == "desc"
    assert page.locator("#q").input_value() == "peace"
    page.wait_for_function("(y) => Math.abs(scrollY - y) < 5", arg=place)


def test_filters_are_folded_until_they_are_wanted_or_there_is_room(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 412, "height": 823})
    page.goto(f"{base}search/index.html")
    expect(page.locator(".narrow")).to_be_hidden()
    search(page, base, "q=peace")
    expect(page.locator(".narrow summary")).to_be_visible()
    expect(page.locator("#by-topic")).to_be_hidden()
    search(page, base, "q=peace&topic=Peace treaty")
    expect(page.locator("#by-topic")).to_be_visible()
    page.set_viewport_size({"width": 1280, "height": 823})
    search(page, base, "q=peace")
    expect(page.locator("#by-topic")).to_be_visible()


@pytest.mark.parametrize("width", [412, 1280])
@pytest.mark.parametrize("query", ["", "q=peace", 'q="peace treaty"&kind=Records', "q=zebra"])
def test_nothing_shifts_while_results_come(page: Page, base: str, width: int, query: str) -> None:
    page.set_viewport_size({"width": width, "height": 823})
    page.add_init_script(SHIFTS)
    page.goto(f"{base}search/index.html?{query}", wait_until="networkidle")
    assert page.evaluate("shifts.reduce((sum, one) => sum + one, 0)") < 0.01


TEXTS = (
    "Japan’s L'accord don't ’tis rock 'n' roll Jørgensen Müller Straße Łódź Århus Ærø Đà ﬁsh ½ ²",
    "平和条約の第3条（案）ｶﾞｽ カ゛ 조약을 สัญญา \u0e31ก संधि का বাংলা မြန်မာ ខ្មែរ བོད་ཡིག",
    "Ещё й Й Ё́лка за́мок Ἀθήνα ΟΔΌΣ ᾳ إيران القُرْآن ى ة ١٩٥٦ ۱۹۵۶ שָׁלוֹם İstanbul ısı ǅ ß ẞ",
    "".join(map(chr, range(0x20, 0x250))) + " ".join(map(chr, range(0x370, 0x530))),
    " ".join(map(chr, range(0x590, 0x700))) + " ".join(map(chr, range(0x900, 0x980))),
    " ".join(map(chr, range(0x1E00, 0x2060))) + "a".join(map(chr, range(0x3000, 0x3100))),
)


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_typed_is_cut_as_what_is_printed(page: Page, base: str, text: str) -> None:
    page.goto(f"{base}search/index.html")
    script = page.locator('link[href*="search-words"]').get_attribute("href")
    found = page.evaluate(
        """async ([url, text]) => (await import(new URL(url, location.href))).words(text)
            .map(({ word, wide }) => word === wide ? word : `${word}-${wide}`)""",
        [script, text],
    )
    assert found == words(text)
