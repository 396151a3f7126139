"""A file's bytes, with its seed's, to an entry and its problems: a pure function of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from regesta.characters import can_be_seen, unseen
from regesta.model.entries import FOLDERS, Entry, Fidelity, FieldPath, Record, Site
from regesta.model.text import BYLINE, DATELINE, TITLE, Block, walk
from regesta.problems import Place, Problem
from regesta.reading import apparatus, body, fidelity, frontmatter, schema
from regesta.reading.frontmatter import Matter
from regesta.reading.salvage import Salvaged, salvage
from regesta.reading.sources import Found, Seeds, SourceFile


def read(found: Found) -> tuple[Site | None, tuple[Entry, ...], tuple[Problem, ...]]:
    """Every entry that can be read, the site, and all problems of all files."""
    site, problems = (None, ()) if found.site is None else read_site(found.site)
    entries = []
    every = [*found.problems, *problems]
    for file in found.files:
        entry, problems = read_entry(file, found.seeds)
        every += problems
        if entry is not None:
            entries.append(entry)
    return site, tuple(entries), tuple(every)


def read_site(file: SourceFile) -> tuple[Site | None, tuple[Problem, ...]]:
    """`site.yaml`, or None with its problems."""
    matter, problems = frontmatter.read_yaml(file.data, file.name)
    if matter is None or not matter.value:
        return None, problems
    site, wrong = schema.decode(matter.value, Site, matter.places)
    return site, _merged(problems, wrong)


def read_entry(file: SourceFile, seeds: Seeds) -> tuple[Entry | None, tuple[Problem, ...]]:
    """The entry of a file; None where its front matter has no meaning.

    What does not hang on a faulty field is checked all the same.
    """
    matter, problems = frontmatter.read(file.data, file.name)
    if matter is None:
        return None, problems
    if not matter.value:
        _, more = body.parse(matter, file.name, links=file.folder != "records", seed=None)
        return None, (*problems, *more)
    data, wrong = schema.decode(matter.value, FOLDERS[file.folder], matter.places)
    problems = _merged(problems, wrong)
    if file.folder == "records":
        return _record(file, matter, data if isinstance(data, Record) else None, seeds, problems)
    blocks, more = body.parse(matter, file.name, links=True)
    more = (*more, *_unseen(blocks, matter, file.name, "note"))
    entry = None if data is None else _entry(file, matter.places, data, blocks)
    return entry, (*problems, *more)


def _merged(problems: tuple[Problem, ...], wrong: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Both, less what the schema says of a value that was no value to begin with."""
    places = {problem.place for problem in problems}
    return (*problems, *(problem for problem in wrong if problem.place not in places))


def _entry(
    file: SourceFile, places: dict[FieldPath, Place], data: Any, blocks: tuple[Block, ...]
) -> Entry:
    return Entry(file.folder, file.id, file.name, data, blocks, places)


def _record(
    file: SourceFile,
    matter: Matter,
    record: Record | None,
    seeds: Seeds,
    problems: tuple[Problem, ...],
) -> tuple[Entry | None, tuple[Problem, ...]]:
    """A record, or None where `problems` say that it is faulty; what is sound of it is checked."""
    if record is not None and not problems:
        entry, more = _checked(file, matter, Salvaged(record, matter.places, True), seeds)
        return replace(entry, source=file.data), more
    _, more = _checked(file, matter, salvage(matter), seeds)
    return None, (*problems, *more)


def _checked(
    file: SourceFile, matter: Matter, found: Salvaged, seeds: Seeds
) -> tuple[Entry, tuple[Problem, ...]]:
    record = found.record
    entry = _entry(file, found.places, record, ())
    seed = seeds.read(record.source.file) if found.comparable else None
    text = seed.decode("utf-8", "replace") if isinstance(seed, bytes) else None
    blocks, problems = body.parse(matter, file.name, links=False, seed=text)
    entry = replace(entry, body=blocks)
    nothing = tuple(_unseen(blocks, matter, file.name, "record"))
    problems = (*_missing(entry, matter, seed), *nothing, *problems)
    if nothing or not blocks:
        return entry, problems
    problems = (*problems, *apparatus.check(entry, record))
    if not isinstance(seed, bytes):
        return entry, problems
    counts, differences = _compared(entry, record, matter, seed)
    return replace(entry, fidelity=counts), (*problems, *differences)


def _missing(entry: Entry, matter: Matter, seed: bytes | str | None) -> Iterator[Problem]:
    if isinstance(seed, str):
        hint = "put the source text into `seeds/`, exactly as received"
        yield Problem(entry.place("source", "file"), f"the source text: {seed}", hint)
    if not matter.body.strip():
        place = Place(entry.file, matter.body_line - 1)
        yield Problem(place, "the record has no body", "transcribe it after the front matter")


def _unseen(blocks: tuple[Block, ...], matter: Matter, name: str, what: str) -> Iterator[Problem]:
    """A body of characters that nobody sees."""
    if blocks and not any(can_be_seen(block.text) for block in walk(blocks)):
        message = f"the {what} has no text that can be seen: {unseen(matter.body)}"
        yield Problem(Place(name, blocks[0].line), message, "write it, or delete what is there")


def _compared(
    entry: Entry, record: Record, matter: Matter, seed: bytes
) -> tuple[Fidelity | None, tuple[Problem, ...]]:
    places = {
        "file": entry.place("source", "file"),
        "omits": entry.place("source", "omits"),
        **{field: entry.place(field) for field in (TITLE, DATELINE, BYLINE)},
    }
    lines = [*[""] * (matter.body_line - 1), *matter.body.split("\n")]
    return fidelity.check(record, entry.body, seed, places, entry.file, lines)
