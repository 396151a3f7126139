"""The outputs that a memory knows: who planned each, by which recipe, what stands there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import msgspec

from regesta.memory.codec import sealed, unsealed
from regesta.memory.file import Database
from regesta.memory.units import MAKE, PLAN, Unit, Units
from regesta.problems import Kind, Location, Problem
from regesta.store.listing import usable

ASSETS = 0
"""The planner of the files that come with the templates."""
MISSING, EDITED, REMOVED = "missing", "edited", "removed"
PLANNED, TEMPLATE, ANEW = "planned", "template", "anew"
"""Why an output is made or goes, where that is no query: it, then what there is to say of it."""
_RENAME = "rename what one of them is made from: an entry, or a file of `templates/assets`"


class Recipe(msgspec.Struct, frozen=True, array_like=True):
    """How an output is made: its template, the functions `make` and `gather` by module and name,
    and what they are asked to make it of. An asset has none of them."""

    template: str = ""
    make: str = ""
    gather: str = ""
    at: tuple[str, ...] = ()


class Standing(NamedTuple):
    """An output as a build put it in place: its path, its digest, and by what it is known."""

    path: str
    digest: str | None
    size: int | None
    mtime_ns: int | None
    inode: int | None


_READ = msgspec.msgpack.Decoder(Recipe)


class Outputs:
    """The outputs of a memory."""

    def __init__(self, database: Database, units: Units) -> None:
        self._database, self._units = database, units

    def plan(self, planner: int, recipes: Iterable[tuple[str, Recipe]]) -> tuple[Problem, ...]:
        """Take in what a unit plans, as paths and recipes; of what is in the way of another, that
        it is, and then it is left out."""
        way = "SELECT path, recipe FROM output WHERE planner = ?"
        old = dict(self._database.execute(way, (planner,)))
        planned = list(recipes)
        for path in old.keys() - {path for path, _ in planned}:
            self.drop(path)
        problems: list[Problem] = []
        for path, recipe in planned:
            data = sealed(msgspec.msgpack.encode(recipe))
            known = old.pop(path, None)
            if known is None:
                problems += self._add(path, planner, recipe.template, data)
            elif known != data:
                self._change(path, recipe.template, data)
        return tuple(problems)

    def let_go(self, name: str) -> None:
        """Let the outputs be no more that the unit of a name planned."""
        planner = self._units.number(PLAN, name)
        if planner is not None:
            self.plan(planner, ())

    def _add(self, path: str, planner: int, template: str, recipe: bytes) -> tuple[Problem, ...]:
        clashes = tuple(self.clashes(path))
        if clashes:
            return clashes
        stood = self._database.execute("SELECT digest FROM gone WHERE path = ?", (path,)).fetchone()
        self._database.execute("DELETE FROM gone WHERE path = ?", (path,))
        self._database.execute(
            "INSERT INTO output (path, folded, planner, template, recipe, digest)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (path, path.casefold(), planner, template, recipe, stood[0] if stood else None),
        )
        self._units.ensure(MAKE, path)
        return ()

    def _change(self, path: str, template: str, recipe: bytes) -> None:
        self._database.execute(
            "UPDATE output SET recipe = ?, template = ? WHERE path = ?", (recipe, template, path)
        )
        self._units.spoil(MAKE, path, PLANNED)

    def drop(self, path: str) -> None:
        """Let an output be no more; what stands there is to go."""
        self._database.execute(
            "INSERT OR REPLACE INTO gone SELECT path, digest FROM output"
            " WHERE path = ? AND digest IS NOT NULL",
            (path,),
        )
        self._database.execute("DELETE FROM output WHERE path = ?", (path,))
        self._units.drop(MAKE, path)

    def clashes(self, path: str) -> Iterator[Problem]:
        """What is wrong with one more output at a path, beside those that there are."""
        folded = path.casefold()
        if not usable(path):
            yield Problem(
                Kind.OUTPUT_NAME, Location(path), "an output may not have this name", _RENAME
            )
        same = self._one("folded = ?", folded)
        if same:
            place = Location(path)
            message = f"two outputs for one path: `{same}`, `{path}`"
            yield Problem(Kind.OUTPUT_TWICE, place, message, _RENAME)
        for n, character in enumerate(folded):
            if character == "/" and (file := self._one("folded = ?", folded[:n])):
                yield _in_the_way(file, path)
        if below := self._one("folded > ? AND folded < ?", f"{folded}/", f"{folded}0"):
            yield _in_the_way(path, below)

    def _one(self, where: str, *given: str) -> str:
        row = self._database.execute(
            f"SELECT path FROM output WHERE {where} ORDER BY path LIMIT 1",  # noqa: S608
            given,
        ).fetchone()
        return row[0] if row else ""

    def recipe(self, path: str) -> Recipe:
        """How an output is made."""
        row = self._database.execute("SELECT recipe FROM output WHERE path = ?", (path,)).fetchone()
        return _READ.decode(unsealed(row[0]))

    def stale(self) -> list[Unit]:
        """The outputs that are to be made."""
        return self._units.stale(MAKE)

    def gone(self) -> dict[str, str]:
        """What stands and is to go: digests by path."""
        return dict(self._database.execute("SELECT path, digest FROM gone"))

    def standing(self) -> dict[str, str]:
        """What stands and stays, or is written over: digests by path."""
        way = "SELECT path, digest FROM output WHERE digest IS NOT NULL"
        return dict(self._database.execute(way))

    def listed(self) -> dict[str, str]:
        """What the list of what was written holds: digests by path."""
        return {**self.gone(), **self.standing()}

    def digest(self, path: str) -> str | None:
        """The digest of what stands at a path; None where nothing of ours is known to."""
        row = self._database.execute("SELECT digest FROM output WHERE path = ?", (path,)).fetchone()
        return row[0] if row else None

    def searched(self) -> dict[str, str]:
        """What the search index takes from pages: digests by path."""
        way = "SELECT path, searched FROM output WHERE searched IS NOT NULL"
        return dict(self._database.execute(way))

    def count(self) -> tuple[int, int]:
        """How many outputs there are, and how many of them are pages."""
        way = "SELECT COUNT(*), COUNT(*) FILTER (WHERE path LIKE '%.html') FROM output"
        files, pages = self._database.execute(way).fetchone()
        return files, pages

    def forget(self, path: str, why: str) -> None:
        """Let what stands at the path of an output be unknown: it is made again."""
        self._database.execute(
            "UPDATE output SET digest = NULL, size = NULL WHERE path = ?", (path,)
        )
        self._units.spoil(MAKE, path, why)

    def put(self, path: str, digest: str, searched: str | None) -> None:
        """Note what has been made for a path."""
        self._database.execute(
            "UPDATE output SET digest = ?, searched = ?, size = NULL WHERE path = ?",
            (digest, searched, path),
        )

    def know(self, path: str, size: int, mtime_ns: int, inode: int) -> None:
        """Note by what the file that stands at a path is known."""
        self._database.execute(
            "UPDATE output SET size = ?, mtime = ?, inode = ? WHERE path = ?",
            (size, mtime_ns, inode, path),
        )

    def inside(self, folder: str) -> list[Standing]:
        """The outputs directly in a folder; its path ends in `/`, that of the top is empty."""
        rows = self._database.execute(
            "SELECT path, digest, size, mtime, inode FROM output WHERE path >= ? AND path < ?"
            " AND instr(substr(path, ?), '/') = 0",
            (folder, f"{folder[:-1]}0" if folder else "\U0010ffff", len(folder) + 1),
        )
        return [Standing(*row) for row in rows]

    def was_listed(self, listed: Mapping[str, str]) -> None:
        """Take in what the list of what was written holds, where another than this memory's
        builds wrote it: what is as it says stands, all else is made again, or goes."""
        for path, digest in self.standing().items():
            if listed.get(path) != digest:
                self.forget(path, MISSING)
        own = {row[0] for row in self._database.execute("SELECT path FROM output")}
        self._database.execute("DELETE FROM gone")
        rows = [(path, digest) for path, digest in listed.items() if path not in own]
        self._database.executemany("INSERT INTO gone VALUES (?, ?)", rows)

    def spoil_all(self, templates: Iterable[str]) -> None:
        """Let all outputs of some templates be stale."""
        for template in templates:
            self._database.execute(
                "UPDATE unit SET stale = ? WHERE step = ? AND stale IS NULL AND name IN"
                " (SELECT path FROM output WHERE template = ?)",
                (f"{TEMPLATE} {template}", MAKE, template),
            )


def _in_the_way(file: str, path: str) -> Problem:
    place = Location(path)
    message = f"the output `{file}` is in the way of `{path}`"
    return Problem(Kind.OUTPUT_IN_THE_WAY, place, message, _RENAME)
