"""A file's bytes, with its seed's, to an entry and its problems: a pure function of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

from msgspec.structs import replace

from regesta.model.entries import AnyEntry, Data, Entry, Fidelity, Record
from regesta.model.kinds import BY_FOLDER, BY_TYPE
from regesta.problems import Location, Problem
from regesta.reading import apparatus, body, fidelity, frontmatter, labels, schema
from regesta.reading.frontmatter import Matter
from regesta.reading.labels import Labels, Own
from regesta.reading.salvage import Salvaged, salvage
from regesta.reading.sources import Seeds, SourceFile

RECORDS = BY_TYPE[Record].folder


Read = tuple[AnyEntry | None, tuple[Problem, ...]]
"""The entry of a file, None where its front matter has no meaning; and its problems."""


class Begun(NamedTuple):
    """A file of content as far as it is read without its seed.

    `data` is None where its front matter has no meaning; `salvaged` is what of a record's has
    one, or None for what is no record; `seed` the name of the seed to be compared, if any.
    """

    file: SourceFile
    matter: Matter | None
    data: Data | None
    salvaged: Salvaged | None
    seed: str
    problems: tuple[Problem, ...]


def read_entry(file: SourceFile, seeds: Seeds, own: Own = ()) -> Read:
    """The entry of a file; None where its front matter has no meaning. `own` are the labels
    that its archive adds.

    What does not hang on a faulty field is checked all the same.
    """
    begun = begin(file)
    return finish(begun, seeds.read(begun.seed) if begun.seed else None, own)


def begin(file: SourceFile) -> Begun:
    """The front matter of a file, and which seed its body is to be compared with."""
    matter, problems = frontmatter.read(file.data, file.name)
    if matter is None or not matter.value:
        return Begun(file, matter, None, None, "", problems)
    data, wrong = schema.decode(matter.value, BY_FOLDER[file.folder].type, matter.places)
    problems = schema.merged(problems, wrong)
    if file.folder != RECORDS:
        return Begun(file, matter, data, None, "", problems)
    sound = isinstance(data, Record) and not problems
    salvaged = Salvaged(cast("Record", data), matter.places, True) if sound else salvage(matter)
    seed = salvaged.record.source.file if salvaged.comparable else ""
    return Begun(file, matter, data if sound else None, salvaged, seed, problems)


def finish(begun: Begun, seed: bytes | str | None, own: Own = ()) -> Read:
    """The entry of a file, and all problems; `seed` its source text, or why there is none, `own`
    the labels that its archive adds."""
    file, matter = begun.file, begun.matter
    if matter is None:
        return None, begun.problems
    if begun.salvaged is not None:
        return _record(begun, matter, begun.salvaged, seed, labels.labels(own))
    blocks, more = body.parse(
        matter, file.name, labels.labels(own), links=file.folder != RECORDS, seed=None
    )
    if matter.value:
        more = (*more, *body.unseen_in(blocks, matter, file.name, "note"))
    data = begun.data
    entry = Entry(file.folder, file.id, file.name, data, blocks, matter.places) if data else None
    return entry, (*begun.problems, *more)


def _record(
    begun: Begun, matter: Matter, found: Salvaged, seed: bytes | str | None, known: Labels
) -> tuple[Entry[Record] | None, tuple[Problem, ...]]:
    """A record, or None where it is faulty; what is sound of it is checked."""
    file = begun.file
    entry = Entry(file.folder, file.id, file.name, found.record, (), found.places)
    entry, more = _checked(entry, matter, seed, known)
    sound = replace(entry, source=file.data) if begun.data is not None else None
    return sound, (*begun.problems, *more)


def _checked(
    entry: Entry[Record], matter: Matter, seed: bytes | str | None, known: Labels
) -> tuple[Entry[Record], tuple[Problem, ...]]:
    text = seed.decode("utf-8", "replace") if isinstance(seed, bytes) else None
    blocks, problems = body.parse(matter, entry.file, known, links=False, seed=text)
    entry = replace(entry, body=blocks)
    nothing = tuple(body.unseen_in(blocks, matter, entry.file, "record"))
    problems = (*_missing(entry, matter, seed), *nothing, *problems)
    if nothing or not blocks:
        return entry, problems
    problems = (*problems, *apparatus.check(entry))
    if not isinstance(seed, bytes):
        return entry, problems
    counts, differences = _compared(entry, matter, seed)
    return replace(entry, fidelity=counts), (*problems, *differences)


def _missing(entry: AnyEntry, matter: Matter, seed: bytes | str | None) -> Iterator[Problem]:
    if isinstance(seed, str):
        hint = "put the source text into `seeds/`, exactly as received"
        yield Problem(entry.place("source", "file"), f"the source text: {seed}", hint)
    if not matter.body.strip():
        place = Location(entry.file, matter.body_line - 1)
        yield Problem(place, "the record has no body", "transcribe it after the front matter")


def _compared(
    entry: Entry[Record], matter: Matter, seed: bytes
) -> tuple[Fidelity | None, tuple[Problem, ...]]:
    lines = [*[""] * (matter.body_line - 1), *matter.body.split("\n")]
    return fidelity.check(entry.data, entry.body, seed, entry.place, entry.file, lines)
