"""How the outcome of a command is told: in words or as JSON, and by the exit status."""

from __future__ import annotations

import io
import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress

import msgspec

from regesta.problems import Problem, as_data, as_text, printable
from regesta.reading.sources import Unreadable
from regesta.store.listing import Refused
from regesta.store.lock import Busy

DONE, PROBLEMS, MISUNDERSTOOD, ENVIRONMENT, INTERRUPTED = 0, 1, 2, 3, 130

HELP = """\
exit status:
  0  done
  1  problems in the content or the templates, and nothing was written;
     on verify, a file that is not as the build wrote it
  2  the command was not understood
  3  a folder cannot be read or written, holds foreign files in the way,
     or another build is at work in it

output:
  One line of summary goes to stdout, after a line `PATH: REASON` for each file with --explain.
  Problems go to stderr, and the table of --profile. Each problem is
  FILE:LINE:COLUMN: error|warning|notice: MESSAGE, with the source line and a hint.
  With --format json all of it is one JSON document on stdout:
    {"command", "status", "entries", "pages", "changed", "removed", "verified", "seconds",
     "problems": [{"code", "file", "line", "column", "severity", "message", "facts", "hint"}],
     "failure": null or {"message", "hint"}}
  where `changed`, `removed` and `verified` count files of the output folder. --explain adds
    "explained": [{"file", "why"}]
  and --profile, in seconds and bytes,
    "profile": [{"stage", "wall", "processor", "memory", "worker"}]
  where `memory` is the most up to the end of the stage, of the build itself, and `worker` that
  of the largest other process that it began and that has ended.
"""


class Ending(msgspec.Struct, frozen=True):
    """What a command came to: `wrong` where it ends in problems; `summary` lacks the time.

    `lines` are the lines of every file that a problem may stand in; `shown` are lines that the
    command was asked for. What was asked for beside that is `explained`, of each file why, and
    `measured`, a table; and all of these as `data`.
    """

    summary: str
    wrong: bool
    problems: tuple[Problem, ...] = ()
    lines: Mapping[str, list[str]] = {}
    entries: int = 0
    pages: int = 0
    changed: int = 0
    removed: int = 0
    verified: int = 0
    shown: tuple[str, ...] = ()
    explained: tuple[tuple[str, str], ...] = ()
    measured: str = ""
    data: Mapping[str, object] = {}


class Failure(msgspec.Struct, frozen=True):
    """What kept a command from being done at all, and what to do about it."""

    message: str
    hint: str
    status: int = ENVIRONMENT


class NotUnderstoodError(Exception):
    """What was said after the name of a command cannot be meant; `message` and `hint` say why."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def carry_out(name: str, form: str, command: Callable[[], Ending]) -> int:
    """Run a command and tell what came of it in a form, `text` or `json`; the exit status."""
    start = time.perf_counter()
    outcome = _attempt(command)
    seconds = time.perf_counter() - start
    if form == "json":
        print(json.dumps(_data(name, outcome, seconds), indent=2))
    else:
        _tell(outcome, seconds)
    return _status(outcome)


def _attempt(command: Callable[[], Ending]) -> Ending | Failure:
    try:
        return command()
    except (Unreadable, Refused, Busy) as refusal:
        return Failure(refusal.message, refusal.hint)
    except NotUnderstoodError as error:
        return Failure(error.message, error.hint, MISUNDERSTOOD)
    except OSError as error:
        where = f"`{error.filename}`: " if error.filename else ""
        return Failure(f"{where}{error.strerror or error}", "see to the folder, then build again")


def _status(outcome: Ending | Failure) -> int:
    if isinstance(outcome, Failure):
        return outcome.status
    return PROBLEMS if outcome.wrong else DONE


def _tell(outcome: Ending | Failure, seconds: float) -> None:
    if isinstance(outcome, Failure):
        say(f"regesta: error: {printable(outcome.message)}\n  hint: {printable(outcome.hint)}")
        return
    for problem in outcome.problems:
        say(as_text(problem, outcome.lines))
    if outcome.measured:
        say(outcome.measured)
    for line in outcome.shown:
        print(line)
    for path, why in outcome.explained:
        print(f"{printable(path)}: {printable(why)}")
    if outcome.summary:
        print(f"{outcome.summary}, {seconds:.2f} s")


def _data(name: str, outcome: Ending | Failure, seconds: float) -> dict[str, object]:
    failure = outcome if isinstance(outcome, Failure) else None
    done = outcome if isinstance(outcome, Ending) else Ending("", wrong=True)
    counted = ("entries", "pages", "changed", "removed", "verified")
    return {
        "command": name,
        "status": _status(outcome),
        **{number: getattr(done, number) for number in counted},
        "seconds": round(seconds, 3),
        "problems": [as_data(problem) for problem in done.problems],
        "failure": {"message": failure.message, "hint": failure.hint} if failure else None,
        **done.data,
    }


def count(number: int, one: str, many: str = "") -> str:
    """A number of things in words: `1 page`, `2 pages`."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def say(text: str) -> None:
    """Say something that is no result."""
    print(text, file=sys.stderr)


def never_fail_to_print() -> None:
    """Let what a terminal cannot show be shown by its number."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def unheard(error: OSError) -> int:
    """The status where nothing more can be printed: nobody reads it, or a disk is full."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(error, BrokenPipeError):
        with suppress(OSError):
            say(f"regesta: error: the output cannot be printed: {error.strerror or error}")
    return ENVIRONMENT
