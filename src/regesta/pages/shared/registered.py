"""What undertakings tell: the row of each, for the register and for all pages that list some."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.lookups import above
from regesta.archive.queries import Part, order_of
from regesta.model.entries import Entry, Undertaking
from regesta.pages.shared import lists, words
from regesta.pages.shared.dating import date_of
from regesta.pages.shared.portions import Long
from regesta.pages.shared.rows import heads
from regesta.pages.shared.undertakings import NAMED_ON, ROW_OF, Named, RegisterRow, dues

SECTION = "undertakings"
REGISTER = Long(Told[RegisterRow]("register", RegisterRow), (SECTION, "year"))
"""The rows of all undertakings, by the day of the first act that speaks of them."""


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """The row of an undertaking, and its name for its topics."""
    entry = archive.entries.find(Undertaking, entry_id)
    if entry:
        own = row(archive, entry)
        keys = lists.by_date(own.since, own.head)
        yield ROW_OF.part(entry_id, "", own)
        order = order_of(entry, own.head)
        yield REGISTER.part(keys, order, own)
        named = Named(own.head, own.graded.grade, own.since)
        yield from (NAMED_ON.part(topic, order, named) for topic in own.within)


def row(archive: Archive, entry: Entry[Undertaking]) -> RegisterRow:
    """The row of an undertaking in the register."""
    data, acts = entry.data, archive.acts_about[entry.id]
    topics = heads(archive, data.topics) or tuple(
        {topic.id: topic for act in acts for topic in act.topics}.values()
    )
    within = (i for topic in topics for i in above(topic.id, archive.entries))
    return RegisterRow(
        head=archive.heads[entry.id],
        graded=archive.grades[entry.id],
        performers=archive.performers[entry.id],
        since=date_of(archive, entry),
        dues=dues(acts, entry.id),
        stages=words.in_time(data.stages),
        searched=data.searched,
        topics=topics,
        within=tuple(dict.fromkeys(within)),
        unlike=tuple(one.meeting for one in archive.compared_of[entry.id] if one.unlike),
    )
