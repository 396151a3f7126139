"""What the index takes from a page: all that readers find, and nothing that they do not."""

from __future__ import annotations

import pytest

from regesta.search.indexed import indexed

PAGE = """<!doctype html>
<html lang="en">
<head>
<title>A – The archive</title>
<meta name="search.title" content="A" data-pagefind-meta="title[content]">
<meta name="search.day" content="1931" data-pagefind-meta="day[content]" data-pagefind-sort="day[content]">
<meta name="search.side" content="Norland" data-pagefind-filter="side[content]">
</head>
<body>
<h1 data-pagefind-body>Talks</h1>
<p>Not of it</p>
<dl><div><dd class="a" data-pagefind-body>Elsewhere</dd></div></dl>
<div class="text" lang="en" data-pagefind-body>
<section id="1" class="noted"><p><a class="no" data-pagefind-ignore href="#1">1</a> On <a href="../b">peace</a>
<sup data-pagefind-ignore><a href="#n">[1]</a></sup></p>
<ul data-pagefind-ignore><li>Done <ul><li>by him</li></ul></li></ul>
<p>and on fish</p></section>
<svg viewBox="0 0 1 1"><text>Drawn</text><path d="M0 0"/></svg>
<figure><figcaption>By year</figcaption><table><tr><td>1911</td></tr></table></figure>
</div>
<footer>The archive</footer>
</body>
</html>
"""  # noqa: E501

NOT_TAKEN = [
    ("The archive", "Another archive"),
    ("<p>Not of it</p>", "<p>Not of it at all</p>"),
    ('class="text" lang="en"', 'class="texts" lang="ja"'),
    ('class="a" data-pagefind-body', "data-pagefind-body"),
    ('id="1" class="noted"', 'class="s1" id="1" title="a > b"'),
    ('<a href="../b">peace</a>', "<b>pea</b>ce"),
    ('href="#1">1</a>', 'href="#2">2</a>'),
    ('<sup data-pagefind-ignore><a href="#n">[1]</a></sup>', ""),
    ("by him", "by her"),
    ("<ul data-pagefind-ignore><li>Done <ul><li>by him</li></ul></li></ul>\n", ""),
    ("Drawn", "Painted"),
    ("1911", "1912"),
    ("</title>", '</title>\n<meta name="description" content="of data-pagefind-body">'),
]
TAKEN = [
    ('<html lang="en">', '<html lang="ja">'),
    ('content="A"', 'content="B"'),
    ('content="1931" data-pagefind-meta', 'content="1932" data-pagefind-meta'),
    (' data-pagefind-sort="day[content]"', ""),
    ('content="Norland"', 'content="Sudmark"'),
    ('"side[content]"', '"place[content]"'),
    ("<h1 data-pagefind-body>", "<h1>"),
    ("<h1 data-pagefind-body>Talks</h1>", "<h2 data-pagefind-body>Talks</h2>"),
    ("Elsewhere", "Nowhere"),
    ('id="1"', 'id="2"'),
    ("On <a", "Of <a"),
    (">peace<", ">war<"),
    ("and on fish", "and of fish"),
    ("<p>and on fish</p>", "<p>and on</p><p>fish</p>"),
    ("<ul data-pagefind-ignore>", "<ul>"),
]


@pytest.mark.parametrize(("old", "new"), NOT_TAKEN)
def test_what_is_not_indexed_changes_nothing(old: str, new: str) -> None:
    assert old in PAGE
    assert indexed(PAGE.replace(old, new).encode()) == indexed(PAGE.encode())


@pytest.mark.parametrize(("old", "new"), TAKEN)
def test_whatever_is_indexed_is_taken(old: str, new: str) -> None:
    assert old in PAGE
    assert indexed(PAGE.replace(old, new).encode()) != indexed(PAGE.encode())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<p>Not of it</p>", "<!-- <p data-pagefind-body>Not of it</p> -->"),
        ("<p>Not of it</p>", '<img src="a.png" alt="A">'),
        ("<p>Not of it</p>", '<p data-pagefind-meta="about">Of it</p>'),
        ("<p>Not of it</p>", '<p data-pagefind-ignore="all">Not of it</p>'),
        ("<p>and on fish</p>", '<p data-pagefind-weight="2">and on fish</p>'),
        ("<p>and on fish</p>", "<p title='a'>and on fish</p>"),
        ("<p>and on fish</p>", "<p>and on fish < meat</p>"),
        ("<p>and on fish</p>", "<p>and on fish</p><script>fish</script>"),
        ("<p>and on fish</p>", "<p>and on fish<br/>meat</p>"),
        ("<p>and on fish</p>", "<p data-pagefind-body>and on fish</p>"),
        ("<p>Not of it</p>", "<p><b data-pagefind-body>Of</b> it</p>"),
        ("</ul></li></ul>", "</ul></li>"),
        ("<h1 data-pagefind-body>", "<h1 data-pagefind-body title='a'>"),
        ('content="A" data-pagefind-meta="title[content]"', 'content="A"'),
        ('<html lang="en">', "<html>"),
    ],
)
def test_a_page_of_another_manner_is_taken_whole(old: str, new: str) -> None:
    assert old in PAGE
    page = PAGE.replace(old, new).encode()
    assert indexed(page) == page


def test_words_on_the_marks_are_words() -> None:
    page = PAGE.replace("Talks", "Talks of data-pagefind-body and data-pagefind-ignore").encode()
    taken = indexed(page)
    assert taken is not None
    assert b"Talks of data-pagefind-body and data-pagefind-ignore" in taken
    assert len(taken) < len(page)


@pytest.mark.parametrize(
    "page",
    [
        "<html lang=en><p>Of data-pagefind-ignore</p>",
        "<html lang=en><p>Of data-pagefind-body</p>",
        '<html lang=en><p title=" data-pagefind-body">Of it</p>',
    ],
)
def test_a_page_that_marks_nothing_is_not_searched(page: str) -> None:
    assert indexed(page.encode()) is None
