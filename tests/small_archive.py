"""Archives in memory: that of `tests/sites/base`, with entries changed, added or left out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from linking import acts_of, link
from regesta.archive.archive import Archive
from regesta.model.entries import AnyEntry, FieldPath, Site
from regesta.model.parts import LinkedAct, Pieces
from regesta.problems import Problem, in_order
from regesta.reading import entries, sources
from regesta.reading import site as site_file
from regesta.reading.sources import Seeds, SourceFile

HOLM = ("in-force", "survey", "in-principle", "thanks", "licences", "request", "confirmation")
"""The acts of the record of the base, in its order."""

BASE = Path(__file__).resolve().parent / "sites" / "base"
Changes = Mapping[str, str | None]

YELLOW_BOOKS: Changes = {
    "instruments/yellow-book": """---
title: Yellow Book
kind: document collection
authors: [berg-anna, sudmark]
contains: [holm-treaty-1921]
part_of: yellow-books
---
""",
    "instruments/yellow-books": "---\ntitle: Yellow Books\nkind: document collection\n---\n",
}
"""A volume with its authors and what it contains, and the series that it is part of."""

_RECORD = {
    "title": "A record",
    "title_supplied": "true",
    "kind": "outline",
    "issued": "1931-05-06",
    "issued_by": "mfa-norland",
    "summary": "A record for a test.",
    "source": "{file: seeds/none.txt}",
}


class _NoSeeds(Seeds):
    """No source texts: these tests are not about the words."""

    def read(self, name: str) -> str:
        return f"`{name}` is not wanted here"


def record(body: str, issued: str = "1931-05-06", **fields: str) -> str:
    """The file of a record with this body, and these fields of front matter as YAML."""
    matter = {**_RECORD, "issued": issued, **fields}
    given = "".join(f"{name}: {value}\n" for name, value in matter.items())
    return f"---\n{given}---\n{body}\n"


def undertaking(performer: str, title: str = "visit to Norland", **fields: str) -> str:
    """The file of an undertaking, with these fields beside its title and performer as YAML."""
    given = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"---\ntitle: {title}\nperformer: {performer}\n{given}---\n"


def read(changes: Changes) -> tuple[Site, tuple[AnyEntry, ...]]:
    """The site and the entries, all of them readable; None leaves a file of the base out."""
    files = {f"{file.folder}/{file.id}": _file(file) for file in _base().files}
    for name, text in changes.items():
        folder, _, entry_id = name.partition("/")
        files.pop(name, None)
        if text is not None:
            data = text.encode()
            files[name] = SourceFile(folder, entry_id, f"content/{name}.md", data)
    found = [_entry(file) for file in files.values()]
    return _site(), tuple(found)


@cache
def _base() -> sources.Content:
    return sources.find(BASE, BASE / "content")


@cache
def _file(standing: sources.Standing) -> SourceFile:
    file = sources.read(standing)
    assert isinstance(file, SourceFile)
    return file


@cache
def _site() -> Site:
    file = _base().site
    assert file is not None
    site, problems = site_file.read_site(_file(file))
    assert site is not None, problems
    return site


@cache
def _entry(file: SourceFile) -> AnyEntry:
    entry, _, problems = entries.read_entry(file, _NoSeeds(BASE))
    wrong = [problem for problem in problems if not problem.message.startswith("the source text")]
    assert entry is not None and not wrong, [said(problem) for problem in wrong]  # noqa: PT018
    return entry


def archive(changes: Changes | None = None) -> Archive:
    """The archive, which has no errors."""
    found, problems = link(*read(changes or {}))
    assert found is not None, [said(problem) for problem in problems]
    return found


def talks(body: str, **fields: str) -> Archive:
    """The archive with one record alone, `records/talks`."""
    return archive({"records/holm-1931": None, "records/talks": record(body, **fields)})


def problems(changes: Changes) -> list[str]:
    """Every error and warning in order, each with its place and hint."""
    _, found = link(*read(changes))
    return [said(problem) for problem in in_order(found) if problem.severity != "notice"]


def problems_of_talks(body: str, **fields: str) -> list[str]:
    """The problems of the archive with the record `talks` added."""
    return problems({"records/talks": record(body, **fields)})


def said(problem: Problem) -> str:
    place = problem.place
    where = f"{place.file.removeprefix('content/')}:{place.line}:{place.column}"
    return f"{where}: {problem.severity}: {problem.message} -- {problem.hint}"


def named(found: Archive, record_id: str = "talks") -> dict[str, list[tuple[str, ...]]]:
    """The names in a record by path: each as its form, and the ids it is read as."""
    texts = found.wording(record_id).found
    return {
        path: [(one.form, *one.ids) for one in several]
        for path, several in texts.items()
        if several
    }


def text(pieces: Pieces) -> str:
    """The words of pieces, marks of footnotes left out."""
    return "".join(piece.text for piece in pieces if not piece.footnote)


def marked(pieces: Pieces) -> str:
    """Pieces with what is linked as `words<id>`, groups as `words<id id>`, notes as `[1]`."""
    found = ""
    for piece in pieces:
        heads = [piece.head] if piece.head else piece.group
        links = f"<{' '.join(head.id for head in heads)}>" if heads else ""
        notes = "".join(f"[{number}]" for number in piece.notes)
        mark = f"[^{piece.footnote}]" if piece.footnote else piece.text
        found += f"{mark}{links}{notes}"
    return found


def act(found: Archive, quote: str) -> LinkedAct:
    """The one act whose sentence holds `quote`."""
    (one,) = (act for act in acts_of(found) if quote in text(act.passage.sentence))
    return one


def field_of(entry: AnyEntry, path: FieldPath) -> tuple[type, str]:
    """The type and the field that a path of an entry leads to."""
    owner: Any = entry.data
    field = (type(owner), "")
    for part in path:
        if isinstance(owner, msgspec.Struct):
            names = {f.encode_name: f.name for f in msgspec.structs.fields(type(owner))}
            field = (type(owner), names[str(part)])
            owner = getattr(owner, names[str(part)])
        else:
            owner = owner.get(part) if isinstance(owner, dict) else owner[part]
    return field
