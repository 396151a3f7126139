"""One build at a time in an output folder: the lock, and who holds it since when.

The lock is a file in the folder in which a build works (`WORK`), locked through the operating
system, so that it goes with the process that holds it, however that ends. Both are deleted
when the build is done.
"""

from __future__ import annotations

import os
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from io import FileIO
from pathlib import Path

from regesta.store import disk
from regesta.store.listing import WORK, Refused

LOCK = "lock"
_MARK = "Regesta works in this folder during a build, and deletes it afterwards.\n"
_PAUSE = 0.1
_TIMES = 1000
"""How often in a row a folder may be gone again; oftener, it is one that cannot be made."""

if sys.platform == "win32":
    import msvcrt

    def _try(file: FileIO) -> None:
        file.seek(1 << 30)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try(file: FileIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


class Busy(Exception):
    """Another build is at work in the folder; `message` says which, `hint` what to do."""

    def __init__(self, folder: Path, holder: str) -> None:
        self.message = f"another build is at work in `{folder}`: {holder}"
        self.hint = "wait for it with --wait, or name another folder: --output FOLDER"
        super().__init__(self.message)


@contextmanager
def held(folder: Path, on_wait: Callable[[Busy], None] | None) -> Iterator[None]:
    """Hold the lock of an output folder, which is made where there is none.

    While another build holds it, raises Busy; or with `on_wait` calls that once, and waits.
    Raises Refused where the folder to work in is somebody else's, and OSError.
    """
    work = folder / WORK
    made = [path for path in (folder, *folder.parents) if not path.exists()]
    file = _acquired(work, folder, on_wait)
    try:
        with disk.naming(work / LOCK):
            _sign(file)
        yield
    finally:
        with suppress(OSError):
            _leave(work)
        file.close()
        with suppress(OSError):
            for path in (work, *made):
                disk.delete_if_empty(path)


def free(folder: Path, on_wait: Callable[[Busy], None] | None) -> None:
    """Return where no build is at work in a folder; else raise Busy, or with `on_wait` wait.

    Raises Refused as `held` does.
    """
    _refuse_a_stranger(folder / WORK)
    while said := _holder(folder / WORK / LOCK):
        on_wait = _waiting(Busy(folder, said), on_wait)


def _holder(lock: Path) -> str:
    """Who holds a lock, and since when; empty where nobody does."""
    try:
        with FileIO(lock, "r+") as file:
            return "" if _locked(file) else _said(file)
    except OSError:
        return ""


def _waiting(busy: Busy, on_wait: Callable[[Busy], None] | None) -> Callable[[Busy], None]:
    """Wait a moment, or raise `busy` where nobody wants to; what to call the next time."""
    if on_wait is None:
        raise busy
    on_wait(busy)
    time.sleep(_PAUSE)
    return _silent


def _acquired(work: Path, folder: Path, on_wait: Callable[[Busy], None] | None) -> FileIO:
    gone = 0
    while True:
        try:
            _refuse_a_stranger(work)
            work.mkdir(parents=True, exist_ok=True)
            file = _opened(work / LOCK)
        except (FileNotFoundError, FileExistsError):  # another build has just deleted the folder
            gone += 1
            if gone == _TIMES:
                raise
            continue
        if not _locked(file):
            gone, busy = 0, Busy(folder, _said(file))
            file.close()
            on_wait = _waiting(busy, on_wait)
        elif _is_at(file, work / LOCK):
            return file
        else:
            file.close()


def _leave(work: Path) -> None:
    """Delete the lock, unless a journal stays behind: the lock marks the folder as ours."""
    if [path.name for path in work.iterdir()] == [LOCK]:
        (work / LOCK).unlink()


def _opened(lock: Path) -> FileIO:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
    return FileIO(os.open(lock, flags, 0o644), "r+")


def _silent(_: Busy) -> None:
    """Nothing more is said while waiting."""


def _locked(file: FileIO) -> bool:
    try:
        _try(file)
    except OSError:
        return False
    return True


def _is_at(file: FileIO, path: Path) -> bool:
    """Whether the file that is locked still stands at its path: its last holder deletes it."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _sign(file: FileIO) -> None:
    since = datetime.now().astimezone().isoformat(timespec="seconds")
    text = f"{_MARK}process {os.getpid()} on {socket.gethostname()}, since {since}\n".encode()
    file.seek(0)
    while text:
        text = text[file.write(text) :]
    file.truncate()


def _said(file: FileIO) -> str:
    file.seek(0)
    lines = file.read(1000).decode(errors="replace").split("\n")
    return lines[1] if len(lines) > 2 else "it has just begun"


def _refuse_a_stranger(work: Path) -> None:
    """Refuse a folder of the name that no build made: one without our lock in it.

    A build that ends meanwhile takes one after the other away: what is strange is looked at
    again, until it stays.
    """
    seen = _seen(work)
    while _is_strange(*seen):
        before, seen = seen, _seen(work)
        if before == seen:
            raise Refused(
                f"`{work}` is no folder that a build made",
                "move it away, or name another folder: --output FOLDER",
            )


def _is_strange(names: frozenset[str], text: str) -> bool:
    begun = names <= {LOCK} and _MARK.startswith(text[: len(_MARK)])
    return not begun and not text.startswith(_MARK)


def _seen(work: Path) -> tuple[frozenset[str], str]:
    """The names in a folder, one that is empty where it is no folder, and the text of its lock."""
    if not os.path.lexists(work):
        return frozenset(), ""
    lock = work / LOCK
    try:
        names = (path.name for path in work.iterdir()) if disk.is_folder(work) else [""]
        text = disk.read(lock) if disk.is_file(lock) else b""
        return frozenset(names), text.decode(errors="replace")
    except FileNotFoundError:
        return frozenset(), ""
