"""`datapackage.json`: the tables described as a Frictionless Data Package."""

from __future__ import annotations

from typing import Any

from regesta.exports.jsontext import jsonfields
from regesta.exports.tables import Table
from regesta.model.parts import Value

_TYPES = {"list": ("string", "array")}
"""What a type of column is called in CSV and in JSON, where it differs."""


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
        "profile": "data-package",
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
            "fields": [
                {
                    "name": column.name,
                    "type": _TYPES.get(column.kind, (column.kind,) * 2)[0 if is_csv else 1],
                    "description": column.text,
                }
                for column in table.columns
            ],
            "primaryKey": list(table.key) if len(table.key) > 1 else table.key[0],
        },
    }  # fmt: skip
