"""Where to build, how, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TypeVar

import msgspec

from regesta.making.watch import Watches, each, stage
from regesta.problems import Problem
from regesta.store.lock import Busy
from regesta.store.stage import Written

T = TypeVar("T")


class Folders(msgspec.Struct, frozen=True):
    """Where things are. `templates` are the project's own, or None where it has none."""

    project: Path
    content: Path
    templates: Path | None
    output: Path


class Manner(msgspec.Struct, frozen=True):
    """How to build: whether to write at all, and to keep the search index up to date; to trust
    nothing of earlier builds; to take the place of files that no build wrote; to stop at
    warnings; and what to call before waiting for another build, None to give up at once; by how
    many processes, where there is enough; whether drafts are read as if they were confirmed, and
    whether each proposal of one is told, not one notice a file; which outputs are shown first,
    made before all others are; and who watches."""

    write: bool = True
    search: bool = True
    clean: bool = False
    overwrite: bool = False
    strict: bool = False
    on_wait: Callable[[Busy], None] | None = None
    jobs: int = 1
    drafts: bool = False
    each_proposal: bool = False
    first: frozenset[str] = frozenset()
    watches: Watches = ()

    def stage(self, name: str) -> AbstractContextManager[None]:
        """What is done within is a stage of the build, and those who watch are told."""
        return stage(self.watches, name)

    def each(self, items: Iterable[T], of: int) -> Iterator[T]:
        """The items of a stage, so many, each of which is done when the next is asked for."""
        return each(self.watches, items, of)


class Result(msgspec.Struct, frozen=True):
    """What a build came to. `written` is None where nothing was: on `check`, or problems.

    `lines` are the lines of every file that a problem may stand in; `why` says of each file that
    was rewritten or removed, or on `check` would be, what it was for.
    """

    entries: int
    pages: int
    problems: tuple[Problem, ...]
    lines: Mapping[str, list[str]]
    stopped: bool
    written: Written | None = None
    why: tuple[tuple[str, str], ...] = ()
