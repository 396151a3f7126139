"""The archive of this project, linked, and the files for machines planned of it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from msgspec.structs import replace

import linking
from linking import link
from regesta import site
from regesta.archive.archive import Archive
from regesta.exports.columns.accounts import ACCOUNTS
from regesta.exports.columns.acts import ACTS
from regesta.exports.columns.findings import FINDINGS
from regesta.exports.columns.meetings import MEETINGS
from regesta.exports.columns.persons import PERSONS
from regesta.exports.columns.records import RECORDS
from regesta.exports.columns.sources import SOURCES
from regesta.exports.columns.undertakings import UNDERTAKINGS
from regesta.exports.tables import Inputs, Table
from regesta.pages.shared.head import Planned
from regesta.reading import sources

PROJECT = Path(__file__).resolve().parents[2]
TABLES: dict[str, Table[Any]] = {
    table.name: table
    for table in (RECORDS, ACTS, UNDERTAKINGS, FINDINGS, ACCOUNTS, MEETINGS, PERSONS, SOURCES)
}


@cache
def archive() -> Archive:
    """The archive, as at an address of its own."""
    site, read, _ = linking.read(sources.find(PROJECT, PROJECT / "content"))
    assert site is not None
    found, problems = link(replace(site, base_url="https://example.org/archive"), read)
    assert found is not None, problems
    return found


@cache
def planned() -> dict[str, Planned]:
    """Whatever exports make, by its path."""
    return {one.path: one for one in site.plan(archive())}


@cache
def inputs() -> dict[str, Inputs[Any]]:
    """What each table is made from."""
    return {name: planned()[f"data/{name}.csv"].inputs(archive()) for name in TABLES}
