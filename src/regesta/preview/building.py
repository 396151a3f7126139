"""The site built again whenever something that it is made of is saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import watchfiles
from msgspec.structs import replace

import regesta.making.whole  # noqa: F401 - loaded before it is needed for the first time
from regesta.build import Folders, Manner, Result, build
from regesta.preview.board import Board, News
from regesta.reading.sources import SEEDS, Unreadable
from regesta.store.listing import Refused

Undone = tuple[str, str]
"""What kept a build from being done, and what to do."""
Tell = Callable[[Result | Undone, float], None]
"""Tells what came of a build, which took so many seconds."""

_STEP = 20
_LONGEST = 200
"""So many milliseconds without a change, or since the first, are waited for those that follow."""
_PAUSE = 100
"""So many milliseconds pass before it is looked whether the folders are still there."""


def build_once(folders: Folders, manner: Manner, board: Board, tell: Tell) -> None:
    """Build, and put up and tell what came of it. Raises what a build raises."""
    begun = time.perf_counter()
    watched = (*manner.watches, board)
    with board.at_rest:
        result = build(folders, replace(manner, first=board.pages, watches=watched))
    board.put_up(News(0, result.problems, result.lines, result.stopped))
    tell(result, time.perf_counter() - begun)


def keep_built(folders: Folders, manner: Manner, board: Board, tell: Tell) -> None:
    """Build at once, and whenever something is saved, until interrupted; what kept a build from
    being done is put up too."""
    for _ in _occasions(folders):
        try:
            build_once(folders, manner, board, tell)
        except (Unreadable, Refused, OSError) as error:
            board.put_up(News(stopped=True, failure=_undone(error)))
            tell(_undone(error), 0)


def _undone(error: Unreadable | Refused | OSError) -> Undone:
    if isinstance(error, OSError):
        where = f"`{error.filename}`: " if error.filename else ""
        return f"{where}{error.strerror or error}", "see to it, then save again"
    return error.message, error.hint


def _occasions(folders: Folders) -> Iterator[None]:
    """One at once, and one whenever something may have been saved since the last."""
    while True:
        watched, begun = _watched(folders), False
        with suppress(FileNotFoundError):
            for changes in watchfiles.watch(
                *watched, step=_STEP, debounce=_LONGEST, rust_timeout=_PAUSE, yield_on_timeout=True
            ):
                if changes or not begun:
                    yield
                begun = True
                if _watched(folders) != watched:
                    break


def _watched(folders: Folders) -> dict[Path, int]:
    """The folders that are there of those that a site is made of, each with which one it is."""
    every = (folders.content, folders.content.parent / SEEDS, folders.templates)
    return {one: one.stat().st_ino for one in every if one is not None and one.is_dir()}
