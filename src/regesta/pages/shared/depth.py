"""On how many records a page rests that counts or compares what is done in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.queries import ALL, Part
from regesta.model.entries import Record
from regesta.model.kinds import BY_TYPE
from regesta.model.parts import Head, Value

ENCODED = Told[bool]("encoded", bool)
"""Whether the acts of a record are encoded, by its id; and all such records, of `ALL`."""


class Rests(Value, frozen=True):
    """Of how many records in question (`which`) the acts are encoded."""

    encoded: int
    total: int
    which: str = ""

    @property
    def words(self) -> str:
        """The sentence that says so: `Rests on the acts of 12 of 40 records that report it.`"""
        records = "record" if self.total == 1 else "records"
        which = f" {self.which}" if self.which else ""
        return f"Rests on the acts of {self.encoded} of {self.total} {records}{which}."


def rests(archive: Archive, records: Iterable[Head], which: str = "") -> Rests:
    """On how many of some records a page rests."""
    found, encoded = {record.id for record in records}, ENCODED(archive)
    return Rests(sum(encoded.count(i) for i in found), len(found), which)


def of_all(archive: Archive) -> Rests:
    """On how many of all records a page of the whole archive rests."""
    total = archive.heads_in.count(BY_TYPE[Record].folder)
    return Rests(ENCODED(archive).count(ALL), total)


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """That the acts of a record are encoded."""
    record = archive.entries.data(Record, entry_id)
    if record and record.depth == "acts":
        yield ENCODED.part(entry_id, entry_id, value=True)
        yield ENCODED.part(ALL, entry_id, value=True)
