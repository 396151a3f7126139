"""`build`: write the site."""

from __future__ import annotations

import argparse
from pathlib import Path

from regesta.build import Manner, Result
from regesta.commands import arguments, making
from regesta.commands.command import Command
from regesta.commands.telling import Ending, count
from regesta.store.stage import Written


def _run(options: argparse.Namespace, project: Path) -> Ending:
    manner = Manner(
        clean=options.clean,
        overwrite=options.overwrite,
        strict=options.strict,
        on_wait=making.on_wait(options),
        jobs=making.jobs(options),
    )
    shown = arguments.shown_output(options)
    return making.make(options, project, manner, lambda result: _summary(result, shown))


def _summary(result: Result, output: str) -> str:
    written = result.written or Written()
    files = f"{count(written.changed, 'file')} new or changed, {written.removed} removed"
    return f"{count(result.pages, 'page')} written to {output} ({files})"


COMMAND = Command(
    "build",
    "build the site",
    (
        arguments.CONTENT,
        arguments.TEMPLATES,
        arguments.OUTPUT,
        arguments.CLEAN,
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
