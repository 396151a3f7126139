"""`new`: a record drafted from a source text, or an entry to be filled in."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from regesta.commands import arguments
from regesta.commands.command import Command, Manual
from regesta.commands.ending import Ending, NotUnderstoodError
from regesta.model.kinds import KINDS
from regesta.model.rules import ID
from regesta.problems import did_you_mean, printable

_KINDS = {kind.singular: kind for kind in KINDS}


def _run(options: argparse.Namespace, project: Path) -> Ending:
    first, *rest = options.words
    content = arguments.content(options, project)
    if first not in _KINDS and _is_path(first):
        return _drafted(options, Path(first), content)
    _must_be_possible(first, rest)
    arguments.must_be_free(content, rest[0])
    file = content / _KINDS[first].folder / f"{rest[0]}.md"
    _write(file, first)
    shown = printable(str((options.content or Path("content")) / file.relative_to(content)))
    return Ending(summary=f"{shown} written, to be filled in; then run `check`", wrong=False)


def _is_path(word: str) -> bool:
    """Whether a word is meant as the path of a file."""
    return Path(word).exists() or any(sign in word for sign in "./\\")


def _drafted(options: argparse.Namespace, source: Path, content: Path) -> Ending:
    # drafting loads what nothing else needs
    from regesta.commands.drafted import drafted  # noqa: PLC0415

    own = "".join(options.words[1:])
    if own and not ID.holds(own):
        raise NotUnderstoodError(f"`{own}` is no id", f"it should be {ID.what}: `whistler-2002`")
    return drafted(source, own, options.encoding, content)


def _must_be_possible(kind: str, rest: Sequence[str]) -> None:
    if kind not in _KINDS:
        hint = did_you_mean(kind, _KINDS) or f"one of {', '.join(_KINDS)}, or a file to draft from"
        raise NotUnderstoodError(f"there is no kind of entry `{kind}`", hint)
    if not rest:
        raise NotUnderstoodError(f"`new {kind}` needs an id", f"for example `new {kind} an-id`")
    if not ID.holds(rest[0]):
        raise NotUnderstoodError(f"`{rest[0]}` is no id", f"it should be {ID.what}: `kono-yohei`")


def _write(file: Path, kind: str) -> None:
    from regesta.reference import blank  # noqa: PLC0415

    file.parent.mkdir(exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as written:
        written.write(blank.entry(_KINDS[kind]))


_MANUAL = Manual(
    "Of the file of a source text (plain text, HTML, DOCX) a draft of its record is made: the text "
    "is copied into `seeds/`, and title, date, structure, participants, names and acts are "
    "proposed. What was guessed is named in `unconfirmed`, and not published before you take it "
    "out; docs/drafts.md says how. Of a kind of entry and an id an entry to be filled in is made, "
    "with every field under what it holds. What is there is never written over.",
    (
        ("new outline-2002.txt", "drafts `content/records/outline-2002.md`"),
        ("new received/talks.docx whistler-2002", "drafts `content/records/whistler-2002.md`"),
        ("new note.txt --encoding koi8-r", "drafts of a text in another encoding than UTF-8"),
        ("new person kono-yohei", "makes `content/persons/kono-yohei.md`"),
    ),
    (
        ("content/", "written: the record or entry; the meeting that a record reports, if new"),
        ("seeds/", "written: the source text, and the file that it was drawn from"),
    ),
    (
        (0, "the files are there"),
        (3, "there is an entry of that id already, no archive, or the source cannot be read"),
    ),
)
COMMAND = Command(
    "new",
    "draft a record from a source text, or make an entry to be filled in",
    (arguments.CONTENT, arguments.ENCODING, arguments.FORMAT),
    _run,
    _MANUAL,
    (
        ("SOURCE", f"the file of a source text; or a kind of entry, {', '.join(_KINDS)}"),
        ("[ID]", "the name of its file, and of its page; of a source, else made of its name"),
    ),
)
