"""What there is to say of the page of an entry to who edits it: where it and each passage of it
stand in a file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from regesta import urls
from regesta.archive.archive import Archive
from regesta.memory.answers import Reading
from regesta.memory.file import HARM
from regesta.model.entries import AnyEntry
from regesta.preview import words
from regesta.preview.opening import Opener


def about(memory: Path, opener: Opener, folder: str, entry_id: str) -> str:
    """What there is to say of the page of an entry, as JSON: `{}` where there is none, or nothing
    can be read of it now."""
    try:
        with _archive(memory) as archive:
            entry = archive.entries.get(entry_id)
            found = entry is not None and entry.folder == folder
            return words.as_json(_about(entry, opener)) if entry and found else "{}"
    except HARM:
        return "{}"


@contextmanager
def _archive(memory: Path) -> Iterator[Archive]:
    with closing(Reading(memory)) as reading:
        yield Archive(reading)


def _about(entry: AnyEntry, opener: Opener) -> dict[str, object]:
    passages = {
        urls.anchor(path): {
            "path": path,
            "text": block.text,
            "line": block.line,
            "open": opener.link(entry.file, block.line),
        }
        for path, block in entry.blocks_by_path().items()
    }
    return {"file": entry.file, "open": opener.link(entry.file, 1), "passages": passages}
