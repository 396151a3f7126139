"""The file of the memory: opened where it is sound and ours, else begun anew."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_MARK = 0x52454745
"""The application id in the head of the file: `REGE`."""
_SCHEMA = """
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE query (id INTEGER PRIMARY KEY, name TEXT, of TEXT, UNIQUE (name, of));
CREATE TABLE unit (
    id INTEGER PRIMARY KEY, step INTEGER, name TEXT, stale TEXT, asked BLOB, gave BLOB,
    problems BLOB, UNIQUE (step, name)
);
CREATE INDEX stale ON unit (step, id) WHERE stale IS NOT NULL;
CREATE INDEX troubled ON unit (step) WHERE problems IS NOT NULL;
CREATE TABLE value (digest BLOB PRIMARY KEY, uses INTEGER, data BLOB) WITHOUT ROWID;
CREATE TABLE part (
    query INTEGER, place TEXT, digest BLOB, unit INTEGER, PRIMARY KEY (query, place, digest, unit)
) WITHOUT ROWID;
CREATE TABLE trace (query INTEGER, unit INTEGER, PRIMARY KEY (query, unit)) WITHOUT ROWID;
CREATE TABLE window (
    unit INTEGER, query INTEGER, low TEXT, high TEXT, PRIMARY KEY (unit, query, low, high)
) WITHOUT ROWID;
CREATE INDEX window_of ON window (query);
CREATE TABLE words (file TEXT PRIMARY KEY, unit TEXT, text TEXT) WITHOUT ROWID;
CREATE TABLE file (
    name TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, ctime INTEGER, inode INTEGER,
    looked INTEGER, digest BLOB, seed TEXT, copy TEXT, sound INTEGER
) WITHOUT ROWID;
CREATE TABLE output (
    path TEXT PRIMARY KEY, folded TEXT, planner INTEGER, template TEXT, recipe BLOB,
    digest TEXT, size INTEGER, mtime INTEGER, inode INTEGER, searched TEXT
) WITHOUT ROWID;
CREATE INDEX output_folded ON output (folded);
CREATE INDEX output_of ON output (planner);
CREATE INDEX output_template ON output (template);
CREATE TABLE gone (path TEXT PRIMARY KEY, digest TEXT) WITHOUT ROWID;
CREATE TABLE folder (path TEXT PRIMARY KEY, mtime INTEGER) WITHOUT ROWID;
CREATE TABLE template (name TEXT PRIMARY KEY, digest TEXT) WITHOUT ROWID;
CREATE TABLE compiled (key TEXT PRIMARY KEY, data BLOB) WITHOUT ROWID;
"""


def place(output: Path) -> Path:
    """Where the memory of the builds of an output folder is: beside it."""
    return output.with_name(f".{output.name}.regesta")


def engine() -> str:
    """What stands for all that makes an archive of content: our own code, Python, and when
    something was last installed beside it."""
    own = sorted(_sources(Path(__file__).parents[1]))
    shelves = sorted({path for path in sys.path if path.endswith("-packages")})
    installed = [(path, Path(path).stat().st_mtime_ns) for path in shelves if Path(path).is_dir()]
    return hashlib.sha256(repr((sys.version, installed, own)).encode()).hexdigest()


def _sources(folder: str | Path) -> Iterator[tuple[str, int, int]]:
    """The files of a package, by name, size and time."""
    with os.scandir(folder) as found:
        for one in found:
            if one.is_dir() and one.name != "__pycache__":
                yield from _sources(one.path)
            elif one.name.endswith(".py"):
                status = one.stat()
                yield one.path, status.st_size, status.st_mtime_ns


class Database:
    """The file of a memory, open; `dropped` says why an earlier one was, if it was.

    What SQLite knows of an open file may not be in two processes: it is shut while one forks.
    """

    def __init__(self, path: Path, *, anew: bool) -> None:
        self.path, self.dropped = path, ""
        if anew:
            delete(path)
        self._connection = self._opened(engine())

    def execute(self, sql: str, given: Sequence[Any] = ()) -> sqlite3.Cursor:
        """Do what one statement says."""
        return self._connection.execute(sql, given)

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Do what one statement says for each of several."""
        self._connection.executemany(sql, rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is written stands together, or not at all."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.execute("ROLLBACK")
            raise
        self.execute("COMMIT")

    def close(self) -> None:
        """Shut the file; all that was written is in it."""
        self._connection.close()

    def open(self) -> None:
        """Open the file that was shut."""
        self._connection = _connected(self.path)

    def _opened(self, key: str) -> sqlite3.Connection:
        there = self.path.exists()
        try:
            found = _connected(self.path)
            if there:
                self.dropped = _unlike(found, key)
        except sqlite3.DatabaseError as error:
            if not there or isinstance(error, sqlite3.OperationalError):
                raise
            found, self.dropped = None, "it is damaged"
        if found is not None and there and not self.dropped:
            return found
        if found is not None:
            found.close()
        delete(self.path)
        return _begun(self.path, key)


def _connected(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, isolation_level=None, timeout=60)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    database.execute("PRAGMA temp_store = MEMORY")
    database.execute("PRAGMA cache_size = -16000")
    return database


def _unlike(database: sqlite3.Connection, key: str) -> str:
    """What keeps a file from being the memory of this version; empty where nothing does."""
    if database.execute("PRAGMA application_id").fetchone()[0] != _MARK:
        return "it is not ours"
    found = database.execute("SELECT value FROM fact WHERE name = 'engine'").fetchone()
    return "" if found and found[0] == key else "it is of another version"


def _begun(path: Path, key: str) -> sqlite3.Connection:
    database = _connected(path)
    database.execute(f"PRAGMA application_id = {_MARK}")
    database.executescript(_SCHEMA)
    database.execute("INSERT INTO fact VALUES ('engine', ?)", (key,))
    return database


def copy(path: Path, target: Path) -> None:
    """Copy a memory; nothing where there is none that can be read."""
    if not path.exists():
        return
    source, copied = sqlite3.connect(path), sqlite3.connect(target)
    try:
        source.backup(copied)
    except sqlite3.DatabaseError:
        pass
    finally:
        source.close()
        copied.close()


def delete(path: Path) -> None:
    """Delete a memory with what SQLite keeps beside it."""
    for end in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + end).unlink(missing_ok=True)
