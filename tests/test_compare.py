"""`compare`: what stands on the terminal, and what cannot be compared."""

from __future__ import annotations

import json

import pytest

from harness import SiteTest
from regesta.commands.side_by_side import rows
from regesta.problems import columns
from regesta.reading.collation import Stretch
from regesta.reading.words import Word

RECORD = "content/records/joint-statement-2003.md"
SEED = "seeds/joint-statement-2003.txt"
ALIKE = """\
      content/records/joint-statement-         seeds/joint-statement-2003.txt
      2003.md
      [left out: title]                -     1 JOINT STATEMENT
      [left out: dateline]             -     3 Tokyo, 3 March 2003
   40 The Minister of Trade of               5 The Minister of Trade of
      … 55 words …                             … 55 words …
   56 Sudmark Anna Berg Erik Dahl           20 Sudmark Anna Berg Erik Dahl
65 words of the record: they are the copy's, in its order, """


@pytest.fixture
def joint(site: SiteTest) -> SiteTest:
    return site.copy_of("joint-statement")


def words(text: str, line: int = 1) -> tuple[Word, ...]:
    return tuple(Word(word, line) for word in text.split())


def test_a_record_as_its_copy_has_it(joint: SiteTest) -> None:
    joint.run("compare", "joint-statement-2003").exits(0)
    assert joint.out.startswith(ALIKE)


def test_what_differs_is_shown_whole_with_both_lines(joint: SiteTest) -> None:
    joint.edit(RECORD, "agreed to hold consultations every", "agreed to hold meetings each")
    joint.run("compare", "joint-statement-2003").exits(1)
    line = next(line for line in joint.out.split("\n") if "≠" in line)
    assert line.split() == ["45", "meetings", "each", "≠", "10", "consultations", "every"]
    assert ": they differ in 1 place, " in joint.out


def test_as_data(joint: SiteTest) -> None:
    joint.run("compare", "joint-statement-2003", "--format", "json").exits(0)
    first, *_ = json.loads(joint.out)["stretches"]
    copy = {"line": 1, "text": "JOINT STATEMENT"}
    assert first == {"relation": "omitted", "by": "title", "body": None, "copy": copy}


def test_of_what_both_have_the_ends_are_shown() -> None:
    text = " ".join(map(str, range(1, 40)))
    one = Stretch("same", words(text, 7), words(text, 3))
    assert list(rows([one], ("body", "copy"), 51)) == [
        "      body                       copy",
        "    7 1 2 3 4 5                3 1 2 3 4 5",
        "      … 29 words …               … 29 words …",
        "    7 35 36 37 38 39           3 35 36 37 38 39",
    ]


@pytest.mark.parametrize("text", ["word " * 30, "w" * 100, "海峡灯台条約に関する" * 9])
@pytest.mark.parametrize("width", [40, 57, 120])
def test_no_line_is_wider_than_the_terminal_and_nothing_is_lost(text: str, width: int) -> None:
    shown = list(rows([Stretch("differs", words(text, 12), ())], ("a", "b"), width))
    assert max(map(columns, shown)) <= width
    assert "".join(shown).count(text[0]) == text.count(text[0])


def test_what_a_terminal_could_act_on_is_not_printed() -> None:
    (_, line) = rows([Stretch("same", words("\x1b[31m"), words("\x1b[31m"))], ("a", "b"), 80)
    assert "\x1b" not in line


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ("joint-statement-203", "hint: did you mean `joint-statement-2003`?"),
        ("political-dialogue", "there is no record `political-dialogue`"),
    ],
)
def test_what_is_no_record_is_not_understood(joint: SiteTest, record: str, said: str) -> None:
    joint.run("compare", record).exits(2)
    assert said in joint.err


def test_without_a_copy_the_problem_is_told(joint: SiteTest) -> None:
    joint.without(SEED).run("compare", "joint-statement-2003").exits(1)
    assert f"the source text: there is no `{SEED}`" in joint.err


def test_front_matter_that_cannot_be_read_is_told(joint: SiteTest) -> None:
    joint.edit(RECORD, "kind: joint", "kind: [joint").run("compare", "joint-statement-2003")
    joint.exits(1)
    assert "this is not YAML" in joint.err
