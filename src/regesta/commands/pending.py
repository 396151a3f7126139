"""Proposals in the files of content, as these stand now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from regesta.amending.proposals import Proposal, proposals
from regesta.commands.ending import NotUnderstoodError
from regesta.making.files import added_labels
from regesta.model.entries import AnyEntry
from regesta.problems import Problem, did_you_mean, printable
from regesta.reading import entries, sources
from regesta.reading.labels import Own
from regesta.reading.sources import Content, SourceFile, Standing
from regesta.reading.spans import Laid, laid


class Key(NamedTuple):
    """A proposal as it is found again after its file was changed; `own` are the labels that its
    archive adds."""

    file: Standing
    own: Own
    name: str
    is_act: bool


class Opened(NamedTuple):
    """A proposal in its file as that stands now."""

    file: SourceFile
    entry: AnyEntry
    found: Laid
    one: Proposal

    @property
    def place(self) -> str:
        """Its file, and the line."""
        where = self.entry.place(*self.one.path)
        return f"{where.file}, line {where.line}"


def only(found: Content, of: str) -> Content:
    """Content with the file alone of the entry of an id, where one is given. Raises
    NotUnderstoodError where there is none."""
    files = tuple(one for one in found.files if one.id == of)
    if of and not files:
        near = did_you_mean(of, (one.id for one in found.files))
        hint = near or "give the name of its file without `.md`, or nothing for the whole archive"
        raise NotUnderstoodError(f"there is no entry `{printable(of)}`", hint)
    return found._replace(files=files) if of else found


def every(found: Content, problems: list[Problem]) -> Iterator[Key]:
    """Every proposal, those of records last, for these name the others."""
    own = added_labels(found.site)
    for standing in sorted(found.files, key=lambda one: one.folder == entries.RECORDS):
        file = sources.read(standing)
        if not isinstance(file, SourceFile) or b"unconfirmed" not in file.data:
            continue
        entry, wrong = _read(file, own)
        problems += wrong
        if entry is not None:
            yield from (Key(standing, own, one.name, one.is_act) for one in proposals(entry))


def _read(file: SourceFile, own: Own) -> tuple[AnyEntry | None, tuple[Problem, ...]]:
    """The entry of a file without its copy, or what is wrong with its front matter."""
    begun = entries.begin(file)
    if not begun.sound:
        return None, begun.problems
    return entries.finish(begun, None, own).entry, ()


def open_(key: Key) -> Opened | None:
    """A proposal as its file stands now; None where it is there no more."""
    file = sources.read(key.file)
    entry = _read(file, key.own)[0] if isinstance(file, SourceFile) else None
    if entry is None or not isinstance(file, SourceFile):
        return None
    for one in proposals(entry):
        if (one.name, one.is_act) == (key.name, key.is_act):
            return Opened(file, entry, laid(file.data), one)
    return None
