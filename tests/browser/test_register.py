"""The register of undertakings and the comparison of a topic in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

REGISTER = "undertakings/index.html"
TOPIC = "topics/peace-treaty/index.html"
SCRIPT = Path(__file__).resolve().parents[2] / "templates" / "assets" / "register.js"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that says nothing on its console."""
    said: list[str] = []
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    assert not said


def rows(page: Page) -> Locator:
    return page.locator(".register > li:visible")


def titles(page: Page) -> list[str]:
    return page.locator(".register > li:visible .what > p:first-child a").all_inner_texts()


def address(site: Path, query: str = "") -> str:
    return f"{(site / REGISTER).as_uri()}{query}"


def test_filters_narrow_and_say_how_many_are_left(page: Page, archive_site: Path) -> None:
    page.goto(address(archive_site))
    total = rows(page).count()
    expect(page.get_by_role("status")).to_have_text(f"{total} of {total} undertakings")
    page.get_by_label("Last known from outside").select_option("carried-out")
    page.get_by_label("Topic").select_option("summit-diplomacy")
    found = rows(page)
    assert 0 < found.count() < total
    for row in found.all():
        assert "carried-out" in (row.get_attribute("data-standing") or "").split()
        assert "summit-diplomacy" in (row.get_attribute("data-topic") or "").split()
    expect(page.get_by_role("status")).to_have_text(f"{found.count()} of {total} undertakings")
    page.get_by_role("button", name="Show all").click()
    expect(rows(page)).to_have_count(total)


def test_a_side_and_a_deadline_are_filters_too(page: Page, archive_site: Path) -> None:
    page.goto(address(archive_site))
    page.get_by_label("Side that would do it").select_option("russia")
    page.get_by_label("Deadline").select_option("2000")
    for row in rows(page).all():
        assert "russia" in (row.get_attribute("data-side") or "").split()
        assert "2000" in (row.get_attribute("data-due") or "").split()


def test_it_is_put_in_order_either_way_and_what_has_no_key_stands_last(
    page: Page, archive_site: Path
) -> None:
    page.goto(address(archive_site))
    printed = titles(page)
    page.get_by_label("Order", exact=True).select_option("by")
    days = [row.get_attribute("data-by") or "" for row in rows(page).all()]
    dated = [day for day in days if day]
    assert dated == sorted(dated)
    assert days == [*dated, *[""] * (len(days) - len(dated))]
    page.get_by_label("reversed").check()
    again = [row.get_attribute("data-by") or "" for row in rows(page).all()]
    assert [day for day in again if day] == dated[::-1]
    assert again[len(dated) :] == [""] * (len(days) - len(dated))
    page.get_by_label("Order", exact=True).select_option("title")
    page.get_by_label("reversed").uncheck()
    assert sorted(titles(page)) == sorted(printed)
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(".register > li:visible .what > p:first-child a")).to_have_text(printed)


def test_what_is_chosen_stands_in_the_address_and_is_read_from_it(
    page: Page, archive_site: Path
) -> None:
    page.goto(address(archive_site))
    page.get_by_label("Last known from outside").select_option("carried-out")
    page.get_by_label("Order", exact=True).select_option("title")
    assert page.url.endswith("?standing=carried-out&order=title")
    found = titles(page)
    page.goto(address(archive_site, "?standing=carried-out&order=title&topic=no-such&x=%3Cb%3E"))
    assert titles(page) == found
    assert page.get_by_label("Topic").input_value() == ""


def test_the_keyboard_alone_narrows_the_register(page: Page, archive_site: Path) -> None:
    page.goto(address(archive_site))
    total = rows(page).count()
    page.get_by_label("Side that would do it").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("status")).not_to_have_text(f"{total} of {total} undertakings")
    assert 0 < rows(page).count() < total


def test_without_a_script_the_register_is_whole_and_shows_no_form(
    browser: Browser, archive_site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(archive_site, "?standing=carried-out"))
    entries = sum(1 for _ in archive_site.glob("undertakings/*/index.html"))
    expect(rows(page)).to_have_count(entries)
    expect(page.locator("#narrow")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("width", [412, 1280])
def test_nothing_is_pushed_down_when_the_script_comes(
    context: BrowserContext, archive_site: Path, width: int
) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    page.add_init_script(
        "window.shifts = []; new PerformanceObserver(list => shifts.push("
        "...list.getEntries().map(one => one.value))).observe({type: 'layout-shift'})"
    )
    page.goto(address(archive_site))
    expect(page.locator("#narrow")).to_be_visible()
    page.wait_for_timeout(300)
    assert sum(page.evaluate("shifts")) < 0.005


def test_the_script_is_small() -> None:
    assert SCRIPT.stat().st_size <= 5 * 1024


def test_a_topic_shows_acts_of_the_classes_ticked_without_a_script(
    browser: Browser, archive_site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((archive_site / TOPIC).as_uri())
    sentences = page.locator(".saying:visible")
    total = sentences.count()
    page.get_by_label("commitment").check()
    some = sentences.count()
    assert 0 < some < total
    assert page.locator(".saying.of-commitment:visible").count() == some
    page.get_by_label("courtesy").check()
    assert some < sentences.count() < total
    context.close()


def test_a_reply_stands_beside_what_it_answers_and_below_it_on_a_phone(
    page: Page, archive_site: Path
) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto((archive_site / TOPIC).as_uri())
    turn = page.locator(".turn .sides:has(.s1 .saying):has(.s2 .saying)").first
    said, reply = turn.locator(".s1").bounding_box(), turn.locator(".s2").bounding_box()
    assert said
    assert reply
    assert (reply["y"], reply["x"] > said["x"]) == (said["y"], True)
    page.set_viewport_size({"width": 320, "height": 640})
    said, reply = turn.locator(".s1").bounding_box(), turn.locator(".s2").bounding_box()
    assert said
    assert reply
    assert reply["y"] >= said["y"] + said["height"]
    assert page.evaluate("document.documentElement.scrollWidth") == 320
