"""`check`: do everything that a build does but writing."""

from __future__ import annotations

import argparse
from pathlib import Path

from regesta.build import Manner, Result
from regesta.commands import arguments, making
from regesta.commands.command import Command
from regesta.commands.telling import Ending, count


def _run(options: argparse.Namespace, project: Path) -> Ending:
    manner = Manner(
        write=False,
        overwrite=options.overwrite,
        strict=options.strict,
        on_wait=making.on_wait(options),
        jobs=making.jobs(options),
    )
    return making.make(options, project, manner, _summary)


def _summary(result: Result) -> str:
    return f"{count(result.pages, 'page')} made, nothing written"


COMMAND = Command(
    "check",
    "everything but writing",
    (
        arguments.CONTENT,
        arguments.TEMPLATES,
        arguments.OUTPUT,
        arguments.OVERWRITE,
        arguments.WAIT,
        arguments.STRICT,
        arguments.JOBS,
        arguments.EXPLAIN,
        arguments.PROFILE,
        arguments.FORMAT,
    ),
    _run,
)
