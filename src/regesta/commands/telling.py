"""How the outcome of a command is told: in words or to a program, and by the exit status."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from regesta.commands.ending import ENVIRONMENT, Ending, Failure, attempt, status_of
from regesta.commands.terminal import painter
from regesta.problems import Problem, as_text, printable

TEXT = "text"
FORMATS = (TEXT, "json", "github", "sarif")
HELP = """\
exit status:
    0  done
    1  problems in the content or the templates, and nothing was written;
       on verify, a file that is not as the build wrote it
    2  the command was not understood
    3  a folder cannot be read or written, holds foreign files in the way,
       or another build is at work in it
  130  interrupted

output:
  One line of summary goes to stdout, after a line `PATH: REASON` for each file with --explain.
  Problems go to stderr, and the table of --profile. Each problem is
    error|warning|notice[CODE]: MESSAGE
      at FILE:LINE:COLUMN
  with the source line, what is compared, and a hint; `explain CODE` says more. On a terminal
  they are in colour, but where NO_COLOR is set.

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
  With --format github it is annotations, which a workflow of GitHub shows beside the lines, and
  with --format sarif a log in SARIF 2.1.0, with all kinds of problem as its rules; both name
  files from the top of the git repository that the archive lies in.
"""


def carry_out(name: str, form: str, archive: Path, command: Callable[[], Ending]) -> int:
    """Run a command on the archive of a folder, and tell what came of it in a form, one of
    `FORMATS`; the exit status."""
    start = time.perf_counter()
    outcome = attempt(command)
    seconds = time.perf_counter() - start
    if form == TEXT:
        _tell(outcome, seconds)
    else:
        # loaded only where a program asks
        from regesta.commands.forms import FORMS  # noqa: PLC0415

        print(FORMS[form](name, outcome, seconds, archive))
    return status_of(outcome)


def _tell(outcome: Ending | Failure, seconds: float) -> None:
    if isinstance(outcome, Failure):
        say(f"regesta: error: {printable(outcome.message)}\n  hint: {printable(outcome.hint)}")
        return
    tell_of(outcome.problems, outcome.lines)
    if outcome.measured:
        say(outcome.measured)
    for line in outcome.shown:
        print(line)
    for path, why in outcome.explained:
        print(f"{printable(path)}: {printable(why)}")
    if outcome.summary:
        print(f"{outcome.summary}, {seconds:.2f} s")


def tell_of(problems: Iterable[Problem], lines: Mapping[str, list[str]]) -> None:
    """Say what is wrong, an empty line after each problem; `lines` are those of the files."""
    paint = painter(sys.stderr)
    for problem in problems:
        say(f"{as_text(problem, lines, paint)}\n")


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
