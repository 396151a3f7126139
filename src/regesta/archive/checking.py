"""An entry is held to all rules, and the names in its texts are found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from regesta.archive.archive import RECORDS, Archive
from regesta.archive.checks import entry_holds
from regesta.archive.dating import spoken, stages_hold
from regesta.archive.mentions import Found, Namer
from regesta.archive.outline import Outline, outline
from regesta.archive.queries import Part, in_order
from regesta.archive.references_hold import is_used, refers_to
from regesta.archive.site_holds import site_holds
from regesta.archive.speakers import turns_in
from regesta.archive.texts import prose
from regesta.model import entries as e
from regesta.model.entries import Entry
from regesta.problems import Problem, told

ARCHIVE = ""
"""The unit that is no entry: the archive as a whole."""
Outcome = tuple[tuple[Part, ...], tuple[Problem, ...]]
"""What a step makes of an entry: what it adds to the answers of queries, and its problems."""


def check(archive: Archive, entry_id: str) -> Outcome:
    """Hold an entry to what it must obey by itself and beside those that it refers to; find the
    names in its texts."""
    if entry_id == ARCHIVE:
        return (), tuple(site_holds(archive))
    entry, namer = archive.entries.get(entry_id), Namer(archive.lexicon)
    if entry is None:
        return _unpublished(archive, entry_id, namer)
    whole = next((one for one in archive.salvaged[entry_id] if one.file == entry.file), entry)
    record = archive.entries.find(e.Record, entry_id)
    problems = list(entry_holds(whole, archive))
    named = {text: found for text in prose(entry) if (found := namer.in_prose(text))}
    problems += namer.taken_for_labels(entry)
    parts, used = [Part("found_in_prose", entry_id, "", named)], set(refers_to(whole))
    if record:
        own = outline(record)
        names, wrong = _named(own, archive, namer)
        problems += wrong
        used |= _ids(names)
        parts += (Part("found", entry_id, "", names), *_spoken(own, archive))
    return (*parts, *_uses(used)), tuple(problems)


def _uses(used: set[str]) -> Iterator[Part]:
    return (Part("used", i, "", value=True) for i in sorted(used))


def _ids(names: dict[str, tuple[Found, ...]]) -> set[str]:
    return {i for several in names.values() for one in several for i in one.ids}


def _unpublished(archive: Archive, entry_id: str, namer: Namer) -> Outcome:
    """What is wrong with a draft, or with those parts of a file that can be read where others
    cannot; what it refers to."""
    problems: list[Problem] = []
    used: set[str] = set()
    for entry in archive.salvaged[entry_id]:
        problems += told(entry_holds(entry, archive))
        used |= refers_to(entry)
        if entry.folder == RECORDS:
            names, wrong = _named(outline(cast("Entry[e.Record]", entry)), archive, namer)
            problems += wrong
            used |= _ids(names)
    return tuple(_uses(used)), tuple(problems)


def _named(
    own: Outline, archive: Archive, namer: Namer
) -> tuple[dict[str, tuple[Found, ...]], tuple[Problem, ...]]:
    """Who speaks in a record and who is named, by path; what is wrong with that."""
    turns, strange = turns_in(own, archive.entries, namer.common)
    names, ambiguous = namer.in_record(own, turns)
    return names, (*strange, *ambiguous)


def _spoken(own: Outline, archive: Archive) -> Iterator[Part]:
    for number, (undertaking, on) in enumerate(spoken(own, archive.entries)):
        yield Part("spoken", undertaking, in_order(on, own.entry.id, number), on)


def use(archive: Archive, entry_id: str) -> Outcome:
    """Hold an entry to what others say of it."""
    problems = list(is_used(archive.entries[entry_id], archive))
    undertaking = archive.entries.find(e.Undertaking, entry_id)
    if undertaking:
        first = next(iter(archive.spoken[entry_id]), None)
        problems += stages_hold(undertaking, first)
    return (), tuple(problems)
