"""A build that does not note the queries of a name, held against one from nothing."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

from ways_to_build import Build

from projects import Project
from regesta.archive.queries import Query
from regesta.memory.units import Units

NAMES = "meaning"
"""Name forms are not asked for: who holds one is found by its words."""


class Edit(NamedTuple):
    """In a file of content, words replaced by others, the first time that they stand there; the
    whole file where no words are given."""

    path: str
    old: str
    new: str

    def make(self, project: Project) -> None:
        path = f"content/{self.path}"
        if self.old:
            text = (project.project / path).read_text()
            assert self.old in text, self
            project.file(path, text.replace(self.old, self.new, 1))
        else:
            project.file(path, self.new)


class Move(NamedTuple):
    """A file of content that goes, and another in its stead."""

    path: str
    to: str
    text: str

    def make(self, project: Project) -> None:
        project.without(f"content/{self.path}").file(f"content/{self.to}", self.text)


Edits = tuple[Edit | Move, ...]
Outcome = tuple[int, str, Mapping[str, bytes]]


class Clean:
    """What builds of edited content come to from nothing, each built once."""

    def __init__(self, files: Path, folder: Path) -> None:
        self._files, self._folder = files, folder
        self._known: dict[Edits, Outcome] = {}

    def of(self, edits: Edits) -> Outcome:
        """Of the files with some edits; of an archive that has errors no site."""
        if edits not in self._known:
            shutil.rmtree(self._folder, ignore_errors=True)
            project = Project(self._folder).laid_over(self._files)
            for one in edits:
                one.make(project)
            self._known[edits] = outcome(project)
        return self._known[edits]


def outcome(project: Project) -> Outcome:
    """What a build comes to: its status, what it says, the site where it made one."""
    Build().run(project)
    return project.status, project.err, {} if project.status else project.built()


def is_stale_after(edits: Edits, name: str, built: Path, folder: Path, clean: Clean) -> bool:
    """Whether a site comes out that is not as it should be, or something else is said, by some
    edits one after the other, where queries of a name are not noted.

    `built` is a project with its site, of which a copy is edited in `folder`.
    """
    shutil.copytree(built, folder)
    project = Project(folder)
    forget(folder / ".site.regesta", name)
    with unnoted(name):
        for number, one in enumerate(edits, 1):
            one.make(project)
            if outcome(project) != clean.of(edits[:number]):
                return True
    return False


def forget(memory: Path, name: str) -> None:
    """Let a memory hold nobody's queries of a name."""
    with closing(sqlite3.connect(memory, isolation_level=None)) as database:
        for table in ("trace", "window"):
            held = "query IN (SELECT id FROM query WHERE name = ?)"
            database.execute(f"DELETE FROM {table} WHERE {held}", (name,))  # noqa: S608


@contextmanager
def unnoted(name: str) -> Iterator[None]:
    """Note no queries of a name."""
    trace = Units._trace

    def but_those(units: Units, unit: int, asked: Iterable[Query]) -> None:
        trace(units, unit, [one for one in asked if one.name != name])

    def none(*_: Any) -> None: ...

    lost = ("_find", none) if name == NAMES else ("_trace", but_those)
    with mock.patch.object(Units, *lost):
        yield
