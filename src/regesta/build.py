"""A build from end to end: read, link, check, plan, make, render, write, prune, index."""

from __future__ import annotations

import gc
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import msgspec

from regesta.archive.steps import CHECKS
from regesta.making import content, outputs, planning, site, steps, templates
from regesta.memory import file
from regesta.memory.answers import Damaged
from regesta.memory.memory import Memory
from regesta.memory.units import READ
from regesta.problems import Location, Problem, in_order, stops
from regesta.reading import sources
from regesta.render import Renderer
from regesta.search.index import SearchIndex
from regesta.store import lock, stage
from regesta.store.guard import guard
from regesta.store.lock import Busy
from regesta.store.stage import Stage, Written

_KEPT = ("seeds", "src", "tests", ".git")


class Folders(msgspec.Struct, frozen=True):
    """Where things are. `templates` are the project's own, or None where it has none."""

    project: Path
    content: Path
    templates: Path | None
    output: Path


class Result(msgspec.Struct, frozen=True):
    """What a build came to. `written` is None where nothing was: on `check`, or problems.

    `lines` are the lines of every file that a problem may stand in; `why` says of each file that
    was rewritten what it was for.
    """

    entries: int
    pages: int
    problems: tuple[Problem, ...]
    lines: Mapping[str, list[str]]
    stopped: bool
    written: Written | None = None
    why: tuple[tuple[str, str], ...] = ()


class Manner(msgspec.Struct, frozen=True):
    """How to build: whether to write at all; to trust nothing of earlier builds; to take the
    place of files that no build wrote; to stop at warnings; and what to call before waiting for
    another build, None to give up at once; and by how many processes, where there is enough."""

    write: bool = True
    clean: bool = False
    overwrite: bool = False
    strict: bool = False
    on_wait: Callable[[Busy], None] | None = None
    jobs: int = 1


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
            file.copy(file.place(folders.output), copy)
            return _build(folders, manner, copy)
    with lock.held(folders.output, manner.on_wait):
        return _build(folders, manner, file.place(folders.output))


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
def _build(folders: Folders, manner: Manner, place: Path) -> Result:
    found = sources.find(folders.content.parent, folders.content)
    try:
        return _with_memory(folders, manner, found, place)
    except sqlite3.OperationalError as error:
        raise OSError(None, f"the memory of builds: {error}", str(place)) from error
    except (sqlite3.DatabaseError, Damaged):
        return _with_memory(folders, msgspec.structs.replace(manner, clean=True), found, place)


def _with_memory(folders: Folders, manner: Manner, found: sources.Content, place: Path) -> Result:
    memory = Memory(place, anew=manner.clean)
    try:
        return _remembered(folders, manner, found, memory)
    finally:
        memory.close()


def _remembered(folders: Folders, manner: Manner, found: sources.Content, memory: Memory) -> Result:
    renderer = Renderer(folders.templates)
    content.begin(memory, planning.whole())
    content.take_in(memory, found, manner.jobs)
    checked = _checked(memory, found, manner.jobs)
    problems = (*found.problems, *checked, *templates.take_in(memory, renderer))
    made = _Made()
    if memory.has_site() and not stops(problems, manner.strict):
        made = _made(memory, renderer, folders.output, manner)
    problems = (*problems, *made.problems)
    return Result(
        entries=memory.entries(),
        pages=made.pages,
        problems=in_order(problems),
        lines=_quotable(problems, found, renderer),
        stopped=stops(problems, manner.strict) or not made.pages,
        written=made.written if manner.write else None,
        why=made.why,
    )


def _checked(memory: Memory, found: sources.Content, jobs: int) -> list[Problem]:
    """Hold what was read to all rules; every problem of content, told before or now.

    What is not referred to is only noticed where all that may do so could be read.
    """
    if not memory.has_site():
        return memory.units.problems([READ])
    for step in CHECKS:
        steps.run(memory, step, jobs)
    problems = memory.units.problems([READ, steps.CHECK, steps.USE])
    ids = {one.id for one in found.files}
    if memory.unread() or len(ids) < len(found.files):
        return [problem for problem in problems if problem.severity != "notice"]
    return problems


def _kept(folders: Folders) -> Iterable[Path]:
    yield folders.content
    yield folders.content.parent / sources.SEEDS
    yield folders.templates or folders.project / "templates"
    yield from (folders.project / name for name in _KEPT)


def _quotable(
    problems: Iterable[Problem], found: sources.Content, renderer: Renderer
) -> Mapping[str, list[str]]:
    files = {one.name: one for one in (*found.files, *((found.site,) if found.site else ()))}
    lines: dict[str, list[str]] = {}
    for problem in problems:
        name = problem.place.file
        if name in lines:
            continue
        lines |= {name: sources.lines(files[name])} if name in files else renderer.lines(problem)
    return lines


class _BrokenError(Exception):
    """Templates that cannot be filled in; nothing of what was made is taken in."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems


class _Made(msgspec.Struct, frozen=True):
    """What came of the outputs: pages, what is wrong with them, what was written and why."""

    pages: int = 0
    problems: tuple[Problem, ...] = ()
    written: Written | None = None
    why: tuple[tuple[str, str], ...] = ()


def _made(memory: Memory, renderer: Renderer, output: Path, manner: Manner) -> _Made:
    """Link what is stale, plan it, make it, and put it in place once all is made."""
    for step in steps.AFTER_CHECKS:
        steps.run(memory, step, manner.jobs)
    clashes = planning.plan(memory, manner.jobs)
    if clashes:
        return _Made(problems=clashes)
    staged = stage.of_site(output, write=manner.write)
    try:
        site.notice(memory, output, lambda: staged.ours)
        return _put(memory, renderer, output, manner, staged)
    except _BrokenError as error:
        return _Made(problems=error.problems)
    finally:
        staged.discard()


def _put(memory: Memory, renderer: Renderer, output: Path, manner: Manner, staged: Stage) -> _Made:
    index = SearchIndex(output, overwrite=manner.overwrite)
    _, pages = memory.outputs.count()
    with outputs.made(memory, renderer, manner.jobs) as done, memory.writing():
        staged.presume(memory.outputs.standing())
        why = _staged(memory, staged, done)
        if not manner.write:
            staged.settle(overwrite=manner.overwrite)
            return _Made(pages)
        written = staged.commit(overwrite=manner.overwrite)
        site.know(memory, output, (path for path, _ in why))
    problems = index.update(memory.outputs.searched(), anew=manner.clean)
    taken = (_overwritten(output, path) for path in written.overwritten)
    return _Made(pages, (*taken, *problems), written, tuple(why))


def _staged(
    memory: Memory, staged: Stage, done: Iterable[tuple[outputs.Order, outputs.Made]]
) -> list[tuple[str, str]]:
    """Stage every output that was made whose bytes have changed; why each was.

    Raises _BrokenError where a template cannot be filled in.
    """
    why, broken = [], []
    for order, made in done:
        path = order.unit.name
        if made.problem is not None:
            broken.append(made.problem)
            continue
        memory.units.refresh(order.unit.id, made.asked)
        if memory.outputs.digest(path) != made.digest:
            staged.put(path, made.data)
            memory.outputs.put(path, made.digest, made.searched)
            why.append((path, order.unit.why))
    if broken:
        raise _BrokenError(tuple(broken))
    return why


def _overwritten(output: Path, path: str) -> Problem:
    place = Location(f"{output.name}/{path}")
    message = "this file was not as a build had written it, and was overwritten"
    return Problem(place, message, severity="notice")
