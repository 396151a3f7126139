"""On how many records a page rests that counts or compares what is done in them."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.archive.archive import Archive
from regesta.model.entries import Record
from regesta.model.parts import Head, Value


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
    found = {record.id for record in records}
    encoded = [i for i in found if archive.entries.entry(Record, i).data.depth == "acts"]
    return Rests(len(encoded), len(found), which)


def of_all(archive: Archive) -> Rests:
    """On how many of all records a page of the whole archive rests."""
    return rests(archive, (archive.heads[entry.id] for entry in archive.of(Record)))
