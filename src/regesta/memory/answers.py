"""The answers of queries, from the file of the memory."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, cast

from regesta.archive.mentions import Lexicon, lexicon
from regesta.archive.queries import Query
from regesta.memory.codec import Damaged, checked
from regesta.memory.decoding import decoder
from regesta.memory.file import Database

MOST = 32 << 20
"""Values of so many bytes, and answers of as many, are kept decoded: those found last."""

_LEAST = 200
"""About so many bytes has an answer without values."""
_AT_ONCE = 500
_PARTS = (
    "SELECT DISTINCT part.place, part.digest FROM query JOIN part ON part.query = query.id"
    " WHERE query.name = ? AND query.of = ?"
)
_BETWEEN = " AND part.place BETWEEN ? AND ?"
Kept = tuple[int, Any]
"""How many bytes a value or an answer has, and itself."""


class Recent(OrderedDict[Any, Any]):
    """What was put last, so much at most by its weight."""

    def __init__(self, most: int, weight: Callable[[Any], int] = lambda _: 1) -> None:
        super().__init__()
        self._most, self._weight, self._held = most, weight, 0

    def __setitem__(self, key: Any, value: Any) -> None:
        self._held += self._weight(value)
        super().__setitem__(key, value)
        while self._held > self._most and len(self) > 1:
            self._held -= self._weight(self.popitem(last=False)[1])


class Reading:
    """What a memory answers. Its process may only read: it opens the file for itself."""

    def __init__(self, path: Path, known: Lexicon | None = None) -> None:
        self._database = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=60)
        self._database.execute("PRAGMA cache_size = -16000")
        self._values = Recent(MOST, _size)
        self._answers = Recent(MOST, _size)
        self._found = Recent(64)
        self._lexicon = known

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def ask(self, query: Query) -> tuple[Any, ...]:
        """The values of a query in order; what is the same in the same place stands once."""
        kept: Kept | None = self._answers.get(query)
        if kept is None:
            kept = self._answers[query] = self._ask(query)
        return cast("tuple[Any, ...]", kept[1])

    def _ask(self, query: Query) -> Kept:
        found = [one for _, one in self._parts(query)]
        values = self._several(query.name, found)
        size = _LEAST + sum(values[one][0] for one in found)
        return size, tuple(values[one][1] for one in found)

    def _parts(self, query: Query) -> Iterable[tuple[str, bytes]]:
        return self._database.execute(f"{_within(query)} ORDER BY part.place", _given(query))

    def places(self, query: Query) -> tuple[str, ...]:
        """What the parts of a query are ordered by, in order, one for each of its values."""
        return tuple(place for place, _ in self._parts(query))

    def count(self, query: Query) -> int:
        """How many values a query has."""
        way = f"SELECT COUNT(*) FROM ({_within(query)})"  # noqa: S608
        return int(self._database.execute(way, _given(query)).fetchone()[0])

    def first(self, query: Query) -> str:
        """What the first part of a query is ordered by; empty where there is none."""
        way = f"{_within(query)} ORDER BY part.place LIMIT 1"
        row = self._database.execute(way, _given(query)).fetchone()
        return row[0] if row else ""

    def _several(self, name: str, found: Sequence[bytes]) -> dict[bytes, Kept]:
        """Values by their digests, so many at a time as SQLite takes."""
        values: dict[bytes, Kept] = {one: kept for one in found if (kept := self._values.get(one))}
        missing = [one for one in dict.fromkeys(found) if one not in values]
        read = decoder(name)
        for few in (missing[n : n + _AT_ONCE] for n in range(0, len(missing), _AT_ONCE)):
            marks = ", ".join("?" * len(few))
            way = f"SELECT digest, data FROM value WHERE digest IN ({marks})"  # noqa: S608
            for one, data in self._database.execute(way, few):
                whole = checked(data, one)
                values[one] = self._values[one] = len(whole), read(whole)
        if any(one not in values for one in missing):
            raise Damaged("a value is not there")
        return values

    def beside(self, query: Query, order: str) -> tuple[tuple[str, Any] | None, ...]:
        """The parts of a query before and after an order, each with its own; None for none."""
        before = f"{_PARTS} AND part.place < ? ORDER BY part.place DESC LIMIT 1"
        after = f"{_PARTS} AND part.place > ? ORDER BY part.place LIMIT 1"
        rows = (
            self._database.execute(way, (query.name, query.of, order)).fetchone()
            for way in (before, after)
        )
        return tuple(
            (row[0], self._several(query.name, [row[1]])[row[1]][1]) if row else None
            for row in rows
        )

    def lexicon(self) -> Lexicon:
        """All name forms with what each may mean."""
        if self._lexicon is None:
            self._lexicon = lexicon_of(self._database)
        return self._lexicon

    def kept(self) -> Recent:
        """What was found out from these answers."""
        return self._found


def _size(kept: Kept) -> int:
    return kept[0]


def _within(query: Query) -> str:
    return _PARTS if query.is_whole else _PARTS + _BETWEEN


def _given(query: Query) -> tuple[str, ...]:
    return query[:2] if query.is_whole else query


def lexicon_of(database: Database | sqlite3.Connection) -> Lexicon:
    """The name forms of a memory."""
    read = decoder("meaning")
    rows = database.execute(
        "SELECT query.of, value.digest, value.data FROM query JOIN part ON part.query = query.id"
        " JOIN value ON value.digest = part.digest WHERE query.name = 'meaning'"
    )
    meanings: dict[str, set[str]] = {}
    titles = []
    for form, by, data in rows:
        entry_id, is_title = read(checked(data, by))
        meanings.setdefault(form, set()).add(entry_id)
        titles += [(form, entry_id)] if is_title else []
    return lexicon(meanings, titles)
