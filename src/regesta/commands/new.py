"""`new`: an entry to be filled in."""

from __future__ import annotations

import argparse
from pathlib import Path

from regesta.commands import arguments
from regesta.commands.command import Command, Manual
from regesta.commands.ending import Ending, NotUnderstoodError
from regesta.model.kinds import KINDS
from regesta.model.rules import ID
from regesta.problems import did_you_mean, printable
from regesta.store.listing import Refused

_KINDS = {kind.singular: kind for kind in KINDS}


def _run(options: argparse.Namespace, project: Path) -> Ending:
    kind, id_ = options.words
    _must_be_possible(kind, id_)
    content = arguments.content(options, project)
    _must_be_free(content, id_)
    file = content / _KINDS[kind].folder / f"{id_}.md"
    _write(file, kind)
    shown = printable(str((options.content or Path("content")) / file.relative_to(content)))
    return Ending(summary=f"{shown} written, to be filled in; then run `check`", wrong=False)


def _must_be_possible(kind: str, id_: str) -> None:
    if kind not in _KINDS:
        hint = did_you_mean(kind, _KINDS) or f"one of {', '.join(_KINDS)}"
        raise NotUnderstoodError(f"there is no kind of entry `{kind}`", hint)
    if not ID.holds(id_):
        raise NotUnderstoodError(f"`{id_}` is no id", f"it should be {ID.what}: `kono-yohei`")


def _must_be_free(content: Path, id_: str) -> None:
    """Raises Refused where there is no archive, or an entry of the name: of any kind."""
    if not content.is_dir():
        raise Refused(f"there is no folder `{content}`", "go to the archive, or say --content")
    for kind in KINDS:
        if (content / kind.folder / f"{id_}.md").exists():
            raise Refused(f"there is an entry already: `{kind.folder}/{id_}.md`", "give another id")


def _write(file: Path, kind: str) -> None:
    from regesta.reference import blank  # noqa: PLC0415

    file.parent.mkdir(exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as written:
        written.write(blank.entry(_KINDS[kind]))


_MANUAL = Manual(
    "The new file has every field that its kind of entry can hold, each under a comment that says "
    "what it holds. Those that have to be there come first; of the others take away the sign # "
    "before those that you give. An entry that is there is never written over.",
    (
        ("new person kono-yohei", "makes `content/persons/kono-yohei.md`"),
        ("new record whistler-2002", "makes `content/records/whistler-2002.md`"),
    ),
    (("content/", "written: one file in the folder of its kind"),),
    (
        (0, "the file is there"),
        (3, "there is an entry of that id already, or no archive in this folder"),
    ),
)
COMMAND = Command(
    "new",
    "make an entry to be filled in, with every field under what it holds",
    (arguments.CONTENT, arguments.FORMAT),
    _run,
    _MANUAL,
    (("KIND", f"one of {', '.join(_KINDS)}"), ("ID", "the name of its file, and of its page")),
)
