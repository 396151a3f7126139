"""Front matter that is not YAML: the fault is told where it is, though the parser stops below."""

from __future__ import annotations

import pytest
from reading_frontmatter import front, problems

LINE_UP = "indent it as the lines that it belongs with: two spaces more for each level"
CLOSE = "close the quotation mark; a plain one at the beginning needs quotes around it all"
QUOTE = "put the whole value in quotes"
WITHIN = "put a value that holds any of `, : [ ] { }` or quotation marks in quotes"
NO_FIELD = "this line is no `field: value`"
UNLIKE = "this line is indented unlike those above it"
CASES = [
    ("a: b\nkind note\nc: d", "3:1", NO_FIELD, "write the name of the field, a colon and a space, "
     "then its value"),
    ("a: b\nkind:note\nc: d", "3:1", NO_FIELD, "put a space after the colon"),
    ("a: b\nkind:\u00a0note\nc: d", "3:1", NO_FIELD, "after the colon stands a no-break space: "
     "type a plain one"),
    ("a: b\nkind：note\nc: d", "3:1", NO_FIELD, "the colon is a full-width one: type a plain "
     "colon, and a space after it"),
    ("a:\n  - b: 1\n     c: 2", "4:6", UNLIKE, LINE_UP),
    ("a:\n  - b: 1\n   c: 2", "4:4", UNLIKE, LINE_UP),
    ("a: b\n  c: d\ne: f", "3:3", UNLIKE, LINE_UP),
    ("a:\n  - b: 1\n\u00a0\u00a0\u00a0\u00a0c: 2\n    d: 3", "4:1", "the indent is made of no-"
     "break spaces", "type plain spaces in their place"),
    ("a:\n  - b: 1\n  -b: 2\n", "4:3", "an item of a list begins with `- `", "put a space after "
     "the hyphen"),
    ("a:\n  b: 1\n\tc: 2", "4:1", "a tab stands at the beginning of the line", "indent with "
     "spaces, not with a tab"),
    ('a: "b c\nd: e\nf: ["2"]', "2:4", "a quotation mark is not closed", CLOSE),
    ("a: 't was\nb: c", "2:4", "a quotation mark is not closed", CLOSE),
    ("a: [b\nc: d", "2:4", "`[` is not closed", "put `]` where it ends"),
    ("a: {b: c\nd: e", "2:4", "`{` is not closed", "put `}` where it ends"),
    ("a: {b: c[^1], d: e}", "2:9", "a value ends too early within `{ }`", WITHIN),
    ("a: {b: c: d}", "2:9", "a value ends too early within `{ }`", WITHIN),
    ("a: **b**", "2:4", "a value cannot begin with `*`", QUOTE),
    ("a: |b", "2:4", "a value cannot begin with `|`", QUOTE),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "what", "hint"), CASES)
def test_the_fault_is_told_where_it_is(text: str, place: str, what: str, hint: str) -> None:
    assert problems(front(text)) == [(place, f"this is not YAML: {what}", hint)]
