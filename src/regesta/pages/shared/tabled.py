"""What entries tell for the tables: the rows of each, by the file that they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from msgspec.structs import replace

from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.citing import cited
from regesta.archive.grades import Graded
from regesta.archive.queries import Part, in_order, order_of, order_of_act
from regesta.exports import columns, tables
from regesta.exports.tables import Table
from regesta.model import entries as e
from regesta.model.entries import AnyEntry, ids
from regesta.model.kinds import PLACES
from regesta.model.parts import Cited, Head, LinkedAct
from regesta.pages.shared import lists
from regesta.pages.shared.dating import date_of


class Spread(NamedTuple):
    """A table, what its rows are asked of, and by what they are spread over files."""

    table: Table[Any]
    rows: Told[Any]
    by: str = "year"


PIECES = Told[str]("pieces", str)
"""The years or initials of the rows of a table."""
TABLES = tuple(
    Spread(table, Told(f"rows_of_{table.name}", of), by)
    for table, of, by in (
        (columns.RECORDS, columns.RecordPart, "year"),
        (columns.ACTS, LinkedAct, "year"),
        (columns.UNDERTAKINGS, columns.UndertakingPart, "year"),
        (columns.FINDINGS, columns.FindingPart, "year"),
        (columns.ACCOUNTS, columns.AccountPart, "year"),
        (columns.MEETINGS, columns.MeetingPart, "year"),
        (columns.PERSONS, columns.PersonPart, "initial"),
        (columns.SOURCES, Cited, "initial"),
    )
)
BY_NAME = {told.table.name: told for told in TABLES}


_Row = tuple[str, str, str, Any]
"""The table of a row, the piece of it that it stands in, its order, and what it is made from."""


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """The rows of an entry in the tables."""
    for name, piece, order, value in _rows(archive, archive.entries[entry_id]):
        yield BY_NAME[name].rows.part(f"{name}/{piece}", order, value)
        yield PIECES.part(name, piece, piece)


def _rows(archive: Archive, entry: AnyEntry) -> Iterator[_Row]:
    own = archive.heads[entry.id]
    order, date = order_of(entry, own), date_of(archive, entry)
    year = lists.year_of(date)
    match entry.data:
        case e.Record() as data:
            yield columns.RECORDS.name, year, order, _record(archive, own, entry.fidelity, data)
            yield from _of_acts(archive, entry.id)
            yield from _findings(archive, entry, year)
        case e.Meeting() as data:
            yield columns.MEETINGS.name, year, order, _meeting(archive, own, data)
            yield from _accounts(archive, own, year, order)
        case e.Undertaking() as data:
            yield columns.UNDERTAKINGS.name, year, order, _undertaking(archive, own, data)
        case e.Person() as data:
            yield columns.PERSONS.name, _initial(own), order, columns.PersonPart(own, data)
    yield from _sources(entry, own, order)


def _of_acts(archive: Archive, record_id: str) -> Iterator[_Row]:
    for act in archive.acts_of_record[record_id]:
        yield columns.ACTS.name, lists.year_of(act.date), order_of_act(act), act


def _undertaking(archive: Archive, own: Head, data: e.Undertaking) -> columns.UndertakingPart:
    graded = archive.grades[own.id]
    return columns.UndertakingPart(
        own, data=data, performer=ids(data.performer),
        grade=graded.grade, way=graded.way, by=graded.by, to=graded.to,
        accepted_by=graded.accepted_by, refused_by=graded.refusal.by if graded.refusal else (),
        qualified=graded.qualified, supplied=graded.supplied, acts=archive.acts_about[own.id],
    )  # fmt: skip


def _record(
    archive: Archive, own: Head, fidelity: e.Fidelity | None, data: e.Record
) -> columns.RecordPart:
    of = archive.document_of(own.id)
    texts = archive.other_texts(own.id)
    return columns.RecordPart(own, data, fidelity, of if of != own.id else "", texts)


def _findings(archive: Archive, entry: AnyEntry, year: str) -> Iterator[_Row]:
    for number, one in enumerate(archive.findings_of[entry.id]):
        part = columns.FindingPart(
            one.record,
            one.undertaking,
            _telling(one.first, one.first_grade),
            _telling((one.again,), one.again_grade),
        )
        yield columns.FINDINGS.name, year, in_order(entry.file, number), part


def _accounts(archive: Archive, own: Head, year: str, order: str) -> Iterator[_Row]:
    """What each account of a meeting tells of each undertaking of which one of them does."""
    several = archive.accounts_compared(own.id)
    for number, one in enumerate(archive.compared_of[own.id]):
        told = {telling.account: telling for telling in one.tellings}
        for place, each in enumerate(several):
            at = in_order(order, number, place)
            part = columns.AccountPart(own, one.undertaking, each.record, each.account)
            if telling := told.get(each):
                graded = telling.graded
                part = replace(
                    part, at=telling.paths, grade=graded.grade, way=graded.way,
                    qualified=graded.qualified, due=telling.dues, unlike=one.unlike,
                )  # fmt: skip
            yield columns.ACCOUNTS.name, year, at, part


def _telling(at: tuple[str, ...], graded: Graded) -> columns.Telling:
    return columns.Telling(at, graded.grade, graded.way, graded.qualified)


def _meeting(archive: Archive, own: Head, data: e.Meeting) -> columns.MeetingPart:
    return columns.MeetingPart(
        own,
        data,
        ids(data.place),
        tuple(each.person for each in archive.attendances_at[own.id]),
        tuple(account.record for account in archive.accounts_of[own.id]),
    )


def _sources(entry: AnyEntry, own: Head, order: str) -> Iterator[_Row]:
    """Each source that an entry cites; the same for the same fact once."""
    found: dict[tuple[tables.Cell, ...], Cited] = {}
    for one in cited(entry, own):
        values = tables.row(columns.SOURCES, one)
        found.setdefault(tuple(values[name] for name in columns.SOURCES.key), one)
    for number, one in enumerate(found.values()):
        at = in_order(PLACES[entry.folder], order, number)
        yield columns.SOURCES.name, _initial(own), at, one


def _initial(entry: Head) -> str:
    return lists.initials(entry)[0][0]
