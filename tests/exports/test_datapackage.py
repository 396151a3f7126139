"""The data package describes each file of each table."""

from __future__ import annotations

import json
from typing import Any

import pytest
from this_archive import TABLES, inputs

from regesta.exports.datapackage import Inputs, Resource, datapackage
from regesta.exports.tables import json_table

JSON_TYPES = {str: "string", int: "integer", bool: "boolean", list: "array", dict: "object"}

KEYS = {
    "accounts": ["record", "meeting", "undertaking"],
    "findings": ["record", "undertaking", "again"],
    "sources": ["entry", "what", "for", "url", "note"],
}
"""Those of which no column by itself is the key."""


def described() -> dict[str, dict[str, Any]]:
    resources = tuple(
        Resource(f"{table.name}-{suffix}", f"{table.name}.{suffix}", table)
        for table in TABLES.values()
        for suffix in ("csv", "json")
    )
    package = json.loads(datapackage(Inputs("Archive", "", "", resources)))
    return {resource["path"]: resource for resource in package["resources"]}


@pytest.mark.parametrize("suffix", ["csv", "json"])
@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_described(name: str, suffix: str) -> None:
    resource, table = described()[f"{name}.{suffix}"], TABLES[name]
    assert (resource["title"], resource["format"]) == (table.title, suffix)
    assert resource["schema"]["primaryKey"] == KEYS.get(name, "id")
    fields = resource["schema"]["fields"]
    assert [field["name"] for field in fields] == [column.name for column in table.columns]
    assert all(
        f["description"].startswith(c.text) for f, c in zip(fields, table.columns, strict=True)
    )


@pytest.mark.parametrize("name", TABLES)
def test_the_types_are_those_of_the_values(name: str) -> None:
    fields = described()[f"{name}.json"]["schema"]["fields"]
    for row in json.loads(json_table(inputs()[name])):
        for field in fields:
            value = row[field["name"]]
            assert value is None or JSON_TYPES[type(value)] == field["type"], field


def test_how_several_values_stand_in_a_cell_is_said_of_each_column() -> None:
    fields = {
        suffix: {f["name"]: f for f in described()[f"acts.{suffix}"]["schema"]["fields"]}
        for suffix in ("csv", "json")
    }
    assert fields["csv"]["topics"] == {
        "name": "topics",
        "type": "list",
        "delimiter": " ",
        "itemType": "string",
        "description": "On what: ids. In CSV its values are joined by one space.",
    }
    assert fields["json"]["topics"] == {
        "name": "topics",
        "type": "array",
        "description": "On what: ids.",
    }
    assert fields["csv"]["by"]["type"] == fields["json"]["by"]["type"] == "array"
    assert fields["csv"]["by"]["description"].endswith(" In CSV it is a JSON array.")


@pytest.mark.parametrize("name", TABLES)
def test_no_value_of_a_list_holds_what_joins_them(name: str) -> None:
    lists = [column.name for column in TABLES[name].columns if column.kind == "list"]
    for row in json.loads(json_table(inputs()[name])):
        assert not [value for each in lists for value in row[each] or () if " " in value]


def test_what_the_archive_does_not_say_is_left_out() -> None:
    found = json.loads(datapackage(Inputs("Archive", "", "", ())))
    assert not {"description", "homepage"} & set(found)
