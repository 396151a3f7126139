"""`serve`: show the site while it is edited."""

from __future__ import annotations

import argparse
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path

from regesta.build import Manner
from regesta.commands import arguments, making, terminal
from regesta.commands.command import Argument, Command, Manual
from regesta.commands.ending import Ending, NotUnderstoodError
from regesta.commands.serving import Teller, begun
from regesta.store.listing import Refused

_PORT = 8000
_VSCODE = "vscode://file{file}:{line}"
_AT = Argument(
    "--port",
    {
        "type": int,
        "default": _PORT,
        "metavar": "N",
        "help": f"where to serve; the next that is free, where it is in use (default: {_PORT})",
    },
)
_EDITOR = Argument(
    "--editor",
    {
        "default": _VSCODE,
        "metavar": "ADDRESS",
        "help": f"what opens a file at a line in your editor (default: {_VSCODE})",
    },
)
_EVERY = Argument(
    "--all",
    {
        "action": "store_true",
        "help": "tell at each change of all that is wrong, not of what is new alone: for editors",
    },
)


def _run(options: argparse.Namespace, project: Path) -> Ending:
    # what serves is loaded by no other command
    from regesta.preview import cache, session  # noqa: PLC0415
    from regesta.preview.opening import Opener  # noqa: PLC0415

    _must_be_possible(options)
    content = arguments.content(options, project)
    if not content.is_dir():
        raise Refused(f"there is no folder `{content}`", "go to the archive, or say --content")
    folders = arguments.folders(options, project, cache.folder(content))
    manner = Manner(
        search=False,
        overwrite=True,
        drafts=True,
        on_wait=making.say_waiting,
        jobs=making.jobs(options),
        watches=terminal.progress(sys.stderr),
    )
    opener = Opener(content.parent, options.editor)
    with suppress(KeyboardInterrupt):
        told = partial(begun, options.port), Teller(every=options.all)
        session.serve(folders, manner, opener, options.port, *told)
    return Ending(summary="ended", wrong=False)


def _must_be_possible(options: argparse.Namespace) -> None:
    if not 0 <= options.port < 1 << 16:
        raise NotUnderstoodError(f"there is no port {options.port}", "give one up to 65535")
    if "{file}" not in options.editor:
        hint = f"where the file's path is to stand, write {{file}}: {_VSCODE}"
        raise NotUnderstoodError("the address of --editor names no file", hint)


_MANUAL = Manual(
    "The site is built, shown to this machine alone, and built again whenever a file of it is "
    "saved; a page that has changed is fetched anew by itself. What is wrong stands over the last "
    "good page until it is mended. What nobody has confirmed yet is shown too, which a build "
    "never does.",
    (
        ("serve", "shows the site of the archive in this folder"),
        ("serve --port 9000", "does so at another port"),
    ),
    (
        ("content/, seeds/, templates/", "read, and watched"),
        ("schemas/ids.schema.json", "written, where schemas are: the ids that editors propose"),
        ("the cache of your account", "written: the site as it is shown; it may be deleted"),
    ),
    (
        (0, "it was ended by Ctrl-C"),
        (3, "the content cannot be read, the site not be written, or no port is free"),
    ),
)
COMMAND = Command(
    "serve",
    "show the site while it is edited, on this machine alone",
    (arguments.CONTENT, arguments.TEMPLATES, arguments.JOBS, _AT, _EDITOR, _EVERY),
    _run,
    _MANUAL,
)
