"""The search in a real browser, served under a path of its own, and without server or script."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from searching import base, built, page, search

__all__ = ["base", "built", "page"]

MODULES = ("filters", "index", "page", "passages", "results", "table", "words")
FILTERS = ("person", "topic", "meeting", "place", "side", "kind", "year", "language")


def count(page: Page) -> int:
    said = page.get_by_role("status").inner_text()
    found = re.match(r"(\d+) results?$", said)
    assert found, said
    return int(found[1])


@pytest.mark.parametrize(
    ("words", "record", "path"),
    [
        ('"relaxation of conditions for granting trade"', "whistler-2002", "2-1_2"),
        ("indispensable implementation early ratification", "whistler-2002", "2-3_1"),
        ('"spirit of not skirting around the issue"', "moscow-2000", "2-1_1"),
        ("経済協力", "rec-ja", "p2"),
        ("мирный договор", "rec-ru", "p1"),
    ],
)
def test_a_phrase_leads_to_its_paragraph(
    page: Page, base: str, words: str, record: str, path: str
) -> None:
    results = search(page, base, f"q={words}&kind=Records")
    results.first.locator(".title").click()
    page.wait_for_url(f"**/records/{record}/**")
    assert page.evaluate("decodeURIComponent(location.hash)") == f"#{path}"
    expect(page.locator(f'[id="{path}"]')).to_be_in_viewport()


def test_words_are_marked_on_arrival(page: Page, base: str) -> None:
    """By the browser, which has them as its target; nothing is left of them in the page."""
    results = search(page, base, 'q="conditions for granting trade"&kind=Records')
    results.first.locator(".path").last.click()
    page.wait_for_url("**/records/whistler-2002/**")
    target = page.locator(":target")
    expect(target).to_contain_text("conditions for granting trade")
    assert target.evaluate("it => !it.id")
    assert page.evaluate("location.hash") == "#2-1_2"


def test_a_note_is_unfolded_on_arrival(page: Page, base: str) -> None:
    """On a phone notes are folded away but the one that is the target."""
    page.set_viewport_size({"width": 320, "height": 640})
    results = search(page, base, 'q="courtesy call here and in the opening"')
    results.first.locator(".path").first.click()
    page.wait_for_url("**/records/moscow-2000/index.html#note-*")
    note = page.locator(":target")
    expect(note).to_contain_text("courtesy call here and in the opening paragraph")
    expect(note).to_be_in_viewport()


def test_a_title_leads_to_the_top(page: Page, base: str) -> None:
    title = search(page, base, "q=Foreign Ministers Meeting at Whistler").first.locator(".title")
    assert title.locator("mark").count()
    title.click()
    page.wait_for_url("**/records/whistler-2002/index.html")
    assert page.evaluate("scrollY") == 0


def test_every_passage_that_matches_has_its_own_link(page: Page, base: str) -> None:
    first = search(page, base, "q=Irkutsk Statement&kind=Records").first
    links = first.locator(".excerpt .path")
    paths = links.all_inner_texts()
    assert {"1(1)2", "2(1)3"} <= set(paths)
    for mark in first.locator("mark").all_inner_texts():
        assert re.match("(irkutsk|state)", mark, re.IGNORECASE), mark
    links.nth(paths.index("2(1)3")).click()
    page.wait_for_url("**/records/whistler-2002/index.html#2-1_3*")


@pytest.mark.parametrize(
    ("name", "entry"),
    [("河野", "Yohei Kono"), ("河野洋平", "Yohei Kono"), ("Иванов", "Igor Sergeyevich Ivanov")],
)
def test_names_in_their_own_script_are_found(page: Page, base: str, name: str, entry: str) -> None:
    results = search(page, base, f"q={name}")
    expect(results.locator(".title", has_text=entry).first).to_be_visible()


def test_every_filter_narrows(page: Page, base: str) -> None:
    search(page, base, "q=peace treaty")
    whole = count(page)
    for name in FILTERS:
        choices = page.locator(f"#by-{name} option").all()[1:]
        assert choices, name
        label = choices[-1].inner_text()
        expected = int(label.rpartition("(")[2].rstrip(")"))
        page.select_option(f"#by-{name}", index=len(choices))
        expect(page.get_by_role("status")).to_have_text(re.compile(rf"^{expected} result"))
        assert parse_qs(urlsplit(page.url).query)[name]
        assert expected <= whole
        page.select_option(f"#by-{name}", "")
        expect(page.get_by_role("status")).to_have_text(re.compile(rf"^{whole} result"))


def test_filters_work_together_without_words_and_stand_in_the_address(
    page: Page, base: str
) -> None:
    results = search(page, base, "kind=Records&topic=Peace treaty&year=2002")
    assert results.locator(".title").all_inner_texts() == [
        "Outline of Japan-Russia Foreign Ministers Meeting at Whistler"
    ]
    address = page.url
    page.reload()
    expect(page.get_by_role("status")).to_have_text("1 result")
    assert page.url == address
    assert page.locator("#by-topic").input_value() == "Peace treaty"


@pytest.mark.parametrize("order", ["asc", "desc"])
def test_results_are_sorted_by_date_across_languages(page: Page, base: str, order: str) -> None:
    results = search(page, base, f"q=peace treaty&kind=Records&sort={order}")
    years = [int(about[-4:]) for about in results.locator(".about").all_inner_texts()]
    assert len(years) == 8
    assert years == sorted(years, reverse=order == "desc")


def test_what_has_no_date_comes_last(page: Page, base: str) -> None:
    results = search(page, base, "q=peace treaty&sort=asc")
    while page.locator(".further").is_visible():
        shown = results.count()
        page.locator(".further").click()
        expect(results.nth(shown)).to_be_visible()
    dated = [about[-1].isdigit() for about in results.locator(".about").all_inner_texts()]
    assert len(dated) == count(page)
    assert set(dated) == {True, False}
    assert dated == sorted(dated, reverse=True)


def test_more_results_follow_and_take_the_focus(page: Page, base: str) -> None:
    results = search(page, base, "q=peace")
    expect(results).to_have_count(10)
    page.get_by_role("button", name="Show more results").click()
    expect(results.nth(10).locator(".title")).to_be_focused()


def tab_to(page: Page, condition: str) -> None:
    """Press Tab until the element in focus, `it`, is the one that the condition asks for."""
    for _ in range(900):
        page.keyboard.press("Tab")
        if page.evaluate(f"(it => {condition})(document.activeElement)"):
            return
    raise AssertionError(f"Tab never comes to where {condition}")


def test_by_keyboard_alone(page: Page, base: str) -> None:
    """From home by search to a record, its note and its citation."""
    page.goto(f"{base}index.html")
    tab_to(page, "it.name === 'q'")
    page.keyboard.type("skirting")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/index.html?q=skirting")
    title = page.locator(".results .title").first
    title.wait_for()
    tab_to(page, "it.id === 'q'")
    page.keyboard.press("ArrowDown")
    expect(title).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/records/moscow-2000/index.html#2-1_1*")
    tab_to(page, "it.hash?.startsWith('#note-')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/records/moscow-2000/index.html#note-*")
    tab_to(page, "it.href?.endsWith('/records/moscow-2000/cite/index.html')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/records/moscow-2000/cite/index.html")


def test_typing_searches_and_is_kept_in_the_address(page: Page, base: str) -> None:
    page.goto(f"{base}search/index.html")
    page.fill("#q", "Kananaskis")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ results?$"))
    assert page.url.endswith("/search/index.html?q=Kananaskis")
    page.fill("#q", "")
    expect(page.get_by_role("status")).to_be_empty()
    assert page.url.endswith("/search/index.html")


def test_what_is_typed_is_text(page: Page, base: str) -> None:
    search(page, base, 'q=<img src=x onerror="alert(1)">&topic=<b>bold</b>')
    assert page.get_by_role("status").inner_text().startswith("Nothing found")
    assert page.locator("main img, main b").count() == 0
    assert page.locator("#by-topic").input_value() == "<b>bold</b>"


def test_nothing_scrolls_sideways_on_a_phone(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    search(page, base, "q=peace treaty")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_javascript_the_page_leads_to_the_indexes(browser: Browser, base: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{base}index.html")
    page.get_by_role("searchbox").fill("Kyoto")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/index.html?q=Kyoto")
    leads_to_the_indexes(page)


def test_from_disk_the_page_leads_to_the_indexes(browser: Browser, built: Path) -> None:
    page = browser.new_page()
    page.goto((built / "index.html").as_uri())
    page.get_by_role("searchbox").fill("Kyoto")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/index.html?q=Kyoto")
    leads_to_the_indexes(page)


def leads_to_the_indexes(page: Page) -> None:
    said = page.locator("main div, main noscript").filter(
        has_text="Search is not at work here.", visible=True
    )
    expect(said.last).to_be_visible()
    said.last.get_by_role("link", name="Records").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Records")
    page.close()


def test_without_an_index_the_page_says_so(browser: Browser, base: str) -> None:
    page = browser.new_page()
    page.route("**/pagefind/**", lambda route: route.fulfill(status=404))
    page.goto(f"{base}search/index.html?q=Kyoto")
    leads_to_the_indexes(page)


def test_a_page_loads_each_asset_once_by_the_name_that_its_bytes_give_it(
    page: Page, base: str, built: Path
) -> None:
    answers: list[tuple[str, int]] = []
    page.on("response", lambda answer: answers.append((answer.url, answer.status)))
    search(page, base, "q=Kyoto")
    page.goto(f"{base}undertakings/index.html")
    asked = sorted(url.removeprefix(base) for url, _ in answers if "/assets/" in url)
    asked = [path for path in asked if not re.search("/(fonts|icon)", path)]
    assert [re.sub(r"\.[0-9a-f]{10}\b", "", path) for path in dict.fromkeys(asked)] == [
        "assets/register.js",
        *(f"assets/search-{name}.js" for name in MODULES),
        "assets/search.js",
        "assets/style.css",
    ]
    assert len([path for path in asked if path.endswith(".js")]) == 2 + len(MODULES)
    for path in asked:
        assert hashlib.sha256((built / path).read_bytes()).hexdigest()[:10] in path
    assert {status for _, status in answers} <= {200, 304}


def test_only_the_search_page_may_run_the_index(built: Path) -> None:
    allowed = [
        page.relative_to(built).as_posix()
        for page in sorted(built.rglob("*.html"))
        if "wasm-unsafe-eval" in page.read_text(encoding="utf-8")
    ]
    assert allowed == ["search/index.html"]


def test_the_scripts_are_small(built: Path) -> None:
    assert all(script.stat().st_size <= 5000 for script in (built / "assets").rglob("*.js"))
