"""Where the memory of builds is; whether what stands there is ours, else nothing touches it."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from regesta.store import disk
from regesta.store.listing import Refused

MARK = 0x52454745
"""The application id in the head of the file: `REGE`."""
_SQLITE = b"SQLite format 3\0"
_MARKED = 68
"""Where in the head the application id is."""
_BEGINNINGS = {
    "-wal": (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83"),
    "-shm": (b"\x18\xe2\x2d\0", b"\0\x2d\xe2\x18", b"\0\0\0\0"),
    "-journal": (b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", b"\0\0\0\0"),
}
"""How the files begin that SQLite keeps beside one that is open, by the ends of their names."""


def place(output: Path) -> Path:
    """Where the memory of the builds of an output folder is: beside it."""
    return output.with_name(f".{output.name}.regesta")


def refuse_a_stranger(path: Path) -> None:
    """Raise Refused where something stands in the place of a memory that is not one: no file,
    or one that does not begin as a memory of ours does, damaged or whole.

    What SQLite keeps beside a memory of ours is its own, in whatever state a build that was cut
    short left it.
    """
    whole = os.path.lexists(path) and _is_ours(path, "") and path.stat().st_size > 0
    for one in _files(path):
        own = whole and disk.is_file(one)
        if os.path.lexists(one) and not (own or _is_ours(one, one.name.removeprefix(path.name))):
            raise Refused(
                f"`{one}` stands where builds keep what they remember, and is not that",
                "move it away, or name another folder: --output FOLDER",
            )


def refuse_to_begin(path: Path) -> None:
    """Raise PermissionError, which names it, where a memory or its folder may not be written.

    SQLite would leave files beside it that may not be written either.
    """
    for one in (path.parent, path):
        if one.exists() and not os.access(one, os.W_OK):
            words = "what builds remember may not be written here"
            raise PermissionError(errno.EACCES, words, str(one))


def delete(path: Path) -> None:
    """Delete a memory with what SQLite keeps beside it."""
    for one in _files(path):
        one.unlink(missing_ok=True)


def _files(path: Path) -> list[Path]:
    return [path.with_name(path.name + end) for end in ("", *_BEGINNINGS)]


def _is_ours(file: Path, end: str) -> bool:
    """Whether a file may be ours: it begins as it should, or is empty, as a build that was cut
    short may leave it."""
    if not disk.is_file(file):
        return False
    with disk.naming(file), file.open("rb") as opened:
        head = opened.read(100)
    if end:
        return not head or head.startswith(_BEGINNINGS[end])
    marked = head[_MARKED : _MARKED + 4] == MARK.to_bytes(4, "big")
    return not head or (head.startswith(_SQLITE) and marked)
