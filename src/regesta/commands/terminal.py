"""A terminal: whether it may be drawn on, and how parts of a problem look on it."""

from __future__ import annotations

import os
from typing import TextIO

from regesta.making.watch import Watch
from regesta.problems import Painter, Part, unpainted

_BOLD_RED, _BOLD_YELLOW, _BOLD_CYAN, _FAINT = "1;31", "1;33", "1;36", "2"
_LOOKS: dict[Part, str] = {
    "error": _BOLD_RED,
    "warning": _BOLD_YELLOW,
    "notice": _BOLD_CYAN,
    "beside": _FAINT,
}


def is_one(stream: TextIO) -> bool:
    """Whether a stream is a terminal that may be drawn on: `NO_COLOR` says no."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and stream.isatty()


def progress(stream: TextIO) -> tuple[Watch, ...]:
    """Who shows on a stream how far a build is; nobody where it is no terminal."""
    if not is_one(stream):
        return ()
    # loaded only where it is shown, so that other builds begin sooner
    from regesta.commands.progress import Progress  # noqa: PLC0415

    return (Progress(stream),)


def painter(stream: TextIO) -> Painter:
    """How parts of a problem are painted on a stream; as they are, where it is no terminal."""
    return _painted if is_one(stream) else unpainted


def _painted(text: str, part: Part) -> str:
    return f"\x1b[{_LOOKS[part]}m{text}\x1b[0m"
