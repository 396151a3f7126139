"""What building and checking have in common: how to go about it, and what came of it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from regesta.build import Manner, Result, build
from regesta.commands import telling, terminal
from regesta.commands.arguments import folders
from regesta.commands.ending import Ending
from regesta.commands.telling import count
from regesta.problems import printable
from regesta.store.lock import Busy
from regesta.store.stage import Written
from regesta.workers import available

if TYPE_CHECKING:
    from regesta.commands.profile import Profile


def make(
    options: argparse.Namespace, project: Path, manner: Manner, summary: Callable[[Result], str]
) -> Ending:
    """Build in some manner, watched as was asked, and tell of it; `summary` is of what did not
    stop."""
    profile = _profile(options)
    shown = terminal.progress(sys.stderr) if options.format == telling.TEXT else ()
    watches = (*((profile,) if profile else ()), *shown)
    result = build(folders(options, project), replace(manner, watches=watches))
    ending = _ending(result, summary)
    return _measured(_explained(ending, result, options), profile)


def _ending(result: Result, summary: Callable[[Result], str]) -> Ending:
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


# what is only asked for now and then is loaded only then, so that other builds begin sooner


def _profile(options: argparse.Namespace) -> Profile | None:
    if not options.profile:
        return None
    from regesta.commands.profile import Profile  # noqa: PLC0415

    return Profile()


def _measured(ending: Ending, profile: Profile | None) -> Ending:
    """What was told of a build, with what it used where that was measured."""
    if profile is None:
        return ending
    from regesta.commands.profile import data, table  # noqa: PLC0415

    stages = profile.stages()
    return replace(ending, measured=table(stages), data={**ending.data, "profile": data(stages)})


def _explained(ending: Ending, result: Result, options: argparse.Namespace) -> Ending:
    """What was told of a build, with why each file was rewritten where that was asked."""
    if not options.explain:
        return ending
    from regesta.commands.explaining import explained  # noqa: PLC0415

    every = tuple(explained(result.why))
    told = [{"file": path, "why": why} for path, why in every]
    return replace(ending, explained=every, data={**ending.data, "explained": told})


def on_wait(options: argparse.Namespace) -> Callable[[Busy], None] | None:
    """What to do before waiting for another build, or None not to wait."""
    return say_waiting if options.wait else None


def jobs(options: argparse.Namespace) -> int:
    """By how many processes to build."""
    return max(1, options.jobs) if options.jobs is not None else available()


def say_waiting(busy: Busy) -> None:
    """Say that another build is waited for."""
    telling.say(f"regesta: waiting: {printable(busy.message)}")


def _read(result: Result) -> str:
    return f"{count(result.entries, 'entry', 'entries')} read"


def _stopped(result: Result) -> str:
    errors = sum(problem.severity == "error" for problem in result.problems)
    warnings = sum(problem.severity == "warning" for problem in result.problems)
    found = f"{count(errors, 'error')} and {count(warnings, 'warning')}"
    return f"{_read(result)}, 0 pages written: {found}"
