"""What to do about a field that is missing, that there is not, or of another shape."""

from __future__ import annotations

import pytest

from regesta.model import entries as e
from regesta.model.shapes import fields_of
from regesta.reading.frontmatter import Value
from regesta.reading.wanted import missing, shaped, unknown


@pytest.mark.parametrize(
    ("of", "field", "value", "hint"),
    [
        (e.Topic, "name", ["A"], "write it without brackets: A"),
        (e.Topic, "name", ["A", "B"], "give one value, without brackets"),
        (e.Topic, "name", {"a": "b"}, "write the value after the colon, and nothing indented "
         "below it"),
        (e.Topic, "related", "x", "write it as a list: [x]"),
        (e.Person, "also", "Moe, Ida", "write it as a list: [...]"),
        (e.Person, "offices", "Envoy", "write each item below it, with `- ` before it, and its "
         "fields"),
        (e.Person, "offices", {"title": "Envoy"}, "begin each item with `- `, or put the items in "
         "[ ]"),
        (e.Person, "native", "A", "write lines below it, indented: a word, a colon and a "
         "space, and its value"),
        (e.Record, "source", "seeds/a.txt", "write its fields below it, indented: file, url, "
         "rights"),
        (e.Record, "topics", ["a"], "write lines below it, indented: an id, a colon and a space, "
         "and its value"),
        (e.Person, "born", ["1667", "1668"], "one of several dates stands in quotes: "
         '"[1667,1668]"'),
    ],
)  # fmt: skip
def test_how_a_value_is_written(of: type[e.Data], field: str, value: Value, hint: str) -> None:
    assert shaped(value, fields_of(of)[field].type) == hint


@pytest.mark.parametrize(
    ("of", "name", "hint"),
    [
        (e.Record, "title", "give it as printed; where none is printed, one of your own, with "
         "`title_supplied: true`"),
        (e.Meeting, "status", "give it: one of held, postponed, not-held, not-established"),
        (e.Topic, "name", "give it"),
    ],
)  # fmt: skip
def test_what_is_missing(of: type[e.Data], name: str, hint: str) -> None:
    assert missing(of, name, fields_of(of)[name]) == hint


def test_a_field_of_another_kind_says_that_the_folder_may_be_wrong() -> None:
    wrong = "it is a field of persons: perhaps the file lies in the wrong folder"
    assert unknown(e.Place, "offices", whole=True) == wrong
    assert unknown(e.Place, "offices", whole=False).startswith("the fields here are name, ")
    assert unknown(e.Place, "naem", whole=True) == "did you mean `name`?"
