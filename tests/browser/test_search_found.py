"""What is searched for is found, at every place, in every script; and nothing else is."""

from __future__ import annotations

import random
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Locator, Page, expect
from searching import OTHER_LANGUAGES, base, built, page, search

from regesta.search.indexed import indexed
from regesta.search.passages import read
from regesta.search.words import words

__all__ = ["base", "built", "page"]

ALL = """() => [...document.querySelectorAll(".results > li")].map((li) => ({
    path: li.dataset.path,
    title: li.querySelectorAll(".title mark").length,
    marks: [...li.querySelectorAll("mark")].map((mark) => mark.textContent),
    at: [...li.querySelectorAll(".excerpt")].map((p) =>
        (p.querySelector(".path")?.getAttribute("href") ?? "#").split("#")[1].split(":~:")[0]),
}))"""
Found = dict[str, Counter[str]]


def passages(built: Path) -> Iterator[tuple[str, int, str, str]]:
    """Every passage that can be found: page, number, anchor, text."""
    for file in sorted(built.rglob("*.html")):
        data = file.read_bytes()
        if indexed(data) is not None:
            for number, (anchor, text) in enumerate(read(data).passages):
                yield file.relative_to(built).as_posix(), number, anchor, text


def plain(text: str) -> str:
    """The words of a text with a blank before and after each, by rules of this test alone."""
    lowered = unicodedata.normalize("NFKD", text).casefold().replace("’", "'").replace("'", "")
    lowered = "".join(c for c in lowered if not "\u0300" <= c <= "\u036f")
    return " ".join(["", *re.findall(r"[^\W_]+", lowered), ""])


AGAIN = """(query) => {
    document.querySelector(".found").textContent = "";
    document.querySelector("#q").value = query;
    document.querySelector("#search").requestSubmit();
}"""


def asked(page: Page, base: str, query: str) -> Locator:
    """The results of a query, on the search page that is open, if one is."""
    if not page.url.startswith(f"{base}search/"):
        return search(page, base, f"q={query}")
    page.evaluate(AGAIN, query)
    expect(page.get_by_role("status")).not_to_be_empty()
    return page.locator(".results > li")


def found(page: Page, base: str, query: str) -> Found:
    """Where a query is found: on which pages, at which passages; a title is one without place."""
    results = asked(page, base, query)
    more = page.locator(".further")
    while more.is_visible():
        count = results.count()
        more.click()
        expect(results.nth(count)).to_be_visible()
    page.evaluate("() => document.querySelectorAll('.every').forEach((each) => each.click())")
    return {
        one["path"]: Counter([*map(unquote, one["at"]), *[""][: one["title"]]])
        for one in page.evaluate(ALL)
    }


def test_quoted_phrases_are_found_at_every_passage_that_holds_them(
    page: Page, base: str, built: Path
) -> None:
    every = [(*one, plain(one[3])) for one in passages(built)]
    chance = random.Random(1956)  # noqa: S311
    texts = [
        one[3].split()
        for one in every
        if one[0].startswith(("records/moscow", "records/whistler")) and len(one[3].split()) > 5
    ]
    several = 0
    for _ in range(100):
        text, length = chance.choice(texts), chance.randint(2, 5)
        begin = chance.randrange(len(text) - length)
        phrase = " ".join(text[begin : begin + length])
        wanted: Found = {}
        for path, number, anchor, _, as_plain in every:
            if plain(phrase) in as_plain:
                at = anchor if number else ""
                wanted.setdefault(path, Counter())[at] += 1
        assert wanted
        several += sum(wanted[path].total() for path in wanted) > 1
        straight = phrase.replace('"', " ").replace("“", " ").replace("”", " ")
        assert found(page, base, f'"{straight}"') == wanted, phrase
    assert several > 20


def test_what_is_cut_out_of_a_text_without_spaces_is_found_there(
    page: Page, base: str, built: Path
) -> None:
    chance = random.Random(1855)  # noqa: S311
    for record, times in (("rec-ja", 40), ("rec-th", 10)):
        texts = [paragraph.replace("*", "") for paragraph in OTHER_LANGUAGES[record][3:]]
        for _ in range(times):
            number = chance.randrange(len(texts))
            signs = re.findall(r".[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*", texts[number])
            begin = chance.randrange(len(signs) - 3)
            query = "".join(signs[begin : begin + chance.randint(2, 12)])
            if not words(query):
                continue
            at = found(page, base, query)[f"records/{record}/index.html"]
            assert f"p{number + 1}" in at, query


@pytest.mark.parametrize(
    ("query", "record", "marked"),
    [
        ("Jorgensen", "rec-da", "Jørgensen"),
        ("Joergensen", "rec-da", "Jørgensen"),
        ("JØRGENSEN", "rec-da", "Jørgensen"),
        ("Aarhus", "rec-da", "Århus"),
        ("arhus", "rec-da", "Århus"),
        ("Lukasz", "rec-da", "Łukasz"),
        ("Muller", "rec-da", "Müller"),
        ("Mueller", "rec-da", "Müller"),
        ("aero", "rec-da", "Ærø"),
        ("еще", "rec-ru", "Ещё"),
        ("договоренность", "rec-ru", "договорённость"),
        ("переговоров", "rec-ru", "переговоры"),
        ("αθηνα", "rec-el", "Αθήνα"),
        ("ΥΠΟΥΡΓΟΊ", "rec-el", "υπουργοί"),
        ("القاهره", "rec-ar", "القاهرة"),
        ("1956 اتفق", "rec-ar", "١٩٥٦"),
        ("平和条約の", "rec-ja", "平和条約の"),
        ("露", "rec-ja", "露"),
    ],
)
def test_letters_are_found_as_their_users_type_them(
    page: Page, base: str, query: str, record: str, marked: str
) -> None:
    search(page, base, f"q={query}&kind=Records")
    marks = page.locator(f'[data-path="records/{record}/index.html"] mark')
    marks.first.wait_for()
    assert marked in marks.all_inner_texts()


@pytest.mark.parametrize("query", ["art", "treat", "minis", "zebra", "平約", "и", '"treaty peace"'])
def test_nothing_is_found_that_does_not_hold_the_words(page: Page, base: str, query: str) -> None:
    """A longer word is another word."""
    for path, at in found(page, base, query).items():
        marks = page.locator(f'[data-path="{path}"] mark').all_inner_texts()
        assert at
        assert all(words(mark) == words(query.strip('"')) for mark in marks), path


def test_every_result_holds_words_that_were_asked_for(page: Page, base: str, built: Path) -> None:
    chance = random.Random(2002)  # noqa: S311
    texts = [text.split() for path, _, _, text in passages(built) if path.startswith("records")]
    for _ in range(20):
        picked = [chance.choice(chance.choice(texts)) for _ in range(chance.randint(1, 4))]
        found(page, base, re.sub('["“”]', "", " ".join(picked)))
        results = page.evaluate(ALL)
        assert all(result["marks"] for result in results), picked
        assert results or not any(map(words, picked))


def test_where_nothing_has_all_words_those_come_that_have_the_most(page: Page, base: str) -> None:
    results = search(page, base, "q=Kono Ivanov zebra")
    expect(page.get_by_role("status")).to_have_text(
        re.compile(r"^Nothing has all of it\. With 2 of its 3 words: \d+ results?$")
    )
    for result in results.all():
        marks = " ".join(result.locator("mark").all_inner_texts())
        assert {"Ivanov", "Kono"} <= set(re.findall("Kono|Ivanov", marks)), marks


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ('"', "There is no word to look for."),
        ("-", "There is no word to look for."),
        ("( : ) *", "There is no word to look for."),
        ('"peace treaty', r"\d+ results"),
        ("-peace +treaty (Irkutsk:", r"\d+ results"),
        ('peace "treaty" "', r"\d+ results"),
        ("peace " * 160, r"\d+ results"),
        ("x" * 1000, "Nothing found.*"),
        ("条" * 1000, "Nothing found.*"),
        ("constructor __proto__ toString", ".*"),
        ("\u0301 \u0e31", "There is no word to look for."),
    ],
)
def test_any_query_has_a_sensible_answer(page: Page, base: str, query: str, said: str) -> None:
    page.goto(f"{base}search/index.html?q={quote(query)}")
    expect(page.get_by_role("status")).to_have_text(re.compile(rf"^(At most )?{said}$"))


def test_a_whole_title_comes_first_then_titles_and_documents_by_their_text(
    page: Page, base: str
) -> None:
    results = search(page, base, "q=peace treaty")
    kinds = [
        one.partition(":")[0].partition(",")[0]
        for one in results.locator(".about").all_inner_texts()
    ]
    assert kinds[0] == "Topic"
    assert kinds.index("Record") < kinds.index("Undertaking")
    record = results.filter(has_text="Record: outline, 4 November 2000")
    assert all("note" not in path for path in record.locator(".path").all_inner_texts())


def test_a_whole_paragraph_leads_to_itself(page: Page, base: str, built: Path) -> None:
    text = max((one[3] for one in passages(built) if one[0].startswith("records/mos")), key=len)
    text = re.sub('["“”]', "", text)[:1000]
    results = search(page, base, f"q={text}")
    expect(results.first.locator(".title")).to_contain_text("Visit to the Russian Federation")
