"""The questions a historian brings to this archive are answered within three clicks from home."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

import pytest

HOME = "index.html"
IVANOV = "persons/ivanov-igor-sergeyevich/index.html"
DECLARATION = "instruments/joint-declaration-1956/index.html"
SUMMIT = "undertakings/leaders-summit-brunei-2000/index.html"
PEACE_TREATY = "topics/peace-treaty/index.html"
MOST = 3


class Links(HTMLParser):
    """The addresses of a page's links, within its content or all."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if tag == "a" and name == "href" and value]


def links(site: Path, path: str) -> Iterator[str]:
    """The pages of the site that a page leads to, each with the anchor it names."""
    reader = Links()
    reader.feed((site / path).read_text(encoding="utf-8"))
    for href in reader.found:
        address = urlsplit(href)
        if not address.scheme and not address.netloc:
            target = normpath(join(dirname(path), unquote(address.path))) if address.path else path
            yield f"{target}#{address.fragment}" if address.fragment else target


@pytest.fixture(scope="module")
def clicks(archive_site: Path) -> dict[str, int]:
    """Every page with how many clicks it is from home."""
    found = {HOME: 0}
    waiting = deque([HOME])
    while waiting:
        path = waiting.popleft()
        for link in links(archive_site, path):
            page = link.partition("#")[0]
            if page not in found and page.endswith(".html"):
                found[page] = found[path] + 1
                waiting.append(page)
    return found


def words(site: Path, path: str) -> str:
    html = (site / path).read_text(encoding="utf-8")
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def test_every_page_is_reached_by_links_alone(archive_site: Path, clicks: dict[str, int]) -> None:
    pages = {str(p.relative_to(archive_site)) for p in archive_site.rglob("*.html")}
    pages = {path for path in pages if not path.startswith("pagefind/")}
    assert pages - clicks.keys() == {"404.html", "search/index.html"}  # a form leads to the search


def test_what_ivanov_is_reported_to_have_said_on_the_peace_treaty(
    archive_site: Path, clicks: dict[str, int]
) -> None:
    assert clicks[IVANOV] < MOST
    his = set(links(archive_site, IVANOV))
    assert PEACE_TREATY in his
    said = {"records/whistler-2002/index.html#2-1_3", "records/whistler-2002/index.html#2-2_3"}
    assert said <= his
    assert said <= set(links(archive_site, PEACE_TREATY))
    assert "Russia shares such an approach" in words(archive_site, IVANOV)


def test_how_the_joint_declaration_of_1956_was_invoked_in_2000_and_in_2002(
    archive_site: Path, clicks: dict[str, int]
) -> None:
    assert clicks[DECLARATION] < MOST
    leads = set(links(archive_site, DECLARATION))
    assert "records/moscow-2000/index.html#2-1_3" in leads
    assert "records/whistler-2002/index.html#1-1_2" in leads
    text = words(archive_site, DECLARATION)
    assert "1956 Japan-Soviet Joint Declaration" in text
    assert "Japan-Soviet Joint Declaration of 1956" in text


def test_what_came_of_a_leaders_summit_on_15_november(
    archive_site: Path, clicks: dict[str, int]
) -> None:
    assert clicks[SUMMIT] < MOST
    text = words(archive_site, SUMMIT)
    assert "on 15 November [15 November 2000]" in text
    assert "carried out, 15 November 2000, at Japan-Russia summit, Brunei" in text
    summit = "meetings/mori-putin-2000-11-15/index.html"
    assert summit in set(links(archive_site, SUMMIT))
    assert SUMMIT in set(links(archive_site, summit))
    record = set(links(archive_site, "records/moscow-2000/index.html"))
    assert {summit, SUMMIT} & record


def test_home_leads_on_in_four_ways(archive_site: Path) -> None:
    leads = {link.partition("#")[0] for link in links(archive_site, HOME)}
    for way in ("chronology", "persons", "topics", "undertakings"):
        assert f"{way}/index.html" in leads


CITED = "records/whistler-2002/cite/index.html"
WORDS = "instruments/records/index.html"


@pytest.mark.parametrize(
    ("way", "answers"),
    [
        (
            ["records/moscow-2000/index.html"],
            ["Viktor Borisovich Khristenko", "Deputy Prime Minister"],
        ),
        (
            ["undertakings/index.html", "undertakings/new-measures-2000/index.html"],
            ["of over-arching importance were", "materialized by the end of the year"],
        ),
        (["places/index.html", "places/sakhalin/index.html"], ["Sakhalin Projects"]),
        ([WORDS], ["1956 Japan-Soviet Joint Declaration", "≠ other words"]),
        (
            ["records/whistler-2002/index.html", CITED],
            ["2(2)3", "https://www.mofa.go.jp/policy/economy/summit/2002/g8russia.html"],
        ),
        ([PEACE_TREATY], ["acts reported, by side and month", "Japan 12", "Russia 6"]),
        (
            ["organisations/index.html", "organisations/japan/index.html"],
            ["What its side is reported to have said and done", "Peace treaty 27 acts"],
        ),
        (["persons/kono-yohei/index.html"], ["5 October 1999", "26 April 2001"]),
        (["gaps/index.html"], ["Undertakings without a later mention", "Sought, not found"]),
        (["sources/index.html"], ["Press", "The Japan Times"]),
    ],
    ids=[
        "who was deputy prime minister of the other side",
        "what was said on the new measures",
        "all on Sakhalin",
        "how the words for the declaration of 1956 change",
        "how a paragraph is cited with its address",
        "how many acts each side has on a topic",
        "what one side is reported to have done, by topic",
        "when a minister held his office",
        "what nobody knows the end of",
        "what rests on the press",
    ],
)  # fmt: skip
def test_a_question_is_answered_in_three_clicks(
    archive_site: Path, way: list[str], answers: list[str]
) -> None:
    assert len(way) <= MOST
    for page, further in pairwise([HOME, *way]):
        assert further in {link.partition("#")[0] for link in links(archive_site, page)}
    text = words(archive_site, way[-1])
    assert [answer for answer in answers if answer not in text] == []
