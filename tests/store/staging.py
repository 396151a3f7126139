"""Bringing a folder to hold files, as a build does, and what is there then."""

from __future__ import annotations

import hashlib
from pathlib import Path

from regesta.store import disk, stage
from regesta.store.listing import MANIFEST, WORK
from regesta.store.stage import Written

OLD = {"index.html": b"old", "records/a/index.html": b"a", "gone/b/index.html": b"b"}
NEW = {"index.html": b"new", "records/a/index.html": b"a", "records/c/index.html": b"c"}

OLD = {"index.html": b"old", "records/a/index.html": b"a", "gone/b/index.html": b"b"}
NEW = {"index.html": b"new", "records/a/index.html": b"a", "records/c/index.html": b"c"}


def staged(output: Path, files: dict[str, bytes]) -> stage.Stage:
    found = stage.of_site(output, write=True)
    for path, data in files.items():
        found.put(path, data)
    return found


def put(output: Path, files: dict[str, bytes], *, overwrite: bool = False) -> Written:
    """Bring a folder to hold these files, as a build does."""
    found = staged(output, files)
    try:
        return found.commit(overwrite=overwrite)
    finally:
        found.discard()
        disk.delete_if_empty(output / WORK)


def content(output: Path) -> dict[str, bytes]:
    return {
        file.relative_to(output).as_posix(): file.read_bytes()
        for file in output.rglob("*")
        if file.is_file()
    }


def manifest(files: dict[str, bytes]) -> bytes:
    lines = b"".join(
        f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n".encode() for path in sorted(files)
    )
    mark = hashlib.sha256(lines).hexdigest()
    return f"# Written by Regesta; not to be edited. {mark}\n".encode() + lines


def with_manifest(files: dict[str, bytes]) -> dict[str, bytes]:
    return files | {MANIFEST: manifest(files)}
