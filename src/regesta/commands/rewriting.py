"""Files of content written anew: each whole at every moment, and never over what has changed."""

from __future__ import annotations

import shutil
from pathlib import Path

from regesta.store import disk
from regesta.store.listing import Refused


def rewrite(path: Path, before: bytes, after: bytes) -> None:
    """Let a file that was read as `before` be `after`. Raises Refused where it changed since."""
    _must_be(path, before)
    _put(path, after, path)


def move(path: Path, to: Path, before: bytes, after: bytes) -> None:
    """Let a file that was read as `before` be `after` under a name that no file has."""
    if to.exists():
        raise Refused(f"`{to}` came to be meanwhile", "give another name")
    _must_be(path, before)
    _put(to, after, path)


def delete(path: Path, before: bytes) -> None:
    """Delete a file that was read as `before`. Raises Refused where it changed since."""
    _must_be(path, before)
    path.unlink()


def _must_be(path: Path, before: bytes) -> None:
    if disk.read(path) != before:
        raise Refused(f"`{path}` was written to meanwhile", "save it, then run the command again")


def _put(path: Path, data: bytes, like: Path) -> None:
    """Write a file under a name that content passes over, then rename it."""
    new = path.with_name(f".{path.name}{disk.NEW}")
    new.unlink(missing_ok=True)
    disk.write(new, data)
    shutil.copymode(like, new)
    new.replace(path)
