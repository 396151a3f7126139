"""What a draft left open, as nothing in its text told it, is asked for."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from regesta.commands import rewriting
from regesta.commands.asking import LIST, asked, given, say, several
from regesta.commands.choosing import Known, known
from regesta.model import rules
from regesta.model.entries import Data
from regesta.model.kinds import BY_FOLDER
from regesta.model.shapes import fields_of, options
from regesta.problems import Kind
from regesta.reading import entries, sources
from regesta.reading.sources import Content, SourceFile, Standing
from regesta.reference import docs

_LIST, _LEAVE = f"`{LIST}` lists what there is. ", "Enter leaves it open."


def fill_in(found: Content, of: Content) -> None:
    """Ask for each field of the drafts `of` the content `found` that stands without a value, and
    write each answer into its file at once, until standard input ends. Raises Refused where
    somebody writes to a file meanwhile."""
    drafts = [(standing, names) for standing in of.files if (names := tuple(_open(standing)))]
    if not drafts:
        return
    choices = known(found)
    with suppress(EOFError):
        for standing, names in drafts:
            for name in names:
                _fill(standing, name, choices)


def _open(standing: Standing) -> Iterator[str]:
    """The fields of a draft that stand without a value, where nothing else is wrong with it."""
    file = sources.read(standing)
    if not isinstance(file, SourceFile) or b"unconfirmed" not in file.data:
        return
    begun = entries.begin(file)
    if begun.matter and {one.kind for one in begun.problems} == {Kind.EMPTY_VALUE}:
        known_ = fields_of(_type(standing))
        yield from (name for name in known_ if (name,) in begun.matter.faulty)


def _fill(standing: Standing, name: str, choices: Known) -> None:
    file = sources.read(standing)
    if not isinstance(file, SourceFile):
        return
    among = dict(ChainMap(*map(dict, choices.entries.values())))
    typed = options(fields_of(_type(standing))[name].type)
    takes_ids = any(rules.ID in getattr(one, "__metadata__", ()) for one in typed)
    said = f"{docs.of_fields(_type(standing))[name]} {_LIST if takes_ids else ''}{_LEAVE}"
    print(f"\n{file.name}: `{name}` is open, and the draft cannot be read without it")
    say(said)
    answer = asked(name, partial(several, among) if takes_ids else str)
    after = given(file, (name,), answer) if answer else file
    if after is not file:
        rewriting.rewrite(Path(standing.path), file.data, after.data)


def _type(standing: Standing) -> type[Data]:
    return BY_FOLDER[standing.folder].type
