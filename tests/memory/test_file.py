"""The file of the memory: sound and ours, or begun anew; what the disk refuses is told as that."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from regesta.memory import file
from regesta.memory.file import Database
from regesta.store import disk


def noted(path: Path, name: str) -> str | None:
    with closing(sqlite3.connect(path)) as database:
        row = database.execute("SELECT value FROM fact WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None


def remembering(path: Path) -> None:
    database = Database(path, anew=False)
    database.execute("INSERT INTO fact VALUES ('mine', 'kept')")
    database.close()


def dropped(path: Path, *, anew: bool = False) -> str:
    with closing(Database(path, anew=anew)) as database:
        return database.dropped


def test_what_was_noted_is_there_the_next_time(tmp_path: Path) -> None:
    remembering(tmp_path / "memory")
    assert dropped(tmp_path / "memory") == ""
    assert noted(tmp_path / "memory", "mine") == "kept"
    assert [path.name for path in tmp_path.iterdir()] == ["memory"]


def test_anew_it_is_of_nothing_and_nothing_is_said(tmp_path: Path) -> None:
    remembering(tmp_path / "memory")
    assert dropped(tmp_path / "memory", anew=True) == ""
    assert noted(tmp_path / "memory", "mine") is None


def test_another_version_is_dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    remembering(tmp_path / "memory")
    monkeypatch.setattr(file, "engine", lambda: "another")
    assert dropped(tmp_path / "memory") == file.OTHER
    assert noted(tmp_path / "memory", "mine") is None
    assert dropped(tmp_path / "memory") == ""


def test_what_is_installed_is_part_of_a_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder of packages that cannot be looked at, as one of a name too long, is none."""
    shelf = tmp_path / "site-packages"
    unseen = tmp_path / f"{'x' * 300}-packages"
    monkeypatch.setattr(sys, "path", [str(shelf), str(unseen)])
    without = file.engine()
    shelf.mkdir()
    assert file.engine() != without


@pytest.mark.parametrize("size", [100, 1000, 4096, 5000, 40_000])
def test_one_cut_short_is_dropped(tmp_path: Path, size: int) -> None:
    path = tmp_path / "memory"
    remembering(path)
    path.write_bytes(path.read_bytes()[:size])
    assert dropped(path) == file.DAMAGED
    assert dropped(path) == ""


def test_an_empty_one_is_a_beginning(tmp_path: Path) -> None:
    (tmp_path / "memory").write_bytes(b"")
    assert dropped(tmp_path / "memory") == ""


def test_a_journal_without_its_memory_tells_nothing(tmp_path: Path) -> None:
    """Somebody deletes the one file after a build was killed; the other is never replayed."""
    path = tmp_path / "memory"
    database = Database(path, anew=False)
    database.execute("INSERT INTO fact VALUES ('mine', 'kept')")
    journal = path.with_name("memory-wal").read_bytes()
    assert journal
    database.close()
    path.unlink()
    path.with_name("memory-wal").write_bytes(journal)
    assert dropped(path) == ""
    assert noted(path, "mine") is None


def test_a_memory_of_nothing_may_be_begun_only_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        path.write_bytes(data[:50])
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(disk, "write", full)
    with pytest.raises(OSError, match="No space left"):
        Database(tmp_path / "memory", anew=False)
    assert not list(tmp_path.iterdir())


def test_what_is_written_stands_together_or_not_at_all(tmp_path: Path) -> None:
    database = Database(tmp_path / "memory", anew=False)

    def half() -> None:
        with database.writing():
            database.execute("INSERT INTO fact VALUES ('mine', 'half')")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        half()
    with database.writing():
        database.execute("INSERT INTO fact VALUES ('other', 'whole')")
    database.close()
    assert noted(tmp_path / "memory", "mine") is None
    assert noted(tmp_path / "memory", "other") == "whole"


def test_a_full_disk_is_told_as_that_and_leaves_what_was(tmp_path: Path) -> None:
    """SQLite takes the change back by itself where a disk is full: that is no other error."""
    path = tmp_path / "memory"
    remembering(path)
    database = Database(path, anew=False)
    database.execute("PRAGMA max_page_count = 1")
    with (
        pytest.raises(OSError, match="what builds remember: database or disk is full") as told,
        file.naming(path),
        database.writing(),
    ):
        database.execute("INSERT INTO fact VALUES ('long', ?)", ("x" * 1_000_000,))
    assert told.value.filename == str(path)
    assert file.is_of_the_disk(told.value.__cause__ or told.value)
    database.close()
    assert dropped(path) == ""
    assert noted(path, "mine") == "kept"
    assert noted(path, "long") is None


def test_what_somebody_else_holds_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "memory"
    remembering(path)
    monkeypatch.setattr(file, "PATIENCE", 0)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        database = Database(path, anew=False)
        with (
            pytest.raises(OSError, match="database is locked"),
            file.naming(path),
            database.writing(),
        ):
            raise AssertionError("nobody may write")
        database.close()


def test_a_fault_of_the_file_is_none_of_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "memory"
    remembering(path)
    with closing(sqlite3.connect(path)) as database, pytest.raises(sqlite3.Error) as told:
        database.execute("SELECT * FROM nothing")
    assert not file.is_of_the_disk(told.value)


def test_a_copy_is_the_same_and_of_what_cannot_be_read_there_is_none(tmp_path: Path) -> None:
    remembering(tmp_path / "memory")
    file.copy(tmp_path / "memory", tmp_path / "copy")
    assert noted(tmp_path / "copy", "mine") == "kept"
    file.copy(tmp_path / "nothing", tmp_path / "none")
    (tmp_path / "empty").touch()
    file.copy(tmp_path / "empty", tmp_path / "none")
    (tmp_path / "empty").unlink()
    whole = (tmp_path / "memory").read_bytes()
    (tmp_path / "memory").write_bytes(whole[:100] + b"\0" * 4000)
    file.copy(tmp_path / "memory", tmp_path / "none")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["copy", "memory"]
