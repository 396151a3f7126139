"""Single values of front matter are edited, and all else stays as it is typed."""

from __future__ import annotations

import pytest

from regesta.amending import fields
from regesta.amending.edits import Edit, edited
from regesta.model.entries import FieldPath
from regesta.reading import frontmatter
from regesta.reading.spans import Laid, laid

FILE = """\
---
title: "A: title 😀"  # as printed
kind: 'joint'
also: [one, two]
folded: >
  some words
  and others

# about the acts
acts:
  # the first
  - at: p1
    by: [a, {printed: x, side: z}]
    act: states   # a verb

  - id: b
    # where
    at: p2
  - {at: p3, id: c}
topics:
- one  # 1
- two
---

The body: [p1]
"""
VALUE = frontmatter.read(FILE.encode(), "x.md")[0]


def layout(text: str = FILE) -> Laid:
    return laid(text.encode())


def read(text: str) -> dict[str, frontmatter.Value]:
    """What front matter gives, of which nothing is wrong."""
    matter, problems = frontmatter.read(text.encode(), "x.md")
    assert matter is not None
    assert not problems
    return matter.value


def without(text: str, gone: str) -> str:
    assert text.count(gone) == 1
    return text.replace(gone, "")


@pytest.mark.parametrize(
    ("path", "typed"),
    [
        (("title",), '"A: title 😀"'),
        (("kind",), "'joint'"),
        (("folded",), ">\n  some words\n  and others"),
        (("acts", 0, "by", 1), "{printed: x, side: z}"),
        (("acts", 0, "act"), "states"),
        (("acts", 2), "{at: p3, id: c}"),
        (("topics", 0), "one"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("begin", ["", "\ufeff"])
def test_every_value_is_where_it_is_said_to_be(
    path: FieldPath, typed: str, newline: str, begin: str
) -> None:
    found = layout(begin + FILE.replace("\n", newline))
    assert found.read(path) == typed.replace("\n", newline)
    assert found.text[found.body :] == f"{newline}The body: [p1]{newline}"


@pytest.mark.parametrize(
    ("path", "new", "typed"),
    [
        (("kind",), "it's", "'it''s'"),
        (("title",), 'a "b"', '"a \\"b\\""'),
        (("also", 1), "three, four", '"three, four"'),
        (("acts", 0, "at"), "2(1)3", "2(1)3"),
        (("folded",), "a: b", '"a: b"'),
        (("acts", 0, "act"), "null", '"null"'),
        (("acts", 0, "act"), "# c", '"# c"'),
        (("acts", 0, "act"), "a # c", '"a # c"'),
    ],
)
def test_a_value_is_replaced_in_the_quotes_it_had(path: FieldPath, new: str, typed: str) -> None:
    found = layout()
    after = edited(FILE, [fields.replaced(found, path, new)])
    was = found.values[path]
    assert after == f"{FILE[: was.start]}{typed}{FILE[was.end :]}"
    assert layout(after).read(path) == typed
    value: frontmatter.Value = read(after)
    for part in path:
        value = value[part]  # type: ignore[index]
    assert value == new


def test_a_key_is_renamed() -> None:
    after = edited(FILE, [fields.renamed(layout(), ("acts", 0, "by", 1, "side"), "of")])
    assert after == FILE.replace("side: z", "of: z")


@pytest.mark.parametrize(
    ("path", "after", "old", "new"),
    [
        ((), "", "- two\n---", "- two\nx: 1\n---"),
        ((), "kind", "'joint'\n", "'joint'\nx: 1\n"),
        ((), "folded", "and others\n", "and others\nx: 1\n"),
        (("acts", 0), "act", "# a verb\n", "# a verb\n    x: 1\n"),
        (("acts", 0), "at", "at: p1\n", "at: p1\n    x: 1\n"),
        (("acts", 0), "none of it", "# a verb\n", "# a verb\n    x: 1\n"),
        (("acts", 2), "at", "at: p3,", "at: p3, x: 1,"),
        (("acts", 0, "by", 1), "", "side: z}", "side: z, x: 1}"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_field_is_added(path: FieldPath, after: str, old: str, new: str, newline: str) -> None:
    file = FILE.replace("\n", newline)
    made = edited(file, [fields.added(layout(file), path, "x: 1", after)])
    assert made == FILE.replace(old, new).replace("\n", newline)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (("topics",), "- two\n", "- two\n- x\n"),
        (("also",), "two]", "two, x]"),
        (("acts",), "id: c}\n", "id: c}\n  - x\n"),
    ],
)
def test_an_item_is_added(path: FieldPath, old: str, new: str) -> None:
    assert edited(FILE, [fields.appended(layout(), path, "x")]) == FILE.replace(old, new)


@pytest.mark.parametrize(
    ("path", "gone"),
    [
        (("kind",), "kind: 'joint'\n"),
        (("title",), 'title: "A: title 😀"  # as printed\n'),
        (("folded",), "folded: >\n  some words\n  and others\n"),
        (("also", 0), "one, "),
        (("also", 1), ", two"),
        (("acts", 0, "act"), "    act: states   # a verb\n"),
        (("acts", 0, "by"), "    by: [a, {printed: x, side: z}]\n"),
        (("acts", 0, "by", 1, "printed"), "printed: x, "),
        (("acts", 1), "  - id: b\n    # where\n    at: p2\n"),
        (("acts", 1, "id"), "id: b\n    # where\n    "),
        (("acts", 2), "  - {at: p3, id: c}\n"),
        (("topics", 0), "- one  # 1\n"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_field_or_item_is_dropped(path: FieldPath, gone: str, newline: str) -> None:
    file = FILE.replace("\n", newline)
    after = edited(file, [fields.dropped(layout(file), path)])
    assert after == without(file, gone.replace("\n", newline))
    read(after)


def test_what_would_hold_nothing_goes_too() -> None:
    file = "---\na: 1\nb:\n  - {c: [d]}\n---\n"
    assert edited(file, [fields.dropped(layout(file), ("b", 0, "c", 0))]) == "---\na: 1\n---\n"


def test_edits_are_made_at_once() -> None:
    assert edited("abcdef", [Edit(4, 5, ""), Edit(0, 1, "xy"), Edit(6, 6, "!")]) == "xybcdf!"
