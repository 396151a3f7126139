"""A site kept up from build to build, each held against one made from nothing."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

from desk import Desk, Files
from material import BASE
from ways_to_build import Build, Way

from projects import Project
from regesta.commands.ending import ENVIRONMENT
from regesta.store.listing import WORK

_OVERWRITTEN = "this file was not as a build had written it, and was overwritten"
_PATIENCE = 2
"""So many builds in a row may fail before an editor puts all back."""


class Outcome(NamedTuple):
    """What a build came to: its exit status, the lines that it said, the files of the site."""

    status: int
    said: list[str]
    built: Files


class Kept:
    """A site of the small archive, kept up in a folder.

    `pending` is whether something was done since the last build; `memory_struck`, whether
    something befell what builds remember, of which the next may say something.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project = Project(folder / "project").laid_over(BASE)
        self.desk = Desk(self.project)
        self.pending, self.memory_struck = True, False
        self._good, self._failures = self.desk.kept(), 0
        self._clean: dict[str, Outcome] = {}

    def build(self, way: Way) -> None:
        """Build in a way, and hold what comes of it against a build from nothing."""
        clean, before = self._cleanly(), self.desk.site()
        way.run(self.project)
        if not isinstance(way, Build):
            self._is_whole(before, clean)
            self.build(Build())
        elif self.desk.edited and not clean.status:
            self._is_refused(before)
            if way.writes:
                Build(arguments=("build", "--overwrite")).run(self.project)
                self._is_clean(clean, before, way)
        else:
            self._is_clean(clean, before, way)

    def _cleanly(self) -> Outcome:
        """What comes of a build of the same from nothing."""
        key = self.desk.digest()
        if key not in self._clean:
            output = self.folder / "clean" / "site"
            project = Project(self.project.project)
            Build(arguments=("build", "--output", str(output))).run(project)
            self._clean[key] = Outcome(project.status, project.err.splitlines(), project.built())
            shutil.rmtree(output.parent, ignore_errors=True)
        return self._clean[key]

    def _is_whole(self, before: Files, clean: Outcome) -> None:
        """However a build ended, each file is as it was, or as it is to be."""
        assert self.project.status in (clean.status, ENVIRONMENT), self.project.err
        for path, data in self.desk.site().items():
            assert data in (before.get(path), clean.built.get(path)), path

    def _is_refused(self, before: Files) -> None:
        """What somebody wrote to stops the build with its name, and all stays as it is."""
        assert self.project.status == ENVIRONMENT, self.project.err
        assert f"`{min(self.desk.edited)}`" in self.project.err, self.project.err
        self._holds(before)

    def _is_clean(self, clean: Outcome, before: Files, way: Build) -> None:
        """It says and makes what a build from nothing does, or fails as that and makes nothing."""
        made = way.writes and not clean.status
        said = self.project.err.splitlines()
        for path in self.desk.edited if made else ():
            assert f"  at site/{path}:1:1" in said, self.project.err
            at = said.index(f"  at site/{path}:1:1")
            assert said[at - 1].endswith(_OVERWRITTEN)
            del said[at - 1 : at + 1]
        self._says(said, clean.said)
        assert self.project.status == clean.status, self.project.err
        self._holds(clean.built if made else before)
        assert not (made and (self.project.output / WORK).exists())
        self.memory_struck &= not way.writes
        self._note(failed=bool(clean.status), made=made)

    def _says(self, said: list[str], wanted: list[str]) -> None:
        """It says what is wanted; of a memory that something befell, a few lines more."""
        said, wanted = [*filter(None, said)], [*filter(None, wanted)]
        more = [line for line in said if line not in wanted]
        assert len(more) <= (3 if self.memory_struck else 0), more
        assert [line for line in said if line in wanted] == wanted

    def _holds(self, wanted: Files) -> None:
        differing = {path for path, _ in self.desk.site().items() ^ wanted.items()}
        assert not differing, f"not as they should be: {sorted(differing)}"

    def _note(self, *, failed: bool, made: bool) -> None:
        """Remember how it went; after a few failures all is put back."""
        if made:
            self.pending, self.desk.edited = False, {}
            self._good, self._failures = self.desk.kept(), 0
        self._failures += failed
        if self._failures >= _PATIENCE:
            self.desk.put_back(self._good)
            self.pending, self._failures = True, 0
