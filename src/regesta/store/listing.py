"""The list of what a build wrote: paths with their SHA-256, in the format of sha256sum.

Its first line, a comment to sha256sum, holds the digest of the lines below. So a list that
somebody else made, or edited, is told from one of a build; a folder is ours by such a list only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from regesta.store import disk

MANIFEST = "manifest-sha256.txt"
WORK = ".regesta"
"""The folder in the output in which a build works, and what is in it while it does."""

_MARK = re.compile(r"# Written by Regesta; not to be edited\. ([0-9a-f]{64})")
_LISTED = re.compile(r"([0-9a-f]{64})  (.+)")
_PART = re.compile(r"(?!\.\.?$)[^/\\:\x00-\x1f\x7f\ud800-\udfff]+")

Digests = Mapping[str, frozenset[str]]
"""Paths with the digests of the bytes that builds wrote there."""


class Refused(Exception):
    """The output folder cannot be used as it is; nothing in it has been touched."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def single(digests: Mapping[str, str]) -> Digests:
    """Paths with one digest each."""
    return {path: frozenset((digest,)) for path, digest in digests.items()}


def usable(path: str) -> bool:
    """Whether a path is relative, goes down only, and is none of the store's own."""
    parts = path.split("/")
    return parts[0] not in (MANIFEST, WORK) and all(_PART.fullmatch(part) for part in parts)


def above(paths: Iterable[str]) -> frozenset[str]:
    """The folders that `paths` stand in, all the way up."""
    return frozenset(path[:n] for path in paths for n, c in enumerate(path) if c == "/")


def dump(digests: Iterable[tuple[str, str]]) -> bytes:
    """The list of `(path, digest)` pairs, sorted, as a file."""
    lines = "".join(f"{digest}  {path}\n" for path, digest in sorted(digests))
    mark = disk.digest(lines.encode())
    return f"# Written by Regesta; not to be edited. {mark}\n{lines}".encode()


def load(file: Path) -> Digests:
    """What the list `file` holds; nothing where there is none.

    Raises Refused where it is not as a build wrote it.
    """
    if not file.is_symlink() and not file.exists():
        return {}
    found = _parsed(disk.read(file)) if disk.is_file(file) else None
    if found is None:
        raise Refused(
            f"`{file}` is not as a build writes it",
            "no build made this folder, or somebody edited the list: move it away, or name another "
            "folder: --output FOLDER",
        )
    return found


def _parsed(data: bytes) -> Digests | None:
    head, _, lines = data.partition(b"\n")
    mark = _MARK.fullmatch(head.decode(errors="replace"))
    if not mark or mark[1] != disk.digest(lines):
        return None
    found: dict[str, frozenset[str]] = {}
    for line in lines.decode(errors="replace").split("\n")[:-1]:
        listed = _LISTED.fullmatch(line)
        if not listed or not usable(listed[2]):
            return None
        found[listed[2]] = found.get(listed[2], frozenset()) | {listed[1]}
    return found
