"""The tables for machines of `/data/`, their description, and the page that leads to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from regesta import urls
from regesta.addresses import in_ascii
from regesta.archive.archive import Archive
from regesta.exports import datapackage, tables
from regesta.exports.columns import RECORDS
from regesta.exports.datapackage import Resource
from regesta.exports.tables import Column, Table
from regesta.model.parts import Value
from regesta.pages.shared import head, lists
from regesta.pages.shared.head import PageHead, PageInputs, Planned
from regesta.pages.shared.tabled import BY_NAME, PIECES, TABLES, Spread

_MAKERS = {"csv": tables.csv_table, "json": tables.json_table}


class Part(Value, frozen=True):
    """The rows of a table that stand in files of their own: their name, how many they are.

    `files` are its addresses from the site's root, by format.
    """

    title: str
    rows: int
    files: tuple[tuple[str, str], ...]


class TableShown(Value, frozen=True):
    """A table: how many rows it has in all; it as a whole, where it is short; its parts.

    `by` says what the parts are: years, or initials.
    """

    table: Table[Any]
    rows: int
    by: str
    whole: Part | None
    parts: tuple[Part, ...]


class ColumnShown(Value, frozen=True):
    """A column: its name, of what type it is, and what it holds, as stretches of words, each with
    whether it is a value or a name of the data."""

    name: str
    kind: str
    words: tuple[tuple[str, bool], ...]


class Inputs(Value, frozen=True):
    """The tables, the number of records, and whether the site has a feed."""

    page: PageInputs
    tables: tuple[TableShown, ...]
    records: int
    feed: bool


class View(Value, frozen=True):
    """What the page shows; `columns` are those of a table, by its name."""

    page: PageHead
    given: Inputs
    columns: dict[str, tuple[ColumnShown, ...]]


class _File(NamedTuple):
    """A file of a table: its name without a format (`acts`, `acts/2002`), how many rows it has.

    Each row stands in the file of its year or initial, however few or many there are; a short
    table is a file as a whole also.
    """

    name: str
    rows: int


def plan(archive: Archive) -> Iterator[Planned]:
    """Every file of the tables, their description, and the page."""
    for told in TABLES:
        whole, parts = _files(archive, told)
        for file in (*whole, *parts):
            for suffix, make in _MAKERS.items():
                yield Planned(_href(file.name, suffix), "", make, _table, (file.name,))
    yield Planned("data/datapackage.json", "", datapackage.datapackage, _package)
    yield Planned(urls.section("data"), "pages/data.html", make_page, gather)


def gather(archive: Archive) -> Inputs:
    """What the page of the tables is made from."""
    shown = tuple(_shown(told, *_files(archive, told)) for told in TABLES)
    page = head.of_page(archive, "Data", "data", "The archive as tables for machines.")
    records = sum(file.rows for file in _files(archive, BY_NAME[RECORDS.name])[1])
    return Inputs(page, shown, records, bool(archive.site.base_url))


def make_page(inputs: Inputs) -> View:
    """The view of the page of the tables."""
    named = [one.table for one in inputs.tables]
    columns = {table.name: tuple(map(_column, table.columns)) for table in named}
    return View(head.head(inputs.page), inputs, columns)


def _column(column: Column[Any]) -> ColumnShown:
    parts = enumerate(column.text.split("`"))
    words = tuple((text, number % 2 == 1) for number, text in parts if text)
    return ColumnShown(column.name, column.kind, words)


def _files(archive: Archive, told: Spread) -> tuple[tuple[_File, ...], tuple[_File, ...]]:
    """The file of a table as a whole, where it is short, and those of its pieces."""
    name = told.table.name
    pieces = (f"{name}/{piece}" for piece in PIECES(archive)[name])
    parts = tuple(_File(piece, told.rows(archive).count(piece)) for piece in pieces)
    total = sum(part.rows for part in parts)
    return ((_File(name, total),) if total <= lists.LONGEST else ()), parts


def _shown(told: Spread, whole: tuple[_File, ...], parts: tuple[_File, ...]) -> TableShown:
    shown = tuple(map(_part, parts))
    total = sum(part.rows for part in parts)
    return TableShown(told.table, total, told.by, _part(whole[0]) if whole else None, shown)


def _part(file: _File) -> Part:
    files = tuple((suffix, _href(file.name, suffix)) for suffix in _MAKERS)
    return Part(file.name.rpartition("/")[2], file.rows, files)


def _href(name: str, suffix: str) -> str:
    return f"data/{name}.{suffix}"


def _table(archive: Archive, name: str) -> tables.Inputs[Any]:
    table, _, piece = name.partition("/")
    told = BY_NAME[table]
    if piece:
        return tables.Inputs(told.table, told.rows(archive)[name])
    names = [f"{table}/{one}" for one in PIECES(archive)[table]]
    rows = told.rows(archive)
    pairs = [pair for one in names for pair in zip(rows.places(one), rows[one], strict=True)]
    pairs.sort(key=lambda pair: pair[0])
    return tables.Inputs(told.table, tuple(row for _, row in pairs))


def _package(archive: Archive) -> datapackage.Inputs:
    site = archive.site
    resources = (
        Resource(_resource(file.name, suffix), f"{file.name}.{suffix}", told.table)
        for told in TABLES
        for whole, parts in [_files(archive, told)]
        for file in parts or whole
        for suffix in _MAKERS
        if file.rows or suffix == "csv"  # an empty list says nothing of its fields
    )
    home = in_ascii(site.base_url)
    return datapackage.Inputs(site.title, site.description, home, tuple(resources))


def _resource(name: str, suffix: str) -> str:
    """The name of a file of a table in the package, which describes each row once."""
    return name.replace("/", "-") + ("" if suffix == "csv" else f"-{suffix}")
