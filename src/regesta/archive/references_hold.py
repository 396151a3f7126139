"""What must hold of references: each leads to an entry, none in a circle, all entries are used."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from regesta.archive.entries import Entries
from regesta.archive.references import WORDS, Reference, references
from regesta.model import entries as e
from regesta.model.entries import AnyEntry, Data
from regesta.model.kinds import BY_FOLDER, INDEXED
from regesta.model.text import walk
from regesta.problems import Location, Problem, did_you_mean, printable

_LINK = re.compile(r"(?:\.\./)+(?:[a-z]+/)?([a-z0-9-]+)/index\.html(?:#|$)")
"""A link to the page of an entry."""


def references_hold(entries: Entries, unread: Collection[str]) -> Iterator[Problem]:
    """Every id that an entry gives exists, and is of a folder that the field takes."""
    for entry in entries.values():
        yield from _id(entry)
        for reference in references(entry):
            if reference.id not in unread:
                yield from _reference(entry, reference, entries)
    for kind, field in (
        (e.Meeting, "part_of"),
        (e.Meeting, "on_occasion_of"),
        (e.Organisation, "part_of"),
        (e.Instrument, "part_of"),
        (e.Topic, "broader"),
    ):
        yield from _cycles(entries, kind, field)


def _reference(entry: AnyEntry, reference: Reference, entries: Entries) -> Iterator[Problem]:
    place = (entry.key_place if reference.is_key else entry.place)(*reference.path)
    wanted = " or ".join(BY_FOLDER[folder].one for folder in reference.folders)
    if len(reference.folders) == len(INDEXED):
        wanted = "an entry, not a page about the archive"
    other = entries.get(reference.id)
    if other is None:
        known = [i for i, one in entries.items() if one.folder in reference.folders]
        message = f"there is no entry `{printable(reference.id)}`"
        folder = reference.folders[0]
        hint = did_you_mean(reference.id, known) or f"make it: content/{folder}/<id>.md"
        yield Problem(place, message, hint)
    elif other.folder not in reference.folders:
        message = f"`{reference.id}` is {BY_FOLDER[other.folder].one}; this needs {wanted}"
        yield Problem(place, message, f"see {other.file}")


def _id(entry: AnyEntry) -> Iterator[Problem]:
    if entry.id in WORDS:
        message = f"`{entry.id}` has a meaning of its own where ids stand"
        yield Problem(Location(entry.file), message, "rename the file")


def _cycles(entries: Entries, kind: type[Data], field: str) -> Iterator[Problem]:
    for entry in entries.of(kind):
        seen = [entry.id]
        above = entries.find(kind, getattr(entry.data, field))
        while above and above.id not in seen:
            seen.append(above.id)
            above = entries.find(kind, getattr(above.data, field))
        if above and above.id == entry.id:
            message = f"`{field}` leads round in a circle: {' > '.join([*seen, entry.id])}"
            yield Problem(entry.place(field), message, "break the circle")


def unused(entries: Entries, named: set[str]) -> Iterator[Problem]:
    """A notice for every entry that no other refers to and no record names.

    A meeting of a series is reached by the meetings beside it, an entry that a note links to by
    the note.
    """
    used = {r.id for entry in entries.values() for r in references(entry)} | named
    used |= {i for entry in entries.values() for i in _linked(entry)}
    in_series = {meeting.id for meeting in entries.of(e.Meeting) if meeting.data.series}
    for entry in entries.values():
        if BY_FOLDER[entry.folder].expected and entry.id not in used | in_series:
            message = "nothing refers to this entry"
            yield Problem(Location(entry.file), message, severity="notice")


def _linked(entry: AnyEntry) -> Iterator[str]:
    """The ids of the entries that the links of a note lead to."""
    for block in walk(entry.body):
        for run in block.runs:
            if link := _LINK.match(run.href):
                yield link.group(1)
