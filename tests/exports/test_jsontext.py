"""JSON files read back as what they were, and stand in lines."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from regesta.exports.jsontext import jsonfields, jsonlines

LEAVES = st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text()
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=20
)


@given(st.lists(VALUES, max_size=4))
def test_a_list_has_a_value_a_line(values: list[object]) -> None:
    first, *lines, last = jsonlines(values).decode().split("\n")[:-1]
    assert (first, last) == ("[", "]")
    assert [json.loads(line.removesuffix(",")) for line in lines] == values


@given(st.dictionaries(st.text(), VALUES, max_size=4))
def test_an_object_reads_back_whatever_it_holds(fields: dict[str, object]) -> None:
    assert json.loads(jsonfields(fields)) == fields


def test_an_object_has_a_field_a_line_and_of_a_list_a_value_a_line() -> None:
    fields = {"title": "“と”", "none": [], "several": [1, {"a": [True]}], "one": {"b": 2}}
    assert jsonfields(fields).decode().split("\n") == [
        "{", '"title":"“と”",', '"none":[],', '"several":[', "1,", '{"a":[true]}', "],",
        '"one":{"b":2}', "}", "",
    ]  # fmt: skip
