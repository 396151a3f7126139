"""A build: by one process at a time, with what is remembered of those before it.

Where nothing has changed nothing is made, and what makes is not even loaded.
"""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec.structs import replace

from regesta.making import looking, site
from regesta.making.manner import Folders, Manner, Result
from regesta.memory import file
from regesta.memory.memory import Memory
from regesta.memory.place import place
from regesta.problems import Kind, Location, Problem, in_order, stops
from regesta.reading import sources
from regesta.store import lock
from regesta.store.guard import guard
from regesta.store.stage import Written

__all__ = ["Folders", "Manner", "Result", "build"]
_KEPT = ("seeds", "src", "tests", ".git")


def build(folders: Folders, manner: Manner) -> Result:
    """Build the site, or do everything but write it.

    Raises sources.Unreadable, listing.Refused and lock.Busy, before anything is written, and
    OSError.
    """
    guard(folders.output, folders.project, _kept(folders))
    if not manner.write:
        lock.free(folders.output, manner.on_wait)
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "memory"
            with manner.stage("look"):
                file.copy(place(folders.output), copy)
            return _build(folders, manner, copy)
    with lock.held(folders.output, manner.on_wait):
        return _build(folders, manner, place(folders.output))


def _kept(folders: Folders) -> Iterable[Path]:
    yield folders.content
    yield folders.content.parent / sources.SEEDS
    yield folders.templates or folders.project / "templates"
    yield from (folders.project / name for name in _KEPT)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for garbage: a build keeps what it makes, and looking takes a tenth of it."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


@_uncollected()
def _build(folders: Folders, manner: Manner, at: Path) -> Result:
    with manner.stage("look"):
        found = sources.find(folders.content.parent, folders.content)
    with file.naming(at):
        try:
            return _with_memory(folders, manner, found, at)
        except file.HARM as error:
            if file.is_of_the_disk(error):
                raise
        anew = _with_memory(folders, replace(manner, clean=True), found, at)
        return _without_memory(anew, folders.output, file.DAMAGED)


def _with_memory(folders: Folders, manner: Manner, found: sources.Content, at: Path) -> Result:
    with manner.stage("look"):
        memory = Memory(at, anew=manner.clean)
    try:
        with manner.stage("look"):
            seen = looking.changes(memory, found)
            quiet = manner.write and _is_quiet(folders, manner, seen, memory)
        if quiet:
            return _as_it_was(manner, found, memory)
        # what makes is loaded only where something is to be made: a third of a second
        with manner.stage("load"):
            from regesta.making import whole  # noqa: PLC0415

        made = whole.build(folders, manner, found, seen, memory)
        dropped = memory.database.dropped
        return _without_memory(made, folders.output, dropped) if dropped else made
    finally:
        memory.close()


def _without_memory(made: Result, output: Path, why: str) -> Result:
    """What a build came to that had to do without what earlier ones remembered, which it says."""
    message = f"what earlier builds remembered is not used: {why}"
    hint = "nothing is lost: all is made anew"
    notice = Problem(
        Kind.NOT_REMEMBERED, Location(place(output).name), message, hint, severity="notice"
    )
    return replace(made, problems=in_order((*made.problems, notice)))


def _is_quiet(folders: Folders, manner: Manner, seen: looking.Changes, memory: Memory) -> bool:
    """Whether nothing has changed since the last build, which was done to its end."""
    if seen.doubtful or seen.gone or not site.is_as_listed(memory, folders.output):
        return False
    if not looking.has_seen(memory, folders.templates):
        return False
    if manner.search and not site.index_is_as_it_was(memory, folders.output):
        return False
    if memory.outputs.gone():
        return False
    site.notice(memory, folders.output, dict)
    return not memory.units.any_stale()


def _as_it_was(manner: Manner, found: sources.Content, memory: Memory) -> Result:
    """What the last build came to, whose problems are told again."""
    told = (*site.problems_of_content(memory, found, manner), *site.index_problems(memory))
    problems = in_order((*found.problems, *told))
    stopped = stops(problems, manner.strict)
    files, pages = memory.outputs.count()
    return Result(
        entries=memory.entries(),
        pages=0 if stopped else pages,
        problems=problems,
        lines=sources.quotable(found, problems),
        stopped=stopped,
        written=None if stopped else Written(0, files, 0),
    )
