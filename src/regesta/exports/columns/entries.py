"""What the tables of entries have in common."""

from __future__ import annotations

from regesta import urls
from regesta.exports.tables import Column
from regesta.model.parts import Head, Value


class EntryPart(Value, frozen=True):
    """An entry as a row is made of it."""

    head: Head


def _id(part: EntryPart) -> str:
    return part.head.id


def _page(part: EntryPart) -> str:
    return urls.entry(part.head.folder, part.head.id)


ID = Column("id", "string", "The id of the entry.", _id)
PAGE = Column("page", "string", "Its page, from the root of the site.", _page)
