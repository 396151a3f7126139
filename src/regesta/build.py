"""A build from end to end: read, link, check, plan, make, render, write, prune, index."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec

from regesta import workers
from regesta.archive.archive import Archive, link
from regesta.pages.shared.head import Planned
from regesta.problems import Location, Problem, in_order, stops
from regesta.reading import entries, sources
from regesta.render import BrokenTemplate, Renderer
from regesta.search.index import SearchIndex, taken
from regesta.site import plan
from regesta.store import lock, stage
from regesta.store.guard import guard
from regesta.store.lock import Busy
from regesta.store.paths import Paths
from regesta.store.stage import Stage, Written

T = TypeVar("T")
R = TypeVar("R")
ENOUGH = 500
"""So many files or outputs are worth a process more."""
_KEPT = ("seeds", "src", "tests", ".git")


class Folders(msgspec.Struct, frozen=True):
    """Where things are. `templates` are the project's own, or None where it has none."""

    project: Path
    content: Path
    templates: Path | None
    output: Path


class Result(msgspec.Struct, frozen=True):
    """What a build came to. `written` is None where nothing was: on `check`, or problems.

    `lines` are the lines of every file that a problem may stand in.
    """

    entries: int
    pages: int
    problems: tuple[Problem, ...]
    lines: Mapping[str, list[str]]
    stopped: bool
    written: Written | None = None


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
        return _build(folders, manner)
    with lock.held(folders.output, manner.on_wait):
        return _build(folders, manner)


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
def _build(folders: Folders, manner: Manner) -> Result:
    found = sources.find(folders.content.parent, folders.content)
    renderer = Renderer(folders.templates)
    site, read, problems = entries.read(found, partial(_several, manner.jobs))
    unread = {file.id for file in found.files} - {entry.id for entry in read}
    archive, more = link(site, read, unread) if site is not None else (None, ())
    problems = (*problems, *more, *renderer.problems())
    made = _Made()
    if archive is not None and not stops(problems, manner.strict):
        made = _made(archive, renderer, folders.output, manner)
    problems = (*problems, *made.problems)
    return Result(
        entries=len(read),
        pages=made.pages,
        problems=in_order(problems),
        lines=_quotable(problems, found, renderer),
        stopped=stops(problems, manner.strict) or not made.pages,
        written=made.written if manner.write else None,
    )


def _kept(folders: Folders) -> Iterable[Path]:
    yield folders.content
    yield folders.content.parent / sources.SEEDS
    yield folders.templates or folders.project / "templates"
    yield from (folders.project / name for name in _KEPT)


def _quotable(
    problems: Iterable[Problem], found: sources.Content, renderer: Renderer
) -> Mapping[str, list[str]]:
    lines: dict[str, list[str]] = {}
    for problem in problems:
        name = problem.place.file
        if name in lines:
            continue
        lines |= {name: found.lines[name]} if name in found.lines else renderer.lines(problem)
    return lines


class _Made(msgspec.Struct, frozen=True):
    """What came of the outputs: pages made, what is wrong with them, what was written."""

    pages: int = 0
    problems: tuple[Problem, ...] = ()
    written: Written | None = None


def _made(archive: Archive, renderer: Renderer, output: Path, manner: Manner) -> _Made:
    """Make every output, and put them in place once all are made."""
    index = SearchIndex(output, overwrite=manner.overwrite)
    staged = stage.of_site(output, write=manner.write)
    try:
        broken, searched = _staged(staged, archive, renderer, manner.jobs)
        if broken:
            return _Made(problems=broken)
        pages = sum(path.endswith(".html") for path in staged.planned)
        if not manner.write:
            staged.settle(overwrite=manner.overwrite)
            return _Made(pages)
        written = staged.commit(overwrite=manner.overwrite)
        problems = index.update(searched, anew=manner.clean)
    finally:
        staged.discard()
    taken = (_overwritten(output, path) for path in written.overwritten)
    return _Made(pages, (*taken, *problems), written)


def _staged(
    staged: Stage, archive: Archive, renderer: Renderer, jobs: int
) -> tuple[tuple[Problem, ...], Mapping[str, str]]:
    """Stage every output; what is wrong with the making, and what the index takes of pages."""
    broken: list[Problem] = []
    searched = {}
    paths = Paths()
    for path, data in _outputs(archive, renderer, broken, jobs):
        clashes = list(paths.clashes(path))
        broken += clashes
        if not clashes:
            staged.put(path, data)
        if (digest := taken(path, data)) is not None:
            searched[path] = digest
    return tuple(broken), searched


def _outputs(
    archive: Archive, renderer: Renderer, broken: list[Problem], jobs: int
) -> Iterator[tuple[str, bytes]]:
    """Every file of the site, one after the other; what cannot be made is told in `broken`."""
    yield from renderer.assets().items()
    planned = tuple(plan(archive))
    made = _several(jobs, partial(_bytes, archive, renderer), planned)
    for one, found in zip(planned, made, strict=True):
        if isinstance(found, Problem):
            broken.append(found)
        else:
            yield one.path, found


def _several(jobs: int, work: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
    """`work` of each item, by several processes where there is enough to do for them."""
    return workers.in_order(work, items, jobs if len(items) >= ENOUGH else 1)


def _bytes(archive: Archive, renderer: Renderer, planned: Planned) -> bytes | Problem:
    """The bytes of an output, or what is wrong with the template that was to make them."""
    made = planned.make(planned.inputs(archive))
    if not planned.template:
        return bytes(made)
    try:
        return renderer.render(planned.template, made, planned.path)
    except BrokenTemplate as error:
        return error.problem


def _overwritten(output: Path, path: str) -> Problem:
    place = Location(f"{output.name}/{path}")
    message = "this file was not as a build had written it, and was overwritten"
    return Problem(place, message, severity="notice")
