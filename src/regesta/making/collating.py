"""A record and its copy as they stand now, held beside each other."""

from __future__ import annotations

from typing import cast

import msgspec

from regesta.making.files import added_labels
from regesta.model.entries import Entry, Record
from regesta.problems import Problem
from regesta.reading import entries, sources
from regesta.reading.collation import Stretch, collate


class Collated(msgspec.Struct, frozen=True):
    """A record held beside its copy: the names of both files, their words; or, where there are
    not both texts, the problems of that, none where no text is to be compared."""

    files: tuple[str, str] = ("", "")
    stretches: tuple[Stretch, ...] | None = None
    problems: tuple[Problem, ...] = ()


def records(found: sources.Content) -> dict[str, sources.Standing]:
    """The records of a content folder by id."""
    return {file.id: file for file in found.files if file.folder == entries.RECORDS}


def collated(found: sources.Content, record: sources.Standing) -> Collated:
    """A record of the content that was found, beside its copy."""
    file = sources.read(record)
    if isinstance(file, Problem):
        return Collated(problems=(file,))
    begun = entries.begin(file)
    seed = found.seeds.read(begun.seed) if begun.seed else None
    came = entries.finish(begun, seed, added_labels(found.site))
    if came.entry is None or not isinstance(seed, bytes):
        return Collated(problems=came.problems)
    stretches = collate(cast("Entry[Record]", came.entry), seed)
    return Collated((file.name, begun.seed), stretches)
