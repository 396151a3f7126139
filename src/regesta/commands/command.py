"""What a command says of itself."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from regesta.commands.ending import Ending


class Argument(NamedTuple):
    """An option of the command line, and how argparse is to read it."""

    flag: str
    reading: Mapping[str, Any]


class Manual(NamedTuple):
    """What `--help` says of a command beside its arguments.

    `about` is two or three sentences. `examples` are command lines without the name of the program,
    each with what it does; `files` what is read and written, each with what for; `statuses` what an
    exit status means of this command, but for those that mean the same of all.
    """

    about: str
    examples: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, str], ...]
    statuses: tuple[tuple[int, str], ...]


class Command(NamedTuple):
    """A command: `help` is one line, `run` takes the options and the project's folder.

    `words` are what has to follow its name, each with what it is, in brackets what may; the
    options have them as `words`. `run` may raise what a failure is told from: see telling.
    """

    name: str
    help: str
    arguments: tuple[Argument, ...]
    run: Callable[[argparse.Namespace, Path], Ending]
    manual: Manual
    words: tuple[tuple[str, str], ...] = ()
