"""The command line: `regesta`, and `python build.py`, which is the same."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from regesta.build import Folders, Manner, Result, build
from regesta.problems import as_data, as_text, printable
from regesta.reading.sources import Unreadable
from regesta.search import index
from regesta.store.listing import Refused
from regesta.store.lock import Busy
from regesta.store.stage import Written
from regesta.store.verify import Verified, verify

DONE, PROBLEMS, ENVIRONMENT, INTERRUPTED = 0, 1, 3, 130

_HELP = """\
exit status:
  0  done
  1  problems in the content or the templates, and nothing was written;
     on verify, a file that is not as the build wrote it
  2  the command was not understood
  3  a folder cannot be read or written, holds foreign files in the way,
     or another build is at work in it

output:
  One line of summary goes to stdout. Problems go to stderr, each as
  FILE:LINE:COLUMN: error|warning|notice: MESSAGE, with the source line and a hint.
  With --format json all of it is one JSON document on stdout:
    {"command", "status", "entries", "pages", "changed", "removed", "verified", "seconds",
     "problems": [{"file", "line", "column", "severity", "message", "facts", "hint"}],
     "failure": null or {"message", "hint"}}
  where `changed`, `removed` and `verified` count files of the output folder.
"""


class Failure(msgspec.Struct, frozen=True):
    """What kept a build from being done at all, and what to do about it."""

    message: str
    hint: str


Outcome = Result | Verified | Failure


def run(argv: Sequence[str] | None = None, project: Path | None = None) -> int:
    """Run the command line `argv`, folders defaulting to those of `project`; the exit status."""
    try:
        _never_fail_to_print()
        options = _parser().parse_intermixed_args(argv)
        status = _run(options, (project or Path.cwd()).absolute())
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return _unheard(error)
    return status


def _unheard(error: OSError) -> int:
    """The status where nothing more can be printed: nobody reads it, or a disk is full."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(error, BrokenPipeError):
        with suppress(OSError):
            _say(f"regesta: error: the output cannot be printed: {error.strerror or error}")
    return ENVIRONMENT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="regesta",
        description="Build the static site of an archive of diplomatic records.",
        epilog=_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("command", nargs="?", choices=("build", "check", "verify"), default="build",
        help="build the site (default); check: everything but writing; "
             "verify: hold the site against the list of what was written")  # fmt: skip
    for name, what in (
        ("content", "the entries; their `seeds` folder lies beside it"),
        ("templates", "the project's own templates; they win over the package's, file by file"),
        ("output", "the site"),
    ):
        default = "site" if name == "output" else name
        add(f"--{name}", type=Path, metavar="FOLDER", help=f"{what} (default: {default})")
    add("--clean", action="store_true", help="make all anew, whatever earlier builds made")
    add("--overwrite", action="store_true",
        help="take the place of files in the site that are not as a build wrote them")  # fmt: skip
    add("--wait", action="store_true", help="wait for another build at work in the output folder")
    add("--strict", action="store_true", help="let warnings stop the build, too")
    add("--format", choices=("text", "json"), default="text", help="how to report")
    return parser


def _run(options: argparse.Namespace, project: Path) -> int:
    start = time.perf_counter()
    outcome = _attempt(options, project)
    seconds = time.perf_counter() - start
    if options.format == "json":
        _print_data(options.command, outcome, seconds)
    elif isinstance(outcome, Failure):
        _say(f"regesta: error: {printable(outcome.message)}\n  hint: {printable(outcome.hint)}")
    else:
        lines = outcome.lines if isinstance(outcome, Result) else {}
        for problem in outcome.problems:
            _say(as_text(problem, lines))
        print(_summary(outcome, options.output or Path("site"), seconds))
    return _status(outcome)


def _attempt(options: argparse.Namespace, project: Path) -> Outcome:
    try:
        folders = _folders(options, project)
        if options.command == "verify":
            return verify(folders.output, [index.FOLDER])
        return build(folders, _manner(options))
    except (Unreadable, Refused, Busy) as refusal:
        return Failure(refusal.message, refusal.hint)
    except OSError as error:
        where = f"`{error.filename}`: " if error.filename else ""
        return Failure(f"{where}{error.strerror or error}", "see to the folder, then build again")


def _manner(options: argparse.Namespace) -> Manner:
    return Manner(
        write=options.command == "build",
        clean=options.clean,
        overwrite=options.overwrite,
        strict=options.strict,
        on_wait=_say_waiting if options.wait else None,
    )


def _say_waiting(busy: Busy) -> None:
    _say(f"regesta: waiting: {printable(busy.message)}")


def _folders(options: argparse.Namespace, project: Path) -> Folders:
    own = project / "templates"
    if options.templates is not None and not options.templates.is_dir():
        raise Refused(
            f"there is no templates folder `{options.templates}`",
            "leave --templates out to use the package's own",
        )
    return Folders(
        project=project,
        content=_absolute(options.content or project / "content"),
        templates=_absolute(options.templates) if options.templates else own,
        output=_absolute(options.output or project / "site"),
    )


def _absolute(folder: Path) -> Path:
    """The folder's full path; `..` taken away by name, for its own name is shown."""
    return folder.absolute() if ".." not in folder.parts else folder.resolve()


def _status(outcome: Outcome) -> int:
    match outcome:
        case Failure():
            return ENVIRONMENT
        case Verified():
            return PROBLEMS if outcome.problems else DONE
        case Result():
            return PROBLEMS if outcome.stopped else DONE


def _summary(result: Result | Verified, output: Path, seconds: float) -> str:
    if isinstance(result, Verified):
        wrong = _count(len(result.problems), "problem")
        return (
            f"{_count(result.files, 'file')} of {printable(str(output))}: {wrong}, {seconds:.2f} s"
        )
    entries, pages = _count(result.entries, "entry", "entries"), _count(result.pages, "page")
    written = result.written
    if result.stopped:
        errors = sum(problem.severity == "error" for problem in result.problems)
        warnings = sum(problem.severity == "warning" for problem in result.problems)
        found = f"{_count(errors, 'error')} and {_count(warnings, 'warning')}"
        return f"{entries} read, 0 pages written: {found}, {seconds:.2f} s"
    if written is None:
        return f"{entries} read, {pages} made, nothing written, {seconds:.2f} s"
    files = f"{_count(written.changed, 'file')} new or changed, {written.removed} removed"
    return f"{entries} read, {pages} written to {printable(str(output))} ({files}), {seconds:.2f} s"


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _print_data(command: str, outcome: Outcome, seconds: float) -> None:
    done = outcome if isinstance(outcome, Result) else Result(0, 0, (), {}, stopped=True)
    written = done.written or Written()
    problems = () if isinstance(outcome, Failure) else outcome.problems
    data = {
        "command": command,
        "status": _status(outcome),
        "entries": done.entries,
        "pages": done.pages,
        "changed": written.changed,
        "removed": written.removed,
        "verified": outcome.files if isinstance(outcome, Verified) else 0,
        "seconds": round(seconds, 3),
        "problems": [as_data(problem) for problem in problems],
        "failure": msgspec.to_builtins(outcome) if isinstance(outcome, Failure) else None,
    }
    print(json.dumps(data, indent=2))


def _say(text: str) -> None:
    print(text, file=sys.stderr)


def _never_fail_to_print() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
