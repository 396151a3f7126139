"""A file of content: whether it can have changed since it was read, and what came of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from regesta.archive.entered import entered
from regesta.archive.known import Filed
from regesta.archive.queries import Part
from regesta.archive.texts import texts
from regesta.making.looking import Known, key
from regesta.memory.units import Encoded, encoded
from regesta.model.boundaries import as_compared
from regesta.model.entries import AnyEntry
from regesta.problems import Problem
from regesta.reading import entries, sources
from regesta.reading.sources import Seeds, SourceFile, Standing


class Read(NamedTuple):
    """What came of a file: its digest, its seed and by what that was known before it was read;
    the rest only where it is not as it was."""

    digest: bytes
    seed: str = ""
    copy: str = ""
    sound: bool = False
    made: Encoded | None = None
    words: str = ""


def read(seeds: Seeds, known: dict[str, Known], file: Standing) -> Read:
    """What came of a file that may have changed since it was `known`."""
    found = sources.read(file)
    if isinstance(found, Problem):
        return _unread(file, found)
    was = known.get(key(file))
    if was is not None:
        copy = seeds.signature(was.seed) if was.seed else ""
        digest = _digest(found.data, seeds.read(was.seed) if was.seed else "")
        if digest == was.digest:
            return Read(digest, was.seed, copy, was.sound)
    return _read_anew(file, found, seeds)


def _read_anew(file: Standing, found: SourceFile, seeds: Seeds) -> Read:
    if not file.folder:
        site, problems = entries.read_site(found)
        parts = [Part("site_file", file.id, "", site)] if site else []
        digest = _digest(found.data, "")
        return Read(digest, sound=bool(site), made=encoded(parts, (), problems))
    begun = entries.begin(found)
    copy = seeds.signature(begun.seed) if begun.seed else ""
    seed = seeds.read(begun.seed) if begun.seed else None
    entry, problems = entries.finish(begun, seed)
    words = "\n".join(map(as_compared, dict.fromkeys(texts(entry)))) if entry else ""
    made = encoded(_parts(file, entry), (), problems)
    digest = _digest(found.data, seed or "")
    return Read(digest, begun.seed, copy, entry is not None, made, words)


def _unread(file: Standing, problem: Problem) -> Read:
    """A file that cannot be opened; raises Unreadable where it is not there any more."""
    if not sources.stands(file):
        raise sources.Unreadable(f"`{file.name}` went while it was to be read", "build again")
    digest = _digest(problem.message.encode(), "")
    return Read(digest, made=encoded(_parts(file, None), (), (problem,)))


def _parts(file: Standing, entry: AnyEntry | None) -> Iterator[Part]:
    yield Part("filed", file.id, file.name, Filed(file.name, entry is not None))
    if entry is not None:
        yield from entered(entry)


def _digest(data: bytes, seed: bytes | str) -> bytes:
    copy = seed if isinstance(seed, bytes) else seed.encode()
    return hashlib.sha256(hashlib.sha256(data).digest() + copy).digest()
