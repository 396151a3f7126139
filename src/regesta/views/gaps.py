"""What the archive has not: said openly, computed from what it has."""

from __future__ import annotations

from regesta.dates import Edtf
from regesta.model.parts import Head
from regesta.model.values import Value
from regesta.views.common import PageHead, Portion


class Gap(Value, frozen=True):
    """Something missing of `head`. `has` are held, `lacks` are not; `note` is the editor's."""

    head: Head
    date: Edtf | None = None
    status: str = ""
    has: tuple[Head, ...] = ()
    lacks: tuple[Head, ...] = ()
    note: str = ""


class GapList(Value, frozen=True):
    """One kind of gap; `parts` where it is too long for the page."""

    id: str
    total: int
    gaps: tuple[Gap, ...] = ()
    parts: tuple[Portion, ...] = ()


class Inputs(Value, frozen=True):
    """The lists of a page: all of them, or one that has a page of its own."""

    page: PageHead
    lists: tuple[GapList, ...]


class Section(Value, frozen=True):
    """A list of gaps with its heading, what it says, and the words for `has` and `lacks`."""

    id: str
    title: str
    says: str
    has: str
    lacks: str
    total: int
    gaps: tuple[Gap, ...] = ()
    parts: tuple[Portion, ...] = ()


class Gaps(Value, frozen=True):
    """The page of gaps."""

    page: PageHead
    sections: tuple[Section, ...]


WORDS: dict[str, tuple[str, str, str, str]] = {
    "meetings-without-record": (
        "Meetings without a record",
        "Held, as a record or another source has it; no record in this archive reports them.",
        "Named in",
        "",
    ),
    "one-side-only": (
        "Accounts held from one side only",
        "Meetings of several sides of which the archive holds the account of one alone.",
        "Account held:",
        "No account of the side of",
    ),
    "texts-not-held": (
        "Instruments and documents named, their text not held",
        "Records name them; their wording cannot be checked here.",
        "Named in",
        "",
    ),
    "no-later-mention": (
        "Undertakings without a known outcome",
        "Nothing later is recorded in this archive: neither that they were kept nor that they "
        "were not.",
        "Spoken of in",
        "",
    ),
    "not-found": (
        "Undertakings whose outcome was sought and not found",
        "Not found does not mean not carried out.",
        "Spoken of in",
        "",
    ),
    "not-established": (
        "Meetings of which it is not established whether they were held",
        "Foreseen or mentioned; no source known to the editor says that they took place.",
        "Named or foreseen in",
        "",
    ),
}
"""Heading, explanation and the words for what is held and not, of each kind of gap, in order."""


def gaps(inputs: Inputs) -> Gaps:
    """The gaps with their headings, in the order in which they are given."""
    return Gaps(inputs.page, tuple(_section(found) for found in inputs.lists))


def _section(found: GapList) -> Section:
    return Section(found.id, *WORDS[found.id], found.total, found.gaps, found.parts)
