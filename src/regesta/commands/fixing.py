"""What has one right answer is shown, and mended when that is wished."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

from regesta import urls
from regesta.amending.mending import mended
from regesta.commands import rewriting
from regesta.commands.ending import Ending
from regesta.commands.telling import count
from regesta.making.files import added_labels
from regesta.problems import printable
from regesta.reading import entries, sources
from regesta.reading.sources import Content, SourceFile, Standing


class _Change(NamedTuple):
    """A file as it stands and as it is to be."""

    standing: Standing
    before: bytes
    after: bytes


def fix(
    content: Path, output: Path, *, yes: bool, ask: Callable[[Sequence[str]], bool] | None
) -> Ending:
    """Mend the files of the folder `content`; the site `output` has records as they were.

    Where nobody said `yes`, `ask` shows the lines of all changes and says whether to write; where
    that is None they are shown, and nothing is written. Raises Unreadable, and Refused where
    somebody writes to a file meanwhile.
    """
    changes = list(_changes(sources.find(content.parent, content), output))
    data = {"mended": [one.standing.name for one in changes]}
    if not changes:
        return Ending("nothing to be mended", wrong=False, data=data)
    lines = tuple(_lines(changes))
    files = count(len(changes), "file")
    if not yes and not (ask and ask(lines)):
        hint = "nothing written" if ask else "nothing written; `fix --yes` writes it"
        shown = () if ask else lines
        return Ending(f"{files} to be mended, {hint}", wrong=True, shown=shown, data=data)
    for one in changes:
        rewriting.rewrite(Path(one.standing.path), one.before, one.after)
    return Ending(f"{files} mended", wrong=False, shown=lines if yes else (), data=data)


def asked(lines: Sequence[str]) -> bool:
    """Shows lines on the terminal, and asks whether to write what they say."""
    print(*lines, sep="\n")
    try:
        return input("Write these changes? [y/N] ").strip().casefold() in ("y", "yes")
    except EOFError:
        return False


def _changes(found: Content, output: Path) -> Iterator[_Change]:
    own = added_labels(found.site)
    for standing in found.files:
        file = sources.read(standing)
        if not isinstance(file, SourceFile):
            continue
        after = mended(file, own, _published(standing, output))
        if after != file.data:
            yield _Change(standing, file.data, after)


def _published(standing: Standing, output: Path) -> SourceFile | None:
    """The file of a record as the site has it; None where it has none."""
    there = (output / urls.entry(standing.folder, standing.id)).with_name("source.md")
    file = sources.read(standing._replace(path=str(there)))
    return file if isinstance(file, SourceFile) and standing.folder == entries.RECORDS else None


def _lines(changes: Iterable[_Change]) -> Iterator[str]:
    """The changes as a unified difference."""
    for one in changes:
        before, after = (each.decode().splitlines() for each in (one.before, one.after))
        name = one.standing.name
        difference = unified_diff(before, after, name, name, lineterm="")
        yield from (printable(line) for line in difference)
