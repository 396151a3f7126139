"""All that is stale of a site is made: its content taken in, checked, linked, planned, made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import msgspec

from regesta.archive.steps import CHECKS
from regesta.making import content, outputs, planning, site, steps, templates
from regesta.making.looking import Changes
from regesta.making.manner import Folders, Manner, Result
from regesta.memory.memory import Memory
from regesta.memory.outputs import ANEW, PLANNED, REMOVED
from regesta.memory.units import NEW, READ, Unit
from regesta.problems import Kind, Location, Problem, in_order, stops
from regesta.reading import sources
from regesta.render.renderer import Renderer
from regesta.search.index import SearchIndex, key
from regesta.store import disk
from regesta.store.stage import Stage, Written, of_site


def build(
    folders: Folders, manner: Manner, found: sources.Content, seen: Changes, memory: Memory
) -> Result:
    """Build the site of the content that was found, with the memory of earlier builds; `seen` is
    what may have changed since the last."""
    with manner.stage("load"):
        compiled = memory.compiled()
        renderer = Renderer(folders.templates, compiled)
    with manner.stage("read"):
        content.begin(memory, planning.whole())
        content.take_in(memory, found, seen, manner)
    checked = _checked(memory, found, manner)
    with manner.stage("load"):
        looked = templates.take_in(memory, renderer, compiled)
    problems = (*found.problems, *checked, *looked)
    made = _Made()
    if memory.has_site() and not stops(problems, manner.strict):
        made = _made(memory, renderer, folders.output, manner)
    problems = (*problems, *made.problems)
    return Result(
        entries=memory.entries(),
        pages=made.pages,
        problems=in_order(problems),
        lines=quotable(problems, found, renderer),
        stopped=stops(problems, manner.strict) or not made.pages,
        written=made.written if manner.write else None,
        why=made.why,
    )


def _checked(memory: Memory, found: sources.Content, manner: Manner) -> list[Problem]:
    """Hold what was read to all rules; every problem of content, told before or now."""
    if not memory.has_site():
        return memory.units.problems([READ])
    for step in CHECKS:
        steps.run(memory, step, manner)
    return site.problems_of_content(memory, found, manner)


def quotable(
    problems: Iterable[Problem], found: sources.Content, renderer: Renderer
) -> Mapping[str, list[str]]:
    """The lines of the files that problems stand in."""
    lines = dict(sources.quotable(found, problems))
    for problem in problems:
        if problem.place.file not in lines:
            lines |= renderer.lines(problem)
    return lines


class _BrokenError(Exception):
    """Templates that cannot be filled in; nothing of what was made is taken in."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems


class _Made(msgspec.Struct, frozen=True):
    """What came of the outputs: pages, what is wrong with them, what was written; why each file
    was rewritten or removed, or would be."""

    pages: int = 0
    problems: tuple[Problem, ...] = ()
    written: Written | None = None
    why: tuple[tuple[str, str], ...] = ()


def _made(memory: Memory, renderer: Renderer, output: Path, manner: Manner) -> _Made:
    """Link what is stale, plan it, make it, and put it in place once all is made."""
    for step in steps.AFTER_CHECKS:
        steps.run(memory, step, manner)
    with manner.stage("plan"):
        clashes = planning.plan(memory, manner)
    if clashes:
        return _Made(problems=clashes)
    if manner.first:
        with manner.stage("first"):
            outputs.show_first(memory, renderer, manner)
    ours = memory.outputs.listed() if site.is_as_listed(memory, output) else None
    staged = of_site(output, write=manner.write, ours=ours)
    try:
        with manner.stage("look"):
            site.notice(memory, output, lambda: staged.ours)
        return _put(memory, renderer, output, manner, staged)
    except _BrokenError as error:
        return _Made(problems=error.problems)
    finally:
        staged.discard()


def _put(memory: Memory, renderer: Renderer, output: Path, manner: Manner, staged: Stage) -> _Made:
    as_it_was = not manner.search or site.index_is_as_it_was(memory, output)
    if not as_it_was:
        _index(memory, output, manner).check()
    _, pages = memory.outputs.count()
    with ExitStack() as open_:
        with manner.stage("make"):
            done = open_.enter_context(outputs.made(memory, renderer, manner))
            open_.enter_context(memory.writing())
            staged.presume(memory.outputs.standing())
            why = _staged(memory, staged, done)
        explained = (*_rewritten(why), *_removed(output, staged))
        if not manner.write:
            staged.settle(overwrite=manner.overwrite)
            return _Made(pages, why=explained)
        with manner.stage("write"), open_.pop_all():
            written = staged.commit(overwrite=manner.overwrite)
            site.know(memory, output, why)
    with manner.stage("search"):
        problems = _indexed(memory, output, manner, as_it_was=as_it_was)
    taken = (_overwritten(output, path) for path in written.overwritten)
    return _Made(pages, (*taken, *problems), written, explained)


def _index(memory: Memory, output: Path, manner: Manner) -> SearchIndex:
    return SearchIndex(
        output,
        overwrite=manner.overwrite,
        known=site.parts_as_they_were(memory, output),
        watched=lambda pages: manner.each(pages, len(pages)),
    )


def _indexed(
    memory: Memory, output: Path, manner: Manner, *, as_it_was: bool
) -> tuple[Problem, ...]:
    """Bring the search index up to date, where what it takes from pages has changed, or it may not
    be as it was."""
    if not manner.search:
        return ()
    searched = memory.outputs.searched()
    name = key(searched)
    if as_it_was and not manner.clean and memory.fact("searched") == name:
        return site.index_problems(memory)
    index = _index(memory, output, manner)
    problems = index.update(searched, anew=manner.clean)
    site.know_index(memory, output, problems)
    memory.note("searched", name)
    return problems


def _staged(
    memory: Memory, staged: Stage, done: Iterable[tuple[outputs.Order, outputs.Made]]
) -> dict[str, str]:
    """Stage every output that was made whose bytes are not those that are known to stand; why
    each is rewritten, empty where just these bytes stand there.

    Raises _BrokenError where a template cannot be filled in.
    """
    why, broken = {}, []
    for order, made in done:
        path = order.unit.name
        if made.problem is not None:
            broken.append(made.problem)
            continue
        memory.units.refresh(order.unit.id, made.asked)
        known = memory.outputs.digest(path)
        if known != made.digest:
            reason = _reason(
                memory, order.unit, planned=known is not None, stood=path in staged.ours
            )
            why[path] = reason if staged.put(path, made.data) else ""
            memory.outputs.put(path, made.digest, made.searched)
    if broken:
        raise _BrokenError(tuple(broken))
    return why


def _reason(memory: Memory, unit: Unit, *, planned: bool, stood: bool) -> str:
    """Why an output is made. What is new to the memory may have been there: it was `planned` by
    another unit, or it `stood` when nothing was remembered of it."""
    if unit.why != NEW or not (planned or stood):
        return unit.why
    return PLANNED if planned else f"{ANEW} {memory.database.dropped}"


def _rewritten(why: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((path, reason) for path, reason in why.items() if reason)


def _removed(output: Path, staged: Stage) -> Iterator[tuple[str, str]]:
    return ((path, REMOVED) for path in staged.stale() if disk.is_file(output / path))


def _overwritten(output: Path, path: str) -> Problem:
    place = Location(f"{output.name}/{path}")
    message = "this file was not as a build had written it, and was overwritten"
    return Problem(Kind.OVERWRITTEN, place, message, severity="notice")
