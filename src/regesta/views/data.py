"""The page of the tables for machines."""

from __future__ import annotations

from regesta.model.values import Value
from regesta.views.common import PageHead


class FileOf(Value, frozen=True):
    """A file of a table: its address from the site's root, its name, how many rows it has."""

    href: str
    title: str
    rows: int


class TableShown(Value, frozen=True):
    """A table: its files, and its columns as name, type, description."""

    id: str
    title: str
    rows: int
    files: tuple[FileOf, ...]
    columns: tuple[tuple[str, str, str], ...]


class Inputs(Value, frozen=True):
    """The tables, and whether the site has a feed."""

    page: PageHead
    tables: tuple[TableShown, ...]
    records: int
    feed: bool


def data(inputs: Inputs) -> Inputs:
    """The page is what is given."""
    return inputs
