"""A record as its front matter gives it: what is printed, where it comes from, the apparatus."""

from __future__ import annotations

from typing import Literal

from regesta.dates import Edtf
from regesta.languages import ENGLISH
from regesta.model.fields import (
    Actors,
    ActRef,
    Address,
    Count,
    Enclosures,
    Fields,
    Id,
    Ids,
    Language,
    Sides,
    Source,
    TimeOfDay,
    Titled,
    ids,
)
from regesta.model.text import BYLINE, DATELINE, TITLE, without_marks
from regesta.model.vocabulary import (
    NOT_PRINTED,
    Calendar,
    Depth,
    Effect,
    Force,
    InstrumentRole,
    NoteKind,
    Task,
)


class Omission(Fields, frozen=True, kw_only=True):
    """Words of the copy that are not transcribed, where their text alone does not tell them.

    `text` is one of several that are alike, directly `after` and `before` other words; or all
    lines are meant that are as `pattern` says: `#` stands for a number, `*` for anything. The
    number can be that of a page of the print: of the one that begins there, or that ends there.
    """

    text: str = ""
    after: str = ""
    before: str = ""
    pattern: str = ""
    page: Literal["begins", "ends", ""] = ""


class PageOfPrint(Fields, frozen=True, kw_only=True):
    """Where a page of the print begins: with which words of a passage, or with the passage."""

    page: str
    at: str
    quote: str = ""


class Origin(Fields, frozen=True, kw_only=True):
    """The copy that a record was transcribed from: its source note.

    `accessed` is the day on which the copy was made, `facsimile` where its image can be seen;
    `divided` are words, as transcribed, that lines of the copy divide; `pages` tell where those
    of the print begin. A document that is not printed has no `file`.
    """

    file: str = ""
    url: Address = ""
    rights: str = ""
    edited: str = ""
    accessed: Edtf | None = None
    facsimile: Address = ""
    omits: tuple[str | Omission, ...] = ()
    divided: tuple[str, ...] = ()
    pages: tuple[PageOfPrint, ...] = ()


class Report(Fields, frozen=True, kw_only=True):
    """A meeting that a record reports, the passage that does (all of it by default), its sides."""

    meeting: Id
    at: str = ""
    sides: Sides = {}


class Reading(Fields, frozen=True, kw_only=True, rename={"is_": "is"}):
    """What a form of a name means in this record; `at` one passage where it differs."""

    at: str = ""
    is_: Ids | Literal["none"]
    basis: Literal["inferred", ""] = ""
    note: str = ""
    sources: tuple[Source, ...] = ()


Readings = str | Reading | tuple[Id | Reading, ...]


class Forced(Fields, frozen=True, kw_only=True, rename={"is_": "is"}):
    """The force of an act where it is not that of its verb, and why."""

    is_: Force
    reason: str


class Use(Fields, frozen=True, kw_only=True):
    """The words in which an act names an instrument, and what part it has in the act."""

    words: str
    role: InstrumentRole = "referred-to"


class Bearing(Fields, frozen=True, kw_only=True):
    """An undertaking that an act speaks of, and what it does to it.

    `due` is a deadline, `due_words` its words; `qualified` are words without which the sentence
    would promise more; `urgency` such as `soon`.
    """

    id: Id
    effect: Effect
    due: Edtf | None = None
    due_words: str = ""
    qualified: str = ""
    urgency: str = ""


class Act(Fields, frozen=True, kw_only=True):
    """One reporting verb: who did what, at which passage. See the editorial guide in README."""

    at: str
    by: Actors
    act: str
    quote: str
    id: Id = ""
    supplied: Ids = ()
    through: Actors = ()
    to: Actors = ()
    according_to: Actors = ()
    force: Forced | None = None
    topics: tuple[Id, ...] = ()
    instruments: dict[Id, str | Use] = {}
    undertakings: Id | tuple[Bearing, ...] = ()
    foresees: Ids = ()
    meeting: Id = ""
    on: Edtf | None = None
    answers: ActRef | tuple[ActRef, ...] = ()
    restates: ActRef | tuple[ActRef, ...] = ()

    @property
    def bearings(self) -> tuple[Bearing, ...]:
        """The undertakings that it speaks of; one given by its id alone is made by it."""
        if isinstance(self.undertakings, str):
            return (Bearing(id=self.undertakings, effect="makes"),)
        return self.undertakings

    @property
    def uses(self) -> dict[str, Use]:
        """The instruments that it names, by id."""
        given = self.instruments.items()
        return {i: Use(words=use) if isinstance(use, str) else use for i, use in given}


class Note(Fields, frozen=True, kw_only=True):
    """An editor's note on a passage, or on the words of it that `quote` gives."""

    at: str
    kind: NoteKind
    quote: str = ""
    text: str = ""
    reading: str = ""
    sources: tuple[Source, ...] = ()


class Responsibility(Fields, frozen=True, kw_only=True):
    """Who stands for a task of the edition, by name, and the day on which it was done.

    `transcribed` is the text written from its copy, `collated` compared with it by eye,
    `encoded` the apparatus made, `reviewed` the apparatus read by another.
    """

    did: Task
    who: str
    on: Edtf | None = None


class Original(Fields, frozen=True, kw_only=True):
    """Where the document itself is kept: the levels of archival description (ISAD(G))."""

    repository: str
    fonds: str = ""
    series: str = ""
    file: str = ""
    item: str = ""


class Record(Titled, frozen=True, kw_only=True):
    """A document: what is printed on it, where it comes from, and the editor's apparatus.

    `text_of` is the instrument that it is a text of, or the record that is the same document in
    another language.

    `issued_by` is whose account it is: of several, in the order of the document.
    `languages` are those of passages that are in another than the `language` of the text;
    `speakers` are those who speak in it, as printed before their words.
    `issued` is of the `calendar` that the document is dated in; `order` is its place among those
    of its date, where the editor gives one. `number`, `classification` are as
    printed on it; `time` is that of its date, `received` the day on which it arrived.
    `enclosures` are what came with it, records or words as printed; `replies_to` and
    `translation_of` lead to other records. `tells_again` gives, by passages that tell in detail
    what others told before, those others.
    """

    title_supplied: bool = False
    kind: str
    issued: Edtf
    calendar: Calendar = "gregorian"
    order: Count | None = None
    dateline: str = ""
    byline: str = ""
    issued_by: Ids
    number: str = ""
    classification: str = ""
    time: TimeOfDay = ""
    received: Edtf | None = None
    sent_from: Id = ""
    authors: Actors = ()
    drafters: Actors = ()
    addressees: Actors = ()
    signatories: Actors = ()
    original: Original | None = None
    enclosures: Enclosures = ()
    replies_to: Ids = ()
    translation_of: Id = ""
    language: Language = "en"
    languages: dict[str, Language] = {}
    text_of: Id = ""
    summary: str = ""
    source: Origin = Origin()
    responsibility: tuple[Responsibility, ...] = ()
    reports: tuple[Report, ...] = ()
    topics: dict[Id, tuple[str, ...]] = {}
    mentions: dict[str, Readings] = {}
    speakers: dict[str, Ids | Literal["unnamed", "none"]] = {}
    tells_again: dict[str, tuple[str, ...]] = {}
    acts: tuple[Act, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def is_joint(self) -> bool:
        """Whether several issued it together."""
        return len(ids(self.issued_by)) > 1

    @property
    def is_printed(self) -> bool:
        """Whether the archive gives its text; else it only says that there is such a document."""
        return self.kind != NOT_PRINTED

    @property
    def depth(self) -> Depth:
        """How deep its encoding goes: its text, also its names and topics, also its acts."""
        if self.acts:
            return "acts"
        return "names" if self.topics or self.mentions or self.speakers else "text"

    @property
    def label(self) -> str:
        """The title, without the marks of its footnotes."""
        return without_marks(self.title)

    @property
    def title_language(self) -> str:
        """The language of the title: English where the editor supplies it."""
        return ENGLISH if self.title_supplied else self.languages.get(TITLE, self.language)

    def printed(self) -> dict[str, str]:
        """The title, dateline and byline as printed, marks of footnotes with them, by path."""
        found = {TITLE: self.title, DATELINE: self.dateline, BYLINE: self.byline}
        return {path: text for path, text in found.items() if text}
