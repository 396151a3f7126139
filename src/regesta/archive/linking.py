"""Entries are linked: their texts cut, their acts joined, what undertakings come to found."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive import acts, lookups
from regesta.archive.archive import Archive
from regesta.archive.checking import Outcome
from regesta.archive.compared import compared
from regesta.archive.grades import grade, performers
from regesta.archive.outline import outline
from regesta.archive.queries import Part, in_order, numbered, order_of
from regesta.archive.retold import retold
from regesta.archive.texts import prose
from regesta.archive.wording import linked, worded, wording
from regesta.model import entries as e
from regesta.model.entries import Entry


def link(archive: Archive, entry_id: str) -> Outcome:
    """Cut the texts of an entry, with the names in them linked; find what it reports."""
    entry = archive.entries[entry_id]
    found = archive.found_in_prose[entry_id]
    texts = {
        text: worded(text, found.get(text, ()), archive.heads, entry_id) for text in prose(entry)
    }
    return (Part("prose_of", entry_id, "", texts), *_reported(archive, entry_id)), ()


def _reported(archive: Archive, entry_id: str) -> Iterator[Part]:
    """What a record, a meeting or an instrument says of others."""
    entries = archive.entries
    if record := entries.find(e.Record, entry_id):
        yield from _record(record, archive)
    if meeting := entries.find(e.Meeting, entry_id):
        yield from lookups.of_meeting(meeting, archive)
    if instrument := entries.find(e.Instrument, entry_id):
        yield from lookups.of_instrument(instrument, archive)


def _record(entry: Entry[e.Record], archive: Archive) -> Iterator[Part]:
    own, context = outline(entry), archive.context
    found = archive.found[entry.id]
    sides, added = context.voices(own.record), archive.site.abbreviations
    text = wording(own, found, linked(own, found, archive.heads, sides, added))
    yield Part("linked", entry.id, "", text.linked)
    yield from numbered("told", entry.id, "", acts.told(text, context))
    for other in dict.fromkeys(acts.elsewhere(entry.data)):
        yield Part("refers_to", other, entry.id, entry.id)
    yield from lookups.of_record(entry, text, archive)


def relate(archive: Archive, record_id: str) -> Outcome:
    """Join the acts of a record with those that they answer or tell again."""
    record = archive.entries.entry(e.Record, record_id)
    others = (*acts.elsewhere(record.data), *archive.refers_to[record_id])
    if not (others or record.data.tells_again or _inside(record.data)):
        return tuple(lookups.of_acts(archive.told[record_id], archive)), ()
    records = dict.fromkeys((record_id, *others))
    told = {i: archive.told[i] for i in records}
    outlines = {i: outline(archive.entries.entry(e.Record, i)) for i in records}
    own = acts.related(record_id, told, outlines)
    by_key = {act.key: act for several in told.values() for act in several}
    again = lookups.told_again(own, by_key, archive)
    return (*lookups.of_acts(own, archive), *again), ()


def _inside(record: e.Record) -> bool:
    """Whether acts of a record answer or restate each other."""
    return any(act.answers or act.restates for act in record.acts)


def assess(archive: Archive, undertaking_id: str) -> Outcome:
    """Find what the acts on an undertaking come to."""
    entry = archive.entries.entry(e.Undertaking, undertaking_id)
    own = archive.acts_about[undertaking_id]
    there = lookups.taking_part(own, archive)
    who = performers(entry.data, own, archive.context, there)
    graded = grade(undertaking_id, own, who)
    return (
        Part("performers", undertaking_id, "", who),
        Part("grades", undertaking_id, "", graded),
        *lookups.of_undertaking(entry, archive),
    ), ()


def compare(archive: Archive, meeting_id: str) -> Outcome:
    """Find what several accounts of a meeting tell of the same undertakings."""
    several = archive.accounts_compared(meeting_id)
    if not several:
        return (), ()
    order = order_of(archive.entries[meeting_id], archive.heads[meeting_id])
    found = compared(several, archive.acts_at[meeting_id], archive.performers)
    return tuple(
        Part("compared_of", of, in_order(order, number), one)
        for number, one in enumerate(found)
        for of in (meeting_id, one.undertaking.id)
    ), ()


def retell(archive: Archive, record_id: str) -> Outcome:
    """Find where a record tells an undertaking twice, and unlike."""
    entry = archive.entries.entry(e.Record, record_id)
    if not entry.data.tells_again:
        return (), ()
    own = archive.acts_of_record[record_id]
    found = retold(archive.wording(record_id), own, archive.performers)
    return tuple(
        Part("findings_of", of, in_order(entry.file, number), finding)
        for number, finding in enumerate(found)
        for of in (record_id, finding.undertaking.id)
    ), ()
