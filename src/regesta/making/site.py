"""The folder of the site: what others did to it is noticed, what was made is put in place."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from regesta.freshness import may_change
from regesta.making.manner import Manner
from regesta.memory.memory import Memory
from regesta.memory.outputs import EDITED, MISSING
from regesta.memory.units import CHECK, READ, USE
from regesta.problems import Problem
from regesta.reading.drafts import condensed
from regesta.reading.sources import Content
from regesta.search import pagefind
from regesta.store import disk, stage
from regesta.store.listing import MANIFEST, Digests

_INDEX = "pagefind"


def is_as_listed(memory: Memory, output: Path) -> bool:
    """Whether the last build into the folder was one of this memory's, and was done to its end."""
    return _list_of(output) == memory.fact("list") and not stage.was_cut_short(output)


def notice(memory: Memory, output: Path, ours: Callable[[], Digests]) -> None:
    """Let outputs be made again that are not as they were put in place.

    Where the last build into the folder was not one of this memory's, or was cut short, what it
    listed, `ours`, is taken for what it says. Else only what is in a folder whose time has
    changed is looked at: a file written to in its place leaves that as it is, and is found when
    it is to be written over, or by `verify`.
    """
    with memory.writing():
        if not is_as_listed(memory, output):
            memory.outputs.was_listed({path: min(all_) for path, all_ in ours().items()})
            memory.database.execute("DELETE FROM folder")
        looked = time.time_ns()
        for folder in _changed(memory, output):
            before = _time(output / folder)
            for one in memory.outputs.inside(folder):
                if one.digest is not None:
                    _look(memory, output / one.path, one.path, one.digest, one[2:])
            _know_folder(memory, folder, before, looked)


def _list_of(output: Path) -> str:
    """By what the list of what was written is known."""
    found = disk.signature(output / MANIFEST)
    return " ".join(map(str, found)) if found else ""


def _changed(memory: Memory, output: Path) -> list[str]:
    """The folders in which something may have come or gone since they were looked at."""
    known = dict(memory.database.execute("SELECT path, mtime FROM folder"))
    folders = known or _folders(memory.outputs.standing())
    # put together as text: of ten thousand folders that is most of the time
    return [one for one in sorted(folders) if known.get(one, 0) != _time(f"{output}/{one}"[:-1])]


def _folders(paths: Iterable[str]) -> set[str]:
    """The folders of files, each with `/` at its end; that of the top is empty."""
    return {path[: path.rfind("/") + 1] for path in paths}


def _time(folder: Path | str) -> int | None:
    """The time of a folder; None where there is none."""
    try:
        return os.lstat(folder).st_mtime_ns
    except OSError:
        return None


def _look(
    memory: Memory, file: Path, path: str, digest: str, known: tuple[int | None, ...]
) -> None:
    found = disk.signature(file)
    if found is None:
        memory.outputs.forget(path, MISSING)
    elif tuple(found) != known:
        if not disk.is_file(file) or disk.digest(disk.read(file)) != digest:
            memory.outputs.forget(path, EDITED)
        else:
            memory.outputs.know(path, *found)


def _know_folder(memory: Memory, folder: str, mtime: int | None, looked: int) -> None:
    """Note the time of a folder, or that it may still change with the same."""
    settled = 0 if mtime is not None and may_change(mtime, looked) else mtime
    memory.database.execute("INSERT OR REPLACE INTO folder VALUES (?, ?)", (folder, settled))


def know(memory: Memory, output: Path, paths: Iterable[str]) -> None:
    """Note how files stand that were put in place or taken away, and the folders of them."""
    memory.note("list", _list_of(output))
    memory.database.execute("DELETE FROM gone")
    changed = tuple(paths)
    for path in changed:
        if found := disk.signature(output / path):
            memory.outputs.know(path, *found)
    looked = time.time_ns()
    for folder in sorted(_folders(changed)):
        _know_folder(memory, folder, _time(output / folder), looked)


def problems_of_content(memory: Memory, found: Content, manner: Manner) -> list[Problem]:
    """Every problem of content that reading and checking have told, before or now.

    What is not referred to is only noticed where all that may do so could be read. What is
    unconfirmed is told in one notice a file, where not each proposal is to be told; `check` lists
    the lines.
    """
    read, held = memory.units.problems([READ]), memory.units.problems([CHECK, USE])
    ids = {one.id for one in found.files}
    if memory.unread() or len(ids) < len(found.files):
        held = [problem for problem in held if problem.severity != "notice"]
    told = read if manner.each_proposal else condensed(read, listed=not manner.write)
    return [*told, *held]


def know_index(memory: Memory, output: Path, problems: tuple[Problem, ...]) -> None:
    """Note how the search index stands, and what was wrong with making it; nothing where that may
    be another thing the next time."""
    known: dict[str, int | None] = {}
    if not problems or pagefind.program() is None:
        folders = (Path(folder) for folder, _, _ in os.walk(output / _INDEX))
        known = {path.relative_to(output).as_posix(): _time(path) for path in folders}
        known.setdefault(_INDEX, None)
    memory.note("index", json.dumps(known))
    memory.note("index problems", msgspec.json.encode(problems).decode())


def index_is_as_it_was(memory: Memory, output: Path) -> bool:
    """Whether nothing has come or gone in the folders of the search index, nor the program that
    was not there when it was to be made."""
    known = _index(memory)
    same = bool(known) and all(_time(output / path) == mtime for path, mtime in known.items())
    return same and (not index_problems(memory) or pagefind.program() is None)


def parts_as_they_were(memory: Memory, output: Path) -> frozenset[str]:
    """The folders of those parts of the search index in which nothing has come or gone."""
    known = _index(memory)
    changed = {_part(path) for path, mtime in known.items() if _time(output / path) != mtime}
    return frozenset(map(_part, known)) - changed


def _index(memory: Memory) -> dict[str, int | None]:
    """The times of the folders of the search index, by path."""
    known: dict[str, int | None] = json.loads(memory.fact("index") or "{}")
    return known


def _part(path: str) -> str:
    """The folder of the part of the search index that a folder is in; empty where it is in none."""
    return path.removeprefix(_INDEX).removeprefix("/").partition("/")[0]


def index_problems(memory: Memory) -> tuple[Problem, ...]:
    """What was wrong with making the search index, when it was to be made last."""
    told = memory.fact("index problems") or "[]"
    return msgspec.json.decode(told, type=tuple[Problem, ...])
