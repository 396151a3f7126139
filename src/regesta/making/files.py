"""A file of content: whether it can have changed since it was read, and what came of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from regesta.archive.entered import entered
from regesta.archive.known import Filed
from regesta.archive.queries import Part
from regesta.archive.texts import searched
from regesta.making.looking import Known, key
from regesta.memory.units import Encoded, encoded
from regesta.problems import Problem, stops
from regesta.reading import drafts, entries, site, sources
from regesta.reading.labels import Own
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


class How(NamedTuple):
    """How content is read: with the labels that the archive adds; with `drafts`, and what is
    unconfirmed of other entries, as if all were confirmed."""

    labels: Own = ()
    drafts: bool = False


def added_labels(standing: Standing | None) -> Own:
    """What `site.yaml` adds to the labels of texts."""
    found = sources.read(standing) if standing else None
    return site.read_labels(found) if isinstance(found, SourceFile) else ()


def read(seeds: Seeds, how: How, known: dict[str, Known], file: Standing) -> Read:
    """What came of a file that may have changed since it was `known`."""
    found = sources.read(file)
    if isinstance(found, Problem):
        return _unread(file, found)
    was = known.get(key(file))
    if was is not None:
        copy = seeds.signature(was.seed) if was.seed else ""
        digest = _digest(found.data, seeds.read(was.seed) if was.seed else "", how)
        if digest == was.digest:
            return Read(digest, was.seed, copy, was.sound)
    return _read_anew(file, found, seeds, how)


def _read_anew(file: Standing, found: SourceFile, seeds: Seeds, how: How) -> Read:
    if not file.folder:
        data, problems = site.read_site(found)
        parts = [Part("site_file", file.id, "", data)] if data else []
        digest = _digest(found.data, "", how)
        return Read(digest, sound=bool(data), made=encoded(parts, (), problems))
    begun = entries.begin(found)
    copy = seeds.signature(begun.seed) if begun.seed else ""
    seed = seeds.read(begun.seed) if begun.seed else None
    came = entries.finish(begun, seed, how.labels)
    if not how.drafts:
        came = came._replace(problems=drafts.left_open(came.entry, came.problems))
    words = searched(came.entry) if came.entry else ""
    unconfirmed = drafts.told(came.entry) if came.entry else ()
    made = encoded(_parts(file, came, how), (), (*came.problems, *unconfirmed))
    digest = _digest(found.data, seed or "", how)
    return Read(digest, begun.seed, copy, came.sound, made, words)


def _unread(file: Standing, problem: Problem) -> Read:
    """A file that cannot be opened; raises Unreadable where it is not there any more."""
    if not sources.stands(file):
        raise sources.Unreadable(f"`{file.name}` went while it was to be read", "build again")
    digest = _digest(problem.message.encode(), "", How())
    parts = _parts(file, entries.Read(None, False, (problem,)), How())
    return Read(digest, made=encoded(parts, (), (problem,)))


def _parts(file: Standing, came: entries.Read, how: How) -> Iterator[Part]:
    entry = came.entry
    published = entry if how.drafts or not (entry and came.sound) else drafts.published(entry)
    is_read = came.sound or not stops(came.problems, strict=False)
    lacking = entry.data.unconfirmed if entry and is_read and not how.drafts else ()
    yield Part("filed", file.id, file.name, Filed(file.name, is_read, lacking))
    if published is not None and came.sound:
        yield from entered(published)
    if entry is not None and not (published is entry and came.sound):
        yield Part("salvaged", file.id, file.name, entry)


def _digest(data: bytes, seed: bytes | str, how: How) -> bytes:
    copy = seed if isinstance(seed, bytes) else seed.encode()
    parts = (data, copy, repr(tuple(how)).encode())
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).digest()
