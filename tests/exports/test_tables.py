"""Tables come back as they went in, and the data package is valid."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from operator import itemgetter
from pathlib import Path
from typing import Any, get_args

import pytest
from hostile import texts
from hypothesis import given
from hypothesis import strategies as st
from this_archive import TABLES

from regesta.exports.tables import CellKind, Column, Inputs, Table, csv_table, json_table, row

TABLE: Table[dict[str, Any]] = Table(
    "acts", "Acts", tuple(Column(kind, kind, "", itemgetter(kind)) for kind in get_args(CellKind))
)
ROWS = st.fixed_dictionaries(
    {
        "string": texts,
        "integer": st.none() | st.integers(1),
        "boolean": st.booleans(),
        "list": st.lists(st.from_regex("[a-z0-9-]{1,8}", fullmatch=True), max_size=3),
        "array": st.lists(
            texts | st.dictionaries(texts, texts | st.lists(texts, max_size=2), max_size=2),
            max_size=2,
        ),
        "object": st.dictionaries(texts, texts, max_size=2),
    }
)


def read(cell: dict[str, str]) -> dict[str, Any]:
    return {
        "string": cell["string"],
        "integer": int(cell["integer"]) if cell["integer"] else None,
        "boolean": {"true": True, "false": False}[cell["boolean"]],
        "list": cell["list"].split(),
        "array": json.loads(cell["array"] or "[]"),
        "object": json.loads(cell["object"] or "{}"),
    }


@given(st.lists(ROWS, max_size=4))
def test_csv_comes_back(rows: list[dict[str, Any]]) -> None:
    text = csv_table(Inputs(TABLE, tuple(rows))).decode("utf-8-sig")
    found = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    assert [read(row) for row in found] == rows
    assert text.endswith("\r\n")


@given(st.lists(ROWS, max_size=4))
def test_json_comes_back(rows: list[dict[str, Any]]) -> None:
    assert json.loads(json_table(Inputs(TABLE, tuple(rows)))) == rows


def test_a_value_that_looks_like_a_formula_stays_what_it_is() -> None:
    table: Table[str] = Table("t", "T", (Column("string", "string", "", str),))
    assert csv_table(Inputs(table, ("=1+1",))) == b"\xef\xbb\xbfstring\r\n=1+1\r\n"


def test_a_row_is_in_the_order_of_its_columns() -> None:
    columns = (Column("b", "string", "", str.upper), Column("a", "integer", "", len))
    assert list(row(Table("t", "T", columns), "ab").items()) == [("b", "AB"), ("a", 2)]


def test_there_is_no_column_without_a_value() -> None:
    with pytest.raises(TypeError, match="value"):
        Column("a", "string", "What it holds.")  # type: ignore[call-arg]


def validate(package: Path) -> dict[str, Any]:
    """What Frictionless says of a data package: run by itself, for what it warns of is its own."""
    program = shutil.which("frictionless") or shutil.which(
        "frictionless", path=str(Path(sys.executable).parent)
    )
    if program is None and os.environ.get("CI") != "true":
        pytest.skip("`frictionless` is not installed")
    done = subprocess.run(
        [program or "frictionless", "validate", "--json", package.name], cwd=package.parent,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def test_the_data_package_of_this_archive_is_valid(archive_site: Path) -> None:
    report = validate(archive_site / "data" / "datapackage.json")
    assert report["valid"], report["errors"] or report["tasks"]
    places = {task["place"] for task in report["tasks"]}
    by_table = {place.partition("/")[0].removesuffix(".csv") for place in places}
    assert by_table == set(TABLES), "one without rows is a file as a whole"
    assert {"acts/2002.csv", "acts/2002.json", "persons/i.csv"} <= places


def test_the_files_by_year_hold_the_rows_of_the_whole_table(archive_site: Path) -> None:
    for name in TABLES:
        whole = json.loads((archive_site / f"data/{name}.json").read_bytes())
        files = sorted((archive_site / f"data/{name}").glob("*.json"))
        rows = [row for file in files for row in json.loads(file.read_bytes())]
        assert sorted(map(json.dumps, rows)) == sorted(map(json.dumps, whole))
        assert rows or name == "accounts"
