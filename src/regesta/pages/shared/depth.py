"""On how many records a page rests that counts or compares what is done in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.lookups import above
from regesta.archive.queries import ALL, Part
from regesta.model.entries import Person, Record
from regesta.model.kinds import BY_TYPE
from regesta.model.parts import Head, Value

_PERSONS = BY_TYPE[Person].folder
ENCODED = Told[bool]("encoded", bool)
"""Whether the acts of a record are encoded, by its id; and all such records, of `ALL`."""
RESTING = Told[bool]("resting", bool)
"""Whether the acts of each record are encoded that is indexed under a topic or a narrower one,
names a person, or reports a meeting of a side."""


class Rests(Value, frozen=True):
    """Of how many records in question (`which`) the acts are encoded."""

    encoded: int
    total: int
    which: str = ""

    @property
    def words(self) -> str:
        """The sentence that says so: `Rests on the acts of 12 of 40 records that report it.`"""
        which = f" {_of_one(self.which) if self.total == 1 else self.which}".rstrip()
        return f"Rests on the acts of {_how_many(self.encoded, self.total)}{which}."


def rests(archive: Archive, records: Iterable[Head], which: str = "") -> Rests:
    """On how many of some records a page rests."""
    found, encoded = {record.id for record in records}, ENCODED(archive)
    return Rests(sum(encoded.count(i) for i in found), len(found), which)


def rests_of(archive: Archive, entry_id: str, which: str) -> Rests:
    """On how many records the page of a topic, a person or a side rests, be they many."""
    found = RESTING(archive)[entry_id]
    return Rests(sum(found), len(found), which)


def of_all(archive: Archive) -> Rests:
    """On how many of all records a page of the whole archive rests."""
    total = archive.heads_in.count(BY_TYPE[Record].folder)
    return Rests(ENCODED(archive).count(ALL), total)


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """Whether the acts of a record are encoded, also by what it is counted for."""
    record = archive.entries.data(Record, entry_id)
    if not record:
        return
    for one in dict.fromkeys(_counted_for(archive, entry_id, record)):
        yield RESTING.part(one, entry_id, record.depth == "acts")
    if record.depth == "acts":
        yield ENCODED.part(entry_id, entry_id, value=True)
        yield ENCODED.part(ALL, entry_id, value=True)


def _counted_for(archive: Archive, record_id: str, record: Record) -> Iterator[str]:
    for topic, paths in record.topics.items():
        yield from above(topic, archive.entries) if paths else ()
    for account in archive.accounts_in[record_id]:
        yield from archive.sides_at[account.meeting.id]
    named = (mention.entry for mention in archive.mentions_in[record_id])
    yield from (entry.id for entry in named if entry.folder == _PERSONS)
    sides = (side for report in record.reports for side in report.sides.values())
    yield from (one.person for several in sides for one in several)


def _how_many(encoded: int, total: int) -> str:
    if encoded != total or not total:
        return f"{encoded} of {total} {'record' if total == 1 else 'records'}"
    return {1: "the one record", 2: "both records"}.get(total, f"all {total} records")


def _of_one(which: str) -> str:
    """What is said of several records, said of one: `that report it` becomes `that reports it`."""
    first, _, rest = which.partition(" ")
    verb, _, rest = rest.partition(" ")
    return f"that {verb}s {rest}" if first == "that" else which
