"""A build from end to end: read, link, check, plan, make, render, write, prune, index."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from regesta import search, store
from regesta.archive.archive import Archive, link
from regesta.problems import Place, Problem, in_order, stops
from regesta.reading import entries, sources
from regesta.render import BrokenTemplate, Renderer
from regesta.site import File, Output, plan
from regesta.store import Written

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


def build(folders: Folders, *, write: bool, clean: bool, strict: bool) -> Result:
    """Build the site, or with `write` false do everything but write it.

    Raises sources.Unreadable and store.Refused, before anything is written, and OSError.
    """
    store.guard(folders.output, folders.project, _kept(folders))
    found = sources.find(folders.content.parent, folders.content)
    renderer = Renderer(folders.templates)
    site, read, problems = entries.read(found)
    unread = {file.id for file in found.files} - {entry.id for entry in read}
    archive, more = link(site, read, unread) if site is not None else (None, ())
    problems = (*problems, *more, *renderer.problems())
    files: dict[str, bytes] = {}
    if archive is not None and not stops(problems, strict):
        files, more = _render(archive, renderer)
        problems = (*problems, *more)
    stopped = not files or stops(problems, strict)
    written = None if stopped else _write(folders.output, files, write=write, clean=clean)
    if written:
        problems = (*problems, *search.index(folders.output, files, clean=clean))
    return Result(
        entries=len(read),
        pages=sum(path.endswith(".html") for path in files),
        problems=in_order(problems),
        lines=_quotable(problems, found, renderer),
        stopped=stopped,
        written=written,
    )


def _kept(folders: Folders) -> Iterable[Path]:
    yield folders.content
    yield folders.content.parent / sources.SEEDS
    yield folders.templates or folders.project / "templates"
    yield from (folders.project / name for name in _KEPT)


def _quotable(
    problems: Iterable[Problem], found: sources.Found, renderer: Renderer
) -> Mapping[str, list[str]]:
    lines: dict[str, list[str]] = {}
    for problem in problems:
        name = problem.place.file
        if name in lines:
            continue
        lines |= {name: found.lines[name]} if name in found.lines else renderer.lines(problem)
    return lines


def _render(archive: Archive, renderer: Renderer) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Every file of the site by its path, and what is wrong with its making."""
    planned = plan(archive)
    files = renderer.assets()
    problems = list(_clashes([*(page.path for page in planned), *files]))
    for output in planned:
        try:
            files[output.path] = _bytes(output, renderer)
        except BrokenTemplate as broken:
            problems.append(broken.problem)
    return files, tuple(problems)


def _bytes(output: Output, renderer: Renderer) -> bytes:
    if isinstance(output, File):
        return output.maker(output.inputs)
    return renderer.render(output.template, output.maker(output.inputs), output.path)


def _write(output: Path, files: Mapping[str, bytes], *, write: bool, clean: bool) -> Written | None:
    survey = store.survey(output, files)
    return store.write(output, files, survey, clean=clean) if write else None


def _clashes(paths: Iterable[str]) -> Iterable[Problem]:
    """Outputs that cannot stand beside each other, on whatever file system."""
    first: dict[str, str] = {}
    hint = "rename what one of them is made from: an entry, or a file of `templates/assets`"
    for path in paths:
        if not store.usable(path):
            yield Problem(Place(path), "an output may not have this name", hint)
        if other := first.get(path.casefold()):
            yield Problem(Place(path), f"two outputs for one path: `{other}`, `{path}`", hint)
        first.setdefault(path.casefold(), path)
    for path in first.values():
        for folder in store.above([path.casefold()]) & first.keys():
            message = f"the output `{first[folder]}` is in the way of `{path}`"
            yield Problem(Place(path), message, hint)
