"""What building and checking have in common: how to go about it, and what came of it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from regesta.build import Manner, Result, build
from regesta.commands import telling
from regesta.commands.arguments import folders
from regesta.commands.telling import Ending, count
from regesta.problems import printable
from regesta.store.lock import Busy
from regesta.store.stage import Written
from regesta.workers import available


def make(
    options: argparse.Namespace, project: Path, manner: Manner, summary: Callable[[Result], str]
) -> Ending:
    """Build in some manner, and tell of it; `summary` is of what did not stop."""
    result = build(folders(options, project), manner)
    written = result.written or Written()
    return Ending(
        summary=_stopped(result) if result.stopped else f"{_read(result)}, {summary(result)}",
        wrong=result.stopped,
        problems=result.problems,
        lines=result.lines,
        entries=result.entries,
        pages=result.pages,
        changed=written.changed,
        removed=written.removed,
    )


def on_wait(options: argparse.Namespace) -> Callable[[Busy], None] | None:
    """What to do before waiting for another build, or None not to wait."""
    return _say_waiting if options.wait else None


def jobs(options: argparse.Namespace) -> int:
    """By how many processes to build."""
    return max(1, options.jobs) if options.jobs is not None else available()


def _say_waiting(busy: Busy) -> None:
    telling.say(f"regesta: waiting: {printable(busy.message)}")


def _read(result: Result) -> str:
    return f"{count(result.entries, 'entry', 'entries')} read"


def _stopped(result: Result) -> str:
    errors = sum(problem.severity == "error" for problem in result.problems)
    warnings = sum(problem.severity == "warning" for problem in result.problems)
    found = f"{count(errors, 'error')} and {count(warnings, 'warning')}"
    return f"{_read(result)}, 0 pages written: {found}"
