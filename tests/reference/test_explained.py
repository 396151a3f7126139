"""What is said of each kind of problem: of all of them, in one table, and true."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from harness import SiteTest
from regesta.problems import Kind
from regesta.reading import frontmatter
from regesta.reference.explained import Explained, explained, groups

PROJECT = Path(__file__).resolve().parents[2]
EVERY = [one for group in groups() for one in group.kinds]
OF_THE_SITE = "R9"
CANNOT_BE_TYPED = {Kind.TOO_LONG}
READ = [
    one
    for one in EVERY
    if Kind.EMPTY_FILE <= one.kind < Kind.CUT_BY_COLON and one.kind not in CANNOT_BE_TYPED
]
"""Kinds of front matter, whose examples can be read as they stand."""


def test_each_kind_is_explained_once_in_the_order_of_codes() -> None:
    assert [one.kind for one in EVERY] == list(Kind)


@pytest.mark.parametrize("one", EVERY, ids=lambda one: str(one.kind))
def test_each_kind_has_a_headline_an_explanation_and_an_example(one: Explained) -> None:
    assert 5 < len(one.name) < 60
    assert not one.name.endswith(".")
    assert one.said.endswith(".")
    assert len(one.said) > 40
    assert one.right != one.wrong or one.kind.startswith(OF_THE_SITE)
    assert max(map(len, [*one.wrong.split("\n"), *one.right.split("\n")])) < 96


@pytest.mark.parametrize("one", READ, ids=lambda one: str(one.kind))
def test_the_examples_of_front_matter_are_what_they_are_said_to_be(one: Explained) -> None:
    assert one.kind in kinds(one.wrong)
    assert kinds(one.right) == []


def kinds(example: str) -> list[Kind]:
    """What is wrong with an example, which is a file or what stands in its front matter."""
    is_a_file = "---" in example or not example
    text = example if is_a_file else f"---\n{example}---\n"
    _, problems = frontmatter.read(text.encode(), "x.md")
    return [problem.kind for problem in problems]


def test_the_page_of_problems_is_as_the_table_says() -> None:
    written = runpy.run_path(str(PROJECT / "tools/problems.py"))["written"]
    assert (PROJECT / "docs/problems.md").read_text(encoding="utf-8") == written()


@pytest.mark.parametrize("word", ["R401", "r401", "401", "error[R401]", "[R401]"])
def test_a_code_is_explained(site: SiteTest, word: str) -> None:
    site.run("explain", word).succeeds()
    one = explained(Kind.NO_SUCH_ENTRY)
    assert site.out.startswith(f"R401: {one.name}\n\n")
    assert " ".join(one.said.split()) in " ".join(site.out.split())
    assert f"\n    {one.right}" in site.out


def test_all_codes_are_listed(site: SiteTest) -> None:
    site.run("explain", "all").succeeds()
    assert [line.split()[0] for line in site.out.splitlines() if line[:3] == "  R"] == list(Kind)


def test_a_code_that_there_is_not(site: SiteTest) -> None:
    site.run("explain", "R999").exits(2)
    assert "there is no kind of problem `R999`" in site.err
    site.run("explain", "ferry").exits(2)
    assert "hint: `explain all` lists all codes" in site.err
