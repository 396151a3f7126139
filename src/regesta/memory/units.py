"""Units of work: which are stale, and what becomes stale when one of them is made again."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, cast

from regesta.archive.queries import Part, Query
from regesta.memory.codec import (
    compress,
    decompress,
    digest,
    encode,
    problems,
    reader,
    sealed,
    unsealed,
)
from regesta.memory.file import Database
from regesta.problems import Problem

READ, CHECK, USE = 0, 1, 2
"""The numbers of the first steps; those that link follow."""
PLAN, MAP, MAKE = 100, 101, 102
"""The numbers of the last steps."""
MANY = 20
"""So many changes are looked through one by one; where there are more, all in between at once."""
NEW = "new"
NAMES = "names"


class Unit(NamedTuple):
    """A unit that is stale: its number, its name, and why it is."""

    id: int
    name: str
    why: str


class Encoded(NamedTuple):
    """What came of a unit, as bytes.

    `values` are those of its parts; `parts` query, what it is asked of, order, and which of the
    values; `asked` what it asked; `problems` its own, None where it has none.
    """

    values: tuple[bytes, ...] = ()
    parts: tuple[tuple[str, str, str, int], ...] = ()
    asked: tuple[Query, ...] = ()
    problems: bytes | None = None


def encoded(parts: Iterable[Part], asked: Iterable[Query], wrong: tuple[Problem, ...]) -> Encoded:
    """What came of a unit; a value that stands in several parts is encoded once."""
    every = tuple(parts)
    values = {id(part.value): part.value for part in every}
    places = {key: place for place, key in enumerate(values)}
    found = tuple((name, of, order, places[id(value)]) for name, of, order, value in every)
    data = tuple(encode(value) for value in values.values())
    return Encoded(data, found, tuple(asked), sealed(encode(wrong)) if wrong else None)


class Units:
    """The units of a memory."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._queries: dict[tuple[str, str], int] = {}
        self._changed: dict[int, Counter[tuple[str, bytes]]] = {}

    def stale(self, step: int) -> list[Unit]:
        """The stale units of a step, in the order in which they came to be."""
        found = self._database.execute(
            "SELECT id, name, stale FROM unit WHERE step = ? AND stale IS NOT NULL ORDER BY id",
            (step,),
        )
        return [Unit(*row) for row in found]

    def any_stale(self) -> bool:
        """Whether any unit is stale."""
        way = "SELECT 1 FROM unit WHERE stale IS NOT NULL LIMIT 1"
        return self._database.execute(way).fetchone() is not None

    def problems(self, steps: Iterable[int]) -> list[Problem]:
        """All problems of the units of some steps."""
        found: list[Problem] = []
        for step in steps:
            rows = self._database.execute(
                "SELECT problems FROM unit WHERE step = ? AND problems IS NOT NULL", (step,)
            )
            found += (problem for (data,) in rows for problem in problems(data))
        return found

    def ensure(self, step: int, name: str) -> None:
        """Let there be a unit, stale where it is new."""
        self._database.execute(
            "INSERT OR IGNORE INTO unit VALUES (NULL, ?, ?, ?, NULL, NULL, NULL)", (step, name, NEW)
        )

    def spoil(self, step: int, name: str, why: str) -> None:
        """Let a unit be stale."""
        self._database.execute(
            "UPDATE unit SET stale = ? WHERE step = ? AND name = ? AND stale IS NULL",
            (why, step, name),
        )

    def number(self, step: int, name: str) -> int | None:
        """The number of a unit; None where there is none."""
        row = self._database.execute(
            "SELECT id FROM unit WHERE step = ? AND name = ?", (step, name)
        ).fetchone()
        return row[0] if row else None

    def drop(self, step: int, name: str) -> None:
        """Let a unit be no more, nor what it gave."""
        unit = self.number(step, name)
        if unit is not None:
            self._give(unit, Encoded())
            self._trace(unit, ())
            self._database.execute("DELETE FROM unit WHERE id = ?", (unit,))

    def replace(self, unit: int, made: Encoded) -> None:
        """Take in what came of a unit, which is fresh from now on."""
        self._give(unit, made)
        self._trace(unit, made.asked)
        self._database.execute(
            "UPDATE unit SET stale = NULL, problems = ? WHERE id = ?", (made.problems, unit)
        )

    def refresh(self, unit: int, asked: Iterable[Query]) -> None:
        """Note what a unit asked that gives no parts; it is fresh from now on."""
        self._trace(unit, asked)
        self._database.execute("UPDATE unit SET stale = NULL WHERE id = ?", (unit,))

    def _trace(self, unit: int, asked: Iterable[Query]) -> None:
        every = [(self._query(one.name, one.of), one) for one in asked]
        new = {number for number, one in every if one.is_whole}
        way = "SELECT asked FROM unit WHERE id = ?"
        known = self._database.execute(way, (unit,)).fetchone()[0]
        old = set(array("q", unsealed(known) if known else b""))
        self._database.executemany(
            "DELETE FROM trace WHERE query = ? AND unit = ?", [(one, unit) for one in old - new]
        )
        self._database.executemany(
            "INSERT INTO trace VALUES (?, ?)", [(one, unit) for one in sorted(new - old)]
        )
        if new != old:
            numbers = sealed(array("q", sorted(new)).tobytes())
            self._database.execute("UPDATE unit SET asked = ? WHERE id = ?", (numbers, unit))
        self._database.execute("DELETE FROM window WHERE unit = ?", (unit,))
        windows = [(unit, n, one.low, one.high) for n, one in every if not one.is_whole]
        self._database.executemany("INSERT INTO window VALUES (?, ?, ?, ?)", windows)

    def _query(self, name: str, of: str) -> int:
        key = (name, of)
        if key not in self._queries:
            if len(self._queries) > 200_000:
                self._queries.clear()
            self._queries[key] = self._found(key)
        return self._queries[key]

    def _found(self, key: tuple[str, str]) -> int:
        way = "SELECT id FROM query WHERE name = ? AND of = ?"
        row = self._database.execute(way, key).fetchone()
        if row:
            return int(row[0])
        new = self._database.execute("INSERT INTO query VALUES (NULL, ?, ?)", key).lastrowid
        return cast("int", new)

    def _give(self, unit: int, made: Encoded) -> None:
        """Take in the parts of a unit; note which have changed."""
        digests = [digest(value) for value in made.values]
        new = {(self._query(n, of), place, digests[at]) for n, of, place, at in made.parts}
        way = "SELECT gave FROM unit WHERE id = ?"
        old = set(_given(self._database.execute(way, (unit,)).fetchone()[0]))
        if old == new:
            return
        given = sealed(compress(encode(sorted(new))))
        self._database.execute("UPDATE unit SET gave = ? WHERE id = ?", (given, unit))
        for query, place, one in old ^ new:
            net = self._changed.setdefault(query, Counter())
            net[place, one] += 1 if (query, place, one) in new else -1
        self._use(
            dict(zip(digests, made.values, strict=True)), Counter(one for *_, one in new - old)
        )
        self._disuse(Counter(one for *_, one in old - new))
        self._database.executemany(
            "DELETE FROM part WHERE query = ? AND place = ? AND digest = ? AND unit = ?",
            [(*key, unit) for key in old - new],
        )
        self._database.executemany(
            "INSERT INTO part VALUES (?, ?, ?, ?)", [(*key, unit) for key in new - old]
        )

    def _use(self, values: Mapping[bytes, bytes], times: Counter[bytes]) -> None:
        self._database.executemany(
            "INSERT INTO value VALUES (?, ?, ?)"
            " ON CONFLICT (digest) DO UPDATE SET uses = uses + excluded.uses",
            [(one, number, compress(values[one])) for one, number in times.items()],
        )

    def _disuse(self, times: Counter[bytes]) -> None:
        self._database.executemany(
            "UPDATE value SET uses = uses - ? WHERE digest = ?",
            [(number, one) for one, number in times.items()],
        )
        self._database.executemany(
            "DELETE FROM value WHERE digest = ? AND uses <= 0", [(one,) for one in times]
        )

    def settle(self) -> None:
        """Let all units be stale that asked what has changed since this was done last.

        Those that check an entry find the names in its texts: they ask for no name form, and are
        stale where one that has changed stands in their words.
        """
        changed, self._changed = self._changed, {}
        named = {query: found for query in changed if (found := self._concerns(query))}
        forms = []
        for query in sorted(named, key=named.__getitem__):
            net, (name, of) = changed[query], named[query]
            places = sorted({key[0] for key, more in net.items() if self._is_new(query, key, more)})
            if places:
                forms += [of] if name == "meaning" else []
                self._spoil(query, places, f"{name} of {of}")
        self._find(forms)

    def _concerns(self, query: int) -> tuple[str, str] | None:
        """The name of a query, and what it is asked of; None where nobody has asked it, nor finds
        names by it."""
        way = (
            "SELECT name, of FROM query WHERE id = ?1 AND (name = 'meaning'"
            " OR EXISTS (SELECT 1 FROM trace WHERE query = ?1)"
            " OR EXISTS (SELECT 1 FROM window WHERE query = ?1))"
        )
        return cast("tuple[str, str] | None", self._database.execute(way, (query,)).fetchone())

    def _is_new(self, query: int, key: tuple[str, bytes], more: int) -> bool:
        """Whether a part of an answer has come or gone, which so many more units give now."""
        way = "SELECT COUNT(*) FROM part WHERE query = ? AND place = ? AND digest = ?"
        now = self._database.execute(way, (query, *key)).fetchone()[0]
        return bool(now) != bool(now - more)

    def _spoil(self, query: int, places: list[str], why: str) -> None:
        self._database.execute(
            "UPDATE unit SET stale = ? WHERE stale IS NULL AND id IN"
            " (SELECT unit FROM trace WHERE query = ?)",
            (why, query),
        )
        for low, high in _ranges(places):
            self._database.execute(
                "UPDATE unit SET stale = ? WHERE stale IS NULL AND id IN"
                " (SELECT unit FROM window WHERE query = ? AND low <= ? AND high >= ?)",
                (why, query, high, low),
            )

    def _find(self, forms: list[str]) -> None:
        way = "UPDATE unit SET stale = ? WHERE step = ? AND stale IS NULL"
        if len(forms) > MANY:
            self._database.execute(way, (NAMES, CHECK))
            return
        for form in forms:
            held = " AND name IN (SELECT unit FROM words WHERE instr(text, ?))"
            self._database.execute(way + held, (f"the name {form}", CHECK, form))


def _given(data: bytes | None) -> list[tuple[int, str, bytes]]:
    return reader(list[tuple[int, str, bytes]]).decode(decompress(unsealed(data))) if data else []


def _ranges(places: list[str]) -> Iterator[tuple[str, str]]:
    """The places one by one; where they are many, from the first to the last."""
    if len(places) > MANY:
        yield places[0], places[-1]
    else:
        yield from ((place, place) for place in places)
