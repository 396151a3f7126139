"""The archive's indexes: from every entry back to what refers to it, in a stable order."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

import msgspec

from regesta.archive import citing, reported
from regesta.archive.acts import Context, RecordText, ids
from regesta.model import entries as e
from regesta.model.entries import Entry
from regesta.model.parts import Account, Attendance, Cited, Head, LinkedAct, Mention

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
Index = Mapping[str, tuple[T, ...]]


class Indexes(msgspec.Struct, frozen=True):
    """Each index is by the id of the entry asked about; `Archive` says what each holds."""

    folders: Index[Entry]
    by_record: Index[LinkedAct]
    by_actor: Index[LinkedAct]
    by_side: Index[LinkedAct]
    by_addressee: Index[LinkedAct]
    by_transmitter: Index[LinkedAct]
    by_meeting: Index[LinkedAct]
    by_topic: Index[LinkedAct]
    by_instrument: Index[LinkedAct]
    by_undertaking: Index[LinkedAct]
    by_foreseen: Index[LinkedAct]
    mentions_of: Index[Mention]
    mentions_in: Index[Mention]
    attendances_of: Index[Attendance]
    attendances_at: Index[Attendance]
    accounts_of: Index[Account]
    accounts_in: Index[Account]
    parts: Index[Head]
    series: Index[Head]
    passages: Index[tuple[Head, str]]
    narrower: Index[Head]
    related: Index[Head]
    meetings_on: Index[Head]
    meetings_of: Index[Head]
    instruments_on: Index[Head]
    signatory_of: Index[Head]
    done_by: Index[tuple[Head, e.InstrumentDate]]
    named_by: Index[tuple[Head, str]]
    offices: Index[tuple[Head, e.Office]]
    undertakings_on: Index[Head]
    undertakings_of: Index[Head]
    cited: tuple[Cited, ...]


def grouped(values: Iterable[T], keys: Callable[[T], Iterable[K]]) -> dict[K, tuple[T, ...]]:
    """The values by each of their keys, in their order, each once a key."""
    found: dict[K, list[T]] = {}
    for value in values:
        for key in dict.fromkeys(keys(value)):
            found.setdefault(key, []).append(value)
    return {key: tuple(several) for key, several in found.items()}


def index(
    context: Context, texts: Mapping[str, RecordText], acts: tuple[LinkedAct, ...]
) -> Indexes:
    """All indexes of an archive."""
    entries, heads = context.entries, context.heads
    folders = _folders(context)
    mentions = reported.mentions(texts, folders, context)
    attendances = reported.attendances(folders, texts, context)
    accounts = [
        account
        for record in folders.get("records", ())
        for account in reported.accounts(record, texts, heads)
    ]
    undertakings = list(folders.get("undertakings", ()))

    def of(folder: str, field: str) -> dict[str, tuple[Head, ...]]:
        several = grouped(folders.get(folder, ()), lambda one: ids(getattr(one.data, field)))
        return _headed(several, heads)

    def on_topics(folder: str) -> dict[str, tuple[Head, ...]]:
        return _headed(
            grouped(
                folders.get(folder, ()),
                lambda one: [i for topic in one.data.topics for i in _broader(topic, entries)],  # type: ignore[union-attr]
            ),
            heads,
        )

    def acts_by(keys: Callable[[LinkedAct], Iterable[str]]) -> dict[str, tuple[LinkedAct, ...]]:
        return grouped(acts, keys)

    return Indexes(
        folders=folders,
        by_record=_in_text_order(acts_by(lambda act: [act.passage.record.id])),
        by_actor=acts_by(lambda act: [actor.head.id for actor in act.by]),
        by_side=acts_by(lambda act: [side.id for side in act.sides]),
        by_addressee=acts_by(lambda act: [actor.head.id for actor in act.to]),
        by_transmitter=acts_by(lambda act: [actor.head.id for actor in act.through]),
        by_meeting=acts_by(lambda act: [act.meeting.id] if act.meeting else []),
        by_topic=acts_by(lambda act: _with_broader(act, entries)),
        by_instrument=acts_by(lambda act: [head.id for head, _ in act.instruments]),
        by_undertaking=acts_by(lambda act: [act.undertaking.id] if act.undertaking else []),
        by_foreseen=acts_by(lambda act: [head.id for head in act.foresees]),
        mentions_of=grouped(mentions, lambda mention: [mention.entry.id]),
        mentions_in=grouped(mentions, lambda mention: [mention.passage.record.id]),
        attendances_of=grouped(attendances, lambda one: [one.person.id]),
        attendances_at=grouped(attendances, lambda one: [one.meeting.id]),
        accounts_of=grouped(accounts, lambda account: [account.meeting.id]),
        accounts_in=grouped(accounts, lambda account: [account.record.id]),
        parts=of("meetings", "part_of") | of("organisations", "part_of"),
        series=_series(folders, heads),
        passages=_passages(folders, heads),
        narrower=of("topics", "broader"),
        related=_related(folders, heads),
        meetings_on=on_topics("meetings"),
        meetings_of=_meetings_of(folders, context),
        instruments_on=on_topics("instruments"),
        signatory_of=of("instruments", "signatories"),
        done_by=_done_by(folders, heads),
        named_by=_named_by(folders, heads),
        offices=_offices(folders, heads),
        undertakings_on=_undertakings_on(undertakings, acts, entries, heads),
        undertakings_of=of("undertakings", "bound"),
        cited=citing.cited(folders, heads),
    )


def _headed(
    several: Mapping[str, Iterable[Entry]], heads: Mapping[str, Head]
) -> dict[str, tuple[Head, ...]]:
    return {i: tuple(heads[one.id] for one in found) for i, found in several.items()}


def _folders(context: Context) -> dict[str, tuple[Entry, ...]]:
    by_folder = grouped(context.entries.values(), lambda entry: [entry.folder])
    return {
        folder: tuple(sorted(several, key=lambda entry: _order(entry, context.heads[entry.id])))
        for folder, several in by_folder.items()
    }


def _order(entry: Entry, head: Head) -> tuple[Any, ...]:
    when = head.date or (entry.data.planned if isinstance(entry.data, e.Meeting) else None)
    if entry.folder in ("records", "meetings", "instruments"):
        return (when.sort_key if when else (date.max, date.max, ""), head.sort, entry.id)
    return (head.sort, entry.id)


def _in_text_order(by_record: dict[str, tuple[LinkedAct, ...]]) -> dict[str, tuple[LinkedAct, ...]]:
    def position(act: LinkedAct) -> int:
        return int(act.key.rpartition("#")[2])

    return {i: tuple(sorted(acts, key=position)) for i, acts in by_record.items()}


def _broader(topic_id: str, entries: Mapping[str, Entry]) -> list[str]:
    """A topic and those above it."""
    found: list[str] = []
    while topic_id and topic_id not in found:
        found.append(topic_id)
        topic_id = getattr(entries[topic_id].data, "broader", "")
    return found


def _with_broader(act: LinkedAct, entries: Mapping[str, Entry]) -> list[str]:
    return [i for topic in act.topics for i in _broader(topic.id, entries)]


def _series(
    folders: Mapping[str, tuple[Entry, ...]], heads: Mapping[str, Head]
) -> dict[str, tuple[Head, ...]]:
    meetings = [
        (entry, entry.data)
        for entry in folders.get("meetings", ())
        if isinstance(entry.data, e.Meeting) and entry.data.series
    ]
    found = grouped(meetings, lambda pair: [pair[1].series])
    return {
        i: tuple(
            heads[entry.id] for entry, _ in sorted(several, key=lambda pair: pair[1].number or 0)
        )
        for i, several in found.items()
    }


def _passages(
    folders: Mapping[str, tuple[Entry, ...]], heads: Mapping[str, Head]
) -> dict[str, tuple[tuple[Head, str], ...]]:
    pairs = [
        (topic, (heads[record.id], path))
        for record in folders.get("records", ())
        if isinstance(record.data, e.Record)
        for topic, paths in record.data.topics.items()
        for path in paths
    ]
    found = grouped(pairs, lambda pair: [pair[0]])
    return {topic: tuple(where for _, where in several) for topic, several in found.items()}


def _related(
    folders: Mapping[str, tuple[Entry, ...]], heads: Mapping[str, Head]
) -> dict[str, tuple[Head, ...]]:
    """Topics by those that they are related to, whichever of the two says so."""
    topics = [one for one in folders.get("topics", ()) if isinstance(one.data, e.Topic)]
    said = {
        pair
        for one in topics
        for other in getattr(one.data, "related", ())
        for pair in ((one.id, other), (other, one.id))
    }
    found = grouped(topics, lambda one: sorted(i for i, other in said if other == one.id))
    return _headed(found, heads)


def _meetings_of(
    folders: Mapping[str, tuple[Entry, ...]], context: Context
) -> dict[str, tuple[Head, ...]]:
    """Meetings by those who had a side at them, as a record or the meeting's entry has it."""
    pairs = [
        (report.meeting, side)
        for record in folders.get("records", ())
        if isinstance(record.data, e.Record)
        for report in record.data.reports
        for side in report.sides
    ]
    meetings = folders.get("meetings", ())
    pairs += [
        (one.id, side)
        for one in meetings
        if isinstance(one.data, e.Meeting)
        for side in one.data.sides
    ]
    sides = grouped(pairs, lambda pair: [pair[0]])

    def there(meeting: Entry) -> list[str]:
        own = [side for _, side in sides.get(meeting.id, ())]
        states = [state.id for side in own if (state := context.side_of(side))]
        return [*own, *states]

    return _headed(grouped(meetings, there), context.heads)


def _done_by(
    folders: Mapping[str, tuple[Entry, ...]], heads: Mapping[str, Head]
) -> dict[str, tuple[tuple[Head, e.InstrumentDate], ...]]:
    pairs = [
        (heads[instrument.id], day)
        for instrument in folders.get("instruments", ())
        if isinstance(instrument.data, e.Instrument)
        for day in instrument.data.dates
    ]
    pairs.sort(key=lambda pair: pair[1].on.sort_key)
    return grouped(pairs, lambda pair: ids(pair[1].by))


def _named_by(
    folders: Mapping[str, tuple[Entry, ...]], heads: Mapping[str, Head]
) -> dict[str, tuple[tuple[Head, str], ...]]:
    """The disputed places by the sides, with the name that each gives them."""
    triples = [
        (side, heads[place.id], name)
        for place in folders.get("places", ())
        if isinstance(place.data, e.PlaceEntry)
        for side, name in place.data.names_by.items()
    ]
    found = grouped(triples, lambda triple: [triple[0]])
    return {side: tuple((place, name) for _, place, name in own) for side, own in found.items()}


def _offices(
    folders: Mapping[str, tuple[Entry, ...]], heads: Mapping[str, Head]
) -> dict[str, tuple[tuple[Head, e.Office], ...]]:
    pairs = [
        (heads[person.id], office)
        for person in folders.get("persons", ())
        if isinstance(person.data, e.Person)
        for office in person.data.offices
    ]
    pairs.sort(key=lambda pair: pair[1].from_.sort_key if pair[1].from_ else (date.max,) * 2)
    return grouped(pairs, lambda pair: [pair[1].of])


def _undertakings_on(
    undertakings: list[Entry],
    acts: tuple[LinkedAct, ...],
    entries: Mapping[str, Entry],
    heads: Mapping[str, Head],
) -> dict[str, tuple[Head, ...]]:
    """Undertakings by their own topics, or where they give none by those of their acts."""
    spoken: dict[str, list[str]] = {}
    for act in acts:
        if act.undertaking:
            spoken.setdefault(act.undertaking.id, []).extend(topic.id for topic in act.topics)

    def topics(entry: Entry) -> list[str]:
        own = entry.data.topics if isinstance(entry.data, e.Undertaking) else ()
        return [i for topic in own or spoken.get(entry.id, ()) for i in _broader(topic, entries)]

    found = grouped(undertakings, topics)
    return {topic: tuple(heads[entry.id] for entry in several) for topic, several in found.items()}
