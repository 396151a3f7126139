"""Tables for machines: the same rows as CSV and as JSON, described by a Table Schema.

CSV is that of RFC 4180, in UTF-8 after a byte order mark, without which spreadsheets take it for
something else: lines end in CR LF, and what holds a comma, a quotation mark or a line break is
quoted. In CSV a list of ids or addresses is joined by a space; an array of words or objects, and
an object, are JSON. In JSON all are what they are.
Values stand as they are in the archive: nothing is put before one that begins with `=`, `+`,
`-` or `@`, for that would falsify it. Who opens a CSV file in a spreadsheet imports it as text.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, Literal, TypeVar

from regesta.exports.jsontext import jsonlines
from regesta.exports.plaintext import marked
from regesta.model.parts import Value

BETWEEN = " "
"""What joins the values of a list in a cell of CSV."""
CellKind = Literal["string", "integer", "boolean", "list", "array", "object"]
Object = Mapping[str, str | Sequence[str]]
Cell = str | int | Sequence[str | Object] | Object | None
Row = dict[str, Cell]
T = TypeVar("T")
T_contra = TypeVar("T_contra", contravariant=True)


class Column(Value, Generic[T_contra], frozen=True):
    """A column of a table: its name, its type, what it holds, and its value in a part's row."""

    name: str
    kind: CellKind
    text: str
    value: Callable[[T_contra], Cell]


class Table(Value, Generic[T_contra], frozen=True):
    """A table: its columns, and the names of those that no two rows have alike."""

    name: str
    title: str
    columns: tuple[Column[T_contra], ...]
    key: tuple[str, ...] = ("id",)


class Inputs(Value, Generic[T], frozen=True):
    """A table, or a piece of it, to be written: a row for each part."""

    table: Table[T]
    parts: tuple[T, ...]


class _Lines(list[str]):
    """What a CSV writer writes to."""

    write = list.append


def row(table: Table[T], part: T) -> Row:
    """The values of a part by the names of their columns."""
    return {column.name: column.value(part) for column in table.columns}


def csv_table(inputs: Inputs[Any]) -> bytes:
    """The rows as CSV under a line of column names."""
    lines = _Lines()
    columns = inputs.table.columns
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([column.name for column in columns])
    for part in inputs.parts:
        writer.writerow([_cell(column.value(part), column.kind) for column in columns])
    return marked("".join(lines))


def json_table(inputs: Inputs[Any]) -> bytes:
    """The rows as a JSON list of objects, one a line."""
    return jsonlines(row(inputs.table, part) for part in inputs.parts)


def _cell(value: Any, kind: CellKind) -> str:
    if value is None:
        return ""
    if kind == "list":
        return BETWEEN.join(value)
    if kind in ("array", "object"):
        return json.dumps(value, ensure_ascii=False) if value else ""
    if kind == "boolean":
        return "true" if value else "false"
    return str(value)
