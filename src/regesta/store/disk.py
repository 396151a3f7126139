"""The few things done to a disk; each error names the file or folder that it struck."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

NEW = ".new"
"""The end of the name under which a file is written before it takes its own."""


class Signature(NamedTuple):
    """What changes when a file is written: its size, its time, which file it is."""

    size: int
    mtime_ns: int
    inode: int


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Give an OSError that names no file the name of `path`."""
    try:
        yield
    except OSError as error:
        if error.filename is None:
            error.filename = str(path)
        raise


def read(path: Path) -> bytes:
    """The bytes of a file."""
    with naming(path):
        return path.read_bytes()


def write(path: Path, data: bytes) -> None:
    """Write a new file; where one of the name is there, that is an error."""
    with naming(path), path.open("xb") as file:
        file.write(data)


def put(path: Path, data: bytes) -> None:
    """Write a file under a new name, then rename it: what stands at `path` is always whole."""
    new = path.with_name(f"{path.name}{NEW}")
    new.unlink(missing_ok=True)
    write(new, data)
    new.replace(path)


def digest(data: bytes) -> str:
    """The SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def signature(path: Path) -> Signature | None:
    """The signature of what stands at `path`, a link itself; None where nothing does."""
    try:
        status = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return Signature(status.st_size, status.st_mtime_ns, status.st_ino)


def is_file(path: Path) -> bool:
    """Whether a regular file stands at `path`, not a link to one."""
    return path.is_file() and not path.is_symlink()


def is_folder(path: Path) -> bool:
    """Whether a folder stands at `path`, not a link to one."""
    return path.is_dir() and not path.is_symlink()


def delete(path: Path) -> None:
    """Delete a file, or a folder with all that is in it; never through a link."""
    if is_folder(path):
        for inner in sorted(path.iterdir()):
            delete(inner)
        path.rmdir()
    else:
        path.unlink(missing_ok=True)


def delete_if_empty(folder: Path) -> None:
    """Delete a folder in which nothing is."""
    with suppress(FileNotFoundError):
        if is_folder(folder) and not any(folder.iterdir()):
            folder.rmdir()
