"""The parts that pages are made from: small frozen values with their references resolved.

`regesta.archive` makes them from entries; makers of pages get them as inputs, and never see
an entry's neighbours or the archive itself.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

import msgspec

from regesta.dates import Edtf
from regesta.model.entries import Source
from regesta.model.vocabulary import INVOKING, ActClass, Effect, Force, InstrumentRole, Role

_NUMBER = re.compile(r"\d+")


class Value(msgspec.Struct, frozen=True):
    """A small frozen value, made of others: it can be compared, hashed, and pickled."""


class Head(Value, frozen=True):
    """What it takes to name an entry and link to it.

    A title that the editor supplies stands in square brackets. `kind` is its kind in words
    where it has one; `date` a record's date of issue, a meeting's
    date, an instrument's first; `sort` what it is filed under; `language` that of its title.
    """

    folder: str
    id: str
    title: str
    kind: str = ""
    date: Edtf | None = None
    sort: str = ""
    language: str = "en"

    @property
    def when(self) -> Edtf | None:
        """The date by which it is put into a period."""
        return self.date


def filed(head: Head) -> tuple[str, str]:
    """The place of a head in an alphabetical list."""
    return (by_value(head.sort or head.title), by_value(head.id))


@lru_cache(maxsize=10_000)
def by_value(text: str) -> str:
    """A text as it is sorted where numbers in it count by their value: `No. 9`, then `No. 10`."""
    return _NUMBER.sub(lambda number: number.group().zfill(9), text)


class Piece(Value, frozen=True):
    """A stretch of text in one style; `head` where it names an entry, to be linked.

    `group` holds several entries that it names together (`the leaders`): the editor's, to be
    shown after it in square brackets, each linked.
    `href` is an address typed in a note; `footnote` a footnote's label; `notes` the numbers of
    the editor's notes whose words end here; `page` the page of the print that begins here.
    """

    text: str
    head: Head | None = None
    group: tuple[Head, ...] = ()
    emphasis: bool = False
    strong: bool = False
    href: str = ""
    footnote: str = ""
    notes: tuple[int, ...] = ()
    page: str = ""


Pieces = tuple[Piece, ...]


class Issuers(Value, frozen=True):
    """Who issued a record, and so for whom it speaks: persons or organisations, one or several
    together, in the order of the document. It is their account where it tells of a meeting."""

    heads: tuple[Head, ...]
    telling: bool = True

    @property
    def joint(self) -> bool:
        """Whether it is the account of several together."""
        return len(self.heads) > 1

    @property
    def words(self) -> str:
        """What a record is of them, before their names."""
        if not self.telling:
            return "issued by"
        return "joint account of" if self.joint else "account of"

    @property
    def same(self) -> frozenset[str]:
        """Their ids: alike where the same issue another, whoever is named first there."""
        return frozenset(head.id for head in self.heads)

    @property
    def title(self) -> str:
        """Their names in running words."""
        *before, last = (head.title for head in self.heads)
        return f"{', '.join(before)} and {last}" if before else last


def by_name(issuers: Issuers) -> tuple[tuple[str, str], ...]:
    """The place of those who issue records in an alphabetical list."""
    return tuple(map(filed, issuers.heads))


class Passage(Value, frozen=True):
    """A quoted sentence, or several: where it stands, and whose account it is.

    `lead_in` is the sentence it hangs on (`Foreign Minister Kono made the following
    statements:`), empty for one that stands by itself. `account` is who issued the record,
    `sides` are those that these are of at what it reports. Each text has its language.
    """

    record: Head
    account: Issuers
    path: str
    sentence: Pieces
    lead_in: Pieces = ()
    sides: tuple[Head, ...] = ()
    language: str = "en"
    lead_in_language: str = "en"


class Actor(Value, frozen=True):
    """Who acts: a person, a side, an organisation, or a collective as printed.

    `side` is the side he or it acts for, a side's being itself. The head of a collective that is
    no entry has no `folder`: its words, and no link.
    """

    head: Head
    side: Head | None = None


Voice = Literal["named", "unnamed", "account"]
"""Whose an act is: somebody's by name; of whom the record names nobody; nobody speaks."""


class Concern(Value, frozen=True):
    """What an act concerns, in running words, and the entry that it is."""

    text: str
    head: Head


class ActLine(Value, frozen=True, kw_only=True):
    """What the line of an act is made of: who did what to whom, concerning what.

    `key` is `record#id`, the act's name for ever. `by` is empty where nobody is named and the
    editor supplies nobody; where `voice` is `unnamed` it is the editor's, to be shown in square
    brackets. `past` is the verb as printed, `toward` what stands before whom it addresses.
    `about` is what it concerns: undertakings, else instruments it deals with, else topics.
    """

    key: str
    by: tuple[Actor, ...]
    voice: Voice
    word: str
    past: str
    toward: str
    to: tuple[Actor, ...] = ()
    about: tuple[Concern, ...] = ()

    @property
    def unnamed(self) -> bool:
        """Whether no actor is printed."""
        return self.voice == "unnamed"

    @property
    def supplied(self) -> bool:
        """Whether all who do it are the editor's; not where he supplies nobody."""
        return self.unnamed and bool(self.by)

    @property
    def id(self) -> str:
        """The editor's name for it in its record."""
        return self.key.partition("#")[2]


class ActKey(ActLine, frozen=True, kw_only=True):
    """Another act, named from this one: its record, its passage, its sentence."""

    record: Head
    path: str
    sentence: Pieces
    cls: ActClass


class Borne(Value, frozen=True, kw_only=True):
    """An undertaking that an act speaks of, what it does to it, and with which words.

    `running` is what would be done as it stands within a sentence.
    """

    head: Head
    running: str
    effect: Effect
    due: Edtf | None = None
    due_words: str = ""
    qualified: str = ""
    urgency: str = ""


class Used(Value, frozen=True):
    """An instrument in an act: the words that name it, and its part in the act."""

    head: Head
    words: str
    role: InstrumentRole

    @property
    def invoked(self) -> bool:
        """Whether the act invokes it: relies on it, or reaffirms it."""
        return self.role in INVOKING


class LinkedAct(ActLine, frozen=True, kw_only=True):
    """An act of a record with everything it refers to resolved.

    `position` is its place in the record's list. `sides` are those that `by` act for, each once.
    `force` is its verb's, or the editor's with a `reason`. `concurrence` marks an agreement by
    one side alone: shown as that side's concurrence. `according_to` are those who, inside the
    account, tell of it. `date` is the day it was done on, `meeting` where. `topics` are those of
    its passage, or its own. `restates` are the acts that it tells again, because the record says
    so of it or of its passage, and `restated_by` those that tell it again.
    """

    position: int
    passage: Passage
    cls: ActClass
    force: Force
    reason: str = ""
    sides: tuple[Head, ...]
    concurrence: bool
    date: Edtf
    meeting: Head | None
    topics: tuple[Head, ...]
    through: tuple[Actor, ...] = ()
    according_to: tuple[Actor, ...] = ()
    instruments: tuple[Used, ...] = ()
    undertakings: tuple[Borne, ...] = ()
    foresees: tuple[Head, ...] = ()
    answers: tuple[ActKey, ...] = ()
    answered_by: tuple[ActKey, ...] = ()
    restates: tuple[ActKey, ...] = ()
    restated_by: tuple[ActKey, ...] = ()

    @property
    def when(self) -> Edtf | None:
        """The date by which it is put into a period."""
        return self.date

    def bearing(self, undertaking_id: str) -> Borne | None:
        """What it says of an undertaking."""
        return next((one for one in self.undertakings if one.head.id == undertaking_id), None)


class Mention(Value, frozen=True):
    """An entry named in a record: the form printed, and how it was understood.

    `inferred` and `note` are the editor's, where the record's own `mentions` decide.
    """

    entry: Head
    form: str
    passage: Passage
    inferred: bool = False
    note: str = ""
    sources: tuple[Source, ...] = ()

    @property
    def when(self) -> Edtf | None:
        """The date by which it is put into a period."""
        return self.passage.record.date


class Attendance(Value, frozen=True):
    """A person at a meeting, as a record prints it, or as sources outside the archive have it.

    `record` is None for the latter, and then `sources` say what vouches for it.
    `held` is the office that the authority record gives for that day.
    """

    meeting: Head
    person: Head
    side: Head
    designation: str = ""
    role: Role | str = ""
    held: str = ""
    record: Head | None = None
    account: Issuers | None = None
    sources: tuple[Source, ...] = ()

    @property
    def when(self) -> Edtf | None:
        """The date by which it is put into a period."""
        return self.meeting.date or (self.record.date if self.record else None)


class Account(Value, frozen=True):
    """A record that reports a meeting: whose account, at which passage (empty: all of it)."""

    meeting: Head
    record: Head
    account: Issuers
    at: str = ""


Tied = Literal[
    "author", "drafter", "addressee", "signatory", "sent from",
    "enclosure", "replied to", "translated",
]  # fmt: skip
"""What an entry is to a record, in the words of the record's side."""


class Tie(Value, frozen=True):
    """A record, and what another entry is to it: its author, its enclosure ..."""

    record: Head
    what: Tied

    @property
    def when(self) -> Edtf | None:
        """The date by which it is put into a period."""
        return self.record.date


class Cited(Value, frozen=True):
    """A source outside the archive, and what rests on it: a field of an entry, in words."""

    source: Source
    entry: Head
    what: str
