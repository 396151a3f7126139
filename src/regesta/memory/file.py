"""The file of the memory: opened where it is sound and ours, else begun anew."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from regesta.memory.codec import Damaged
from regesta.memory.place import MARK, delete, refuse_a_stranger, refuse_to_begin
from regesta.store import disk

PATIENCE = 60
"""So many seconds are waited for whoever else has the file open."""
HARM = (sqlite3.Error, Damaged)
"""What is raised where a memory cannot be read or written."""
DAMAGED, OTHER = "it is damaged", "it is of another version"
_OF_THE_DISK = {
    sqlite3.SQLITE_PERM, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY, sqlite3.SQLITE_INTERRUPT, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PROTOCOL, sqlite3.SQLITE_NOLFS, sqlite3.SQLITE_AUTH,
}  # fmt: skip
"""What SQLite tells where a file is not to blame, but where it stands."""
_SCHEMA = """
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE query (id INTEGER PRIMARY KEY, name TEXT, of TEXT, UNIQUE (name, of));
CREATE TABLE unit (
    id INTEGER PRIMARY KEY, step INTEGER, name TEXT, stale TEXT, asked BLOB, gave BLOB,
    problems BLOB, UNIQUE (step, name)
);
CREATE INDEX stale ON unit (step, id) WHERE stale IS NOT NULL;
CREATE INDEX troubled ON unit (step) WHERE problems IS NOT NULL;
CREATE TABLE value (digest BLOB PRIMARY KEY, uses INTEGER, data BLOB);
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


def engine() -> str:
    """What stands for all that makes an archive of content: our own code, Python, and when
    something was last installed beside it."""
    own = sorted(_sources(Path(__file__).parents[1]))
    shelves = sorted({path for path in sys.path if path.endswith("-packages")})
    installed = [(path, _time(path)) for path in shelves]
    return hashlib.sha256(repr((sys.version, installed, own)).encode()).hexdigest()


def _time(folder: str) -> int | None:
    """The time of a folder; None where it is not there or may not be looked at."""
    try:
        return Path(folder).stat().st_mtime_ns
    except OSError:
        return None


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
    Raises Refused where something stands there that no build wrote, OSError where nothing may be
    written there, and what SQLite raises.
    """

    def __init__(self, path: Path, *, anew: bool) -> None:
        self.path, self.dropped = path, ""
        refuse_to_begin(path)
        refuse_a_stranger(path)
        there = not anew and path.exists() and path.stat().st_size > 0
        found = self._found() if there else None
        self._connection = found or _begun(path)

    def execute(self, sql: str, given: Sequence[Any] = ()) -> sqlite3.Cursor:
        """Do what one statement says."""
        return self._connection.execute(sql, given)

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Do what one statement says for each of several, if there are any."""
        if several := tuple(rows):
            self._connection.executemany(sql, several)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is written stands together, or not at all."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            # SQLite itself takes back what a full disk does not hold
            if self._connection.in_transaction:
                self.execute("ROLLBACK")
            raise

    def close(self) -> None:
        """Shut the file; all that was written is in it."""
        self._connection.close()

    def open(self) -> None:
        """Open the file that was shut."""
        self._connection = _connected(self.path)

    def _found(self) -> sqlite3.Connection | None:
        """The memory that is there, open; None where it is not to be used."""
        database = sqlite3.connect(self.path, isolation_level=None, timeout=PATIENCE)
        try:
            self.dropped = _unlike(_settled(database), engine())
        except sqlite3.DatabaseError as error:
            if is_of_the_disk(error):
                database.close()
                raise
            self.dropped = DAMAGED
        if not self.dropped:
            return database
        database.close()
        return None


def is_of_the_disk(error: BaseException) -> bool:
    """Whether what was raised tells of the disk, or of who else is at it, and not of damage."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _OF_THE_DISK


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Let what SQLite raises be an OSError that names the file."""
    try:
        yield
    except sqlite3.Error as error:
        raise OSError(None, f"what builds remember: {error}", str(path)) from error


def _connected(path: Path) -> sqlite3.Connection:
    return _settled(sqlite3.connect(path, isolation_level=None, timeout=PATIENCE))


def _settled(database: sqlite3.Connection) -> sqlite3.Connection:
    """A file that was opened, with how it is to be written and read."""
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    database.execute("PRAGMA temp_store = MEMORY")
    database.execute("PRAGMA cache_size = -16000")
    return database


def _unlike(database: sqlite3.Connection, key: str) -> str:
    """What keeps a file from being the memory of this version; empty where nothing does."""
    found = database.execute("SELECT value FROM fact WHERE name = 'engine'").fetchone()
    return "" if found and found[0] == key else OTHER


def _begun(path: Path) -> sqlite3.Connection:
    """A memory of nothing, open, in the place of any other. It is written at once: whenever a
    build ends, what stands there can be told to be ours."""
    delete(path)
    try:
        disk.write(path, _of_nothing())
    except OSError:
        delete(path)
        raise
    return _connected(path)


def _of_nothing() -> bytes:
    database = sqlite3.connect(":memory:", isolation_level=None)
    try:
        database.execute(f"PRAGMA application_id = {MARK}")
        database.executescript(_SCHEMA)
        database.execute("INSERT INTO fact VALUES ('engine', ?)", (engine(),))
        return database.serialize()
    finally:
        database.close()


def copy(path: Path, target: Path) -> None:
    """Copy a memory; nothing where there is none that can be read.

    Raises Refused where something stands there that no build wrote.
    """
    refuse_a_stranger(path)
    if not path.exists() or not path.stat().st_size:
        return
    try:
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copied:
            source.backup(copied)
    except sqlite3.DatabaseError:
        delete(target)
