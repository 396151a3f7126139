"""A file's bytes, with its seed's, to an entry and its problems: a pure function of them."""

from __future__ import annotations

from msgspec.structs import replace

from regesta.model.entries import FOLDERS, Entry, Record, Site
from regesta.model.text import BYLINE, DATELINE, TITLE
from regesta.problems import Place, Problem
from regesta.reading import apparatus, body, fidelity, frontmatter, schema
from regesta.reading.frontmatter import Matter
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
    if matter is None:
        return None, problems
    site, wrong = schema.decode(matter.value, Site, matter.places)
    return site, _merged(problems, wrong)


def read_entry(file: SourceFile, seeds: Seeds) -> tuple[Entry | None, tuple[Problem, ...]]:
    """The entry of a file; None where its front matter has no meaning."""
    matter, problems = frontmatter.read(file.data, file.name)
    if matter is None or not matter.value:
        return None, problems
    data, wrong = schema.decode(matter.value, FOLDERS[file.folder], matter.places)
    problems = _merged(problems, wrong)
    if isinstance(data, Record):
        entry, more = _record(file, matter, data, seeds)
        return entry, (*problems, *more)
    blocks, more = body.parse(matter, file.name, links=file.folder != "records")
    if data is None:
        return None, (*problems, *more)
    entry = Entry(file.folder, file.id, file.name, data, blocks, matter.places)  # type: ignore[arg-type]
    return entry, (*problems, *more)


def _merged(problems: tuple[Problem, ...], wrong: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Both, less what the schema says of a value that was no value to begin with."""
    places = {problem.place for problem in problems}
    return (*problems, *(problem for problem in wrong if problem.place not in places))


def _record(
    file: SourceFile, matter: Matter, record: Record, seeds: Seeds
) -> tuple[Entry, tuple[Problem, ...]]:
    entry = Entry(file.folder, file.id, file.name, record, (), matter.places)
    seed = seeds.read(record.source.file)
    missing = () if isinstance(seed, bytes) else (_no_seed(entry, seed),)
    text = seed.decode("utf-8", "replace") if isinstance(seed, bytes) else ""
    blocks, problems = body.parse(matter, file.name, links=False, seed=text)
    entry = replace(entry, body=blocks)
    problems = (*missing, *problems, *_empty(entry, matter), *apparatus.check(entry, record))
    if not isinstance(seed, bytes) or not blocks:
        return entry, problems
    places = {
        "file": entry.place("source", "file"),
        "omits": entry.place("source", "omits"),
        **{field: entry.place(field) for field in (TITLE, DATELINE, BYLINE)},
    }
    lines = ["", *[""] * (matter.body_line - 2), *matter.body.split("\n")]
    counts, differences = fidelity.check(record, blocks, seed, places, file.name, lines)
    return replace(entry, fidelity=counts), (*problems, *differences)


def _no_seed(entry: Entry, reason: str) -> Problem:
    hint = "put the source text into `seeds/`, exactly as received"
    return Problem(entry.place("source", "file"), f"the source text: {reason}", hint)


def _empty(entry: Entry, matter: Matter) -> tuple[Problem, ...]:
    if matter.body.strip():
        return ()
    place = Place(entry.file, matter.body_line)
    return (Problem(place, "the record has no body", "transcribe it after the front matter"),)
