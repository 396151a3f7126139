"""Bodies made to be slow or deep: each ends soon in blocks or problems, never in a traceback."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_bodies import HEAD_LINES, parse

from regesta.model.text import Block, walk
from regesta.reading.limits import depth
from regesta.reading.nesting import MAX_OPEN

LIMITS = [
    ("x" * 20_001, "1:1 this line has 20,001 characters, at most 20,000"),
    ("a\n" * 20_000, "1:1 the body has 20,001 lines, at most 20,000"),
    ("\n" * 1_000_000, "1:1 the body has 1,000,001 lines, at most 20,000"),
    ("a\n\n" + "a\n" * 1_001, "3:1 more than 1,000 lines without an empty line between them"),
    ("> " * 17 + "x", "1:1 lists and quotations are nested more than 16 levels deep"),
    ("> " * 5_000 + "x", "1:1 lists and quotations are nested more than 16 levels deep"),
    ("a\n\n" + "- " * 17 + "x", "3:1 lists and quotations are nested more than 16 levels deep"),
    ("    " * 16 + "- x", "1:1 lists and quotations are nested more than 16 levels deep"),
    ("[^1]: " + "> - " * 9 + "x", "1:1 lists and quotations are nested more than 16 levels deep"),
    ("a\n" + "(" * 201, "2:1 more than 200 of the signs [ < ! ( * _ in a row"),
    ("a " + "[ " * 201, "1:3 more than 200 of the signs [ < ! ( * _ in a row"),
    (
        "*a* \n" * 900 + "\n" + "\\a" * 8_201,
        "1:1 more than 10,000 of the signs \\ * _ [ | ` in one body",
    ),
    ("a\nb [^", "2:3 `[^` without a label and `]` after it"),
    ("[^" + "a" * 81 + "]", "1:1 `[^` without a label and `]` after it"),
]  # fmt: skip
IN_NOTES = [
    ("[a] " * 1_001, "1:1 more than 1,000 opening brackets in one note"),
    ("a\n[b", "2:1 an opening bracket that is not closed in its paragraph"),
    ("[b\n\nc]", "1:1 an opening bracket that is not closed in its paragraph"),
    ("[" + "b" * 2_000 + "]", "1:1 an opening bracket that is not closed in its paragraph"),
    (
        "a [b](c d)",
        "1:3 this is no link: `[words](address)`, without spaces, quotes or a title",
    ),
]


def told(body: str, *, links: bool) -> list[str]:
    _, problems = parse(body, links=links)
    return [f"{p.place.line - HEAD_LINES}:{p.place.column} {p.message}" for p in problems]


@pytest.mark.parametrize(("body", "message"), LIMITS, ids=[m for _, m in LIMITS])
@pytest.mark.parametrize("links", [False, True])
def test_limits(body: str, message: str, links: bool) -> None:
    assert message in told(body, links=links)
    assert parse(body, links=links)[0] == ()


@pytest.mark.parametrize(("body", "message"), IN_NOTES, ids=[m for _, m in IN_NOTES])
def test_limits_of_notes(body: str, message: str) -> None:
    assert told(body, links=True) == [message]
    assert message not in told(body, links=False)


def test_within_the_limits() -> None:
    for body in (
        "x" * 20_000,
        "a\n" * 999 + "a\n\n" + "a\n" * 999,
        "> " * 16 + "x",
        "- " * 16 + "x",
        "(" * 200,
        "\\*" * 5_000,
        "a [b] [c](d) \\[e \\\\[f]",
    ):
        blocks, problems = parse(body, links=True)
        assert blocks
        assert not problems


@pytest.mark.parametrize(
    ("line", "levels"),
    [
        ("x", 0), ("", 0), ("- x", 1), ("12. x", 1), ("> x", 1), (">> x", 2), ("> - 1. x", 3),
        ("        - x", 3), ("\t- x", 2), ("    x", 0), (" " * 70 + "signed", 0), ("-x", 0),
        ("[^1]: > x", 1), ("1.x", 0), ("- - -", 2), ("* *x*", 1), (">    > x", 3),
    ],
)  # fmt: skip
def test_depth(line: str, levels: int) -> None:
    assert depth(line) == levels


LONG = ("word " * 3_000 + "\n") * 60
"""A paragraph of some 900,000 characters."""


def signs(sign: str, count: int, per_line: int = 500) -> str:
    return "\n".join(sign * min(per_line, count - at) for at in range(0, count, per_line))


def lists(start: str, levels: int) -> str:
    lines = "".join("    " * (n % levels) + f"{start} x\n" for n in range(900))
    return f"{lines}\n" * 20


HOSTILE = {
    "paragraphs": "x\n\n" * 9_900,
    "headings": ("# x\n" * 999 + "\n") * 19,
    "long headings": ("# " + "x" * 45 + "\n") * 999 + "\n",
    "hard breaks": ("x  \n" * 999 + "\n") * 19,
    "items": ("- x\n" * 999 + "\n") * 19,
    "loose items": "- x\n\n    - y\n\n        - z\n\n" * 3_300,
    "deep bullets": lists("-", 15),
    "deep numbers": lists("1.", 15),
    "deep and loose": "".join("    " * (n % 15) + "- x\n\n" for n in range(9_900)),
    "quotations": "> x\n\n" * 9_900,
    "deep quotations": ("> " * 16 + "x\n\n") * 9_000,
    "quotations of items": ("> - " * 8 + "x\n\n") * 2_000,
    "lazy quotations": "> " * 15 + "- x\n"
    + "".join("    " * (n % 14) + "- > y\n" for n in range(990)),
    "rows": ("a|b\n-|-\n" + "1|2\n" * 120 + "\n") * 40,
    "columns": "|".join("a" * 900) + "\n" + "|".join("-" * 900) + "\n"
    + ("|".join("a" * 900) + "\n") * 8,
    "footnotes": "".join(f"a[^{n}]\n\n" for n in range(4_000))
    + "".join(f"[^{n}]: t\n\n" for n in range(4_000)),
    "footnotes in a row": "".join(f"a[^{n}]\n\n" for n in range(900))
    + "".join(f"[^{n}]: t\n" for n in range(900)),
    "one footnote": ("a[^1]\n" * 999 + "\n") * 9 + "\n[^1]: x",
    "marks that are none": ("[^a]\n" * 999 + "\n") * 9,
    "brackets": signs("[a", 9_990),
    "brackets in a row of lines": ("[a\n" * 999 + "\n") * 9,
    "brackets and a long text": signs("[a", 990) + "\n" + LONG,
    "links": signs("[a](b) ", 990) + "\n" + LONG,
    "links left open": signs("[a](", 990) + "\n" + LONG,
    "links in links": "[a" * 180 + "](b)" * 180,
    "emphasis": signs("*a* ", 4_990) + "\n" + LONG,
    "emphasis left open": signs("*a ", 9_990) + "\n" + LONG,
    "emphasis in words": signs("_a_", 4_990),
    "emphasis closed": signs("a* ", 9_990, 499),
    "strong and emphasis": signs("**a *b ", 3_300),
    "nested emphasis": signs("*a **b ", 1_600) + "\n" + signs("c** d* ", 1_600),
    "three stars": signs("***a** b* ", 1_600),
    "two signs": signs("*_a ", 4_990),
    "backslashes": signs("\\", 9_990) + "\n" + LONG,
    "escapes": signs("\\.", 4_990) + "\n" + LONG,
    "quotes and backslashes": signs("`a\\`", 3_300),
    "spaces": (" " * 19_990 + "x\n") * 50,
    "hashes": ("#" * 19_990 + "\n") * 50,
    "full stops": ("." * 19_990 + "\n") * 50,
    "figures": ("1" * 19_000 + ". x\n\n") * 50,
    "colons": (":" * 19_990 + "\n") * 50,
    "rules": ("-" * 19_990 + "\n") * 50,
    "wrong numbers": ("7. x\n" * 999 + "\n") * 19,
    "labels": "(a) x\n\n" * 9_900,
    "headings of one label": "# 1. x\n\n" * 9_900,
    "the same word": "the\n\n" * 9_900,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("links", [False, True])
def test_hostile_bodies(name: str, links: bool) -> None:
    begun = time.process_time()
    blocks, problems = parse(HOSTILE[name], links=links)
    assert blocks or problems
    assert time.process_time() - begun < 15


def test_seeds_are_not_searched_for_each_number() -> None:
    begun = time.process_time()
    blocks, problems = parse(HOSTILE["wrong numbers"], seed="\n" * 1_000_000 + "7. y")
    assert blocks
    assert problems
    assert time.process_time() - begun < 15


NESTED = st.lists(
    st.tuples(
        st.lists(st.sampled_from(["> ", "- ", "1. ", "    ", ">"]), max_size=17).map("".join),
        st.sampled_from(["x", "", "*x", "# x", "a|b", "-|-"]),
    ).map("".join),
    max_size=12,
).map("\n".join)


@given(NESTED)
def test_no_body_is_nested_much_deeper_than_its_lines(body: str) -> None:
    blocks, _ = parse(body)
    assert max((_depth(block) for block in blocks), default=0) <= 48


def _depth(block: Block) -> int:
    return 1 + max((_depth(child) for child in block.children), default=0)


@given(st.text() | st.text(alphabet="ab *_[](){}<>!`\\|#->.:1\n\"'&;^"))
def test_no_text_raises(body: str) -> None:
    for links in (False, True):
        blocks, problems = parse(body, links=links)
        assert all(block.line > HEAD_LINES for block in walk(blocks))
        lines = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for problem in problems:
            line = problem.place.line - HEAD_LINES
            assert 1 <= line <= len(lines)
            assert 1 <= problem.place.column <= len(lines[line - 1].expandtabs(4)) + 1


def test_a_body_nested_too_deep_for_its_parser_leaves_no_trace() -> None:
    deep = signs("*a **b ", 1_600) + "\n" + signs("c** d* ", 1_600)
    _, problems = parse(deep)
    assert [p.message for p in problems] == [
        "lists, quotations or emphasis are nested too deep to be read"
    ]
    blocks, problems = parse("1. One\n2. *Two*\n")
    assert not problems
    assert [block.path for block in walk(blocks)] == ["", "1", "2"]


def test_labels_nest_no_deeper_than_lists() -> None:
    body = "\n\n".join(f"{' ' * 4 * n}(a) x" for n in range(200))
    blocks, problems = parse(body, seed=None)
    assert not problems
    assert max(_depth(block) for block in blocks) == MAX_OPEN
