"""What stands in the place of the memory and is not ours: refused by name, and left as it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from harness import SiteTest
from regesta.memory import place
from regesta.store.listing import Refused

HEAD = b"SQLite format 3\0" + bytes(52) + b"REGE" + bytes(28)


def text(path: Path) -> None:
    path.write_text("mine")


def folder(path: Path) -> None:
    path.mkdir()
    (path / "mine").write_text("mine")


def another_database(path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE mine (mine)")
    database.commit()
    database.close()


def link(path: Path) -> None:
    target = path.with_name("mine")
    target.write_bytes(HEAD)
    path.symlink_to(target)


def link_to_nothing(path: Path) -> None:
    path.symlink_to(path.with_name("nothing"))


def beside(path: Path) -> None:
    path.with_name(f"{path.name}-wal").write_text("mine")


STRANGERS = (text, folder, another_database, link, link_to_nothing, beside)


def everything(project: Path) -> dict[str, bytes | str]:
    """All files and links outside the content."""
    return {
        str(path): str(path.readlink()) if path.is_symlink() else path.read_bytes()
        for path in project.rglob("*")
        if path.is_symlink() or path.is_file()
    }


@pytest.mark.parametrize("argv", [("build",), ("build", "--clean"), ("check",)])
@pytest.mark.parametrize("stranger", STRANGERS)
def test_a_stranger_is_refused_by_name_and_left(
    site: SiteTest, stranger: Callable[[Path], None], argv: tuple[str, ...]
) -> None:
    stranger(site.project / ".site.regesta")
    before = everything(site.project)
    site.run(*argv).exits(3)
    assert site.err.startswith(f"regesta: error: `{site.project}/.site.regesta")
    assert "stands where builds keep what they remember, and is not that\n  hint: " in site.err
    assert everything(site.project) == before


@pytest.mark.parametrize(
    ("end", "data"),
    [
        ("", b""),
        ("", HEAD),
        ("", HEAD + b"whatever"),
        ("-wal", b"\x37\x7f\x06\x82 what SQLite wrote"),
        ("-shm", bytes(32768)),
    ],
)
def test_what_begins_as_ours_is_ours(tmp_path: Path, end: str, data: bytes) -> None:
    (tmp_path / f"memory{end}").write_bytes(data)
    place.refuse_a_stranger(tmp_path / "memory")
    place.delete(tmp_path / "memory")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("data", [HEAD[:60], HEAD.replace(b"REGE", b"ELSE"), b"mine", b"\0" * 100])
def test_what_does_not_is_not(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "memory").write_bytes(data)
    with pytest.raises(Refused, match="stands where builds keep what they remember"):
        place.refuse_a_stranger(tmp_path / "memory")
