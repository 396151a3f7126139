"""JSON files stand as Python's own writer indents them."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from regesta.exports.jsontext import jsontext

LEAVES = st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text()
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20
)


@given(VALUES)
def test_it_reads_back_as_what_it_was(value: object) -> None:
    assert json.loads(jsontext(value)) == value


def test_it_is_a_value_a_line_with_signs_as_they_are() -> None:
    value = {"title": "Ōta “と”", "none": [], "nothing": {}, "several": [1, {"a": True}]}
    assert jsontext(value).decode() == json.dumps(value, ensure_ascii=False, indent=1) + "\n"
