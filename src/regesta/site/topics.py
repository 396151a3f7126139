"""The pages of topics, and those of the periods of long lists."""

from __future__ import annotations

from operator import attrgetter

from regesta.archive.archive import Archive
from regesta.figures.grid import spoken
from regesta.model.entries import Entry, Record, Topic
from regesta.model.parts import Head
from regesta.model.text import Block, walk
from regesta.site import pick, rows
from regesta.site.page import Page
from regesta.site.periods import Dates, split
from regesta.site.prose import prose
from regesta.views import topic
from regesta.views.common import Issuer
from regesta.views.register import RegisterRow

_DATES: Dates = {
    "acts": attrgetter("date"),
    "meetings": attrgetter("date"),
    "instruments": attrgetter("date"),
    "passages": attrgetter("record.date"),
}


def pages(archive: Archive) -> tuple[Page, ...]:
    """The pages of every topic."""
    issuers = pick.issuers(archive)
    return tuple(
        Page(path, "pages/topic.html", topic.make, inputs)
        for entry in archive.of("topics")
        if isinstance(entry.data, Topic)
        for path, inputs in split(
            _inputs(archive, entry, entry.data, issuers), archive.heads[entry.id], _DATES
        )
    )


def _inputs(
    archive: Archive, entry: Entry, data: Topic, issuers: tuple[Issuer, ...]
) -> topic.TopicInputs:
    return topic.TopicInputs(
        page=pick.entry_head(archive, entry),
        head=archive.heads[entry.id],
        facts=topic.TopicFacts(
            also=data.also,
            broader=pick.head(archive, data.broader),
            narrower=archive.narrower(entry.id),
            related=archive.related(entry.id),
            undertakings=_undertakings(archive, entry.id),
            scope=prose(archive, entry),
            spoken=spoken(archive.acts_on(entry.id)),
        ),
        period="",
        parts=(),
        acts=archive.acts_on(entry.id),
        passages=tuple(
            _indexed(archive, record, path) for record, path in archive.passages_on(entry.id)
        ),
        issuers=issuers,
        meetings=archive.meetings_on(entry.id),
        instruments=archive.instruments_on(entry.id),
    )


def _undertakings(archive: Archive, topic_id: str) -> tuple[RegisterRow, ...]:
    """The undertakings on a topic; none where they are more than a page holds."""
    found = archive.undertakings_on(topic_id)
    return (
        tuple(rows.undertaking(archive, archive.entries[head.id]) for head in found)
        if len(found) <= pick.LONGEST
        else ()
    )


def _indexed(archive: Archive, record: Head, path: str) -> topic.Indexed:
    """A passage with all of its text: that of its block and of all under it."""
    entry = archive.entries[record.id]
    if not isinstance(entry.data, Record):
        raise TypeError(f"{record.id} is not a record")
    pieces = archive.pieces_of(record.id)
    blocks = _under(entry.body, path)
    text = tuple(
        line
        for block in blocks
        if block.path
        for line in topic.lines(block, pieces.get(block.path, ()))
    )
    printed = tuple(topic.Line("", own) for own in pieces.get(path, ()))
    return topic.Indexed(record, archive.heads[entry.data.issued_by], path, text or printed)


def _under(blocks: tuple[Block, ...], path: str) -> list[Block]:
    found = next((block for block in walk(blocks) if block.path == path), None)
    return walk((found,)) if found else []
