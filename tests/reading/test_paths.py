"""Paths: one for each block, and of the text alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_bodies import parse

from regesta.model.text import Block, walk
from regesta.reading.bare import is_bracketed
from regesta.reading.labels import labels
from regesta.reading.paths import join
from regesta.urls import anchor


def paths(body: str) -> list[str]:
    blocks, problems = parse(body, seed=None)
    assert not problems
    return [block.path for block in walk(blocks) if block.path]


@pytest.mark.parametrize(
    ("parent", "key", "path"),
    [
        ("", "1", "1"), ("", "(1)", "(1)"), ("2", "(1)", "2(1)"), ("2(1)", "3", "2(1)3"),
        ("1(1)1", "2", "1(1)1.2"), ("II", "A", "II.A"), ("II.A", "(a)", "II.A(a)"),
        ("(a)", "iv)", "(a)iv)"), ("2", "1)", "2.1)"), ("1b1", "1", "1b1.1"),
        ("art.2", "(c)", "art.2(c)"), ("pt.I", "ch.2", "pt.I.ch.2"), ("art.2", "1", "art.2.1"),
    ],
)  # fmt: skip
def test_join(parent: str, key: str, path: str) -> None:
    assert join(parent, key) == path


def test_numbers_that_no_space_sets_off_count_on_through_sections() -> None:
    body = "# On seals\n\n1. One.\n\n2.Two.\n\n# On hides\n\n3.Three.\n\n5.Five."
    assert paths(body) == ["s1", "s1.1", "s1.2", "s2", "s2.3", "s2p1"]
    assert paths("# A. Seals\n\nB. x") == ["A", "Ap1"]


@pytest.mark.parametrize("text", ["(1) x", "1) x", "(a) x", "(iv) x", "XIV) x", "(a)", "(12)\tx"])
def test_labels_of_paragraphs(text: str) -> None:
    assert labels().of_paragraph(text)
    assert is_bracketed(text)


@pytest.mark.parametrize(
    "text",
    ["1. x", "(civil) x", "(a)x", "a x", "(iiii) x", "(3 May) x", "(12345) x", "() x", "(ab) x"],
)
def test_no_labels_of_paragraphs(text: str) -> None:
    assert not labels().of_paragraph(text)
    assert not is_bracketed(text)


def test_a_heading_without_words_ends_the_sections_of_its_level() -> None:
    assert paths("Lead.\n\n# 1. A\n\n## (1) B\n\nx\n\n##\n\ny\n\n#\n\nEnd.\n\n# 2. C\n\nz") == [
        "p1", "1", "1(1)", "1(1)p1", "1p1", "p2", "2", "2p1",
    ]  # fmt: skip
    for body in ("#\n\nx", "# A\n\n##\n\nx", "# A\n\n#\n\n#\n\nx", "# A\n\n> #\n\nx"):
        _, problems = parse(body, seed=None)
        assert [one.message for one in problems] == ["a heading without words"]


def test_headings_count_up_by_numbers_that_a_space_alone_sets_off() -> None:
    assert paths("# 1 Opening\n\n# 2 Trade\n\n# 10 Years after\n\n# 1956 Declaration") == [
        "1", "2", "s1", "s2",
    ]  # fmt: skip
    assert paths("# I. A\n\n## 1 B\n\n## 2 C\n\n# II. D\n\n## 3 E\n\n# III. F\n\n## 1 G") == [
        "I", "I.1", "I.2", "II", "II.3", "III", "III.1",
    ]  # fmt: skip
    assert paths("# 1. A\n\n# 2 B\n\n## 3 C\n\nAs before.") == ["1", "2", "2s1", "2s1p1"]
    assert paths("# 1 冒頭\n\n(1)日本側は\n\n(2)ル側は") == ["1", "1(1)", "1(2)"]


@pytest.mark.parametrize(
    ("parent", "own", "key", "path"),
    [
        ("1", "1", "1.1", "1.1"), ("1.1", "1.1", "1.1.1", "1.1.1"), ("2", "2", "1.1", "2.1.1"),
        ("art.2", "art.2", "2.1", "art.2.1"), ("12", "12", "2.1", "12.2.1"),
        ("II.1", "1", "1.2", "II.1.2"), ("1.1.1", "1.1.1", "1.1.2", "1.1.1.1.1.2"),
    ],
)  # fmt: skip
def test_a_number_that_tells_what_is_above_it_does_so_once(
    parent: str, own: str, key: str, path: str
) -> None:
    assert join(parent, key, own) == path


LABEL = st.sampled_from(
    [
        "1. ",
        "2. ",
        "1 ",
        "2 ",
        "(1) ",
        "(a) ",
        "II. ",
        "1.1. ",
        "Article 2. ",
        "第三条　",
        "§ 5 ",
        "Ж. ",
        "（１）",
        "",
    ]
)
HEADING = st.builds(lambda level, label: f"{'#' * level} {label}Title", st.integers(1, 4), LABEL)
PARAGRAPH = st.sampled_from(
    ["(1) ", "(a) ", "1) ", "A. ", "Статья 2. ", "Art. 2(c): ", "1.1 ", "①", ""]
).map(lambda label: f"{label}Text.")
LIST = st.sampled_from(["1. x\n2. y", "- x\n- y", "1. x\n    - y\n    - z", "> x", "a|b\n-|-\n1|2"])
BODY = st.lists(HEADING | PARAGRAPH | LIST, min_size=1, max_size=12)


@given(BODY)
def test_every_block_has_a_path_and_an_anchor_of_its_own(parts: list[str]) -> None:
    blocks, _ = parse("\n\n".join(parts), seed=None)
    every = [block for block in walk(blocks) if block.kind not in ("ordered", "bullets")]
    found = [block.path for block in every]
    assert all(found)
    assert len(set(found)) == len(found)
    anchors = [anchor(path) for path in found]
    assert len({each.casefold() for each in anchors}) >= len({path.casefold() for path in found})
    assert len(set(anchors)) == len(anchors)
    assert all(re.fullmatch(r"[A-Za-z0-9.~_=-]+", each) for each in anchors)


@given(BODY, BODY)
def test_what_follows_moves_no_path(parts: list[str], more: list[str]) -> None:
    def before(body: list[str], until: int) -> list[str]:
        blocks, _ = parse("\n\n".join([*body, "Last."]), seed=None)
        return [block.path for block in walk(blocks) if block.path and block.line < until]

    until = "\n\n".join(parts).count("\n") + 4
    assert before(parts, until) == before([*parts, "# End", *more], until)


def test_a_path_means_the_block_and_what_stands_under_it() -> None:
    blocks, _ = parse("# 1. A\n\n## (1) B\n\n1. x\n    1. y\n\n- z\n", seed=None)
    assert _is_nested(blocks, "")


def _is_nested(blocks: tuple[Block, ...], above: str) -> bool:
    return all(
        block.path.startswith(above) and _is_nested(block.children, block.path or above)
        for block in blocks
        if block.path
    )


KINDS = (
    ["1)", "2)", "3)", "4)"],
    ["(a)", "(b)", "(c)", "(d)"],
    ["(i)", "(ii)", "(iii)", "(iv)"],
    ["А.", "Б.", "В.", "Г."],
    ["（一）", "（二）", "（三）", "（四）"],
    ["①", "②", "③", "④"],
)
TREE = st.recursive(
    st.just(()), lambda inner: st.lists(inner, max_size=4).map(tuple), max_leaves=15
)


@given(TREE, st.permutations(KINDS))
def test_series_within_series_are_read_as_they_are_nested(
    tree: tuple[object, ...], kinds: list[list[str]]
) -> None:
    def flat(nodes: tuple[object, ...], depth: int) -> list[str]:
        found: list[str] = []
        for number, inner in enumerate(nodes[: 4 if depth < len(kinds) else 0]):
            found.append(f"{kinds[depth][number]} Text")
            assert isinstance(inner, tuple)
            found += flat(inner, depth + 1)
        return found

    def shape(blocks: tuple[Block, ...]) -> tuple[object, ...]:
        return tuple(shape(block.children) for block in blocks)

    def cut(nodes: tuple[object, ...], depth: int) -> tuple[object, ...]:
        kept = nodes[: 4 if depth < len(kinds) else 0]
        return tuple(cut(inner, depth + 1) for inner in kept if isinstance(inner, tuple))

    blocks, problems = parse("\n\n".join(flat(tree, 0)) or "Text", seed=None)
    assert not problems
    assert shape(blocks) == (cut(tree, 0) or ((),))
