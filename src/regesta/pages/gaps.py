"""The page of gaps: what the archive has not, said openly, computed from what it has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from msgspec.structs import replace

from regesta import urls
from regesta.archive.archive import Archive
from regesta.model.parts import Value
from regesta.pages.shared import depth, head, lacking, lists, portions, undescribed
from regesta.pages.shared.depth import Rests
from regesta.pages.shared.head import PageHead, PageInputs, Planned
from regesta.pages.shared.lacking import SECTION, Gap
from regesta.pages.shared.lists import Portion, Sheet
from regesta.pages.shared.portions import Start

TEMPLATE = "pages/gaps.html"


class GapList(Value, frozen=True):
    """The gaps of the kind of an id; `parts` where they are too many for the page."""

    id: str
    total: int
    gaps: tuple[Gap, ...] = ()
    parts: tuple[Portion, ...] = ()


class Inputs(Value, frozen=True):
    """The lists of a page: all of them, with what they rest on, or one that has its own page."""

    page: PageInputs
    lists: tuple[GapList, ...]
    rests: Rests | None


class GapKind(NamedTuple):
    """A kind of gap: its heading, what it means, the words for `has`, `lacks`.

    Without a word for `has` nothing is said of what is held. `named`: those are the records that
    name it.
    """

    title: str
    says: str
    has: str = ""
    lacks: str = ""
    named: bool = False


class Alike(Value, frozen=True):
    """Gaps of which one thing is said, `said` by any of them, each with its own note where that
    has none; or, without it, each its own."""

    said: Gap | None
    gaps: tuple[Gap, ...]

    @property
    def each(self) -> bool:
        """Whether something is said of each by itself."""
        return any(not self.said or gap.note != self.said.note for gap in self.gaps)


class View(Value, frozen=True):
    """What the page shows: the lists that are given, each with the words of its kind."""

    page: PageHead
    given: Inputs
    sections: tuple[tuple[GapKind, GapList, tuple[Alike, ...]], ...]


def plan(archive: Archive) -> Iterator[Planned]:
    """The page of gaps, and the parts of those lists that are too long for it."""
    yield Planned(urls.section(SECTION), TEMPLATE, make, gather)
    for gap_id in KINDS:
        found = lacking.listed(gap_id)
        for start in portions.starts(archive, found):
            if start:
                yield Planned(found.path(start, ""), TEMPLATE, make, gather, (gap_id, start))


def gather(archive: Archive, gap_id: str = "", start: Start = "") -> Inputs:
    """What the page of gaps is made from, or that of a part of the list of one kind."""
    if not gap_id:
        first = tuple(_list(archive, one, _sheet(archive, one)) for one in KINDS)
        return Inputs(head.of_page(archive, "Gaps", SECTION), first, depth.of_all(archive))
    sheet = _sheet(archive, gap_id, start)
    page = lists.of_part(archive, SECTION, "Gaps", sheet, *lacking.listed(gap_id).base)
    return Inputs(page, (_list(archive, gap_id, sheet),), None)


def _sheet(archive: Archive, gap_id: str, start: Start = "") -> Sheet[Gap]:
    if gap_id == SOURCES:
        gaps = tuple(undescribed.gaps(archive))
        return Sheet((), len(gaps), gaps)
    return portions.sheet(archive, lacking.listed(gap_id), start)


def _list(archive: Archive, gap_id: str, sheet: Sheet[Gap]) -> GapList:
    gaps = sheet.rows
    if KINDS[gap_id].named:
        gaps = tuple(replace(gap, has=lacking.naming(archive, gap.head.id)) for gap in gaps)
    return GapList(gap_id, sheet.total, gaps, sheet.parts)


def make(inputs: Inputs) -> View:
    """The gaps with their words, in the order in which they are given."""
    sections = tuple((KINDS[one.id], one, tuple(alike(one.gaps))) for one in inputs.lists)
    return View(head.head(inputs.page), inputs, sections)


def alike(gaps: tuple[Gap, ...]) -> Iterator[Alike]:
    """The gaps, those together of which one thing is said, which then need be said once only, a
    note too where all have the same; after them all others."""
    found: dict[Any, list[Gap]] = {}
    for gap in gaps:
        known = (gap.has, gap.lacks)
        found.setdefault(known if any(known) else gap.note, []).append(gap)
    for same in found.values():
        if len(same) > 1:
            noted = {gap.note for gap in same}
            yield Alike(same[0] if len(noted) == 1 else replace(same[0], note=""), tuple(same))
    if rest := tuple(same[0] for same in found.values() if len(same) == 1):
        yield Alike(None, rest)


SOURCES = "sources"
"""The kind of gap that is counted by addresses."""
KINDS = {
    "meetings-without-record": GapKind(
        "Meetings without a record",
        "Held, as a record or another source has it; no record in this archive reports them.",
        "Named in",
        named=True,
    ),
    "one-side-only": GapKind(
        "Accounts held from one side only",
        "Meetings of several sides of which the archive holds the account of one alone.",
        "Account held:",
        "No account of the side of",
    ),
    "texts-not-held": GapKind(
        "Instruments and documents named, their text not held",
        "Records name them; their wording cannot be checked here.",
        "Named in",
        named=True,
    ),
    "no-later-mention": GapKind(
        "Undertakings without a later mention",
        "No stage after the records is entered: neither that they were carried out nor that they "
        "were not.",
        "Spoken of in",
    ),
    "not-found": GapKind(
        "Sought, not found",
        "Undertakings of which something was sought outside the archive and not found: what, "
        "where and on which day. Not found does not mean not carried out.",
        "Spoken of in",
    ),
    "not-established": GapKind(
        "Meetings of which it is not established whether they were held",
        "Foreseen or mentioned; no source known to the editor says that they took place.",
        "Named or foreseen in",
        named=True,
    ),
    "told-twice": GapKind(
        "Told twice, and unlike",
        "Undertakings that a record tells in its main points and again in detail, with another "
        "grade.",
        "Told in",
    ),
    "told-unlike": GapKind(
        "Told unlike in accounts of one meeting",
        "Undertakings of which the accounts of one meeting tell with another grade or deadline, "
        "or one of them with a reservation.",
        "Told in",
    ),
    "acts-not-encoded": GapKind(
        "Records whose acts are not encoded",
        "They are given and found, but nothing is counted or compared of what is done in them.",
    ),
    "copies": GapKind(
        "Records of whose copy something is not established",
        "The day on which the copy was made, its address, an image of the document.",
    ),
    SOURCES: GapKind(
        "What is not established of the sources",
        "What nobody established of a source outside the archive stays empty, and is counted here "
        "by addresses.",
    ),
    "not-collated-or-reviewed": GapKind(
        "Records not collated or not reviewed by a named person",
        "The words of every transcription are compared with its copy when the site is built; "
        "that somebody compared them by eye, or read the encoding again, is said by name only.",
    ),
}
"""The kinds of gap by id, in order."""
