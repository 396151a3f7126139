"""A record as its front matter gives it: what is printed, where it comes from, the apparatus."""

from __future__ import annotations

from typing import Literal

from regesta.dates import Edtf
from regesta.languages import ENGLISH
from regesta.model.acts import Act
from regesta.model.fields import (
    Actors,
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
    Unconfirmed,
    ids,
)
from regesta.model.text import BYLINE, DATELINE, TITLE, without_marks
from regesta.model.vocabulary import (
    NOT_PRINTED,
    Calendar,
    Depth,
    NoteKind,
    Task,
)


class Omission(Fields, frozen=True, kw_only=True):
    """Words of the copy that are not transcribed, where their text alone does not tell them."""

    text: str = ""
    """The words of the copy that are left out."""
    after: str = ""
    """The words directly before them in the copy, where the same words stand there several times.
    """
    before: str = ""
    """The words directly after them."""
    pattern: str = ""
    """Lines that are left out, told by what they are like: `#` stands for a number, `*` for
    anything."""
    within: bool = False
    """`true` where what is so stands within lines too, as `[Page 371]` does: whole words,
    what is in brackets also where it touches one."""
    page: Literal["begins", "ends", ""] = ""
    """What its number is: of the page of the print that begins there, or ends there.
    """


class PageOfPrint(Fields, frozen=True, kw_only=True):
    """Where a page of the print begins: with which words of a passage, or with the passage."""

    page: str
    """The number of the page of the print."""
    at: str
    """The passage in which it begins."""
    quote: str = ""
    """The words with which it begins; the passage itself where none are given."""


class Origin(Fields, frozen=True, kw_only=True):
    """The copy that a record was transcribed from: its source note."""

    file: str = ""
    """The copy in `seeds/` that the record was transcribed from."""
    url: Address = ""
    """Where the copy was taken from."""
    rights: str = ""
    """The terms under which the text may be used."""
    edited: str = ""
    """What the transcription normalises, in a sentence."""
    accessed: Edtf | None = None
    """The day on which the copy was made."""
    facsimile: Address = ""
    """Where an image of the document can be seen."""
    omits: tuple[str | Omission, ...] = ()
    """What of the copy is not transcribed: its words, `{text, after, before}` where the same words
    stand there several times, or `{pattern}` for lines."""
    divided: tuple[str, ...] = ()
    """Words, as transcribed, that the copy divides."""
    pages: tuple[PageOfPrint, ...] = ()
    """Where pages of the print begin, where no line of the copy tells it."""


class Report(Fields, frozen=True, kw_only=True):
    """A meeting that a record reports, the passage that does (all of it by default), its sides."""

    meeting: Id
    """The meeting reported."""
    at: str = ""
    """The passage that reports it, where the record reports several."""
    sides: Sides = {}
    """Who took part, as the record has it: a state, a union, a company, any organisation -> its
    participants. Whoever acts is of the nearest body around him that is a side of the meeting."""


class Reading(Fields, frozen=True, kw_only=True, rename={"is_": "is"}):
    """What a form of a name means in this record; `at` one passage where it differs."""

    at: str = ""
    """The passage where the form means this, where it means something else elsewhere."""
    is_: Ids | Literal["none"]
    """The entry, or entries, that the form means; `none` for no entry."""
    basis: Literal["inferred", ""] = ""
    """`inferred` where the text does not decide it; say why in `note`."""
    note: str = ""
    """Why it is read so."""
    sources: tuple[Source, ...] = ()
    """What the reading rests on."""


Readings = str | Reading | tuple[Id | Reading, ...]


class Note(Fields, frozen=True, kw_only=True):
    """An editor's note on a passage, or on the words of it that `quote` gives."""

    at: str
    """The path of the passage."""
    kind: NoteKind
    """What the note is about; a *sic* needs its `reading`."""
    quote: str = ""
    """The words that it is on; the passage where none are given."""
    text: str = ""
    """The note, a sentence or two."""
    reading: str = ""
    """What is to be read instead of the words."""
    sources: tuple[Source, ...] = ()
    """What it rests on."""


class Responsibility(Fields, frozen=True, kw_only=True):
    """Who stands for a task of the edition, by name, and the day on which it was done."""

    did: Task
    """What was done: the text written from its copy (`transcribed`), compared with it by eye
    (`collated`), the apparatus made (`encoded`), or read by another (`reviewed`)."""
    who: str
    """Who stands for it, by name."""
    on: Edtf | None = None
    """The day on which it was done."""


class Original(Fields, frozen=True, kw_only=True):
    """Where the document itself is kept: the levels of archival description (ISAD(G))."""

    repository: str
    """The archive or library that keeps it."""
    fonds: str = ""
    """The fonds, or record group."""
    series: str = ""
    """The series within the fonds."""
    file: str = ""
    """The file, or box and folder."""
    item: str = ""
    """The item in the file."""


class Record(Titled, frozen=True, kw_only=True):
    """A document: what is printed on it, where it comes from, and the editor's apparatus."""

    title: str
    """As printed; a supplied one is your own."""
    title_supplied: bool = False
    """`true` where the document has no title."""
    kind: str
    """What the document is; `site.yaml` can add. One that you name and describe, and whose text you
    do not give, is of the kind `not printed`: it has no body, and needs no `source`."""
    issued: Edtf
    """The date on the document, never the meeting's; `XXXX` where it has none."""
    calendar: Calendar = "gregorian"
    """`julian` where the document is dated by the Julian calendar: `issued` is as it stands there,
    both dates are shown, and the Gregorian one orders it and goes into exports."""
    order: Count | None = None
    """Its place among the documents of its date, where you give one. Those that have it come first;
    then they stand by `time`, then by `number` (No. 9 before No. 10), then by title."""
    dateline: str = ""
    """As printed, where printed."""
    byline: str = ""
    """As printed, where printed."""
    issued_by: Ids
    """Who issued it, and so whose account it is: an organisation, a person, or a list of these for
    what several issue together, in the order of the document."""
    number: str = ""
    """The document's own, as printed: `No. 312`."""
    classification: str = ""
    """As printed: `Top Secret`."""
    time: TimeOfDay = ""
    """The time of day of its date, from `00:00` to `23:59`; in quotes."""
    received: Edtf | None = None
    """The day on which it arrived."""
    sent_from: Id = ""
    """The place that it was sent from."""
    authors: Actors = ()
    """Who wrote it: a person or an organisation, `{printed: the Envoy, side: norland}` for who is
    no entry (words of the document), or a list of these. Whose the record is in citations,
    before `issued_by`."""
    drafters: Actors = ()
    """Who drafted it, likewise."""
    addressees: Actors = ()
    """To whom it is addressed, likewise."""
    signatories: Actors = ()
    """Who signed it, likewise."""
    original: Original | None = None
    """Where the document itself is kept, by the levels of archival description (ISAD(G))."""
    enclosures: Enclosures = ()
    """What came with it: records, `{printed: a map}` for what is none, or a list of these. The page
    of an enclosed record says "Enclosed in"."""
    replies_to: Ids = ()
    """The records that it replies to; the page of each says "Answered by"."""
    translation_of: Id = ""
    """The record that it translates; its page says "Translated in"."""
    language: Language = "en"
    """The tag of its language (BCP 47: `ja`, `pt-BR`, in letters of another script `ru-Latn`). Its
    title, text and quotations carry it on every page, with their direction. A text mostly in
    another script than that of its language is warned of."""
    languages: dict[str, Language] = {}
    """The languages of passages in another than the rest, passage -> language: `{2(1): ru, title:
    en}`; quotations of them carry it, and the passage in `record.json`. One in another script
    than its language is written in is an error."""
    text_of: Id = ""
    """The instrument that it is a text of, or the record that is the same document in another
    language."""
    summary: str = ""
    """The regest: one or two sentences of your own, that state results."""
    source: Origin = Origin()
    """The copy that it was transcribed from."""
    responsibility: tuple[Responsibility, ...] = ()
    """Who stands for it by name. What nobody stands for is said on its page, and on that of gaps.
    """
    reports: tuple[Report, ...] = ()
    """The meetings that it reports."""
    topics: dict[Id, tuple[str, ...]] = {}
    """Topic -> passages, as in the index of a book."""
    mentions: dict[str, Readings] = {}
    """What names mean here, where the authority entries do not decide."""
    speakers: dict[str, Ids | Literal["unnamed", "none"]] = {}
    """Who speaks, as printed before his words -> id, list, `unnamed` or `none` (it is no speaker),
    where the participants do not decide."""
    tells_again: dict[str, tuple[str, ...]] = {}
    """Passage -> the passages that it tells again, where an outline tells one conversation in its
    main points and again in detail: both are shown, each with its grade; acts of both on one
    undertaking count once where both are counted."""
    acts: tuple[Act, ...] = ()
    """Who did what, where."""
    notes: tuple[Note, ...] = ()
    """The editor's notes."""
    formerly: tuple[Id, ...] = ()
    """Ids that it had before: their addresses lead to it. `rename` writes them."""
    unconfirmed: Unconfirmed = ()
    """Its fields that a draft guessed; while it names one, the entry is not published."""

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
