"""An entry takes another id, in its file and in all that refer to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from regesta import urls
from regesta.amending.renaming import may_hold, renamed
from regesta.archive.references import WORDS
from regesta.commands import rewriting
from regesta.commands.ending import Ending, NotUnderstoodError
from regesta.commands.telling import count
from regesta.model.entries import AnyEntry
from regesta.model.rules import ID
from regesta.problems import Kind, Problem, did_you_mean
from regesta.reading import entries, sources
from regesta.reading.sources import Content, Standing
from regesta.store.listing import Refused


class _Change(NamedTuple):
    """A file as it stands and as it is to be, and how many references of it change."""

    standing: Standing
    before: bytes
    after: bytes
    references: int


def rename(content: Path, old: str, new: str) -> Ending:
    """Let the entry `old` of the folder `content` have the id `new`.

    One that was cut short is gone on with. Raises NotUnderstoodError, Refused and Unreadable,
    before anything is written; Refused also where somebody writes to a file meanwhile.
    """
    found = sources.find(content.parent, content)
    files = {file.id: file for file in found.files}
    _must_be_an_id(old, new)
    own = files.get(old) or _moved(files.get(new), old)
    if own is None:
        hint = did_you_mean(old, files) or "give the name of its file, without `.md`"
        raise NotUnderstoodError(f"there is no entry `{old}`", hint)
    changes, problems = _changes(found, old, new, own.folder)
    if problems:
        lines = sources.quotable(found, problems)
        return Ending("nothing renamed", wrong=True, problems=problems, lines=lines)
    _write(changes, files, old, new)
    return _ending(changes, old, new)


def _must_be_an_id(old: str, new: str) -> None:
    if not ID.holds(new):
        raise NotUnderstoodError(f"`{new}` is no id", f"it should be {ID.what}: `kono-yohei`")
    if new in urls.RESERVED or new in WORDS:
        raise NotUnderstoodError(f"`{new}` has a meaning of its own", "give another id")
    if old == new:
        raise NotUnderstoodError(f"`{old}` is its id already", "give another one")


def _moved(file: Standing | None, old: str) -> Standing | None:
    """A file, where its entry has had the id `old`."""
    read = sources.read(file) if file else None
    entry = _entry(read)[0] if isinstance(read, sources.SourceFile) else None
    return file if entry and old in entry.data.formerly else None


def _entry(file: sources.SourceFile) -> tuple[AnyEntry | None, tuple[Problem, ...]]:
    """The entry of a file without its body, or what is wrong with its front matter."""
    begun = entries.begin(file)
    if begun.salvaged is None or not begun.sound:
        return None, begun.problems
    return entries.without_body(file, begun.salvaged), ()


def _changes(
    found: Content, old: str, new: str, folder: str
) -> tuple[list[_Change], tuple[Problem, ...]]:
    """Every file that is to be written anew; or what is wrong with those that may refer."""
    changes: list[_Change] = []
    problems: list[Problem] = []
    for standing in found.files:
        file = sources.read(standing)
        if isinstance(file, Problem):
            problems.append(file)
            continue
        if standing.id != old and not any(may_hold(file.data, one) for one in (old, new)):
            continue
        entry, wrong = _entry(file)
        problems += wrong if old.encode() in file.data else ()
        if entry is not None:
            problems += _taken(entry, old, new)
            after, references = renamed(entry, file.data, old, new, folder)
            if after != file.data:
                changes.append(_Change(standing, file.data, after, references))
    return changes, tuple(problems)


def _taken(entry: AnyEntry, old: str, new: str) -> Iterator[Problem]:
    """An id that another entry had before leads to that."""
    if new in entry.data.formerly and entry.id != old:
        place = entry.place("formerly", entry.data.formerly.index(new))
        message = f"`{new}` is a former id of `{entry.id}`: its address leads there"
        yield Problem(Kind.FORMER_ID, place, message, "give another id")


def _write(changes: list[_Change], files: dict[str, Standing], old: str, new: str) -> None:
    """First the entry under its new id, then what refers to it, last the old file goes: cut short
    at any moment, it is finished by the same command."""
    own = next((one for one in changes if one.standing.id == old), None)
    if own:
        path = Path(own.standing.path)
        to = path.with_name(f"{new}.md")
        if new not in files:
            rewriting.move(path, to, own.before, own.after)
        elif files[new].folder != own.standing.folder or to.read_bytes() != own.after:
            raise Refused(f"there is an entry already: `{files[new].name}`", "give another id")
    for one in changes:
        if one is not own:
            rewriting.rewrite(Path(one.standing.path), one.before, one.after)
    if own:
        rewriting.delete(path, own.before)


def _ending(changes: list[_Change], old: str, new: str) -> Ending:
    told = [one for one in changes if one.references]
    shown = tuple(f"{one.standing.name}: {count(one.references, 'reference')}" for one in told)
    every = count(sum(one.references for one in told), "reference")
    summary = f"`{old}` is `{new}` now: {every} in {count(len(told), 'file')}"
    data = {"rewritten": {one.standing.name: one.references for one in told}}
    return Ending(summary, wrong=False, shown=shown, data=data)
