"""What all pages of this archive have in common: their marks, their labels, their sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

import pytest

from links import check
from regesta import urls
from regesta.archive.grades import BOUND, Grade

VOID = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
WITHIN_WORDS = {"a", "abbr", "b", "cite", "code", "em", "i", "q", "small", "span", "strong", "sup"}
READS = "how-to-read/index.html"
NEVER = {
    "a stop stands twice": r"\.\.",
    "a stop stands on both sides of a mark": r"\.[”\"]\.|”\.”",
    "a mark of quotation stands twice": r"““|””|\"“|“\"|”\"|\"”|‘‘",
    "a mark stands alone": r",,|;;| [,;:.](?!\.)|[;:,]\.",
    "there is nothing in brackets": r"\(\)|\[\]",
    "a performer is narrowed": r"the sides:",
    "two acts run into one": r"intended, addressing",
    "both are all": r"All 2 ",
    "a person is a side": r"the side invited",
    "an act is a name in code": r"#\w[\w-]*#",
}
"""What no page says in words of its own, as a pattern."""


class Words(HTMLParser):
    """The words of a page's content that are not a record's: what is quoted in a line stays.

    Whole sentences of records are left out, and the text of a record, but what stands beside it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.open: list[tuple[str, bool]] = []
        self.own = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        classes = set((dict(attrs).get("class") or "").split())
        self.open.append((tag, self.own))
        if tag == "main" or classes & {"beside", "doings"}:
            self.own = True
        elif "transcription" in classes or tag in ("blockquote", "script", "style", "summary"):
            self.own = False
        self._add("“" if tag == "q" else "" if tag in WITHIN_WORDS else "\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        opened, before = self.open.pop()
        assert opened == tag, self.getpos()
        self._add("”" if tag == "q" else "" if tag in WITHIN_WORDS else "\n")
        self.own = before

    def handle_data(self, data: str) -> None:
        self._add(re.sub(r"\s+", " ", data))

    def _add(self, text: str) -> None:
        if self.own:
            self.found.append(text)

    @property
    def text(self) -> str:
        return re.sub(r" *\n[ \n]*", "\n", "".join(self.found))


def pages(site: Path) -> Iterator[tuple[str, str]]:
    """Every page of the site with its path."""
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        if not path.startswith("pagefind/"):
            yield path, file.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def words(archive_site: Path) -> dict[str, str]:
    """The words of every page, those of records left out."""
    found = {}
    for path, html in pages(archive_site):
        reader = Words()
        reader.feed(html)
        found[path] = reader.text
    return found


@pytest.mark.parametrize("what", NEVER)
def test_no_page_says_it_badly(what: str, words: dict[str, str]) -> None:
    typed = {
        "data/index.html",
        "editorial-policy/index.html",
    }  # fields and values as one types them
    found = [
        (path, text[max(0, match.start() - 40) : match.end() + 20])
        for path, text in words.items()
        for match in re.finditer(NEVER[what], text)
        if path not in typed
    ]
    assert found == []
    assert len(words) > 200


EMPTY = re.compile(r"(<h[1-6][^>]*>[^<]*</h[1-6]>)\s*(?:</section>|<([ou]l|dl)[^>]*>\s*</\2>)")


def test_no_heading_stands_over_nothing(archive_site: Path) -> None:
    assert EMPTY.search('<section>\n<h2>Acts</h2>\n<ol class="acts">\n</ol>\n</section>')
    found = [
        (path, match[1]) for path, html in pages(archive_site) for match in EMPTY.finditer(html)
    ]
    assert found == []


BOTH = """<main><p>It is due <q>by <b>2000</b></q>.</p><blockquote>x..</blockquote>
<div class="transcription">y..<div class="beside">z..</div>y..</div></main>"""


def test_what_is_looked_for_is_found_where_it_stands() -> None:
    reader = Words()
    reader.feed(BOTH)
    assert reader.text.split() == ["It", "is", "due", "“by", "2000”.", "z.."]


def test_every_label_leads_to_where_it_is_explained(archive_site: Path) -> None:
    explained = set(re.findall(r'id="([^"]+)"', (archive_site / READS).read_text()))
    led = {
        (path, anchor)
        for path, html in pages(archive_site)
        for anchor in re.findall(rf'href="(?:\.\./)*{READS}#([^"]+)"', html)
    }
    assert {(path, anchor) for path, anchor in led if anchor not in explained} == set()
    for what in ("verb", "class", "grade", "force", "depth", "mark"):
        assert any(anchor.startswith(f"{what}-") for _, anchor in led), what
    assert [text for text in check(archive_site) if "anchor" in text] == []


LINE = r"(.*?) <i class=\"tag\">"


def sentence(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def test_the_line_of_an_act_is_the_same_sentence_on_every_page(archive_site: Path) -> None:
    told: set[str] = set()
    elsewhere: dict[str, str] = {}
    for path, html in pages(archive_site):
        told |= {sentence(s) for s in re.findall(rf'<li id="act-[^>]*>{LINE}', html)}
        for found in re.findall(rf'<p class="act-head">{LINE}', html):
            elsewhere.setdefault(sentence(found), path)
    assert len(told) > 80
    assert {line: path for line, path in elsewhere.items() if line not in told} == {}
    assert "Igor Sergeyevich Ivanov invited Yoriko Kawaguchi: " in " ".join(told)


def test_that_somebody_is_bound_is_said_of_the_first_three_grades_alone(
    archive_site: Path,
) -> None:
    register = (archive_site / "undertakings/index.html").read_text()
    rows = re.findall(r'<li data-grade="(\w+)"(.*?)</li>', register, re.DOTALL)
    assert {grade for grade, _ in rows} <= set(get_args(Grade))
    for grade, row in rows:
        assert "Bound: " not in row or grade in BOUND, row
        assert grade in BOUND or any(word in row for word in ("asked of", "Would fall to: ")), row
        assert f'#{urls.reads("grade", grade)}">' in register
    assert {grade for grade, _ in rows} & set(BOUND)
    assert {grade for grade, _ in rows} - set(BOUND)


def test_on_every_page_an_undertaking_has_the_grade_of_the_register(archive_site: Path) -> None:
    register = (archive_site / "undertakings/index.html").read_text()
    rows = re.findall(
        r'<p><a href="([\w-]+/index\.html)">[^<]*</a></p>\s*'
        r'<p class="about"><span class="outcome-word">(.*?)</span>',
        register,
        re.DOTALL,
    )
    assert rows
    for path, grade in rows:
        own = re.search(
            r"<dt>Grade</dt><dd>(.*?)</dd>", (archive_site / "undertakings" / path).read_text()
        )
        assert own, path
        assert sentence(own[1]) == sentence(grade), path


def counted(html: str, pattern: str) -> list[int]:
    return [int(number) for number in re.findall(pattern, html)]


def test_the_switches_of_a_topic_add_up_to_the_acts_of_its_head_line(archive_site: Path) -> None:
    checked = 0
    for path, html in pages(archive_site):
        switches = counted(html, r'id="only-\w+"> \w+ <span class="count">(\d+)</span>')
        if path.startswith("topics/") and switches:
            (line,) = re.findall(r'<p class="accounts">(.*?)</p>', html)
            total = re.match(r"(?:All |Both |The )?(\d+|acts)", sentence(line))
            assert total, line
            assert sum(switches) == (2 if total[1] == "acts" else int(total[1])), path
            checked += 1
    assert checked > 5


def test_home_register_and_gaps_count_alike(archive_site: Path) -> None:
    home, register, gaps = (
        (archive_site / path).read_text()
        for path in ("index.html", "undertakings/index.html", "gaps/index.html")
    )
    options = {
        name: dict(re.findall(r'<option value="([\w-]+)">[^<]* \((\d+)\)</option>', choices))
        for name, choices in re.findall(
            r'<select id="by-\w+" name="(\w+)">(.*?)</select>', register, re.DOTALL
        )
    }
    total = register.count("<li data-grade=")
    for name in ("grade", "standing"):
        assert sum(map(int, options[name].values())) == total, name
    at_home = dict(re.findall(r'\?standing=([\w-]+)">[^<]*</a> (\d+)', home))
    assert at_home == options["standing"]
    of_grade = dict(
        re.findall(r'undertakings/index.html#(\w+)">[^<]*</a> <span class="count">(\d+)', home)
    )
    assert of_grade == options["grade"]
    listed = dict(re.findall(r'<a href="#([\w-]+)">[^<]*</a> <span class="count">(\d+)', gaps))
    assert listed["not-found"] == options["standing"]["sought"]
    assert listed["no-later-mention"] == options["standing"].get("none", "0")


def test_counts_say_on_how_many_records_they_rest(archive_site: Path) -> None:
    for path in ("index.html", "undertakings/index.html", "gaps/index.html", "topics/index.html"):
        assert re.search(
            r"Rests on the acts of both records\.", (archive_site / path).read_text()
        ), path


def test_what_is_not_established_is_listed_among_the_gaps(archive_site: Path) -> None:
    gaps = (archive_site / "gaps/index.html").read_text()
    for section in ("told-twice", "sources", "copies", "acts-not-encoded"):
        assert f' id="{section}">' in gaps


@pytest.mark.parametrize("page", ["persons", "persons/gamov-vitaly"])
def test_no_line_ends_within_the_day_of_an_office(archive_site: Path, page: str) -> None:
    said = (archive_site / page / "index.html").read_text(encoding="utf-8")
    assert "attested on 22\N{NO-BREAK SPACE}May\N{NO-BREAK SPACE}2002" in said
