"""A disk that is full or may not be written: one line, exit 3, the site whole, then all is well."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from conftest import PROJECT
from harness import SiteTest
from projects import Project
from regesta.memory import file
from small_archive import BASE

NOBODY = 65534
NOT_HERE = "what builds remember may not be written here"
AS_SOMEBODY = """
import os, sys, tempfile
from pathlib import Path
from projects import Project
with tempfile.TemporaryDirectory() as folder:  # what is loaded on the way, nobody may read
    Project(Path(folder)).minimal().build().succeeds()
if not os.getuid():
    os.setgid(65534)
    os.setuid(65534)
site = Project(Path.cwd()).run(*sys.argv[2:])
print(site.err, end="", file=sys.stderr)
sys.exit(site.status)
"""
LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
sys.path.insert(0, sys.argv[1])
from regesta.cli import run
sys.exit(run(sys.argv[3:], None))
"""
SAID = r"regesta: error: `(\S+)`: (.+)\n  hint: see to the folder, then build again\n"


def program(code: str, *argv: str, cwd: Path) -> SiteTest:
    """Build in another process under other conditions."""
    site = SiteTest(cwd)
    done = subprocess.run(
        [sys.executable, "-B", "-c", code, str(PROJECT / "src"), *argv],
        cwd=cwd, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    site.status, site.out, site.err = done.returncode, done.stdout, done.stderr
    assert "Traceback" not in site.err, site.err
    return site


def refused(site: SiteTest) -> tuple[str, str]:
    """The file that was refused, its path from the project's, and the words for it."""
    found = re.fullmatch(SAID, site.exits(3).err)
    assert found, site.err
    return os.path.relpath(found[1], site.project), found[2]


@pytest.fixture
def lent() -> Iterator[SiteTest]:
    """A project that somebody without rights to more than that owns, with its site."""
    folder = Path(tempfile.mkdtemp())
    site = SiteTest(folder).minimal()
    try:
        _own(folder)
        if not os.getuid() and not _may_be_read(PROJECT):
            pytest.skip("nobody but the owner may read the checkout")
        program(AS_SOMEBODY, cwd=folder).succeeds()
        site.file("content/pages/about.md", "---\ntitle: About\n---\n\nMore of it.\n")
        _own(folder)
        yield site
    finally:
        for path in (folder, *folder.rglob("*")):
            path.chmod(0o755)
        shutil.rmtree(folder)


def _may_be_read(path: Path) -> bool:
    return all(one.stat().st_mode & 0o005 == 0o005 for one in (path, *path.parents))


def _own(folder: Path) -> None:
    if not os.getuid():
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)


@pytest.mark.parametrize(
    ("path", "mode", "named", "words"),
    [
        ("site", 0o555, "site/.regesta", "Permission denied"),
        ("", 0o555, ".", NOT_HERE),
        (".site.regesta", 0o444, ".site.regesta", NOT_HERE),
        (".site.regesta", 0o000, ".site.regesta", NOT_HERE),
    ],
)  # fmt: skip
def test_what_may_not_be_written_is_named(
    lent: SiteTest, path: str, mode: int, named: str, words: str
) -> None:
    before = lent.built()
    (lent.project / path).chmod(mode)
    assert refused(program(AS_SOMEBODY, cwd=lent.project)) == (named, words)
    assert lent.built() == before
    (lent.project / path).chmod(0o755)
    program(AS_SOMEBODY, cwd=lent.project).succeeds().says_exactly("")
    lent.has("about/index.html", "More of it.")


def test_a_check_needs_to_write_nowhere(lent: SiteTest) -> None:
    for path in ("", "site"):
        (lent.project / path).chmod(0o555)
    program(AS_SOMEBODY, "check", cwd=lent.project).succeeds().says_exactly("")
    assert {path.name for path in lent.project.iterdir()} == {"content", "site", ".site.regesta"}


def test_a_folder_in_which_none_can_be_begun(lent: SiteTest) -> None:
    (lent.project / ".site.regesta").unlink()
    lent.project.chmod(0o555)
    assert refused(program(AS_SOMEBODY, cwd=lent.project)) == (".", NOT_HERE)


@pytest.mark.parametrize("size", [0, 50, 5_000, 60_000, 100_000, 200_000])
def test_a_disk_that_takes_no_more(tmp_path: Path, size: int) -> None:
    """A real limit of the operating system, met by what a build remembers or by a file of the
    site, from nothing and over a site that stands."""
    site = Project(tmp_path).laid_over(BASE)
    first = program(LIMITED, str(size), cwd=tmp_path)
    named, words = refused(first)
    assert named.split("/")[0] in ("site", ".site.regesta")
    assert words in ("File too large", "what builds remember: disk I/O error")
    assert not site.built()
    whole = site.build().succeeds().says_exactly("").built()
    site.edit("content/site.yaml", "A small archive", "Another")
    again = program(LIMITED, str(size), cwd=tmp_path)
    refused(again)
    now = site.built()
    after = site.build().succeeds().says_exactly("").built()
    assert all(data in (whole.get(path), after.get(path)) for path, data in now.items())
    assert after == Project(tmp_path).build("--output", str(tmp_path / "clean")).built()


@pytest.mark.parametrize("pages", range(0, 90, 10))
def test_a_disk_that_is_full_for_what_is_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pages: int
) -> None:
    """So many more pages of the file fit."""
    site = Project(tmp_path).laid_over(BASE).build().succeeds()
    with closing(sqlite3.connect(tmp_path / ".site.regesta")) as database:
        (most,) = database.execute("PRAGMA page_count").fetchone()
    for number in range(30):
        site.file(
            f"content/topics/more-{number}.md", f"---\nname: More {number}\n---\n{'x ' * 999}"
        )
    settled = file._settled

    def full(database: sqlite3.Connection) -> sqlite3.Connection:
        settled(database).execute(f"PRAGMA max_page_count = {most + pages}")
        return database

    with monkeypatch.context() as patch:
        patch.setattr(file, "_settled", full)
        site.build()
    if site.status:
        assert refused(site) == (
            ".site.regesta",
            "what builds remember: database or disk is full",
        )
        site.leaves_the_site_alone()
    else:
        assert pages
    after = site.build().succeeds().built()
    assert "what earlier builds" not in site.err
    assert after == Project(tmp_path).build("--output", str(tmp_path / "clean")).built()


def test_what_another_program_holds(site: SiteTest, monkeypatch: pytest.MonkeyPatch) -> None:
    site.build().succeeds().file("content/topics/trade.md", "---\nname: Trade\n---\n")
    monkeypatch.setattr(file, "PATIENCE", 0.1)
    path = site.project / ".site.regesta"
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert refused(site.build()) == (
            ".site.regesta",
            "what builds remember: database is locked",
        )
        site.leaves_the_site_alone()
    site.build().succeeds().has("topics/trade/index.html", "Trade")
