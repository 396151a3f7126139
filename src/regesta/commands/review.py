"""`review`: decide on what is unconfirmed."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from regesta.commands import arguments
from regesta.commands.command import Command, Manual
from regesta.commands.ending import Ending


def _run(options: argparse.Namespace, project: Path) -> Ending:
    # what reads entries is loaded only where they are reviewed
    from regesta.commands import reviewing  # noqa: PLC0415

    width = shutil.get_terminal_size((80, 24)).columns
    return reviewing.review(arguments.content(options, project), width, *options.words)


_MANUAL = Manual(
    "Asks first for what a draft left open, as its issuer where the text names none. Then it "
    "shows what is unconfirmed, one proposal after the other: an act under its sentence, in words, "
    "or a field of a draft; and asks whether to accept it, to change it (by whom, to whom, the "
    "verb, the topics; a field part by part, with what is to be added to it: by id or by name), "
    "to drop it or to skip it. Each answer is written into the file at once, so it can be stopped "
    "at any time and goes on where it was; what was skipped comes last.",
    (
        ("review", "asks for each proposal of the archive what is to become of it"),
        ("review whistler-2002", "asks for those of one entry"),
        ("review --content drafts/content", "does so in another folder"),
    ),
    (("content/", "read; rewritten: the file of each proposal decided on"),),
    (
        (0, "all that could be read was shown, or you stopped"),
        (1, "a file with proposals has errors; the others were shown"),
        (3, "a folder cannot be read or written, or a file changed meanwhile"),
    ),
)
COMMAND = Command(
    "review",
    "decide on what a draft proposes, one proposal after the other",
    (arguments.CONTENT,),
    _run,
    _MANUAL,
    (("[ID]", "the id of an entry; all of the archive where none is given"),),
)
