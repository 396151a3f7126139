"""`compare`: a record's text beside its copy, word by word."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from regesta.commands import arguments
from regesta.commands.command import Command
from regesta.commands.telling import Ending


def _run(options: argparse.Namespace, project: Path) -> Ending:
    # what reads records is loaded only where one is compared
    from regesta.commands import comparing  # noqa: PLC0415

    (record,) = options.words
    width = shutil.get_terminal_size((80, 24)).columns
    return comparing.compare(arguments.content(options, project), record, width)


COMMAND = Command(
    "compare",
    "hold the text of a record beside its copy, word by word",
    (arguments.CONTENT, arguments.FORMAT),
    _run,
    (("RECORD", "the id of the record"),),
)
