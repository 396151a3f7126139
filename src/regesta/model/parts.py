"""The parts that pages are made from: small frozen values with their references resolved.

`regesta.archive` makes them from entries; makers of pages get them as inputs, and never see
an entry's neighbours or the archive itself.
"""

from __future__ import annotations

import msgspec

from regesta.dates import Edtf
from regesta.model.entries import Source
from regesta.model.vocabulary import ActClass, Effect, Role


class Value(msgspec.Struct, frozen=True):
    """A small frozen value, made of others: it can be compared, hashed, and pickled."""


class Head(Value, frozen=True):
    """What it takes to name an entry and link to it.

    A title that the editor supplies stands in square brackets. `kind` is its kind in words
    where it has one; `date` a record's date of issue, a meeting's
    date, an instrument's first; `sort` what it is filed under.
    """

    folder: str
    id: str
    title: str
    kind: str = ""
    date: Edtf | None = None
    sort: str = ""

    @property
    def when(self) -> Edtf | None:
        """The date by which it is put into a period."""
        return self.date


def filed(head: Head) -> tuple[str, str]:
    """The place of a head in an alphabetical list."""
    return (head.sort or head.title, head.id)


class Piece(Value, frozen=True):
    """A stretch of text in one style; `head` where it names an entry, to be linked.

    `group` holds several entries that it names together (`the leaders`): the editor's, to be
    shown after it in square brackets, each linked.
    `href` is an address typed in a note; `footnote` a footnote's label; `notes` the numbers of
    the editor's notes whose words end here.
    """

    text: str
    head: Head | None = None
    group: tuple[Head, ...] = ()
    emphasis: bool = False
    strong: bool = False
    href: str = ""
    footnote: str = ""
    notes: tuple[int, ...] = ()


Pieces = tuple[Piece, ...]


class Passage(Value, frozen=True):
    """A quoted sentence, or several: where it stands, and whose account it is.

    `lead_in` is the sentence it hangs on (`Foreign Minister Kono made the following
    statements:`), empty for one that stands by itself. `account` is the record's issuer.
    """

    record: Head
    account: Head
    path: str
    sentence: Pieces
    lead_in: Pieces = ()


class Actor(Value, frozen=True):
    """Who acts: a person, a side, or an organisation.

    `office` is the designation printed in the record, else (`printed` false) the office held
    that day, else empty. `side` is the state he or it belongs to, a state's being itself.
    """

    head: Head
    side: Head | None = None
    office: str = ""
    printed: bool = False


class ActKey(Value, frozen=True):
    """Another act, named from this one: its record, its passage, its sentence."""

    record: Head
    path: str
    sentence: Pieces


class LinkedAct(Value, frozen=True):
    """An act of a record with everything it refers to resolved.

    `key` is `record#id`, its name for ever; `position` its place in the record's list. `by` is
    empty where nobody is named and the editor supplies nobody; `unnamed` says that nobody is named,
    and then `by` is the editor's, to be shown in square brackets. `sides` are the states of
    `by`, each once. `concurrence` marks an agreement by one side alone: shown as that side's
    concurrence. `date` is the day it was done on, `meeting` where. `topics` are those of its
    passage, or its own. `restates` is set on an act that tells another again: not counted.
    """

    key: str
    position: int
    passage: Passage
    word: str
    past: str
    cls: ActClass
    by: tuple[Actor, ...]
    unnamed: bool
    sides: tuple[Head, ...]
    concurrence: bool
    date: Edtf
    meeting: Head | None
    topics: tuple[Head, ...]
    through: tuple[Actor, ...] = ()
    to: tuple[Actor, ...] = ()
    instruments: tuple[tuple[Head, str], ...] = ()
    undertaking: Head | None = None
    effect: Effect | None = None
    due: Edtf | None = None
    due_words: str = ""
    qualified: str = ""
    foresees: tuple[Head, ...] = ()
    answers: tuple[ActKey, ...] = ()
    answered_by: tuple[ActKey, ...] = ()
    restates: ActKey | None = None
    restated_by: tuple[ActKey, ...] = ()

    @property
    def when(self) -> Edtf | None:
        """The date by which it is put into a period."""
        return self.date


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
    account: Head | None = None
    sources: tuple[Source, ...] = ()

    @property
    def when(self) -> Edtf | None:
        """The date by which it is put into a period."""
        return self.meeting.date or (self.record.date if self.record else None)


class Account(Value, frozen=True):
    """A record that reports a meeting: whose account, at which passage (empty: all of it)."""

    meeting: Head
    record: Head
    account: Head
    at: str = ""


class Cited(Value, frozen=True):
    """A source outside the archive, and what rests on it: a field of an entry, in words."""

    source: Source
    entry: Head
    what: str
