"""Tables for machines: the same rows as CSV and as JSON, described by a Table Schema.

CSV is that of RFC 4180, in UTF-8 without a byte order mark: lines end in CR LF, and what holds
a comma, a quotation mark or a line break is quoted. In CSV a list of ids or addresses is joined
by a space, and an object or a list of objects is JSON; in JSON they are what they are.
Values stand as they are in the archive: nothing is put before one that begins with `=`, `+`,
`-` or `@`, for that would falsify it. Who opens a CSV file in a spreadsheet imports it as text.
"""

from __future__ import annotations

import csv
import json
from typing import Any, Literal

import msgspec

Kind = Literal["string", "integer", "boolean", "list", "array", "object"]
Row = dict[str, Any]


class Column(msgspec.Struct, frozen=True):
    """A column of a table: its name, its type, what it holds."""

    name: str
    kind: Kind
    description: str


class Table(msgspec.Struct, frozen=True):
    """A table: its columns, the first of which is the key."""

    name: str
    title: str
    columns: tuple[Column, ...]


class Inputs(msgspec.Struct, frozen=True):
    """A table, or a part of it, to be written."""

    table: Table
    rows: tuple[Row, ...]


class _Lines(list[str]):
    """What a CSV writer writes to."""

    write = list.append


def csv_table(inputs: Inputs) -> bytes:
    """The rows as CSV under a line of column names."""
    lines = _Lines()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([column.name for column in inputs.table.columns])
    for row in inputs.rows:
        writer.writerow([_cell(row[column.name], column) for column in inputs.table.columns])
    return "".join(lines).encode()


def json_table(inputs: Inputs) -> bytes:
    """The rows as a JSON list of objects, one a line."""
    names = [column.name for column in inputs.table.columns]
    rows = (json.dumps({n: row[n] for n in names}, ensure_ascii=False) for row in inputs.rows)
    return f"[{','.join(f'{chr(10)}{row}' for row in rows)}\n]\n".encode()


def _cell(value: Any, column: Column) -> str:
    if value is None:
        return ""
    if column.kind == "list":
        return " ".join(value)
    if column.kind in ("array", "object"):
        return json.dumps(value, ensure_ascii=False) if value else ""
    if column.kind == "boolean":
        return "true" if value else "false"
    return str(value)
