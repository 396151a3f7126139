"""`rename`: an entry takes another id."""

from __future__ import annotations

import argparse
from pathlib import Path

from regesta.commands import arguments
from regesta.commands.command import Command, Manual
from regesta.commands.ending import Ending


def _run(options: argparse.Namespace, project: Path) -> Ending:
    # what reads entries is loaded only where one is renamed
    from regesta.commands import renaming  # noqa: PLC0415

    return renaming.rename(arguments.content(options, project), *options.words)


_MANUAL = Manual(
    "An entry takes another id: its file another name, and every reference to it, in front matter "
    "and in links of notes, is written anew; comments and layout stay. `formerly` keeps the old "
    "id, so that the addresses of its pages still lead there, and the files beside a record still "
    "stand at theirs. All is looked at first, and nothing is written where something is in the "
    "way; if it is cut short, the same command finishes it.",
    (
        ("rename kono-yohei kono-y", "lets `kono-yohei` be `kono-y`"),
        ("rename kono-yohei kono-y --format json", "gives the files rewritten for another program"),
    ),
    (("content/", "read; rewritten: the entry, and the files that refer to it"),),
    (
        (0, "the entry has its new id everywhere"),
        (1, "a file that refers to it has errors: nothing was written"),
        (3, "a folder cannot be read or written, the id is taken, or a file changed meanwhile"),
    ),
)
COMMAND = Command(
    "rename",
    "let an entry have another id, and all that refers to it with it",
    (arguments.CONTENT, arguments.FORMAT),
    _run,
    _MANUAL,
    (("OLD", "the id of the entry"), ("NEW", "the id that it takes")),
)
