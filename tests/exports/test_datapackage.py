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
    fields = [(field["name"], field["description"]) for field in resource["schema"]["fields"]]
    assert fields == [(column.name, column.text) for column in table.columns]


@pytest.mark.parametrize("name", TABLES)
def test_the_types_are_those_of_the_values(name: str) -> None:
    fields = described()[f"{name}.json"]["schema"]["fields"]
    for row in json.loads(json_table(inputs()[name])):
        for field in fields:
            value = row[field["name"]]
            assert value is None or JSON_TYPES[type(value)] == field["type"], field


def test_a_list_is_a_string_in_csv() -> None:
    types = {
        suffix: {f["name"]: f["type"] for f in described()[f"acts.{suffix}"]["schema"]["fields"]}
        for suffix in ("csv", "json")
    }
    assert (types["csv"]["topics"], types["json"]["topics"]) == ("string", "array")
    assert types["csv"]["by"] == types["json"]["by"] == "array"


def test_what_the_archive_does_not_say_is_left_out() -> None:
    found = json.loads(datapackage(Inputs("Archive", "", "", ())))
    assert not {"description", "homepage"} & set(found)
