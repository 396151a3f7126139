"""The tables for machines of `/data/`, their description, and the page that leads to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from regesta import urls
from regesta.addresses import in_ascii
from regesta.archive.archive import Archive, D
from regesta.archive.grades import Graded
from regesta.exports import datapackage, tables
from regesta.exports.columns import (
    ACTS,
    FINDINGS,
    MEETINGS,
    PERSONS,
    RECORDS,
    SOURCES,
    UNDERTAKINGS,
    FindingPart,
    MeetingPart,
    PersonPart,
    RecordPart,
    Telling,
    UndertakingPart,
)
from regesta.exports.datapackage import Resource
from regesta.exports.tables import T, Table
from regesta.model import entries as e
from regesta.model.entries import Entry, ids
from regesta.model.parts import Cited, Head, Value
from regesta.pages.shared import head, lists
from regesta.pages.shared.dating import date_of
from regesta.pages.shared.head import PageHead, PageInputs, Planned

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


class Inputs(Value, frozen=True):
    """The tables, the number of records, and whether the site has a feed."""

    page: PageInputs
    tables: tuple[TableShown, ...]
    records: int
    feed: bool


class View(Value, frozen=True):
    """What the page shows."""

    page: PageHead
    given: Inputs


class _Pieces(NamedTuple):
    """A table: all of its rows, and the files that it is in, with the rows of each.

    Each row stands in the file of its year or initial, however few or many there are; a short
    table is a file as a whole also. Files are called by their names without a format: `acts`,
    `acts/2002`.
    """

    table: Table[Any]
    by: str
    rows: tuple[Any, ...]
    parts: dict[str, tuple[Any, ...]]

    @property
    def whole(self) -> dict[str, tuple[Any, ...]]:
        """The file of all rows, where they are few."""
        return {self.table.name: self.rows} if len(self.rows) <= lists.LONGEST else {}

    @property
    def files(self) -> dict[str, tuple[Any, ...]]:
        """All files."""
        return {**self.whole, **self.parts}


def plan(archive: Archive) -> Iterator[Planned]:
    """Every file of the tables, their description, and the page."""
    for pieces in archive.once(_tables):
        for name in pieces.files:
            for suffix, make in _MAKERS.items():
                at = (pieces.table.name, name)
                yield Planned(_href(name, suffix), "", make, _table, at)
    yield Planned("data/datapackage.json", "", datapackage.datapackage, _package)
    yield Planned(urls.section("data"), "pages/data.html", make_page, gather)


def gather(archive: Archive) -> Inputs:
    """What the page of the tables is made from."""
    shown = tuple(_shown(pieces) for pieces in archive.once(_tables))
    page = head.of_page(archive, "Data", "data", "The archive as tables for machines.")
    return Inputs(page, shown, len(archive.of(e.Record)), bool(archive.site.base_url))


def make_page(inputs: Inputs) -> View:
    """The page of the tables."""
    return View(head.head(inputs.page), inputs)


def _shown(pieces: _Pieces) -> TableShown:
    whole, parts = (
        tuple(_part(*file) for file in files.items()) for files in (pieces.whole, pieces.parts)
    )
    return TableShown(pieces.table, len(pieces.rows), pieces.by, next(iter(whole), None), parts)


def _part(name: str, rows: tuple[Any, ...]) -> Part:
    files = tuple((suffix, _href(name, suffix)) for suffix in _MAKERS)
    return Part(name.rpartition("/")[2], len(rows), files)


def _href(name: str, suffix: str) -> str:
    return f"data/{name}.{suffix}"


def _table(archive: Archive, table: str, name: str) -> tables.Inputs[Any]:
    pieces = next(pieces for pieces in archive.once(_tables) if pieces.table.name == table)
    return tables.Inputs(pieces.table, pieces.files[name])


def _package(archive: Archive) -> datapackage.Inputs:
    site = archive.site
    resources = (
        Resource(_resource(name, suffix), f"{name}.{suffix}", pieces.table)
        for pieces in archive.once(_tables)
        for name in pieces.parts or pieces.whole
        for suffix in _MAKERS
    )
    home = in_ascii(site.base_url)
    return datapackage.Inputs(site.title, site.description, home, tuple(resources))


def _resource(name: str, suffix: str) -> str:
    """The name of a file of a table in the package, which describes each row once."""
    return name.replace("/", "-") + ("" if suffix == "csv" else f"-{suffix}")


def _tables(archive: Archive) -> tuple[_Pieces, ...]:
    """Every table of the archive, in order."""
    return (
        _pieces(RECORDS, _by_year(archive, e.Record, _record)),
        _pieces(ACTS, ((str(act.date.year), act) for act in archive.acts)),
        _pieces(UNDERTAKINGS, _by_year(archive, e.Undertaking, _undertaking)),
        _pieces(FINDINGS, _findings(archive)),
        _pieces(MEETINGS, _by_year(archive, e.Meeting, _meeting)),
        _pieces(PERSONS, (_person(archive, entry) for entry in archive.of(e.Person)), "initial"),
        _pieces(SOURCES, _cited(archive), "initial"),
    )


def _pieces(table: Table[T], keyed: Iterable[tuple[str, T]], by: str = "year") -> _Pieces:
    pairs = tuple(keyed)
    found: dict[str, list[T]] = {}
    for key, part in pairs:
        found.setdefault(f"{table.name}/{key}", []).append(part)
    parts = {name: tuple(found[name]) for name in sorted(found)}
    return _Pieces(table, by, tuple(part for _, part in pairs), parts)


def _by_year(
    archive: Archive, kind: type[D], part: Callable[[Archive, Entry[D]], T]
) -> Iterator[tuple[str, T]]:
    """The part that each entry of a kind is in its table, with the year of its piece."""
    for entry in archive.of(kind):
        date = date_of(archive, entry)
        yield str(date.year) if date else "undated", part(archive, entry)


def _record(archive: Archive, entry: Entry[e.Record]) -> RecordPart:
    return RecordPart(archive.heads[entry.id], entry.data, entry.fidelity)


def _undertaking(archive: Archive, entry: Entry[e.Undertaking]) -> UndertakingPart:
    graded = archive.grades[entry.id]
    return UndertakingPart(
        archive.heads[entry.id], data=entry.data, performer=ids(entry.data.performer),
        grade=graded.grade, way=graded.way, by=graded.by, to=graded.to,
        accepted_by=graded.accepted_by, qualified=graded.qualified, supplied=graded.supplied,
        acts=archive.acts_about[entry.id],
    )  # fmt: skip


def _findings(archive: Archive) -> Iterator[tuple[str, FindingPart]]:
    """Each finding, with the year of its record."""
    for one in archive.findings_of["archive"]:
        part = FindingPart(
            one.record,
            one.undertaking,
            _telling(one.first, one.first_grade),
            _telling((one.again,), one.again_grade),
        )
        yield str(one.record.date.year) if one.record.date else "undated", part


def _telling(at: tuple[str, ...], graded: Graded) -> Telling:
    return Telling(at, graded.grade, graded.way, graded.qualified)


def _meeting(archive: Archive, entry: Entry[e.Meeting]) -> MeetingPart:
    return MeetingPart(
        archive.heads[entry.id],
        entry.data,
        ids(entry.data.place),
        tuple(each.person for each in archive.attendances_at[entry.id]),
        tuple(account.record for account in archive.accounts_of[entry.id]),
    )


def _person(archive: Archive, entry: Entry[e.Person]) -> tuple[str, PersonPart]:
    own = archive.heads[entry.id]
    return _initial(own), PersonPart(own, entry.data)


def _cited(archive: Archive) -> Iterator[tuple[str, Cited]]:
    """Each source with the initial of the entry that cites it; the same for the same fact once."""
    found: dict[tuple[tables.Cell, ...], Cited] = {}
    for cited in archive.cited:
        values = tables.row(SOURCES, cited)
        found.setdefault(tuple(values[name] for name in SOURCES.key), cited)
    return ((_initial(cited.entry), cited) for cited in found.values())


def _initial(entry: Head) -> str:
    return lists.initials(entry)[0][0]
