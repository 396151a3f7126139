"""The page of gaps: what the archive has not, said openly, computed from what it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from regesta import urls
from regesta.archive.archive import Archive
from regesta.dates import Edtf
from regesta.model.entries import Instrument, Meeting, Record, Task, Undertaking
from regesta.model.parts import Head, Value, filed
from regesta.pages.shared import depth, edition, findings, head, lists, words
from regesta.pages.shared.dating import date_of
from regesta.pages.shared.depth import Rests
from regesta.pages.shared.edition import DEPTHS
from regesta.pages.shared.head import PageHead, PageInputs, Planned
from regesta.pages.shared.lists import Portion, Sheet, Sheets

SECTION, TEMPLATE = "gaps", "pages/gaps.html"


class Gap(Value, frozen=True):
    """Something missing of `head`, or as it says where it is no entry.

    `has` are held, `lacks` are not; `note` is the editor's.
    """

    head: Head
    date: Edtf | None = None
    has: tuple[Head, ...] = ()
    lacks: tuple[Head, ...] = ()
    note: str = ""


class GapList(Value, frozen=True):
    """The gaps of the kind of an id; `parts` where they are too many for the page."""

    id: str
    total: int
    gaps: tuple[Gap, ...] = ()
    parts: tuple[Portion, ...] = ()


class Inputs(Value, frozen=True):
    """The lists of a page: all of them, or one that has a page of its own; what they rest on."""

    page: PageInputs
    lists: tuple[GapList, ...]
    rests: Rests


class GapKind(NamedTuple):
    """A kind of gap: what finds it; its heading, what it means, the words for `has`, `lacks`.

    Without a word for `has` nothing is said of what is held.
    """

    find: Callable[[Archive], Iterator[Gap]]
    title: str
    says: str
    has: str = ""
    lacks: str = ""


class View(Value, frozen=True):
    """What the page shows: the lists that are given, each with the words of its kind."""

    page: PageHead
    given: Inputs
    sections: tuple[tuple[GapKind, GapList], ...]


def plan(archive: Archive) -> Iterator[Planned]:
    """The page of gaps, and the parts of those lists that are too long for it."""
    yield Planned(urls.section(SECTION), TEMPLATE, make, gather)
    for gap_id, sheets in archive.once(_sheets).items():
        for keys, sheet in sheets.items():
            if keys:
                path = sheet.path("", SECTION, gap_id, "year")
                yield Planned(path, TEMPLATE, make, gather, (gap_id, *keys))


def gather(archive: Archive, gap_id: str = "", *keys: str) -> Inputs:
    """What the page of gaps is made from, or that of a part of the list of one kind."""
    found, rests = archive.once(_sheets), depth.of_all(archive)
    if not gap_id:
        first = tuple(_list(i, sheets[()]) for i, sheets in found.items())
        return Inputs(head.of_page(archive, "Gaps", SECTION), first, rests)
    sheet = found[gap_id][keys]
    page = lists.of_part(archive, SECTION, "Gaps", sheet)
    return Inputs(page, (_list(gap_id, sheet),), rests)


def _sheets(archive: Archive) -> dict[str, Sheets[Gap]]:
    """The pages of the list of each kind of gap."""
    return {
        gap_id: lists.by_keys(
            lists.sheets(
                kind.find(archive),
                (SECTION, gap_id, "year"),
                lambda gap: lists.by_date(gap.date, gap.head),
            )
        )
        for gap_id, kind in KINDS.items()
    }


def _list(gap_id: str, sheet: Sheet[Gap]) -> GapList:
    return GapList(gap_id, sheet.total, sheet.rows, sheet.parts)


def make(inputs: Inputs) -> View:
    """The gaps with their words, in the order in which they are given."""
    sections = tuple((KINDS[found.id], found) for found in inputs.lists)
    return View(head.head(inputs.page), inputs, sections)


def _named_in(archive: Archive, entry_id: str) -> tuple[Head, ...]:
    """The records that name an entry or expect it, each once, in order of time."""
    mentions = (mention.passage.record for mention in archive.mentions_of[entry_id])
    foreseen = (act.passage.record for act in archive.acts_foreseeing[entry_id])
    return _once((*mentions, *foreseen))


def _once(heads: Iterable[Head]) -> tuple[Head, ...]:
    return tuple({head.id: head for head in heads}.values())


def _without_record(archive: Archive) -> Iterator[Gap]:
    for entry in archive.of(Meeting):
        if entry.data.status == "held" and not archive.accounts_of[entry.id]:
            yield Gap(archive.heads[entry.id], entry.data.date, _named_in(archive, entry.id))


def _one_sided(archive: Archive) -> Iterator[Gap]:
    for entry in archive.of(Meeting):
        accounts = archive.accounts_of[entry.id]
        sides = {a.side.id: a.side for a in archive.attendances_at[entry.id]}
        found = (archive.context.side_of(a.account.id, sides) for a in accounts)
        held = {side.id for side in found if side}
        silent = tuple(sorted((s for i, s in sides.items() if i not in held), key=filed))
        if accounts and silent and len(sides) > 1:
            issuers = _once(account.account for account in accounts)
            yield Gap(archive.heads[entry.id], entry.data.date, issuers, silent)


def _texts(archive: Archive) -> Iterator[Gap]:
    for entry in archive.of(Instrument):
        own = archive.heads[entry.id]
        if entry.data.text_held == "no":
            in_acts = (act.passage.record for act in archive.acts_with[entry.id])
            yield Gap(own, own.date, _once((*_named_in(archive, entry.id), *in_acts)))


def _undertakings(archive: Archive) -> Iterator[tuple[Undertaking, Gap]]:
    for entry in archive.of(Undertaking):
        records = _once(act.passage.record for act in archive.acts_about[entry.id])
        sought = (f"{one.for_} ({one.where}; {one.on})" for one in entry.data.searched)
        note = f"Sought: {'; '.join(sought)}." if entry.data.searched else ""
        gap = Gap(archive.heads[entry.id], date_of(archive, entry), records, note=note)
        yield entry.data, gap


def _no_later_mention(archive: Archive) -> Iterator[Gap]:
    for data, gap in _undertakings(archive):
        if words.standing(data.stages, data.searched) == words.NOTHING:
            yield gap


def _not_found(archive: Archive) -> Iterator[Gap]:
    for data, gap in _undertakings(archive):
        if words.standing(data.stages, data.searched) == words.SOUGHT:
            yield gap


def _told_twice(archive: Archive) -> Iterator[Gap]:
    for one in findings.of(archive):
        yield Gap(one.undertaking, one.record.date, (one.record,), note=one.words)


def _not_encoded(archive: Archive) -> Iterator[Gap]:
    for entry in archive.of(Record):
        if entry.data.depth != "acts":
            note = f"Encoded: {DEPTHS[entry.data.depth]}."
            yield Gap(archive.heads[entry.id], entry.data.issued, note=note)


def _copies(archive: Archive) -> Iterator[Gap]:
    for entry in archive.of(Record):
        source = entry.data.source
        lacks = [
            word
            for word, given in (("the day its copy was made", source.accessed),
                                ("an address", source.url), ("a facsimile", source.facsimile))
            if not given
        ]  # fmt: skip
        if lacks:
            note = f"Not established: {', '.join(lacks)}."
            yield Gap(archive.heads[entry.id], entry.data.issued, note=note)


def _sources(archive: Archive) -> Iterator[Gap]:
    lacking = _not_described(archive)
    for name, said in DESCRIBED.items():
        if count := sum(name in missing for missing in lacking):
            of = f"{len(lacking)} address{'' if len(lacking) == 1 else 'es'}"
            title = said[:1].upper() + said[1:]
            yield Gap(Head("", name, title), note=f"Not established of {count} of {of}.")


def _not_described(archive: Archive) -> list[set[str]]:
    """What no citation of it tells of a source, for each address that is cited."""
    found: dict[str, set[str]] = {}
    for cited in archive.cited:
        if url := cited.source.url:
            missing = {name for name in DESCRIBED if not getattr(cited.source, name)}
            found[url] = found.get(url, missing) & missing
    return list(found.values())


def _not_established(archive: Archive) -> Iterator[Gap]:
    for entry in archive.of(Meeting):
        if entry.data.status == "not-established":
            records = _named_in(archive, entry.id)
            yield Gap(archive.heads[entry.id], date_of(archive, entry), records)


def _not_vouched_for(archive: Archive) -> Iterator[Gap]:
    for entry in archive.of(Record):
        given = entry.data.responsibility
        lacking = [task for task in edition.missing(given) if task in CHECKS]
        if lacking:
            note = edition.nobody(lacking)
            yield Gap(archive.heads[entry.id], entry.data.issued, note=note)


DESCRIBED = {
    "title": "title",
    "by": "who published it",
    "date": "date",
    "language": "language",
    "accessed": "the day on which it was read",
}
"""What a source is described by, beside its address and kind, and that in words."""
CHECKS: tuple[Task, ...] = ("collated", "reviewed")
"""The tasks by which a second look is had at a record."""

KINDS = {
    "meetings-without-record": GapKind(
        _without_record,
        "Meetings without a record",
        "Held, as a record or another source has it; no record in this archive reports them.",
        "Named in",
    ),
    "one-side-only": GapKind(
        _one_sided,
        "Accounts held from one side only",
        "Meetings of several sides of which the archive holds the account of one alone.",
        "Account held:",
        "No account of the side of",
    ),
    "texts-not-held": GapKind(
        _texts,
        "Instruments and documents named, their text not held",
        "Records name them; their wording cannot be checked here.",
        "Named in",
    ),
    "no-later-mention": GapKind(
        _no_later_mention,
        "Undertakings without a later mention",
        "No stage after the records is entered: neither that they were carried out nor that they "
        "were not.",
        "Spoken of in",
    ),
    "not-found": GapKind(
        _not_found,
        "Sought, not found",
        "Undertakings of which something was sought outside the archive and not found: what, "
        "where and on which day. Not found does not mean not carried out.",
        "Spoken of in",
    ),
    "not-established": GapKind(
        _not_established,
        "Meetings of which it is not established whether they were held",
        "Foreseen or mentioned; no source known to the editor says that they took place.",
        "Named or foreseen in",
    ),
    "told-twice": GapKind(
        _told_twice,
        "Told twice, and unlike",
        "Undertakings that a record tells in its main points and again in detail, with another "
        "grade.",
        "Told in",
    ),
    "acts-not-encoded": GapKind(
        _not_encoded,
        "Records whose acts are not encoded",
        "They are given and found, but nothing is counted or compared of what is done in them.",
    ),
    "copies": GapKind(
        _copies,
        "Records of whose copy something is not established",
        "The day on which the copy was made, its address, an image of the document.",
    ),
    "sources": GapKind(
        _sources,
        "What is not established of the sources",
        "What nobody established of a source outside the archive stays empty, and is counted here "
        "by addresses.",
    ),
    "not-collated-or-reviewed": GapKind(
        _not_vouched_for,
        "Records not collated or not reviewed by a named person",
        "The words of every transcription are compared with its copy when the site is built; "
        "that somebody compared them by eye, or read the encoding again, is said by name only.",
    ),
}
"""The kinds of gap by id, in order."""
