"""The file from which editors propose the ids of entries, written anew as these come and go."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from regesta.archive.archive import Archive
from regesta.memory.answers import Reading
from regesta.memory.file import HARM
from regesta.model.kinds import INDEXED
from regesta.reference import ids
from regesta.store import disk


def keep(memory: Path, schemas: Path) -> None:
    """Write the ids of an archive, as the last build into `memory` found its entries, beside the
    schemas of its kinds, where these are there. What somebody else wrote there is left alone, and
    so is what cannot be written: no more is lost by it than what editors propose.
    """
    file = schemas / ids.FILE
    try:
        if not (schemas / "record.schema.json").is_file():
            return
        stands = disk.read(file).decode() if file.exists() else ""
        text = _text(memory)
        if text != stands and (ids.is_one(stands) or not stands):
            disk.put(file, text.encode())
    except (*HARM, OSError, LookupError, UnicodeDecodeError):
        return


def _text(memory: Path) -> str:
    with closing(Reading(memory)) as reading:
        archive = Archive(reading)
        return ids.text(head for kind in INDEXED for head in archive.heads_in[kind.folder])
