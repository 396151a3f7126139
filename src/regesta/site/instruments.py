"""The pages of instruments, and those of the periods of long lists."""

from __future__ import annotations

from collections.abc import Container

from regesta.archive.archive import Archive
from regesta.model.entries import Entry, Instrument, InstrumentDate
from regesta.model.parts import Head
from regesta.site import pick
from regesta.site.page import Page
from regesta.site.periods import Dates, split
from regesta.site.prose import prose
from regesta.views import instrument
from regesta.views.common import Issuer

_DATES: Dates = {
    "acts": lambda act: act.date,
    "mentions": lambda mention: mention.passage.record.date,
    "silent": lambda record: record.date,
}


def pages(archive: Archive) -> tuple[Page, ...]:
    """The pages of every instrument."""
    issuers = pick.issuers(archive)
    return tuple(
        Page(path, "pages/instrument.html", instrument.instrument, inputs)
        for entry in archive.of("instruments")
        if isinstance(entry.data, Instrument)
        for path, inputs in split(
            _inputs(archive, entry, entry.data, issuers), archive.heads[entry.id], _DATES
        )
    )


def _inputs(
    archive: Archive, entry: Entry, data: Instrument, issuers: tuple[Issuer, ...]
) -> instrument.InstrumentInputs:
    acts, mentions = archive.acts_invoking(entry.id), archive.mentions_of(entry.id)
    naming = {act.passage.record.id for act in acts} | {m.passage.record.id for m in mentions}
    return instrument.InstrumentInputs(
        page=pick.entry_head(archive, entry),
        head=archive.heads[entry.id],
        facts=_facts(archive, entry, data),
        acts=acts,
        mentions=mentions,
        silent=_silent(archive, data, naming | {data.text_held}),
        issuers=issuers,
    )


def _facts(archive: Archive, entry: Entry, data: Instrument) -> instrument.InstrumentFacts:
    return instrument.InstrumentFacts(
        data=data,
        note=prose(archive, entry),
        dates=tuple(_happened(archive, day) for day in sorted(data.dates, key=lambda d: d.on)),
        signatories=pick.heads(archive, data.signatories),
        topics=pick.heads(archive, data.topics),
        text=pick.head(archive, data.text_held),
    )


def _silent(archive: Archive, data: Instrument, naming: Container[str]) -> tuple[Head, ...]:
    """The records on the topics of an instrument that do not name it, in order of time."""
    found = {record.id: record for topic in data.topics for record in archive.records_on(topic)}
    silent = [record for id_, record in found.items() if id_ not in naming]
    return tuple(sorted(silent, key=lambda r: (r.date.sort_key if r.date else (), r.id)))


def _happened(archive: Archive, day: InstrumentDate) -> instrument.Happened:
    return instrument.Happened(
        day.what.replace("-", " "),
        day.on,
        pick.heads(archive, archive.ids(day.by)),
        pick.head(archive, day.place),
    )
