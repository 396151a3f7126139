"""`verify`: hold a site against the list of what was written."""

from __future__ import annotations

import argparse
from pathlib import Path

from regesta.commands import arguments
from regesta.commands.command import Command
from regesta.commands.telling import Ending, count
from regesta.search import index
from regesta.store.verify import verify


def _run(options: argparse.Namespace, project: Path) -> Ending:
    found = verify(arguments.output(options, project), [index.FOLDER])
    shown = arguments.shown_output(options)
    wrong = count(len(found.problems), "problem")
    return Ending(
        summary=f"{count(found.files, 'file')} of {shown}: {wrong}",
        wrong=bool(found.problems),
        problems=found.problems,
        verified=found.files,
    )


COMMAND = Command(
    "verify",
    "hold the site against the list of what was written",
    (arguments.OUTPUT, arguments.FORMAT),
    _run,
)
