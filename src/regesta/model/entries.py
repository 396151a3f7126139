"""The entries of an archive as their front matter gives them.

Every entry is one file: YAML front matter, and a Markdown body that is a note, except in a
record, where it is the transcription. Dates are EDTF (see `regesta.dates`).
References are ids, unchecked here: `regesta.archive` resolves them.
"""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

import msgspec

from regesta.dates import Edtf
from regesta.model.acts import Act, Bearing, Forced, Use
from regesta.model.authorities import Office, Organisation, Person, Place, Rank, Topic
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
    Unconfirmed,
    actor_ids,
    actors,
    ids,
    listed,
)
from regesta.model.records import (
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
    "Unconfirmed",
    "Undertaking",
    "Use",
    "actor_ids",
    "actors",
    "ids",
    "listed",
]


class Meeting(Titled, frozen=True, kw_only=True):
    """A meeting, visit or talk."""

    kind: str
    """What sort of meeting; `site.yaml` can add."""
    date: Edtf | None = None
    """When it was held, or would have been."""
    place: Ids = ()
    """Where."""
    part_of: Id = ""
    """The visit or conference that it was a part of."""
    on_occasion_of: Id = ""
    """The meeting beside which it was held."""
    series: Id = ""
    """The organisation, such as a committee, whose sessions are counted."""
    number: Count | None = None
    """Which session of the series it was."""
    status: Status
    """Whether it was held."""
    planned: Edtf | None = None
    """The date that was planned, where it was held on another."""
    sides: Sides = {}
    """Who took part, only as a source outside the archive vouches for."""
    topics: tuple[Id, ...] = ()
    """What it was about, where no record says it."""
    sources: tuple[Source, ...] = ()
    """What this rests on, outside the archive."""
    formerly: tuple[Id, ...] = ()
    """Ids that it had before: their addresses lead to it. `rename` writes them."""
    unconfirmed: Unconfirmed = ()
    """Its fields that a draft guessed; while it names one, the entry is not published."""


class InstrumentDate(Fields, frozen=True, kw_only=True):
    """A day in the life of an instrument."""

    what: InstrumentEvent
    """What happened."""
    on: Edtf
    """When."""
    by: Ids = ()
    """Who did it."""
    place: Id = ""
    """Where."""
    meeting: Id = ""
    """The meeting at which it happened."""


class Instrument(Titled, frozen=True, kw_only=True):
    """A treaty, declaration, statement or plan that records invoke."""

    title: str
    """What it is called, in full; found in texts."""
    kind: str
    """What sort of instrument; `site.yaml` can add."""
    also: tuple[str, ...] = ()
    """Other forms of the title that stand in texts."""
    authors: Ids = ()
    """Who wrote it, apart from who bore or signed it."""
    contains: Ids = ()
    """What a collection holds."""
    part_of: Id = ""
    """The instrument that it is a part of."""
    dates: tuple[InstrumentDate, ...] = ()
    """The days of its life."""
    signatories: tuple[Id, ...] = ()
    """Who signed it, or is bound by it."""
    topics: tuple[Id, ...] = ()
    """What it is about."""
    text_held: Id = "no"
    """`no`, or the record that is its text; where it has several, each of them says so by its
    `text_of`."""
    sources: tuple[Source, ...] = ()
    """What this rests on."""
    formerly: tuple[Id, ...] = ()
    """Ids that it had before: their addresses lead to it. `rename` writes them."""
    unconfirmed: Unconfirmed = ()
    """Its fields that a draft guessed; while it names one, the entry is not published."""


class Page(Titled, frozen=True, kw_only=True):
    """A page about the archive: `about`, `editorial-policy`."""

    title: str
    """Its heading. `about` and `editorial-policy` must exist."""
    formerly: tuple[Id, ...] = ()
    """Ids that it had before: their addresses lead to it. `rename` writes them."""
    unconfirmed: Unconfirmed = ()
    """Its fields that a draft guessed; while it names one, the entry is not published."""


class Site(Titled, frozen=True, kw_only=True):
    """`site.yaml`: its name and rights, what it adds to vocabularies, labels, abbreviations."""

    title: str
    """The name of the archive."""
    description: str
    """What it is, in one or two sentences: the first that readers see."""
    base_url: SiteAddress = ""
    """The address of the folder that the site stands in: no user, query, fragment, `..` or file
    name."""
    rights: str = ""
    """The terms under which the archive may be used."""
    acts: dict[str, ActWord] = {}
    """Verbs that this archive adds: verb -> `{class, force, past, to, definition, example}`."""
    kinds: dict[Literal["record", "meeting", "organisation", "instrument"], tuple[str, ...]] = {}
    """Kinds of record, meeting, organisation or instrument that it adds, as lists."""
    labels: dict[Division, tuple[Label, ...]] = {}
    """Words of divisions that it adds: what stands for a kind of division in paths -> list of its
    words."""
    abbreviations: dict[Primary, tuple[Abbreviation, ...]] = {}
    """Abbreviations that end no sentence, language -> list."""


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
