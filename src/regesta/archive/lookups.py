"""The archive's look-ups: from every entry back to what refers to it, in a stable order."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

import msgspec

from regesta.archive import citing, reported
from regesta.archive.acts import linked
from regesta.archive.context import Context
from regesta.archive.entries import Entries
from regesta.archive.wording import Wording
from regesta.model import entries as e
from regesta.model.entries import Data, Entry, ids
from regesta.model.parts import Account, Attendance, Cited, Head, LinkedAct, Mention

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


class Index(dict[str, tuple[T, ...]]):
    """What there is of each entry, by its id, in a stable order; `()` where there is nothing."""

    def __missing__(self, entry_id: str) -> tuple[T, ...]:
        return ()


class Lookups(msgspec.Struct, frozen=True):
    """`acts` are all acts in order of time; all else is by the id of the entry asked about.

    Acts in order of time: `acts_of_record` those of a record, in the order of its list;
    `acts_by` a person, or in the name of an organisation or state; `acts_of_side` a state, its
    organisations and its persons; `acts_to` those addressed; `acts_through` who transmits;
    `acts_at` a meeting; `acts_on` a topic or a narrower one; `acts_with` an instrument in any part,
    `acts_invoking` one that is relied on or reaffirmed;
    `acts_about` an undertaking; `acts_foreseeing` a meeting.

    `parts_of` are the meetings that are part of a meeting, or the parts of an organisation;
    `in_series` the meetings of a series, by number, then date; `beside` those held on its
    occasion. `passages_on` are the passages indexed under a topic itself, with
    their record, and `records_on` those records;
    `sides_in` are the
    states that took part in the meetings that a record reports;
    `related` are topics, whichever of the two says so. `meetings_on` and `instruments_on` are
    those on a topic or on a narrower one; `meetings_of` the meetings at which an organisation,
    or one of a state's, was a side; `meetings_in` those at a place; `issued_by` records.
    `done_by`, `done_in` and `done_at` are what was done with instruments by somebody, at a place,
    at a meeting; `named_by` the disputed places with the name that a side gives each;
    `offices_of` who held those of an organisation; `undertakings_of` what somebody would do;
    `stages_at` what came about at a meeting of undertakings. `written_by` are instruments by
    author, `within` those that hold an instrument, `instrument_parts` its parts. `cited` is every
    source outside the archive, with what rests on it.
    """

    acts: tuple[LinkedAct, ...]
    acts_of_record: Index[LinkedAct]
    acts_by: Index[LinkedAct]
    acts_of_side: Index[LinkedAct]
    acts_to: Index[LinkedAct]
    acts_through: Index[LinkedAct]
    acts_according_to: Index[LinkedAct]
    acts_at: Index[LinkedAct]
    acts_on: Index[LinkedAct]
    acts_with: Index[LinkedAct]
    acts_invoking: Index[LinkedAct]
    acts_about: Index[LinkedAct]
    acts_foreseeing: Index[LinkedAct]
    mentions_of: Index[Mention]
    mentions_in: Index[Mention]
    attendances_of: Index[Attendance]
    attendances_at: Index[Attendance]
    accounts_of: Index[Account]
    accounts_in: Index[Account]
    sides_in: Index[Head]
    parts_of: Index[Head]
    in_series: Index[Head]
    beside: Index[Head]
    passages_on: Index[tuple[Head, str]]
    records_on: Index[Head]
    narrower: Index[Head]
    related: Index[Head]
    meetings_on: Index[Head]
    meetings_of: Index[Head]
    meetings_in: Index[Head]
    instruments_on: Index[Head]
    signatory_of: Index[Head]
    issued_by: Index[Head]
    places_in: Index[Head]
    done_by: Index[tuple[Head, e.InstrumentDate]]
    done_in: Index[tuple[Head, e.InstrumentDate]]
    done_at: Index[tuple[Head, e.InstrumentDate]]
    named_by: Index[tuple[Head, str]]
    offices_of: Index[tuple[Head, e.Office]]
    undertakings_on: Index[Head]
    undertakings_of: Index[Head]
    stages_at: Index[tuple[Head, e.Stage]]
    written_by: Index[Head]
    within: Index[Head]
    instrument_parts: Index[Head]
    cited: tuple[Cited, ...]


def grouped(values: Iterable[T], keys: Callable[[T], Iterable[K]]) -> dict[K, tuple[T, ...]]:
    """The values by each of their keys, in their order, each once a key."""
    found: dict[K, list[T]] = {}
    for value in values:
        for key in dict.fromkeys(keys(value)):
            found.setdefault(key, []).append(value)
    return {key: tuple(several) for key, several in found.items()}


def _index(values: Iterable[T], keys: Callable[[T], Iterable[str]]) -> Index[T]:
    return Index(grouped(values, keys))


def _pairs(pairs: Iterable[tuple[str, T]]) -> Index[T]:
    """The second of each pair, by the first; each once."""
    found = grouped(pairs, lambda pair: [pair[0]])
    return Index({key: tuple(value for _, value in several) for key, several in found.items()})


def _once(several: Mapping[str, Iterable[T]]) -> Index[T]:
    return Index({key: tuple(dict.fromkeys(values)) for key, values in several.items()})


def lookups(context: Context, texts: Mapping[str, Wording]) -> Lookups:
    """All look-ups of an archive; its entries in order, see `ordered`."""
    entries, heads = context.entries, context.heads
    acts = linked(texts.values(), context)
    mentions = reported.mentions(texts, context)
    attendances = reported.attendances(texts, context)
    accounts = reported.accounts(texts, context)
    sides_in = _sides_in(accounts, attendances)
    passages = _passages(entries, heads)
    done = sorted(_done(entries, heads), key=lambda pair: pair[1].on.sort_key)
    filed = list(_done(entries, heads))

    def of(kind: type[Data], field: str) -> Index[Head]:
        return _pairs(
            (i, heads[one.id])
            for one in entries.of(kind)
            for i in dict.fromkeys(ids(getattr(one.data, field)))
        )

    def on_topics(kind: type[e.Meeting | e.Instrument]) -> Index[Head]:
        return _pairs(
            (i, heads[one.id])
            for one in entries.of(kind)
            for i in dict.fromkeys(i for topic in one.data.topics for i in above(topic, entries))
        )

    return Lookups(
        acts=acts,
        acts_of_record=_in_text_order(_index(acts, lambda act: [act.passage.record.id])),
        acts_by=_index(acts, lambda act: [actor.head.id for actor in act.by]),
        acts_of_side=_index(acts, lambda act: [side.id for side in act.sides]),
        acts_to=_index(acts, lambda act: [actor.head.id for actor in act.to]),
        acts_through=_index(acts, lambda act: [actor.head.id for actor in act.through]),
        acts_at=_index(acts, lambda act: [act.meeting.id] if act.meeting else []),
        acts_on=_index(acts, lambda act: [i for t in act.topics for i in above(t.id, entries)]),
        acts_with=_index(acts, lambda act: [used.head.id for used in act.instruments]),
        acts_invoking=_index(
            acts, lambda act: [used.head.id for used in act.instruments if used.invoked]
        ),
        acts_about=_index(acts, lambda act: [one.head.id for one in act.undertakings]),
        acts_according_to=_index(acts, lambda act: [one.head.id for one in act.according_to]),
        acts_foreseeing=_index(acts, lambda act: [head.id for head in act.foresees]),
        mentions_of=_index(mentions, lambda mention: [mention.entry.id]),
        mentions_in=_index(mentions, lambda mention: [mention.passage.record.id]),
        attendances_of=_index(attendances, lambda one: [one.person.id]),
        attendances_at=_index(attendances, lambda one: [one.meeting.id]),
        accounts_of=_index(accounts, lambda account: [account.meeting.id]),
        accounts_in=_index(accounts, lambda account: [account.record.id]),
        sides_in=sides_in,
        parts_of=Index(of(e.Meeting, "part_of") | of(e.Organisation, "part_of")),
        in_series=_series(entries, heads),
        beside=_pairs(
            (entry.data.on_occasion_of, heads[entry.id]) for entry in _as_filed(entries, e.Meeting)
        ),
        passages_on=passages,
        records_on=_once({topic: [r for r, _ in own] for topic, own in passages.items()}),
        narrower=of(e.Topic, "broader"),
        related=_related(entries, heads),
        meetings_on=on_topics(e.Meeting),
        meetings_of=_meetings_of(entries, context),
        meetings_in=of(e.Meeting, "place"),
        instruments_on=on_topics(e.Instrument),
        signatory_of=of(e.Instrument, "signatories"),
        issued_by=of(e.Record, "issued_by"),
        places_in=of(e.Place, "country"),
        done_by=_index(done, lambda pair: ids(pair[1].by)),
        done_in=_index(filed, lambda pair: [pair[1].place]),
        done_at=_pairs(
            (day.meeting, (heads[entry.id], day))
            for entry in _as_filed(entries, e.Instrument)
            for day in entry.data.dates
        ),
        named_by=_named_by(entries, heads),
        offices_of=_offices(entries, heads),
        undertakings_on=_undertakings_on(acts, entries, heads),
        undertakings_of=of(e.Undertaking, "performer"),
        stages_at=_pairs(
            (stage.meeting, (heads[entry.id], stage))
            for entry in _as_filed(entries, e.Undertaking)
            for stage in entry.data.stages
        ),
        written_by=of(e.Instrument, "authors"),
        within=of(e.Instrument, "contains"),
        instrument_parts=of(e.Instrument, "part_of"),
        cited=citing.cited(entries, heads),
    )


def _sides_in(accounts: list[Account], attendances: list[Attendance]) -> Index[Head]:
    at = _pairs((one.meeting.id, one.side) for one in attendances)
    return _once(
        {
            record: [side for account in own for side in at[account.meeting.id]]
            for record, own in grouped(accounts, lambda account: [account.record.id]).items()
        }
    )


D = TypeVar("D", bound=Data)


def _as_filed(entries: Entries, kind: type[D]) -> list[Entry[D]]:
    """The entries of a kind by their files' names."""
    return sorted(entries.of(kind), key=lambda entry: entry.file)


def _in_text_order(by_record: Index[LinkedAct]) -> Index[LinkedAct]:
    ordered = {i: sorted(acts, key=lambda act: act.position) for i, acts in by_record.items()}
    return Index({i: tuple(acts) for i, acts in ordered.items()})


def above(topic_id: str, entries: Entries) -> list[str]:
    """A topic and those above it, the narrowest first."""
    found: list[str] = []
    topic = entries.data(e.Topic, topic_id)
    while topic and topic_id not in found:
        found.append(topic_id)
        topic_id = topic.broader
        topic = entries.data(e.Topic, topic_id)
    return found


def _series(entries: Entries, heads: Mapping[str, Head]) -> Index[Head]:
    meetings = sorted(entries.of(e.Meeting), key=lambda meeting: meeting.data.number or 0)
    return _pairs((one.data.series, heads[one.id]) for one in meetings if one.data.series)


def _passages(entries: Entries, heads: Mapping[str, Head]) -> Index[tuple[Head, str]]:
    return _pairs(
        (topic, (heads[record.id], path))
        for record in entries.of(e.Record)
        for topic, paths in record.data.topics.items()
        for path in paths
    )


def _related(entries: Entries, heads: Mapping[str, Head]) -> Index[Head]:
    topics = entries.of(e.Topic)
    said = {(one.id, other) for one in topics for other in one.data.related}
    both = said | {(other, one) for one, other in said}
    order = {topic.id: n for n, topic in enumerate(topics)}
    return _pairs(
        (one, heads[other]) for one, other in sorted(both, key=lambda pair: order[pair[1]])
    )


def _meetings_of(entries: Entries, context: Context) -> Index[Head]:
    """Meetings by those who had a side at them, as a record or the meeting's entry has it."""
    own = _pairs(_sides(entries))

    def there(meeting: Entry[e.Meeting]) -> Iterator[str]:
        yield from own[meeting.id]
        yield from (state.id for side in own[meeting.id] if (state := context.side_of(side)))

    found = grouped(entries.of(e.Meeting), there)
    return Index({i: tuple(context.heads[one.id] for one in own) for i, own in found.items()})


def _sides(entries: Entries) -> Iterator[tuple[str, str]]:
    """Meetings with each side of them, those that records print first."""
    for record in entries.of(e.Record):
        yield from (
            (report.meeting, side) for report in record.data.reports for side in report.sides
        )
    for meeting in entries.of(e.Meeting):
        yield from ((meeting.id, side) for side in meeting.data.sides)


def _done(entries: Entries, heads: Mapping[str, Head]) -> Iterator[tuple[Head, e.InstrumentDate]]:
    for instrument in entries.of(e.Instrument):
        yield from ((heads[instrument.id], day) for day in instrument.data.dates)


def _named_by(entries: Entries, heads: Mapping[str, Head]) -> Index[tuple[Head, str]]:
    """The disputed places by the sides, with the name that each gives them."""
    return _pairs(
        (side, (heads[place.id], name))
        for place in entries.of(e.Place)
        for side, name in place.data.names_by.items()
    )


def _offices(entries: Entries, heads: Mapping[str, Head]) -> Index[tuple[Head, e.Office]]:
    pairs = [
        (heads[person.id], office)
        for person in entries.of(e.Person)
        for office in person.data.offices
    ]
    pairs.sort(key=lambda pair: pair[1].from_.sort_key if pair[1].from_ else (date.max,) * 2)
    return _index(pairs, lambda pair: [pair[1].of])


def _undertakings_on(
    acts: tuple[LinkedAct, ...], entries: Entries, heads: Mapping[str, Head]
) -> Index[Head]:
    """Undertakings by their own topics, or where they give none by those of their acts."""
    spoken: dict[str, list[str]] = {}
    for act in acts:
        for one in act.undertakings:
            spoken.setdefault(one.head.id, []).extend(topic.id for topic in act.topics)

    def topics(entry: Entry[e.Undertaking]) -> list[str]:
        own = entry.data.topics or spoken.get(entry.id, ())
        return [i for topic in own for i in above(topic, entries)]

    found = grouped(entries.of(e.Undertaking), topics)
    return Index({topic: tuple(heads[one.id] for one in own) for topic, own in found.items()})
