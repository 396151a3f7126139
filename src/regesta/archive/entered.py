"""What an entry adds to the answers of queries by itself, before anything is resolved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import singledispatch
from typing import Any

from regesta.archive.heads import head
from regesta.archive.mentions import names
from regesta.archive.queries import ALL, Part, in_order, order_of
from regesta.archive.references import every
from regesta.model import entries as e
from regesta.model.entries import AnyEntry, Data, Source, actor_ids, ids, listed
from regesta.model.parts import Head, Tie, Tied

DESCRIBED = ("title", "by", "date", "language", "archived")
"""The fields of a source that are the same wherever it is cited."""
Given = Iterator[tuple[str, str, str, Any]]
"""Parts of an entry: query, what it is asked of, order, value."""


def entered(entry: AnyEntry) -> Iterator[Part]:
    """The parts that an entry gives by itself; none of what is asked of nothing."""
    own = head(entry)
    order = order_of(entry, own)
    for part in (*_common(entry, own, order), *_own(entry.data, entry, own, order)):
        if part[1]:
            yield Part(*part)


def _common(entry: AnyEntry, own: Head, order: str) -> Given:
    yield "entry", entry.id, entry.file, entry
    yield "heads", entry.id, entry.file, own
    yield "heads_in", entry.folder, order, own
    for old in entry.data.formerly:
        for of in (old, ALL):
            yield "formerly", of, in_order(old, entry.file), (old, own)
    for form, is_title in names(entry).items():
        yield "meaning", form, entry.id, (entry.id, is_title)
    for number, (_, source) in enumerate(every(entry, Source)):
        for name in DESCRIBED:
            if source.url and (value := getattr(source, name)):
                at = in_order(entry.file, number)
                said = repr(value), str(value), entry.file
                yield "described", f"{name} {source.url}", at, said


def _each(name: str, of: Iterable[str], order: str, value: Any) -> Given:
    """The same part of each of several."""
    for one in dict.fromkeys(of):
        yield name, one, order, value


@singledispatch
def _own(data: Data, entry: AnyEntry, own: Head, order: str) -> Given:
    yield from ()


@_own.register
def _(data: e.Record, entry: AnyEntry, own: Head, order: str) -> Given:
    yield from _each("issued_by", ids(data.issued_by), order, own)
    yield "texts_of", data.text_of, entry.id, entry.id
    for number, (what, several) in enumerate(_tied(data)):
        yield from _each("ties_of", several, in_order(order, number), Tie(own, what))
    for topic, paths in data.topics.items():
        for number, path in enumerate(paths):
            yield "passages_on", topic, in_order(order, number), (own, path)
        if paths:
            yield "records_on", topic, order, own
    yield from _each("is_side", (s for report in data.reports for s in report.sides), "", True)
    yield from _each("is_side", ids(data.issued_by) if data.is_joint else (), "", True)


def _tied(data: e.Record) -> Iterator[tuple[Tied, Iterable[str]]]:
    """What entries are to a record, and which."""
    yield "author", actor_ids(data.authors)
    yield "drafter", actor_ids(data.drafters)
    yield "addressee", actor_ids(data.addressees)
    yield "signatory", actor_ids(data.signatories)
    yield "sent from", ids(data.sent_from)
    yield "enclosure", (one for one in listed(data.enclosures) if isinstance(one, str))
    yield "replied to", ids(data.replies_to)
    yield "translated", ids(data.translation_of)


@_own.register
def _(data: e.Meeting, entry: AnyEntry, own: Head, order: str) -> Given:
    yield "parts_of", data.part_of, order, own
    yield "in_series", data.series, in_order(data.number or 0, order), own
    yield "beside", data.on_occasion_of, entry.file, own
    yield from _each("meetings_in", ids(data.place), order, own)
    yield from _each("is_side", data.sides, "", True)


@_own.register
def _(data: e.Undertaking, entry: AnyEntry, own: Head, order: str) -> Given:
    yield from _each("undertakings_of", ids(data.performer), order, own)
    for number, stage in enumerate(data.stages):
        yield "stages_at", stage.meeting, in_order(entry.file, number), (own, stage)


@_own.register
def _(data: e.Person, entry: AnyEntry, own: Head, order: str) -> Given:
    for number, office in enumerate(data.offices):
        at = in_order(office.from_, order, number)
        yield "offices_of", office.of, at, (own, office)


@_own.register
def _(data: e.Organisation, entry: AnyEntry, own: Head, order: str) -> Given:
    yield "parts_of", data.part_of, order, own


@_own.register
def _(data: e.Place, entry: AnyEntry, own: Head, order: str) -> Given:
    yield from _each("places_in", ids(data.country), order, own)
    for side, name in data.names_by.items():
        yield "named_by", side, order, (own, name)


@_own.register
def _(data: e.Topic, entry: AnyEntry, own: Head, order: str) -> Given:
    yield "narrower", data.broader, order, own
    yield from _each("related_by", data.related, order, entry.id)


@_own.register
def _(data: e.Instrument, entry: AnyEntry, own: Head, order: str) -> Given:
    yield from _each("signatory_of", data.signatories, order, own)
    yield from _each("written_by", ids(data.authors), order, own)
    yield from _each("within", ids(data.contains), order, own)
    yield from _each("instrument_parts", ids(data.part_of), order, own)
    if data.text_held != "no":
        yield "texts_of", entry.id, data.text_held, data.text_held
        yield "text_for", data.text_held, entry.id, entry.id
    for number, day in enumerate(data.dates):
        at = in_order(order, number)
        yield from _each("done_by", ids(day.by), in_order(day.on, at), (own, day))
        yield "done_in", day.place, at, (own, day)
        yield "done_at", day.meeting, in_order(entry.file, number), (own, day)
