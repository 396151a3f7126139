"""A file's bytes, with its seed's, to an entry and its problems: a pure function of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

from msgspec.structs import replace

from regesta.model.entries import AnyEntry, Data, Entry, Fidelity, Record
from regesta.model.kinds import BY_FOLDER, BY_TYPE
from regesta.problems import Kind, Location, Problem, told
from regesta.reading import apparatus, body, documents, fidelity, frontmatter, labels, schema
from regesta.reading.frontmatter import Matter
from regesta.reading.labels import Labels, Own
from regesta.reading.salvage import Salvaged, salvage
from regesta.reading.sources import Seeds, SourceFile

RECORDS = BY_TYPE[Record].folder


class Read(NamedTuple):
    """What came of a file: its entry, None where its front matter has no meaning; whether that is
    all the file says, or what could be salvaged of it; and its problems."""

    entry: AnyEntry | None
    sound: bool
    problems: tuple[Problem, ...]


class Begun(NamedTuple):
    """A file of content as far as it is read without its seed.

    `salvaged` is what of its front matter has a meaning, None where nothing has; `sound` whether
    that is all of it; `seed` the name of the seed to be compared, if any.
    """

    file: SourceFile
    matter: Matter | None
    salvaged: Salvaged[Data] | None
    sound: bool
    seed: str
    problems: tuple[Problem, ...]


def read_entry(file: SourceFile, seeds: Seeds, own: Own = ()) -> Read:
    """The entry of a file, or what can be salvaged of it. `own` are the labels that its archive
    adds.

    What does not hang on a faulty field is checked all the same.
    """
    begun = begin(file)
    return finish(begun, seeds.read(begun.seed) if begun.seed else None, own)


def begin(file: SourceFile) -> Begun:
    """The front matter of a file, and which seed its body is to be compared with."""
    matter, problems = frontmatter.read(file.data, file.name)
    if matter is None or not matter.value:
        return Begun(file, matter, None, False, "", problems)
    matter = documents.in_its_calendar(matter) if file.folder == RECORDS else matter
    kind: type[Data] = BY_FOLDER[file.folder].type
    data, wrong = schema.decode(matter.value, kind, matter.places)
    problems = schema.merged(problems, wrong, kind, matter)
    if file.folder == RECORDS:
        problems = (*problems, *documents.unsourced(matter))
    sound = data is not None and not problems
    found = Salvaged(data, matter.places) if sound and data else salvage(matter, kind)
    seed = documents.seed(cast("Salvaged[Record]", found)) if file.folder == RECORDS else ""
    return Begun(file, matter, found, sound, seed, problems)


def finish(begun: Begun, seed: bytes | str | None, own: Own = ()) -> Read:
    """The entry of a file, and all problems; `seed` its source text, or why there is none, `own`
    the labels that its archive adds."""
    file, matter, found, known = begun.file, begun.matter, begun.salvaged, labels.labels(own)
    if matter is None:
        return Read(None, False, begun.problems)
    if found is None:
        _, more = body.parse(matter, file.name, known, links=file.folder != RECORDS, seed=None)
        return Read(None, False, (*begun.problems, *more))
    entry = without_body(file, found)
    if file.folder == RECORDS:
        entry, more = _record(cast("Entry[Record]", entry), matter, seed, known)
        entry = replace(entry, source=file.data)
    else:
        blocks, more = body.parse(matter, file.name, known, links=True, seed=None)
        more = (*more, *body.unseen_in(blocks, matter, file.name, "note"))
        entry = replace(entry, body=blocks)
    return Read(entry, begun.sound, (*begun.problems, *told(more)))


def without_body(file: SourceFile, found: Salvaged[Data]) -> AnyEntry:
    """The entry of a file as far as its front matter gives it."""
    return Entry(file.folder, file.id, file.name, found.data, (), found.places)


def _record(
    entry: Entry[Record], matter: Matter, seed: bytes | str | None, known: Labels
) -> tuple[Entry[Record], tuple[Problem, ...]]:
    text = seed.decode("utf-8", "replace") if isinstance(seed, bytes) else None
    blocks, problems = body.parse(matter, entry.file, known, links=False, seed=text)
    entry = replace(entry, body=blocks)
    nothing = tuple(body.unseen_in(blocks, matter, entry.file, "record"))
    if not entry.data.is_printed:
        return entry, (*documents.too_much(entry, matter), *problems, *apparatus.check(entry))
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
        hint = "put the source text into `seeds/`, exactly as received; `file: seeds/...` names it"
        yield Problem(Kind.NO_COPY, entry.place("source", "file"), f"the source text: {seed}", hint)
    if not matter.body.strip():
        place = Location(entry.file, matter.body_line - 1)
        yield Problem(
            Kind.NO_TEXT, place, "the record has no body", "transcribe it after the front matter"
        )


def _compared(
    entry: Entry[Record], matter: Matter, seed: bytes
) -> tuple[Fidelity | None, tuple[Problem, ...]]:
    lines = [*[""] * (matter.body_line - 1), *matter.body.split("\n")]
    return fidelity.check(entry.data, entry.body, seed, entry.place, entry.file, lines)
