"""What must hold of references: each leads to an entry, none in a circle, all entries are used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regesta.archive.archive import Archive
from regesta.archive.entries import Entries
from regesta.archive.parallel_hold import texts_hold
from regesta.archive.references import WORDS, Reference, references
from regesta.archive.relations_hold import relations_hold
from regesta.model import entries as e
from regesta.model import rules
from regesta.model.entries import AnyEntry, FieldPath
from regesta.model.kinds import BY_FOLDER, INDEXED
from regesta.model.text import walk
from regesta.problems import Kind, Location, Problem, did_you_mean, printable

_LINK = re.compile(r"(?:\.\./)+(?:[a-z]+/)?([a-z0-9-]+)/index\.html(?:#|$)")
"""A link to the page of an entry."""
_UPWARDS: dict[type, tuple[str, ...]] = {
    e.Meeting: ("part_of", "on_occasion_of"),
    e.Organisation: ("part_of",),
    e.Instrument: ("part_of",),
    e.Topic: ("broader",),
}


def references_hold(entry: AnyEntry, archive: Archive) -> Iterator[Problem]:
    """Every id that an entry gives exists, is of a folder that the field takes, and none leads
    round in a circle."""
    yield from _id(entry)
    yield from _formerly(entry, archive)
    for reference in references(entry):
        if not archive.is_unread(reference.id):
            yield from _reference(entry, reference, archive)
    for field in _UPWARDS.get(type(entry.data), ()):
        yield from _cycles(entry, field, archive.entries)
    yield from texts_hold(entry, archive)
    if record := archive.entries.find(e.Record, entry.id):
        yield from relations_hold(record, archive)


def _reference(entry: AnyEntry, reference: Reference, archive: Archive) -> Iterator[Problem]:
    place = (entry.key_place if reference.is_key else entry.place)(*reference.path)
    lacking = [name for file in archive.filed[reference.id] for name in file.unconfirmed]
    if lacking:
        if not is_proposed(entry, reference.path):
            message = f"`{reference.id}` is a draft: `{'`, `'.join(lacking)}` is unconfirmed"
            hint = "confirm it first, or leave it out here; what is confirmed names no draft"
            yield Problem(Kind.NAMES_DRAFT, place, message, hint)
        return
    wanted = " or ".join(BY_FOLDER[folder].one for folder in reference.folders)
    if len(reference.folders) == len(INDEXED):
        wanted = "an entry, not a page about the archive"
    other = archive.heads.get(reference.id)
    if other is None and reference.id in WORDS:
        message = f"`{reference.id}` has no meaning here"
        hint = "give the ids of the entries that are meant"
        yield Problem(Kind.WORD_FOR_ID, place, message, hint)
    elif other is None:
        message = f"there is no entry `{printable(reference.id)}`"
        yield Problem(Kind.NO_SUCH_ENTRY, place, message, _instead(reference, archive))
    elif other.folder not in reference.folders:
        message = f"`{reference.id}` is {BY_FOLDER[other.folder].one}; this needs {wanted}"
        hint = f"name {wanted}; see {archive.entries[other.id].file}"
        yield Problem(Kind.OF_ANOTHER_KIND, place, message, hint)


def is_proposed(entry: AnyEntry, path: FieldPath) -> bool:
    """Whether what stands at a path of an entry is not confirmed itself, so that it may name what
    is not."""
    of_act = path[:1] == ("acts",) and getattr(entry.data, "acts", ())[int(path[1])].unconfirmed
    return bool(entry.data.unconfirmed or of_act)


def _instead(reference: Reference, archive: Archive) -> str:
    """What to do about a reference to an entry that is not there."""
    for _, head in archive.formerly[reference.id]:
        return f"it is `{head.id}` now: rename {reference.id} {head.id}"
    known = [head.id for folder in reference.folders for head in archive.heads_in[folder]]
    if not rules.ID.holds(reference.id):
        return f"name an entry by its id, {rules.ID.what.removeprefix('an id: ')}"
    return did_you_mean(reference.id, known) or _make(reference)


def _make(reference: Reference) -> str:
    """Where the entry that a reference names would be made."""
    if len(reference.folders) == len(INDEXED):
        return "make it: content/<kind>/<id>.md"
    files = [f"content/{folder}/<id>.md" for folder in reference.folders]
    return f"make it: {' or '.join(filter(None, (', '.join(files[:-1]), files[-1])))}"


def _id(entry: AnyEntry) -> Iterator[Problem]:
    if entry.id in WORDS:
        message = f"`{entry.id}` has a meaning of its own where ids stand"
        yield Problem(Kind.RESERVED_ID, Location(entry.file), message, "rename the file")


def _formerly(entry: AnyEntry, archive: Archive) -> Iterator[Problem]:
    """An id that an entry had before is no entry's now, and was no other's."""
    for position, old in enumerate(entry.data.formerly):
        place = entry.place("formerly", position)
        others = [head.id for _, head in archive.formerly[old] if head.id != entry.id]
        if old in archive.heads:
            message = f"`{old}` is an entry: its address cannot lead to this one"
            hint = f"where a renaming was cut short, finish it: rename {old} {entry.id}"
            yield Problem(Kind.FORMER_ID, place, message, hint)
        elif others or old in entry.data.formerly[:position]:
            message = f"`{old}` is said twice to be a former id"
            hint = f"see `{others[0] if others else entry.id}`; keep one"
            yield Problem(Kind.FORMER_ID, place, message, hint)


def _cycles(entry: AnyEntry, field: str, entries: Entries) -> Iterator[Problem]:
    kind = type(entry.data)
    seen = [entry.id]
    above = entries.find(kind, getattr(entry.data, field))
    while above and above.id not in seen:
        seen.append(above.id)
        above = entries.find(kind, getattr(above.data, field))
    if above and above.id == entry.id:
        message = f"`{field}` leads round in a circle: {' > '.join([*seen, entry.id])}"
        yield Problem(Kind.CIRCLE, entry.place(field), message, "break the circle")


def refers_to(entry: AnyEntry) -> frozenset[str]:
    """The ids that an entry refers to, by its fields or by the links of its note."""
    return frozenset((*(reference.id for reference in references(entry)), *_linked(entry)))


def is_used(entry: AnyEntry, archive: Archive) -> Iterator[Problem]:
    """A notice for an entry that no other refers to and no record names.

    A meeting of a series is reached by the meetings beside it, an entry that a note links to by
    the note.
    """
    in_series = bool(getattr(entry.data, "series", ""))
    if BY_FOLDER[entry.folder].expected and not in_series and entry.id not in archive.used:
        place = Location(entry.file)
        yield Problem(Kind.UNUSED, place, "nothing refers to this entry", severity="notice")


def _linked(entry: AnyEntry) -> Iterator[str]:
    """The ids of the entries that the links of a note lead to."""
    for block in walk(entry.body):
        for run in block.runs:
            if link := _LINK.match(run.href):
                yield link.group(1)
