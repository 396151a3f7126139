"""`fix`: mend what has one right answer."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from regesta.commands import arguments
from regesta.commands.command import Argument, Command, Manual
from regesta.commands.ending import Ending

_YES = Argument("--yes", {"action": "store_true", "help": "write without asking"})


def _run(options: argparse.Namespace, project: Path) -> Ending:
    # what reads entries is loaded only where they are mended
    from regesta.commands import fixing  # noqa: PLC0415

    content = arguments.content(options, project)
    can_ask = options.format == "text" and sys.stdin.isatty() and sys.stdout.isatty()
    output = arguments.output(options, project)
    return fixing.fix(content, output, yes=options.yes, ask=fixing.asked if can_ask else None)


_MANUAL = Manual(
    "Mends what has one right answer: a quotation that is the passage's but for spaces, dashes and "
    "the forms of quotation marks; a passage whose quotation stands in another alone; a date, path "
    "or id in full-width figures or in curly quotes; the order of the fields of an entry. "
    "What names a passage without a quotation, as `topics` does, follows where its words have "
    "moved since the site was built, for that has the record as it was: run it before the next "
    "build. Where the words themselves have changed, or stand twice, it is yours to look at. It "
    "shows every change first, and writes when you say so.",
    (
        ("fix", "shows what it would change, and asks"),
        ("fix --yes", "changes it without asking"),
        ("fix --yes --format json", "gives the files changed for another program"),
    ),
    (
        ("content/", "read; rewritten: the files mended"),
        ("site/", "read: the records as they were when it was built"),
    ),
    (
        (0, "nothing is left that it could mend"),
        (1, "something could be mended, and nothing was written"),
        (3, "a folder cannot be read or written, or a file changed meanwhile"),
    ),
)
COMMAND = Command(
    "fix",
    "mend what has one right answer, after showing it",
    (arguments.CONTENT, arguments.OUTPUT, _YES, arguments.FORMAT),
    _run,
    _MANUAL,
)
