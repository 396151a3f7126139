"""Where to build, how, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from regesta.problems import Problem
from regesta.store.lock import Busy
from regesta.store.stage import Written


class Folders(msgspec.Struct, frozen=True):
    """Where things are. `templates` are the project's own, or None where it has none."""

    project: Path
    content: Path
    templates: Path | None
    output: Path


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
