"""What has changed since it was looked at last, found without opening what has not."""

from __future__ import annotations

import time
from pathlib import Path
from typing import NamedTuple

from regesta.freshness import may_change
from regesta.memory.memory import Memory
from regesta.reading.sources import Content, Seeds, Standing
from regesta.render import templates

_COLUMNS = "name, size, mtime, ctime, inode, looked, digest, seed, copy, sound"


class Known(NamedTuple):
    """A file as it was read last: by what it was known and when; the digest of it and its seed,
    the name of that, and by what that was known."""

    signature: tuple[int, int, int, int]
    looked: int
    digest: bytes
    seed: str
    copy: str
    sound: bool


class Changes(NamedTuple):
    """Files of content that may have changed, and those that are there no more, by their keys;
    `known` is how all were that are known, and `looked` when they were looked for."""

    looked: int
    doubtful: tuple[Standing, ...]
    gone: frozenset[str]
    known: dict[str, Known]


def changes(memory: Memory, found: Content) -> Changes:
    """What may have changed of content."""
    looked = time.time_ns()
    rows = memory.database.execute(f"SELECT {_COLUMNS} FROM file")  # noqa: S608
    known = {name: Known((a, b, c, d), *rest) for name, a, b, c, d, *rest in rows}
    every = (*((found.site,) if found.site else ()), *found.files)
    doubtful = tuple(file for file in every if not is_as_it_was(file, known, found.seeds))
    gone = frozenset(known.keys() - {key(file) for file in every})
    return Changes(looked, doubtful, gone, known)


def has_seen(memory: Memory, own: Path | None) -> bool:
    """Whether the templates are as they were when they were looked at last, and sound."""
    seen = templates.seen(own)
    return bool(seen) and memory.fact("templates seen") == seen


def key(file: Standing) -> str:
    """The name of a file in the memory."""
    return f"{file.folder}/{file.id}"


def is_as_it_was(file: Standing, known: dict[str, Known], seeds: Seeds) -> bool:
    """Whether a file and its seed cannot have changed since they were read."""
    was = known.get(key(file))
    if was is None or was.signature != file.signature:
        return False
    if may_change(max(was.signature[1:3]), was.looked):
        return False
    return not was.seed or (bool(was.copy) and seeds.signature(was.seed) == was.copy)
