"""What must hold of the texts of a document: none is a text of a text; their paths are the same."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import cast

from regesta.archive.archive import Archive
from regesta.model import entries as e
from regesta.model.alike import alike, by_alike
from regesta.model.entries import AnyEntry, Entry
from regesta.model.text import Block, walk
from regesta.problems import Kind, Location, Problem

_NAMED = 6
"""How many paths a message names at most."""
_ALIKE = (
    "label alike what is printed alike; where the texts do differ, "
    "say so in a note of kind `structure` at the passage"
)


def texts_hold(entry: AnyEntry, archive: Archive) -> Iterator[Problem]:
    """What a record is a text of is no text itself, and its paths are those of the first text;
    an instrument does not say that it has none."""
    match entry.data:
        case e.Record():
            yield from _of_record(cast("Entry[e.Record]", entry), archive)
        case e.Instrument() as data:
            if ("text_held",) in entry.places and data.text_held == "no":
                for record in archive.texts_of[entry.id][:1]:
                    message = f"no text is held, it says; `{record}` is a text of it"
                    place = entry.place("text_held")
                    hint = "leave `text_held` out"
                    yield Problem(Kind.TEXT_IS_HELD, place, message, hint)


def _of_record(entry: Entry[e.Record], archive: Archive) -> Iterator[Problem]:
    of = entry.data.text_of
    if not of:
        return
    wrong = tuple(_leads_on(entry, of, archive))
    yield from wrong
    first = next(iter(archive.texts(of)), entry.id)
    other = archive.entries.find(e.Record, first)
    if other and first != entry.id and not wrong:
        yield from _paths(entry, other)


def _leads_on(entry: Entry[e.Record], of: str, archive: Archive) -> Iterator[Problem]:
    place, further = entry.place("text_of"), archive.document_of(of)
    if of == entry.id:
        hint = "name the instrument, or the record that is the same document in another language"
        yield Problem(Kind.ITSELF, place, "a record is no text of itself", hint)
    elif further == entry.id:
        message = f"`{of}` is a text of this record, and this of it"
        yield Problem(Kind.TEXT_OF_TEXT, place, message, "leave `text_of` out of one of them")
    elif further != of:
        message = f"`{of}` is itself a text of `{further}`"
        hint = f"write text_of: {further}"
        yield Problem(Kind.TEXT_OF_TEXT, place, message, hint)
    for instrument in archive.text_for[entry.id]:
        if instrument != of:
            message = f"`{instrument}` has this record for its text; here it is one of `{of}`"
            yield Problem(Kind.TEXT_OF_TEXT, place, message, f"write text_of: {instrument}")


def _paths(entry: Entry[e.Record], first: Entry[e.Record]) -> Iterator[Problem]:
    """The passages that only one of two texts has, but for those that a note explains."""
    noted = {
        note.at for one in (entry, first) for note in one.data.notes if note.kind == "structure"
    }
    lacking = tuple(_alone(first.body, _having(entry), noted))
    if lacking:
        message = f"this text has no {_names(lacking)}; `{first.id}` has"
        place = entry.place("text_of")
        yield Problem(Kind.PATHS_DIFFER, place, message, _ALIKE, severity="warning")
    alone = tuple(_alone(entry.body, _having(first), noted))
    if alone:
        message = f"this text has {_names(alone)}; `{first.id}` has not"
        place = Location(entry.file, alone[0].line)
        yield Problem(Kind.PATHS_DIFFER, place, message, _ALIKE, severity="warning")


def _having(entry: Entry[e.Record]) -> frozenset[str]:
    return frozenset(by_alike(block.path for block in walk(entry.body)))


def _alone(
    blocks: Iterable[Block], others: frozenset[str], noted: Collection[str]
) -> Iterator[Block]:
    """The outermost blocks whose paths are not among others, nor under a path that is noted."""
    for block in blocks:
        if block.path in noted:
            continue
        if not {block.path, alike(block.path)} & others:
            yield block
        else:
            yield from _alone(block.children, others, noted)


def _names(blocks: tuple[Block, ...]) -> str:
    named = [f"`{block.path}`" for block in blocks[:_NAMED]]
    more = len(blocks) - _NAMED
    if more > 0:
        named.append(f"{more} more")
    return " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))
