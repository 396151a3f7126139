"""Files of content are read where they have changed since they were read last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from regesta.archive.checking import ARCHIVE
from regesta.freshness import may_change
from regesta.making import files
from regesta.making.looking import Changes, key
from regesta.making.manner import Manner
from regesta.making.steps import NUMBERS, STEPS, spread
from regesta.memory.memory import Memory
from regesta.memory.units import CHECK, MAP, PLAN, READ
from regesta.reading.sources import Content, Standing
from regesta.site import PLANS

HOW = "read"
"""The fact that is how content was read: see `files.How`."""


def take_in(memory: Memory, found: Content, seen: Changes, manner: Manner) -> int:
    """Read what has changed, and let go of what is there no more; how many files that were.

    Raises sources.Unreadable where a file goes while it is read.
    """
    looked, doubtful, gone, known = seen
    if not doubtful and not gone:
        return 0
    how = files.How(files.added_labels(found.site), manner.drafts)
    if memory.fact(HOW) != repr(tuple(how)):
        doubtful = (*(one for one in doubtful if not one.folder), *found.files)
    work = partial(files.read, found.seeds, how, known)
    read = spread(memory, work, doubtful, manner.jobs)
    done = manner.each(zip(doubtful, read, strict=True), len(doubtful))
    changed: dict[str, bool] = {}
    with memory.writing():
        memory.note(HOW, repr(tuple(how)))
        for name in sorted(gone):
            _let_go(memory, name)
            changed[_id(name)] = True
        for file, came in done:
            _keep(memory, file, came, looked)
            if came.made is not None:
                changed[file.id] = changed.get(file.id, False) or key(file) in known
        for entry_id, was_there in changed.items():
            _arrange(memory, entry_id, was_there=was_there)
        memory.units.settle()
    return len(gone) + len(changed)


def begin(memory: Memory, plans: Sequence[str]) -> None:
    """Let there be the units that no entry brings: of the archive as a whole."""
    with memory.writing():
        memory.units.ensure(CHECK, ARCHIVE)
        memory.units.ensure(MAP, ARCHIVE)
        for name in plans:
            memory.units.ensure(PLAN, name)


def _id(key: str) -> str:
    return key.partition("/")[2]


def _keep(memory: Memory, file: Standing, came: files.Read, looked: int) -> None:
    """Note what came of a file, and by what it is known."""
    name = key(file)
    if came.made is not None:
        memory.units.ensure(READ, name)
        unit = memory.units.number(READ, name)
        assert unit is not None  # noqa: S101 - it is there since the line before
        memory.units.replace(unit, came.made)
        if file.folder:
            words = (name, file.id, came.words)
            memory.database.execute("INSERT OR REPLACE INTO words VALUES (?, ?, ?)", words)
    copy = _settled(came.copy, looked)
    row = (name, *file.signature, looked, came.digest, came.seed, copy, came.sound)
    marks = ", ".join("?" * len(row))
    memory.database.execute(f"INSERT OR REPLACE INTO file VALUES ({marks})", row)  # noqa: S608


def _settled(copy: str, looked: int) -> str:
    """By what a seed is known; nothing where it is so young that it may still change."""
    young = bool(copy) and may_change(max(map(int, copy.split()[1:3])), looked)
    return "" if young else copy


def _let_go(memory: Memory, key: str) -> None:
    memory.units.drop(READ, key)
    memory.database.execute("DELETE FROM file WHERE name = ?", (key,))
    memory.database.execute("DELETE FROM words WHERE file = ?", (key,))


def _arrange(memory: Memory, entry_id: str, *, was_there: bool) -> None:
    """Let there be the units of an entry, by the folder that it is in, and no others."""
    folder = _folder(memory, "entry", entry_id)
    wanted = set(_units(entry_id, folder)) if folder else set()
    if not folder and _folder(memory, "salvaged", entry_id):
        wanted = {(CHECK, entry_id)}
    if was_there:
        for step, name in sorted({*_units(entry_id)} - wanted):
            if step == PLAN:
                memory.outputs.let_go(name)
            memory.units.drop(step, name)
    for step, name in sorted(wanted):
        memory.units.ensure(step, name)


def _units(entry_id: str, folder: str = "") -> Iterator[tuple[int, str]]:
    """The units of an entry in a folder; without one those that it may have in any."""
    for step in STEPS:
        if not folder or folder in step.folders:
            yield NUMBERS[step.name], entry_id
    for plan in PLANS:
        if plan.folder and plan.folder == (folder or plan.folder):
            yield PLAN, f"{plan.name} {entry_id}"


def _folder(memory: Memory, query: str, entry_id: str) -> str:
    """The folder of the first file that answers a query of an id, empty where none does."""
    row = memory.database.execute(
        "SELECT part.place FROM query JOIN part ON part.query = query.id"
        " WHERE query.name = ? AND query.of = ? ORDER BY part.place LIMIT 1",
        (query, entry_id),
    ).fetchone()
    return row[0].split("/")[-2] if row else ""
