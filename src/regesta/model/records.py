"""A record as its front matter gives it: what is printed, where it comes from, the apparatus."""

from __future__ import annotations

from typing import Annotated, Literal

from regesta.dates import Edtf
from regesta.model import rules
from regesta.model.fields import ActRef, Address, Fields, Id, Ids, Sides, Source, Titled
from regesta.model.text import BYLINE, DATELINE, TITLE
from regesta.model.vocabulary import Effect, NoteKind, Task


class Origin(Fields, frozen=True, kw_only=True):
    """The copy that a record was transcribed from: its source note."""

    file: str
    url: Address = ""
    rights: str = ""
    edited: str = ""
    accessed: Edtf | None = None
    omits: tuple[str, ...] = ()


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


class Act(Fields, frozen=True, kw_only=True):
    """One reporting verb: who did what, at which passage. See the editorial guide in README."""

    at: str
    by: Ids
    act: str
    quote: str
    id: Id = ""
    supplied: Ids = ()
    through: Ids = ()
    to: Ids = ()
    topics: tuple[Id, ...] = ()
    instruments: dict[Id, str] = {}
    undertaking: Id = ""
    effect: Effect | Literal[""] = ""
    due: Edtf | None = None
    due_words: str = ""
    qualified: str = ""
    foresees: Ids = ()
    meeting: Id = ""
    on: Edtf | None = None
    answers: ActRef | tuple[ActRef, ...] = ()
    restates: ActRef = ""


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


class Record(Titled, frozen=True, kw_only=True):
    """A document: what is printed on it, where it comes from, and the editor's apparatus."""

    title_supplied: bool = False
    kind: str
    issued: Edtf
    dateline: str = ""
    byline: str = ""
    issued_by: Id
    language: Annotated[str, rules.LANGUAGE] = "en"
    summary: str
    source: Origin
    responsibility: tuple[Responsibility, ...] = ()
    reports: tuple[Report, ...] = ()
    topics: dict[Id, tuple[str, ...]] = {}
    mentions: dict[str, Readings] = {}
    acts: tuple[Act, ...] = ()
    notes: tuple[Note, ...] = ()

    def printed(self) -> dict[str, str]:
        """The title, dateline and byline as printed, where they are, by path."""
        found = {TITLE: self.title, DATELINE: self.dateline, BYLINE: self.byline}
        return {path: text for path, text in found.items() if text}
