"""The table of instruments and records: which record names which, in what words, and what for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta import urls
from regesta.archive.archive import Archive
from regesta.model.parts import Head, Value, filed
from regesta.pages.shared import head, lists, named, portions
from regesta.pages.shared.head import Crumb, PageHead, PageInputs, Planned
from regesta.pages.shared.lists import Portion, Sheet
from regesta.pages.shared.named import Naming
from regesta.pages.shared.portions import Start

TITLE = "Instruments in the records"


class Inputs(Value, frozen=True):
    """The namings of a page, or the parts that they are spread over; and how the last records
    before them name the same instruments."""

    page: PageInputs
    namings: tuple[Naming, ...] = ()
    parts: tuple[Portion, ...] = ()
    before: tuple[Naming, ...] = ()


class Worded(Value, frozen=True):
    """A naming; whether the record before that names the instrument in the same language does so
    in no such words (`reworded`), and does nothing such with it (`recast`)."""

    naming: Naming
    reworded: bool
    recast: bool


class ByRecord(Value, frozen=True):
    """How a record names an instrument."""

    record: Head
    namings: tuple[Worded, ...]


class OfInstrument(Value, frozen=True):
    """How records name an instrument, in order of time."""

    instrument: Head
    records: tuple[ByRecord, ...]


class View(Value, frozen=True):
    """What a page of the table shows: instruments in order of time."""

    page: PageHead
    given: Inputs
    instruments: tuple[OfInstrument, ...]


def plan(archive: Archive) -> Iterator[Planned]:
    """The table, by decade of the records and less where it is too long for a page."""
    for start in portions.starts(archive, named.TABLE):
        path = named.TABLE.path(start, urls.section(named.PAGE))
        yield Planned(path, "pages/namings.html", make, gather, (start,))


def gather(archive: Archive, start: Start = "") -> Inputs:
    """What the table is made from, or a part of it."""
    sheet = portions.sheet(archive, named.TABLE, start)
    before = named.before(archive, sheet.rows) if start else ()
    return Inputs(_page(archive, sheet), sheet.rows, sheet.parts, before)


def _page(archive: Archive, sheet: Sheet[Naming]) -> PageInputs:
    crumbs = (Crumb(named.SECTION.capitalize(), urls.section(named.SECTION)),)
    if not sheet.keys:
        return head.of_page(archive, TITLE, named.SECTION, crumbs=crumbs)
    up = (Crumb(TITLE, urls.section(named.PAGE)), *lists.above(sheet, *named.TABLE.base))
    return head.of_page(archive, f"{TITLE}: {sheet.title}", named.SECTION, crumbs=(*crumbs, *up))


def make(inputs: Inputs) -> View:
    """The table: by instrument, then by record."""
    found: dict[str, list[Naming]] = {}
    for one in inputs.namings:
        found.setdefault(one.instrument.id, []).append(one)
    ordered = sorted(found.values(), key=lambda own: _order(own[0].instrument))
    instruments = (
        OfInstrument(own[0].instrument, tuple(by_record(own, inputs.before))) for own in ordered
    )
    return View(head.head(inputs.page), inputs, tuple(instruments))


def by_record(namings: Iterable[Naming], before: Iterable[Naming] = ()) -> Iterator[ByRecord]:
    """The namings of one instrument by record, each held against the last record `before` it that
    names it in the same language."""
    namings = tuple(namings)
    last = _by_language(one for one in before if one.instrument.id == namings[0].instrument.id)
    for record in dict.fromkeys(one.record for one in namings):
        own = [one for one in namings if one.record == record]
        yield ByRecord(record, tuple(_worded(one, last.get(one.language, [])) for one in own))
        last |= _by_language(own)


def _worded(one: Naming, last: list[Naming]) -> Worded:
    return Worded(
        one,
        bool(last) and _said(one) not in map(_said, last),
        bool(last) and one.role not in {other.role for other in last},
    )


def _by_language(namings: Iterable[Naming]) -> dict[str, list[Naming]]:
    found: dict[str, list[Naming]] = {}
    for one in namings:
        found.setdefault(one.language, []).append(one)
    return found


def _said(one: Naming) -> str:
    """The words, but for their capitals and spaces."""
    return " ".join(one.words.casefold().split())


def _order(instrument: Head) -> tuple[object, ...]:
    date = instrument.date
    return (date is None, date.sort_key if date else (), *filed(instrument))
