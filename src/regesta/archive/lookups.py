"""What linking adds to the answers of queries: names, presences, acts, undertakings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from regesta.archive import reported
from regesta.archive.archive import Archive
from regesta.archive.entries import Entries
from regesta.archive.queries import Part, in_order, order_of, order_of_act
from regesta.archive.wording import Wording
from regesta.dates import Edtf
from regesta.model import entries as e
from regesta.model.entries import AnyEntry, Entry
from regesta.model.parts import Attendance, Head, LinkedAct

Present = Iterable[tuple[Edtf | None, Attendance]]


def above(topic_id: str, entries: Entries) -> list[str]:
    """A topic and those above it, the narrowest first."""
    found: list[str] = []
    topic = entries.data(e.Topic, topic_id)
    while topic and topic_id not in found:
        found.append(topic_id)
        topic_id = topic.broader
        topic = entries.data(e.Topic, topic_id)
    return found


def of_record(entry: Entry[e.Record], text: Wording, archive: Archive) -> Iterator[Part]:
    """What the text of a record gives: who is named in it, whom it prints as present."""
    context, order = archive.context, order_of(entry, text.record)
    for number, one in enumerate(reported.mentions(text, context)):
        at = in_order(order, number)
        yield Part("mentions_of", one.entry.id, at, one)
        yield Part("mentions_in", entry.id, at, one)
    yield from _attendances(reported.present(text, context), in_order(0, order))
    for number, account in enumerate(reported.accounts(text, context)):
        at = in_order(order, number)
        yield Part("accounts_of", account.meeting.id, at, account)
        yield Part("accounts_in", entry.id, at, account)
    for report in entry.data.reports:
        yield from _of_sides(report.meeting, report.sides, archive)


def of_meeting(entry: Entry[e.Meeting], archive: Archive) -> Iterator[Part]:
    """What the entry of a meeting gives: its topics, whom its sources have there."""
    order = order_of(entry, archive.heads[entry.id])
    yield from _attendances(reported.vouched(entry, archive.context), in_order(1, order))
    yield from _of_sides(entry.id, entry.data.sides, archive)
    yield from _on_topics("meetings_on", entry, entry.data.topics, archive)


def of_instrument(entry: Entry[e.Instrument], archive: Archive) -> Iterator[Part]:
    """What the entry of an instrument gives: its topics."""
    yield from _on_topics("instruments_on", entry, entry.data.topics, archive)


def _attendances(present: Present, order: str) -> Iterator[Part]:
    for number, (on, one) in enumerate(present):
        at = in_order(on, one.meeting.id, order, number)
        yield Part("attendances_of", one.person.id, at, one)
        yield Part("attendances_at", one.meeting.id, at, one)


def _of_sides(meeting_id: str, sides: Iterable[str], archive: Archive) -> Iterator[Part]:
    """A meeting by those who had a side at it, and by their states."""
    meeting = archive.heads[meeting_id]
    order = order_of(archive.entries[meeting_id], meeting)
    states = (state.id for side in sides if (state := archive.side_of(side)))
    for one in dict.fromkeys((*sides, *states)):
        yield Part("meetings_of", one, order, meeting)
        yield Part("sides_at", meeting_id, one, one)


def _on_topics(
    name: str, entry: AnyEntry, topics: Iterable[str], archive: Archive
) -> Iterator[Part]:
    own = archive.heads[entry.id]
    order = order_of(entry, own)
    for one in dict.fromkeys(i for topic in topics for i in above(topic, archive.entries)):
        yield Part(name, one, order, own)


def of_acts(acts: Iterable[LinkedAct], archive: Archive) -> Iterator[Part]:
    """Acts of a record by all whom and what they concern."""
    for act in acts:
        at = order_of_act(act)
        record = act.passage.record.id
        yield Part("acts_of_record", record, in_order(act.position), act)
        for name, of in _concerned(act, archive):
            yield Part(name, of, at, act)


def _concerned(act: LinkedAct, archive: Archive) -> dict[tuple[str, str], None]:
    used = [one for one in act.instruments if one.invoked]
    ways = [above(topic.id, archive.entries) for topic in act.topics]
    broader = {i for way in ways for i in way[1:]}
    by_name: dict[str, Iterable[str]] = {
        "acts_by": (actor.head.id for actor in act.by),
        "acts_to": (actor.head.id for actor in act.to),
        "acts_through": (actor.head.id for actor in act.through),
        "acts_according_to": (one.head.id for one in act.according_to),
        "acts_at": [act.meeting.id] if act.meeting else [],
        "acts_on": (i for way in ways for i in way),
        "acts_filed": (topic.id for topic in act.topics if topic.id not in broader),
        "acts_with": (one.head.id for one in act.instruments),
        "acts_invoking": (one.head.id for one in used),
        "acts_about": (one.head.id for one in act.undertakings),
        "acts_foreseeing": (head.id for head in act.foresees),
    }
    return {(name, of): None for name, several in by_name.items() for of in several}


def told_again(
    acts: Iterable[LinkedAct], by_key: Mapping[str, LinkedAct], archive: Archive
) -> Iterator[Part]:
    """Acts that tell others again, by all lists in which one of these stands too."""
    for act in acts:
        others = (_concerned(by_key[one.key], archive) for one in act.restates)
        there = {at for lists in others for at in lists}
        for name, of in _concerned(act, archive):
            if (name, of) in there:
                yield Part("again", f"{name} {of}", order_of_act(act), act.key)


def of_undertaking(entry: Entry[e.Undertaking], archive: Archive) -> Iterator[Part]:
    """An undertaking by its own topics, or where it gives none by those of its acts."""
    spoken = (topic.id for act in archive.acts_about[entry.id] for topic in act.topics)
    yield from _on_topics("undertakings_on", entry, entry.data.topics or spoken, archive)


def taking_part(acts: Iterable[LinkedAct], archive: Archive) -> list[Head]:
    """The sides in the records of acts."""
    records = dict.fromkeys(act.passage.record.id for act in acts)
    return [side for record in records for side in archive.sides_in(record)]


__all__ = [
    "above", "of_acts", "of_instrument", "of_meeting", "of_record", "of_undertaking", "taking_part",
    "told_again",
]  # fmt: skip
