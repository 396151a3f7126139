"""`compare`: a record's text beside its copy, word by word."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from regesta.commands import arguments
from regesta.commands.command import Command, Manual
from regesta.commands.ending import Ending


def _run(options: argparse.Namespace, project: Path) -> Ending:
    # what reads records is loaded only where one is compared
    from regesta.commands import comparing  # noqa: PLC0415

    (record,) = options.words
    width = shutil.get_terminal_size((80, 24)).columns
    return comparing.compare(arguments.content(options, project), record, width)


_MANUAL = Manual(
    "The text of the record is shown in one column, and in another the copy in `seeds/` that it "
    "was transcribed from. Where they differ it is marked, and so is what the record says that it "
    "leaves out. Nothing is changed.",
    (
        ("compare whistler-2002", "shows `content/records/whistler-2002.md` beside its copy"),
        ("compare whistler-2002 --format json", "gives each stretch of it for another program"),
    ),
    (
        ("content/records/", "read: the record"),
        ("seeds/", "read: its copy"),
    ),
    (
        (0, "the words are those of the copy, in its order"),
        (1, "they differ, or the record cannot be read"),
        (3, "the folder cannot be read"),
    ),
)
COMMAND = Command(
    "compare",
    "hold the text of a record beside its copy, word by word",
    (arguments.CONTENT, arguments.FORMAT),
    _run,
    _MANUAL,
    (("RECORD", "the id of the record"),),
)
