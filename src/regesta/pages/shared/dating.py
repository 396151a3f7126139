"""The date by which an entry stands in a line of time, in a list or in a table."""

from __future__ import annotations

from regesta.archive.archive import Archive
from regesta.dates import Edtf
from regesta.model.entries import AnyEntry


def date_of(archive: Archive, entry: AnyEntry) -> Edtf | None:
    """An entry's own date, a meeting's planned one, that of an undertaking's first act."""
    first = (act.date for act in archive.acts_about[entry.id])
    own = archive.heads[entry.id].date or getattr(entry.data, "planned", None)
    return own or next(first, None)
