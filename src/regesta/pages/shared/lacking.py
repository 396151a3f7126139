"""What entries tell for the page of gaps: what the archive has not of each, by the kind of gap."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.queries import Part, in_order, order_of, order_of_act
from regesta.dates import Edtf
from regesta.model.entries import AnyEntry, Instrument, Meeting, Record, Task, Undertaking
from regesta.model.parts import Head, LinkedAct, Value, filed
from regesta.pages.shared import edition, findings, lists, words
from regesta.pages.shared.dating import date_of
from regesta.pages.shared.edition import DEPTHS
from regesta.pages.shared.portions import Long

SECTION, TOLD_TWICE = "gaps", "told-twice"
LONGEST = 100
"""Of a longer list of gaps the page of them all says only when they are, and how many."""
NAMING = Told[Head]("naming", Head)
"""The records that name a meeting or an instrument, or expect it, or of which an act deals with
it: those that name it first, each of these in order of time."""
CHECKS: tuple[Task, ...] = ("collated", "reviewed")
"""The tasks by which a second look is had at a record."""
_NAMED = ("meetings", "instruments")


class Gap(Value, frozen=True):
    """Something missing of `head`, or as it says where it is no entry.

    `has` are held, `lacks` are not; `note` is the editor's.
    """

    head: Head
    date: Edtf | None = None
    has: tuple[Head, ...] = ()
    lacks: tuple[Head, ...] = ()
    note: str = ""


Gaps = Iterator[tuple[str, Gap]]
"""Gaps, each with its kind."""
GAPS = Told[Gap]("gaps", Gap)


def listed(gap_id: str) -> Long[Gap]:
    """The list of the gaps of a kind."""
    return Long(GAPS, (SECTION, gap_id, "year"), gap_id, LONGEST)


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """What the archive has not of an entry; what else the page of gaps prints of it."""
    entry, own = archive.entries[entry_id], archive.heads[entry_id]
    order = order_of(entry, own)
    for number, (gap_id, gap) in enumerate(_gaps(archive, entry, own)):
        at = in_order(entry.file if gap_id == TOLD_TWICE else order, number)
        yield listed(gap_id).part(lists.by_date(gap.date, gap.head), at, gap)
    if archive.entries.find(Record, entry_id):
        yield from _naming(archive, own, order)


def _gaps(archive: Archive, entry: AnyEntry, own: Head) -> Gaps:
    match entry.data:
        case Meeting() as data:
            yield from _of_meeting(archive, own, data)
        case Instrument() as data:
            if not archive.texts(own.id):
                yield "texts-not-held", Gap(own, own.date)
        case Undertaking() as data:
            yield from _of_undertaking(archive, entry, data)
        case Record() as data:
            if data.is_printed:
                yield from _of_record(own, data)
            else:
                yield "texts-not-held", Gap(own, own.date)
            for one in findings.of(archive, own.id):
                gap = Gap(one.undertaking, own.date, (own,), note=one.words)
                yield TOLD_TWICE, gap


def _of_meeting(archive: Archive, own: Head, data: Meeting) -> Gaps:
    if data.status == "held" and not archive.accounts_of.count(own.id):
        yield "meetings-without-record", Gap(own, data.date)
    if data.status == "not-established":
        yield "not-established", Gap(own, data.date or data.planned)
    accounts = archive.accounts_of[own.id]
    attending = archive.attendances_at[own.id]
    sides, of = {a.side.id: a.side for a in attending}, {a.person.id: a.side for a in attending}
    issuers = {one.id: one for account in accounts for one in account.account.heads}
    found = (of.get(i) or archive.context.side_of(i, sides, data.date) for i in issuers)
    held = {side.id for side in found if side}
    silent = tuple(sorted((s for i, s in sides.items() if i not in held), key=filed))
    if accounts and silent and len(sides) > 1:
        yield "one-side-only", Gap(own, data.date, tuple(issuers.values()), silent)


def _of_undertaking(archive: Archive, entry: AnyEntry, data: Undertaking) -> Gaps:
    kinds = {words.NOTHING: "no-later-mention", words.SOUGHT: "not-found"}
    for one in findings.by_accounts(archive, entry.id):
        if one.verdict.how == "unlike":
            yield (
                "told-unlike",
                Gap(archive.heads[entry.id], one.meeting.date, one.records, note=one.words),
            )
    standing = words.standing(data.stages, data.searched)
    if standing in kinds:
        spoken = (act.passage.record for act in archive.acts_about[entry.id])
        records = {record.id: record for record in spoken}
        sought = (f"{one.for_} ({one.where}; {one.on})" for one in data.searched)
        note = f"Sought: {'; '.join(sought)}." if data.searched else ""
        date, own = date_of(archive, entry), archive.heads[entry.id]
        yield kinds[standing], Gap(own, date, tuple(records.values()), note=note)


def _of_record(own: Head, data: Record) -> Gaps:
    if data.depth != "acts":
        yield "acts-not-encoded", Gap(own, own.date, note=f"Encoded: {DEPTHS[data.depth]}.")
    if lacks := ", ".join(_not_of_copy(data)):
        yield "copies", Gap(own, own.date, note=f"Not established: {lacks}.")
    missing = edition.missing(data.responsibility)
    if lacking := [task for task in missing if task in CHECKS]:
        yield "not-collated-or-reviewed", Gap(own, own.date, note=edition.nobody(lacking))


def _not_of_copy(record: Record) -> Iterator[str]:
    source = record.source
    if not source.accessed:
        yield "the day its copy was made"
    if not source.url:
        yield "an address"
    if not source.facsimile:
        yield "a facsimile"


def _naming(archive: Archive, record: Head, order: str) -> Iterator[Part]:
    """That a record names others, and where its first act stands that expects or uses each."""
    for head in archive.linked[record.id].links.values():
        if head.folder in _NAMED:
            yield NAMING.part(head.id, in_order(0, order), record)
    first: dict[tuple[int, str], LinkedAct] = {}
    for act in sorted(archive.acts_of_record[record.id], key=order_of_act):
        for head in act.foresees:
            first.setdefault((1, head.id), act)
        for used in act.instruments:
            first.setdefault((2, used.head.id), act)
    for (place, of), act in first.items():
        yield NAMING.part(of, in_order(place, order_of_act(act)), record)


def naming(archive: Archive, entry_id: str) -> tuple[Head, ...]:
    """The records that name an entry, expect it or deal with it, each once."""
    return tuple({head.id: head for head in NAMING(archive)[entry_id]}.values())
