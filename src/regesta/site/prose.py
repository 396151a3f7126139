"""An editor's own text, the note of an entry or a page, with the names in it linked."""

from __future__ import annotations

from regesta.archive.archive import Archive
from regesta.model.entries import Entry
from regesta.views.transcription import Shown, shown


def prose(archive: Archive, entry: Entry) -> tuple[Shown, ...]:
    """The body of an entry that is no record, as its page shows it."""
    return shown(entry.body, archive.pieces_of(entry.id), {}, {})
