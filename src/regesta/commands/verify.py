"""`verify`: hold a site against the list of what was written."""

from __future__ import annotations

import argparse
from pathlib import Path

from regesta.commands import arguments
from regesta.commands.command import Command, Manual
from regesta.commands.ending import Ending
from regesta.commands.telling import count
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


_MANUAL = Manual(
    "Each file of a site is held against the lists that the build wrote, by its SHA-256. What "
    "differs, is missing or was added is named. Nothing is changed.",
    (
        ("verify", "verifies `site`"),
        ("verify --output /var/www/archive", "verifies a copy of it"),
    ),
    (
        ("site/", "read: every file"),
        ("site/manifest-sha256.txt", "read: the list; that of the search is in `site/pagefind/`"),
    ),
    (
        (0, "all is as a build wrote it"),
        (1, "a file differs, is missing or was added"),
        (3, "the folder cannot be read, or is no site"),
    ),
)
COMMAND = Command(
    "verify",
    "hold the site against the list of what was written",
    (arguments.OUTPUT, arguments.FORMAT),
    _run,
    _MANUAL,
)
