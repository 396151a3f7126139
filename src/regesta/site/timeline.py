"""The pages of the chronology: what happened, was foreseen or fell due, by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from regesta import urls
from regesta.archive.archive import Archive
from regesta.dates import Edtf
from regesta.model.entries import Instrument, Meeting, Record
from regesta.site import figures, pick, rows
from regesta.site.page import Page
from regesta.site.sections import sheet_head
from regesta.site.splits import Key, Sheet, by_date, sheets
from regesta.views import chronology
from regesta.views.chronology import Event
from regesta.views.home import Year
from regesta.views.index import NO_DATE
from regesta.views.meeting import STATUS
from regesta.views.register import Due

SECTION = "chronology"
NOTHING_LATER = "no later mention in this archive"


def pages(archive: Archive) -> tuple[Page, ...]:
    """The chronology, by year where it is too long for a page."""
    hrefs = {int(year.year): year.href for year in years(archive)}
    dated = figures.dated(archive, events(archive))
    return tuple(
        Page(
            sheet.path(urls.section(SECTION), SECTION, "year"),
            "pages/chronology.html",
            chronology.chronology,
            chronology.Inputs(
                sheet_head(archive, SECTION, "Chronology", sheet),
                sheet.total,
                sheet.rows,
                sheet.parts,
                () if sheet.keys else dated,
                hrefs,
            ),
        )
        for sheet in _sheets(archive)
    )


def years(archive: Archive) -> tuple[Year, ...]:
    """The years of the chronology, with where each is found."""
    first, *_ = _sheets(archive)
    counts: dict[str, list[Event]] = {}
    for event in sorted(events(archive), key=chronology.in_time):
        counts.setdefault(event.year, []).append(event)
    return tuple(
        Year(
            year,
            _address(first, year),
            tuple(sorted(Counter(event.kind for event in found).items())),
        )
        for year, found in counts.items()
        if year != NO_DATE
    )


def events(archive: Archive) -> tuple[Event, ...]:
    """Everything that has or should have a place in time."""
    return (
        *_instruments(archive),
        *_meetings(archive),
        *_records(archive),
        *_deadlines(archive),
    )


def _sheets(archive: Archive) -> tuple[Sheet[Event], ...]:
    return sheets(events(archive), (SECTION, "year"), _keys)


def _keys(event: Event) -> tuple[Key, ...]:
    return by_date(Edtf(event.moment.isoformat()) if event.date else None, event.head)


def _address(first: Sheet[Event], year: str) -> str:
    if first.parts:
        return urls.group(SECTION, "year", year)
    return f"{urls.section(SECTION)}#on-{year}"


def _instruments(archive: Archive) -> Iterator[Event]:
    for entry in archive.of("instruments"):
        data, head = entry.data, archive.heads[entry.id]
        assert isinstance(data, Instrument)  # noqa: S101 - entries of a folder are of its type
        for day in data.dates:
            by, places = archive.ids(day.by), (day.place,)
            yield Event(
                "instrument",
                head,
                day.on,
                day.what.replace("-", " "),
                pick.heads(archive, by),
                pick.heads(archive, places),
            )


def _meetings(archive: Archive) -> Iterator[Event]:
    for entry in archive.of("meetings"):
        data, head = entry.data, archive.heads[entry.id]
        assert isinstance(data, Meeting)  # noqa: S101
        places = pick.heads(archive, archive.ids(data.place))
        status = STATUS[data.status]
        if data.date or not data.planned:
            yield Event("meeting", head, data.date, status, places=places)
        if data.planned and data.planned != data.date:
            planned = f"planned for this date; {status}"
            yield Event("meeting", head, data.planned, planned, places=places)


def _records(archive: Archive) -> Iterator[Event]:
    for entry in archive.of("records"):
        data = entry.data
        assert isinstance(data, Record)  # noqa: S101
        issuer = pick.heads(archive, (data.issued_by,))
        yield Event("record", archive.heads[entry.id], data.issued, "issued", issuer)


def _deadlines(archive: Archive) -> Iterator[Event]:
    for entry in archive.of("undertakings"):
        row = rows.undertaking(archive, entry)
        outcome = row.outcome or NOTHING_LATER
        for due, words in _dates(row.dues).items():
            yield Event("deadline", row.head, due, "due", row.bound, words=words, outcome=outcome)


def _dates(dues: Iterable[Due]) -> dict[Edtf, str]:
    """The dates by which something is due, each with the words it is first given in."""
    found: dict[Edtf, str] = {}
    for due in dues:
        if due.date:
            found[due.date] = found.get(due.date) or due.words
    return found
