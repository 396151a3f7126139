"""From a source text to a draft of its record: a pure function of the text and of what the archive
knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, cast

from msgspec.structs import replace

from regesta.archive.outline import Outline, outline
from regesta.drafting import recorded, written
from regesta.drafting.authorities import Authorities
from regesta.drafting.named import named
from regesta.drafting.proposed import proposed
from regesta.drafting.structure import structure
from regesta.drafting.undertaken import bearings
from regesta.drafting.unknown import Unknown, each_once, unknown
from regesta.model.entries import Entry, Record
from regesta.problems import Problem
from regesta.reading.labels import Own


class Draft(NamedTuple):
    """A draft: the text of the record's file; that of the meeting's, by id, where the archive has
    none; the names that it does not know; what reading it would tell; the entry itself."""

    text: str
    meeting: tuple[str, str]
    unknown: tuple[Unknown, ...]
    problems: tuple[Problem, ...]
    entry: Entry[Record]


def draft(text: str, seed: str, entry_id: str, known: Authorities, own: Own = ()) -> Draft:
    """The draft of a record of a text that lies at `seed`; `own` are the labels that the archive
    adds."""
    made = structure(text, lambda words: bool(known.only(words)))
    record = recorded.record(made, seed, known)
    begun = written.file(record, made.body, {}, ())
    came = written.read(begun, text, entry_id, own).entry
    assert came is not None  # noqa: S101 - its front matter is written here
    # where nobody is known to have issued it, what was read has a stand-in
    came = replace(came, data=replace(cast("Record", came.data), issued_by=record.issued_by))
    entry, new = proposed(cast("Entry[Record]", came), known)
    arranged = outline(entry)
    found = named(arranged, known)
    told = {path: text for path, text in arranged.texts.items() if _is_told(path, arranged)}
    strange = each_once(unknown(told, found.names, _forms(arranged)))
    said = bearings(entry.data.acts, arranged.texts, known)
    file = written.file(entry.data, made.body, said, strange)
    return Draft(
        file,
        (new, written.meeting(entry.data, new, made.head.title)) if new else ("", ""),
        tuple(strange),
        written.read(file, text, entry_id, own).problems,
        entry,
    )


def _is_told(path: str, arranged: Outline) -> bool:
    """Whether a passage is one of text, in which capitals are those of names."""
    return path not in arranged.record.printed() and arranged.blocks[path].kind != "section"


def _forms(arranged: Outline) -> Sequence[str]:
    """The words of a record that are no names although they stand in capitals: designations."""
    people = (p for r in arranged.record.reports for side in r.sides.values() for p in side)
    return [word for one in people for word in one.as_.split()]
