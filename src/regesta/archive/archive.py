"""The archive: every entry linked with the others, indexed both ways, and checked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

from regesta.archive import checks
from regesta.archive.assessment import Assessment, assessment
from regesta.archive.context import Context, context_of
from regesta.archive.entries import Entries
from regesta.archive.lookups import Lookups, lookups
from regesta.archive.mentions import Found, Namer
from regesta.archive.outline import outline
from regesta.archive.references_hold import references_hold, unused
from regesta.archive.wording import Worded, WordedNote, Wording, worded, wording
from regesta.model import entries as e
from regesta.model.entries import AnyEntry, Data, Entry
from regesta.model.parts import Head
from regesta.problems import Problem

D = TypeVar("D", bound=Data)


class Archive(Lookups, frozen=True, kw_only=True, eq=False):
    """All entries, their heads, what records say in order of time, and the look-ups.

    `assessment` is what the acts on undertakings come to. By the id of a record, `neighbours` are
    the records before and after it, `wordings` its text.
    """

    site: e.Site
    entries: Entries
    heads: Mapping[str, Head]
    wordings: Mapping[str, Wording]
    assessment: Assessment
    neighbours: Mapping[str, tuple[Head | None, Head | None]]
    context: Context
    namer: Namer

    def of(self, kind: type[D]) -> tuple[Entry[D], ...]:
        """All entries of a kind: dated ones in order of time, others as they are filed."""
        return self.entries.of(kind)

    def side_of(self, entry_id: str) -> Head | None:
        """The side that an organisation acts for, at no meeting in particular."""
        return self.context.side_of(entry_id)

    def prose(self, text: str, about: str = "") -> Worded:
        """An editor's text with the names in it, but for the entry that it is about."""
        return worded(text, self.namer.in_prose(text), self.heads, about)

    def note_of(self, entry: AnyEntry) -> WordedNote:
        """The body of an entry that is no record: its note, with the names in it."""
        blocks = entry.blocks_by_path()
        texts = {path: self.prose(block.text, entry.id) for path, block in blocks.items()}
        return WordedNote(entry.body, texts)


def link(
    site: e.Site, read: Iterable[AnyEntry], unread: Collection[str] = ()
) -> tuple[Archive | None, tuple[Problem, ...]]:
    """The archive of the entries, or None, with every problem that lies between them.

    `unread` are the ids of files that are there but could not be read: their own problems are
    told by reading, and what refers to them is not held against anybody; nor what refers to an
    id that two files have.
    """
    read = tuple(read)
    entries = Entries(read)
    unread = {*unread, *(entry.id for entry in read if entries[entry.id] is not entry)}
    outlines = {record.id: outline(record) for record in entries.of(e.Record)}
    problems = [
        *references_hold(entries, unread),
        *checks.entries_hold(site, entries, unread, outlines),
    ]
    namer = Namer(entries.values())
    found = {}
    for i, one in outlines.items():
        found[i], ambiguous = namer.in_record(one)
        problems += ambiguous
    if not unread:
        problems += unused(entries, _named(found.values()))
    errors = any(problem.severity == "error" for problem in problems)
    if unread or errors or not all(one.acts_stand() for one in outlines.values()):
        return None, tuple(problems)
    context = context_of(site, entries)
    wordings = {
        i: wording(one, found[i], context.heads, context.voice(one)) for i, one in outlines.items()
    }
    return _archive(site, context, wordings, namer), tuple(problems)


def _archive(
    site: e.Site, context: Context, wordings: Mapping[str, Wording], namer: Namer
) -> Archive:
    found = lookups(context, wordings)
    return Archive(
        **{field: getattr(found, field) for field in found.__struct_fields__},
        site=site,
        entries=context.entries,
        heads=context.heads,
        wordings=wordings,
        assessment=assessment(context, found, wordings),
        neighbours=_neighbours([context.heads[one.id] for one in context.entries.of(e.Record)]),
        context=context,
        namer=namer,
    )


def _neighbours(records: list[Head]) -> dict[str, tuple[Head | None, Head | None]]:
    """The records before and after each in order of time."""
    found = zip(records, [None, *records], [*records[1:], None], strict=False)
    return {one.id: (before, after) for one, before, after in found}


def _named(found: Iterable[Mapping[str, tuple[Found, ...]]]) -> set[str]:
    """The ids of all that records name."""
    return {i for texts in found for several in texts.values() for one in several for i in one.ids}
