"""The entries of an archive as their front matter gives them.

Every entry is one file: YAML front matter, and a Markdown body that is a note, except in a
record, where it is the transcription. Persons and organisations follow the elements of
ISAAR(CPF), topics those of SKOS; dates are EDTF (see `regesta.dates`).
References are ids, unchecked here: `regesta.archive` resolves them.
"""

from __future__ import annotations

from typing import Annotated, Generic, Literal, TypeVar

import msgspec

from regesta.dates import Edtf, OfficeEnd
from regesta.model import rules
from regesta.model.fields import (
    ACCOUNT,
    NONE,
    SIDES,
    UNNAMED,
    Abbreviation,
    Actors,
    ActRef,
    Address,
    Count,
    Division,
    Enclosed,
    Enclosures,
    Fields,
    Id,
    Identifier,
    Ids,
    Label,
    Named,
    Participant,
    Primary,
    Printed,
    Sides,
    SiteAddress,
    Source,
    Titled,
    actor_ids,
    actors,
    ids,
    listed,
)
from regesta.model.records import (
    Act,
    Bearing,
    Forced,
    Note,
    Omission,
    Origin,
    Original,
    PageOfPrint,
    Reading,
    Readings,
    Record,
    Report,
    Responsibility,
    Use,
)
from regesta.model.text import Block, printed_runs, walk
from regesta.model.undertakings import Searched, Stage, Undertaking
from regesta.model.verbs import ActWord
from regesta.model.vocabulary import InstrumentEvent, Status, Task
from regesta.problems import Location

__all__ = [
    "ACCOUNT",
    "KEY",
    "NONE",
    "SIDES",
    "UNNAMED",
    "Act",
    "ActRef",
    "Actors",
    "Address",
    "AnyEntry",
    "Bearing",
    "Count",
    "D_co",
    "Data",
    "Enclosed",
    "Enclosures",
    "Entry",
    "Fidelity",
    "FieldPath",
    "Fields",
    "Forced",
    "Id",
    "Ids",
    "Instrument",
    "InstrumentDate",
    "Meeting",
    "Named",
    "Note",
    "Office",
    "Omission",
    "Organisation",
    "Origin",
    "Original",
    "Page",
    "PageOfPrint",
    "Participant",
    "Person",
    "Place",
    "Printed",
    "Rank",
    "Reading",
    "Readings",
    "Record",
    "Report",
    "Responsibility",
    "Searched",
    "Sides",
    "Site",
    "Source",
    "Stage",
    "Task",
    "Titled",
    "Topic",
    "Undertaking",
    "Use",
    "actor_ids",
    "actors",
    "ids",
    "listed",
]


class Meeting(Titled, frozen=True, kw_only=True):
    """A meeting, visit or talk. `sides` name only whom a source outside the archive vouches for."""

    kind: str
    date: Edtf | None = None
    place: Ids = ()
    part_of: Id = ""
    on_occasion_of: Id = ""
    series: Id = ""
    number: Count | None = None
    status: Status
    planned: Edtf | None = None
    sides: Sides = {}
    topics: tuple[Id, ...] = ()
    sources: tuple[Source, ...] = ()


class Office(Fields, frozen=True, kw_only=True, rename={"from_": "from"}):
    """An office held: no `to` where its end is not known, `..` where it is still held.

    `attested` is a day on which it is known to be held, where no beginning or end is.
    """

    title: str
    also: tuple[str, ...] = ()
    of: Id
    from_: Edtf | None = None
    to: OfficeEnd | None = None
    attested: Edtf | None = None
    note: str = ""
    sources: tuple[Source, ...] = ()


class Rank(Fields, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A personal rank, such as Marshal, that is no office."""

    title: str
    from_: Edtf | None = None
    note: str = ""
    sources: tuple[Source, ...] = ()


class Person(Named, frozen=True, kw_only=True):
    """An authority record of a person: names, life dates, offices. `native` is by language."""

    sort: str
    native: dict[str, str] = {}
    also: tuple[str, ...] = ()
    born: Edtf | None = None
    died: Edtf | None = None
    offices: tuple[Office, ...] = ()
    ranks: tuple[Rank, ...] = ()
    same_as: dict[Literal["wikidata", "viaf", "isni"], Identifier] = {}
    sources: tuple[Source, ...] = ()


class Organisation(Named, frozen=True, kw_only=True):
    """A corporate body; a state is one, of kind `state`. `part_of` leads up to the state."""

    kind: str
    also: tuple[str, ...] = ()
    native: dict[str, str] = {}
    part_of: Id = ""
    geonames: Count | None = None
    sources: tuple[Source, ...] = ()


class Place(Named, frozen=True, kw_only=True):
    """A place. A disputed one has `names_by` (each side's name for it) and no `country`."""

    also: tuple[str, ...] = ()
    native: dict[str, str] = {}
    lat: Annotated[float, rules.LATITUDE] | None = None
    lon: Annotated[float, rules.LONGITUDE] | None = None
    country: Id = ""
    names_by: dict[Id, str] = {}
    geonames: Count | None = None
    sources: tuple[Source, ...] = ()


class Topic(Named, frozen=True, kw_only=True):
    """A concept of the subject index, in the sense of SKOS."""

    broader: Id = ""
    related: tuple[Id, ...] = ()
    also: tuple[str, ...] = ()


class InstrumentDate(Fields, frozen=True, kw_only=True):
    """A day in the life of an instrument."""

    what: InstrumentEvent
    on: Edtf
    by: Ids = ()
    place: Id = ""
    meeting: Id = ""


class Instrument(Titled, frozen=True, kw_only=True):
    """A treaty, declaration, statement or plan that records invoke.

    `authors` are who wrote it, apart from who bore or signed it; `contains` what it holds, where
    it is a collection, and `part_of` the instrument that it is a part of. `text_held` is `no`, or
    the id of the record in this archive that is its text.
    """

    kind: str
    also: tuple[str, ...] = ()
    authors: Ids = ()
    contains: Ids = ()
    part_of: Id = ""
    dates: tuple[InstrumentDate, ...] = ()
    signatories: tuple[Id, ...] = ()
    topics: tuple[Id, ...] = ()
    text_held: Id = "no"
    sources: tuple[Source, ...] = ()


class Page(Titled, frozen=True, kw_only=True):
    """A page about the archive: `about`, `editorial-policy`."""


class Site(Titled, frozen=True, kw_only=True):
    """`site.yaml`: its name and rights, what it adds to vocabularies, labels, abbreviations."""

    description: str
    base_url: SiteAddress = ""
    rights: str = ""
    acts: dict[str, ActWord] = {}
    kinds: dict[Literal["record", "meeting", "organisation", "instrument"], tuple[str, ...]] = {}
    labels: dict[Division, tuple[Label, ...]] = {}
    abbreviations: dict[Primary, tuple[Abbreviation, ...]] = {}


Data = Record | Undertaking | Meeting | Person | Organisation | Place | Topic | Instrument | Page


D_co = TypeVar("D_co", bound=Data, covariant=True)


class Fidelity(msgspec.Struct, frozen=True):
    """What the word check of a record found: counts of words, and the copy's SHA-256.

    `divided` is how often the copy's lines divide each word that is declared so; `lines` are
    those left out by each pattern. `pages` are where pages begin by the numbers that the copy
    prints: the number, the passage, the place in its text.
    """

    words: int
    transcribed: int
    declared: int
    sha256: str
    divided: dict[str, int] = {}
    lines: dict[str, tuple[str, ...]] = {}
    pages: tuple[tuple[str, str, int], ...] = ()


FieldPath = tuple[str | int, ...]
KEY = "(key)"
"""Before a path in `Entry.places`: the place of its key instead of its value."""


class Entry(msgspec.Struct, Generic[D_co], frozen=True):
    """One parsed file: a pure function of it, its seed and the engine.

    `folder` is its folder in `content/`; `places` gives where each field's value stands;
    `fidelity` and `source`, the file as it stands, are a record's only.
    """

    folder: str
    id: str
    file: str
    data: D_co
    body: tuple[Block, ...] = ()
    places: dict[FieldPath, Location] = {}
    fidelity: Fidelity | None = None
    source: bytes = b""

    def place(self, *path: str | int) -> Location:
        """Where a field stands; that of the nearest field around it where it is not given."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Location(self.file))

    def key_place(self, *path: str | int) -> Location:
        """Where the key of a field stands."""
        return self.places.get((KEY, *path)) or self.place(*path)

    def blocks_by_path(self) -> dict[str, Block]:
        """Every block that has a path; a record's printed title, dateline, byline among them."""
        found = {
            path: Block("paragraph", path, runs=printed_runs(text), line=self.place(path).line)
            for path, text in self.data.printed().items()
        }
        found.update((block.path, block) for block in walk(self.body) if block.path)
        return found

    @property
    def title(self) -> str:
        """The name or title that the entry goes by."""
        return self.data.label


AnyEntry = Entry[Data]
