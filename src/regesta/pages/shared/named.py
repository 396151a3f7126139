"""How records name instruments: in what words, and what part these have in what is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta.archive.archive import RECORDS, Archive
from regesta.archive.asking import Told
from regesta.archive.queries import FIRST, LAST, Part, in_order
from regesta.dates import Edtf
from regesta.model.entries import Instrument
from regesta.model.kinds import BY_TYPE
from regesta.model.parts import Head, Value, filed
from regesta.pages.shared import lists
from regesta.pages.shared.portions import Long
from regesta.pages.shared.said import ROLES

SECTION = BY_TYPE[Instrument].folder
PAGE = f"{SECTION}/records"
"""The section of the table; no entry has the id `records`."""
NAMES = "named"
_WHAT = {str(role): words for role, words in ROLES.items()} | {NAMES: "Names"}


class Naming(Value, frozen=True):
    """That a record names an instrument in some words, and what it does with it there, or that it
    names it in no act (`NAMES`); at which passages."""

    instrument: Head
    record: Head
    words: str
    language: str
    role: str
    paths: tuple[str, ...]

    @property
    def what(self) -> str:
        """What the record does with it: `Reaffirms`."""
        return _WHAT[self.role]

    @property
    def when(self) -> Edtf | None:
        """The date of the record."""
        return self.record.date


NAMINGS = Told[Naming]("namings", Naming)
"""How records name instruments, in order of time; and of an instrument and a language, how records
in that language name it."""
TABLE = Long(NAMINGS, (SECTION, "records", "year"))


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """How a record names instruments."""
    own = archive.heads[entry_id]
    if own.folder != RECORDS:
        return
    for number, one in enumerate(_of_record(archive, own)):
        order = in_order(_order(own), number)
        yield TABLE.part(lists.by_date(own.date, own), order, one)
        yield NAMINGS.part(_of(one), order, one)


def before(archive: Archive, namings: Iterable[Naming]) -> tuple[Naming, ...]:
    """How the last records before some namings name what each of them does in its language."""
    first: dict[str, Naming] = {}
    for one in namings:
        first.setdefault(_of(one), one)
    return tuple(last for of, one in first.items() for last in _last(archive, of, one.record))


def _last(archive: Archive, of: str, record: Head) -> tuple[Naming, ...]:
    """How the last record before another names an instrument."""
    asked = NAMINGS(archive)
    places = asked.places(of, FIRST, _order(record))
    if not places:
        return ()
    (last, *_) = asked.between(of, places[-1], places[-1])
    return asked.between(of, _order(last.record), _order(last.record) + LAST)


def _of(one: Naming) -> str:
    return f"{one.instrument.id} {one.language}"


def _order(record: Head) -> str:
    return in_order(record.date, *filed(record))


def _of_record(archive: Archive, record: Head) -> Iterator[Naming]:
    """How a record names each instrument in its acts, and those that it names in none of them."""
    found: dict[tuple[str, str, str, str], tuple[Head, dict[str, None]]] = {}
    acting = set()
    for act in archive.acts_of_record[record.id]:
        for used in act.instruments:
            acting.add(used.head.id)
            key = (used.head.id, used.words, act.passage.language, str(used.role))
            found.setdefault(key, (used.head, {}))[1][act.passage.path] = None
    for mention in archive.mentions_in[record.id]:
        head, passage = mention.entry, mention.passage
        if head.folder == SECTION and head.id not in acting:
            key = (head.id, mention.form, passage.language, NAMES)
            found.setdefault(key, (head, {}))[1][passage.path] = None
    for (_, words, language, role), (head, paths) in found.items():
        yield Naming(head, record, words, language, role, tuple(paths))
