"""`fix`: it shows what it would write, and writes when it is told to."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence

import pytest

from conftest import PROJECT
from harness import SiteTest
from regesta.commands import fixing

GIVEN = "---\nalso: [Fishes]\nname: Fish\n---\n\nOf fish.\n"
RIGHT = "---\nname: Fish\nalso: [Fishes]\n---\n\nOf fish.\n"
DIFFERENCE = (
    "--- content/topics/fish.md\n+++ content/topics/fish.md\n@@ -1,6 +1,6 @@\n"
    " ---\n+name: Fish\n also: [Fishes]\n-name: Fish\n ---\n \n Of fish.\n"
)


@pytest.fixture
def topic(site: SiteTest) -> SiteTest:
    return site.minimal().file("content/topics/fish.md", GIVEN)


def fish(site: SiteTest) -> str:
    return (site.project / "content/topics/fish.md").read_text(encoding="utf-8")


def test_without_a_terminal_it_only_shows(topic: SiteTest) -> None:
    topic.run("fix").exits(1)
    assert topic.out.startswith(DIFFERENCE)
    assert "\n1 file to be mended, nothing written; `fix --yes` writes it, " in topic.out
    assert fish(topic) == GIVEN


def test_told_to_it_writes_and_then_there_is_nothing_left(topic: SiteTest) -> None:
    topic.run("fix", "--yes").exits(0)
    assert topic.out.startswith(f"{DIFFERENCE}1 file mended, ")
    assert fish(topic) == RIGHT
    topic.run("fix").exits(0)
    assert topic.out.startswith("nothing to be mended, ")


@pytest.mark.parametrize(("answer", "written"), [(True, RIGHT), (False, GIVEN)])
def test_on_a_terminal_it_asks(topic: SiteTest, answer: bool, written: str) -> None:
    shown: list[str] = []

    def ask(lines: Sequence[str]) -> bool:
        shown.extend(lines)
        return answer

    ending = fixing.fix(topic.project / "content", topic.output, yes=False, ask=ask)
    assert "".join(f"{line}\n" for line in shown) == DIFFERENCE
    assert (ending.wrong, ending.shown) == (not answer, ())
    assert fish(topic) == written


@pytest.mark.parametrize(
    ("typed", "answer"),
    [("y\n", True), ("Yes\n", True), ("\n", False), ("no\n", False), ("", False)],
)
def test_only_a_yes_is_one(monkeypatch: pytest.MonkeyPatch, typed: str, answer: bool) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    assert fixing.asked(["a"]) is answer


def test_as_data(topic: SiteTest) -> None:
    topic.run("fix", "--format", "json").exits(1)
    assert json.loads(topic.out)["mended"] == ["content/topics/fish.md"]


RECORD = """\
---
title: Talks
kind: outline
issued: 2002
issued_by: norland
source: {file: seeds/talks.txt}
topics:
  fish: [p2]
---

They met.

They spoke of fish.
"""


def test_what_names_a_passage_follows_its_words_since_the_site_was_built(site: SiteTest) -> None:
    site.minimal().file("content/topics/fish.md", RIGHT).file("content/records/talks.md", RECORD)
    site.file("content/organisations/norland.md", "---\nname: Norland\nkind: state\n---\n")
    site.file("seeds/talks.txt", "Talks\nThey met.\nThey spoke of fish.\n").build().succeeds()
    site.edit("content/records/talks.md", "They spoke", "It rained.\n\nThey spoke")
    site.run("fix", "--output", str(site.project / "elsewhere")).exits(0)
    site.run("fix", "--output", str(site.project / "site")).exits(1)
    assert "-  fish: [p2]\n+  fish: [p3]\n" in site.out


def test_the_archive_and_the_examples_have_nothing_to_be_mended(site: SiteTest) -> None:
    for content in ("content", "examples/strait/content"):
        site.run("fix", "--content", str(PROJECT / content)).exits(0)
