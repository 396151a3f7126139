"""`datapackage.json`: the tables described as a Data Package 2.0 (https://datapackage.org).

How several values stand within a cell of CSV is said of each column: of a list by its type,
`list`, with the `delimiter` between its values; arrays and objects are JSON, as the Table Schema
has them. The description of the column says the same in words.
"""

from __future__ import annotations

from typing import Any

from regesta.exports.jsontext import jsonfields
from regesta.exports.tables import BETWEEN, Column, Table
from regesta.model.parts import Value

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_WRITTEN = {
    "list": "In CSV its values are joined by one space.",
    "array": "In CSV it is a JSON array.",
    "object": "In CSV it is a JSON object.",
}
"""How several values stand in a cell of CSV, by the type of the column."""


class Resource(Value, frozen=True):
    """A file of the package: its path beside the description, and the table that it holds."""

    name: str
    path: str
    table: Table[Any]


class Inputs(Value, frozen=True):
    """The package: what it is called, where it is from, and its files."""

    title: str
    description: str
    homepage: str
    resources: tuple[Resource, ...]


def datapackage(inputs: Inputs) -> bytes:
    """The description as JSON."""
    found = {
        "$schema": _PROFILE,
        "name": "data",
        "title": inputs.title,
        "description": inputs.description,
        "homepage": inputs.homepage,
        "resources": [_resource(resource) for resource in inputs.resources],
    }
    filled = {name: value for name, value in found.items() if value}
    return jsonfields(filled)


def _resource(resource: Resource) -> dict[str, Any]:
    is_csv = resource.path.endswith(".csv")
    table = resource.table
    return {
        "name": resource.name,
        "path": resource.path,
        "title": table.title,
        "profile": "tabular-data-resource",
        "format": "csv" if is_csv else "json",
        "mediatype": "text/csv" if is_csv else "application/json",
        "encoding": "utf-8",
        **({"dialect": {"lineTerminator": "\r\n", "delimiter": ",", "quoteChar": '"'}}
           if is_csv else {}),
        "schema": {
            "fields": [_field(column, is_csv=is_csv) for column in table.columns],
            "primaryKey": list(table.key) if len(table.key) > 1 else table.key[0],
        },
    }  # fmt: skip


def _field(column: Column[Any], *, is_csv: bool) -> dict[str, str]:
    """A column as it stands in a file."""
    kind, text = column.kind, column.text
    if not is_csv:
        kind = "array" if kind == "list" else kind
        return {"name": column.name, "type": kind, "description": text}
    text = " ".join(filter(None, (text, _WRITTEN.get(kind))))
    how = {"delimiter": BETWEEN, "itemType": "string"} if kind == "list" else {}
    return {"name": column.name, "type": kind, **how, "description": text}
