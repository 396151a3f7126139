"""A session of editing: the site built, shown, and built again at every change."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec.structs import replace

from regesta.build import Folders, Manner, Result
from regesta.memory.place import place
from regesta.preview import proposing, words
from regesta.preview.about import about
from regesta.preview.answers import Shown
from regesta.preview.board import Board
from regesta.preview.building import Tell, Undone, build_once, keep_built
from regesta.preview.collation import collation
from regesta.preview.opening import Opener
from regesta.preview.server import at_first_free


def serve(
    folders: Folders, manner: Manner, opener: Opener, port: int, begun: Callable[[int], None],
    tell: Tell,
) -> None:  # fmt: skip
    """Build the site, show it at a port or the next that is free, and keep it built, until
    interrupted. Who is told that it has `begun` is given the port.

    Raises what a build does, where the first cannot be done, and OSError where no port is free.
    """
    board = Board()
    tell = partial(_told, folders, tell)
    # alone in its process as yet, so that it may be done by several
    build_once(folders, manner, board, tell)
    shown = Shown(
        folders.output,
        board.made,
        partial(_about, board, place(folders.output), opener),
        lambda record: words.as_json(collation(folders.content, opener, record)),
    )
    with at_first_free(shown, board, partial(words.news, opener=opener), port) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        begun(server.server_port)
        try:
            keep_built(folders, replace(manner, jobs=1, watches=()), board, tell)
        finally:
            server.shutdown()


def _told(folders: Folders, tell: Tell, came: Result | Undone, seconds: float) -> None:
    tell(came, seconds)
    if isinstance(came, Result):
        proposing.keep(place(folders.output), folders.content.parent / "schemas")


def _about(board: Board, memory: Path, opener: Opener, folder: str, entry_id: str) -> str:
    with board.at_rest:
        return words.as_json(about(memory, opener, board.last, (folder, entry_id)))
