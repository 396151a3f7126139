"""The line of every block is the line on which its first word stands, and no word is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from hypothesis import example, given
from hypothesis import strategies as st
from reading_bodies import HEAD_LINES, parse

from regesta.model.text import Block, walk


class Node(msgspec.Struct, frozen=True):
    """A block to be typed: its kind, its own lines of words, what is in it."""

    kind: str
    lines: tuple[str, ...] = ()
    children: tuple[Node, ...] = ()


LINE = st.lists(st.sampled_from(["a", "b", "ab", "ba", "aba", "日本"]), min_size=1, max_size=3)
LINES = st.lists(LINE.map(" ".join), min_size=1, max_size=3).map(tuple)
PARAGRAPH = st.builds(Node, st.just("paragraph"), LINES)
TABLE = st.builds(
    Node,
    st.just("table"),
    st.lists(LINE.map(lambda words: f"{words[0]} | -"), min_size=1).map(tuple),
)
HEADING = st.builds(Node, st.just("section"), LINE.map(lambda words: (" ".join(words),)))


def _alternating(blocks: list[Node]) -> tuple[Node, ...]:
    """The blocks with a paragraph between two lists or quotations, which would be one."""
    found: list[Node] = []
    for block in blocks:
        if found and block.kind == found[-1].kind != "paragraph":
            found.append(Node("paragraph", ("a",)))
        found.append(block)
    return tuple(found)


def _containers(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    children = st.lists(inner, max_size=3).map(_alternating)
    item = st.builds(Node, st.just("item"), LINES, children)
    items = st.lists(item, min_size=1, max_size=3).map(tuple)
    lists = st.builds(Node, st.sampled_from(["ordered", "bullets"]), st.just(()), items)
    quotation = st.builds(
        Node,
        st.just("quotation"),
        st.just(()),
        st.lists(inner, min_size=1, max_size=3).map(_alternating),
    )
    return lists | quotation


BLOCK = st.recursive(PARAGRAPH | TABLE, _containers, max_leaves=12)
BODY = st.lists(BLOCK | HEADING, max_size=6).map(_alternating)


def typed(blocks: tuple[Node, ...]) -> Iterator[str]:
    """The lines of a body, an empty one after each block."""
    for block in blocks:
        if block.kind == "table":
            yield from (block.lines[0], "--|--", *block.lines[1:])
        elif block.kind == "section":
            yield f"# {block.lines[0]}"
        elif block.kind == "quotation":
            yield from (f"> {line}".rstrip() for line in typed(block.children))
        elif block.kind in ("ordered", "bullets"):
            yield from _items(block)
        else:
            yield from block.lines
        yield ""


def _items(block: Node) -> Iterator[str]:
    for number, item in enumerate(block.children, 1):
        marker = f"{number}." if block.kind == "ordered" else "-"
        yield f"{marker} {item.lines[0]}"
        yield from (f"    {line}" for line in item.lines[1:])
        if item.children:
            yield ""
        yield from (f"    {line}".rstrip() for line in typed(item.children))


def expected(blocks: tuple[Node, ...]) -> Iterator[tuple[str, str]]:
    """Kind and first words of each block in reading order."""
    for block in blocks:
        if block.kind == "table":
            yield block.kind, " ".join(line.replace(" | ", " ") for line in block.lines)
        elif block.kind not in ("ordered", "bullets"):
            yield block.kind, " ".join(block.lines)
        yield from expected(block.children)


def first_lines(lines: list[str], blocks: tuple[Node, ...]) -> Iterator[int]:
    """The line, from 1, on which each block with words of its own begins: a walk of its own."""
    at = 0
    for block in _with_words(blocks):
        start = block.lines[0]
        while re.sub(r"^(?:[\s>]|#|-(?= )|\d+\.)*", "", lines[at]) != start:
            at += 1
        yield at + 1
        at += len(block.lines) + (block.kind == "table")


def _with_words(blocks: tuple[Node, ...]) -> Iterator[Node]:
    for block in blocks:
        if block.lines:
            yield block
        yield from _with_words(block.children)


def _of_their_own(blocks: tuple[Block, ...]) -> list[Block]:
    return [block for block in walk(blocks) if block.kind not in ("ordered", "bullets")]


@given(BODY)
def test_structure_and_lines_are_as_typed(body: tuple[Node, ...]) -> None:
    lines = list(typed(body))
    blocks, problems = parse("\n".join(lines))
    assert not problems
    found = _of_their_own(blocks)
    assert [(block.kind, block.text) for block in found] == list(expected(body))
    own = [block.line - HEAD_LINES for block in found if block.kind != "quotation"]
    assert own == list(first_lines(lines, body))


STARTS = (
    "", "", "", "- ", "1. ", "2. ", "> ", "    ", "    - ", "    1. ", "        - ", "        ",
    "  ", "   - ", "# ", "## ", "> - ", "> 1. ", "- - ", "* ", "(a) ", "a|", "> > ", "- > ",
    "[^1]: ", "[^2]: ", "    > ", ">     ", "1. - ", "+ ", " ",
)  # fmt: skip
ENDS = ("", "", "", "  ", "[^1]", "|b", " *e*", " #")
WHOLE = ("", "", "-|-", "---|---", "> ", "-", "1.", "#", ">", "    ")
WORD = re.compile(r"w\d+")


@st.composite
def lines_of_anything(draw: st.DrawFn) -> list[str]:
    """Lines that begin in all ways, each with a word of its own."""
    found = []
    for number in range(draw(st.integers(1, 9))):
        start = draw(st.sampled_from(STARTS + WHOLE))
        end = draw(st.sampled_from(ENDS))
        found.append(start if start in WHOLE else f"{start}w{number}{end}")
    return found


def words_with_lines(blocks: tuple[Block, ...]) -> Iterator[tuple[str, int]]:
    for block in walk(blocks):
        rows = [(block.runs, block.line)]
        for number, row in enumerate(block.rows):
            rows += [(cell, block.line + (number and number + 1)) for cell in row]
        for runs, first in rows:
            text = "".join(run.text for run in runs if not run.footnote)
            for match in WORD.finditer(text):
                yield match.group(), first + text.count("\n", 0, match.start()) - HEAD_LINES


@given(lines_of_anything())
@example(["w0|b", "", "[^1]: w2[^1]", "", "", "    w5"])
@example(["- w0", "[^1]: w1[^1]", "", "    w3"])
@example(["w0", "", "[^2]: w3|b", "-|-"])
@example(["a | b", "--|--", "w2 | w2", "", "b"])
def test_every_word_is_read_on_its_line_or_there_is_a_problem(lines: list[str]) -> None:
    blocks, problems = parse("\n".join(lines), links=True)
    typed_ = [
        (match.group(), n) for n, line in enumerate(lines, 1) for match in WORD.finditer(line)
    ]
    assert problems or sorted(words_with_lines(blocks)) == sorted(typed_)
