"""Dates and references as they stand in a cell."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.dates import Edtf
from regesta.exports.tables import Object
from regesta.model.parts import Actor, Head

DATED = (
    "EDTF (ISO 8601-2), Gregorian: a year, month, season or day, an interval, or one of several; "
    "X a digit not known, ? uncertain, ~ approximate."
)
"""How every column with a date explains it."""
PRINTED = "A collective that is no entry stands as `printed`, its words, with the `side` it is of."
"""How every column of those who act explains what is no id."""
ISSUED_BY = (
    "Who issued it, whose account it is: ids of persons or organisations, in the order of the "
    "document."
)
"""How every column of those who issued a record explains itself."""


def date(found: Edtf | None) -> str:
    """A date as it was given, empty for none."""
    return found.text if found else ""


def id_of(head: Head | None) -> str:
    """The id of an entry, empty for none."""
    return head.id if head else ""


def ids_of(heads: Iterable[Head]) -> list[str]:
    """The ids of entries, each once."""
    return list(dict.fromkeys(head.id for head in heads))


def heads(found: Iterable[Head]) -> list[str | Object]:
    """The ids of entries, and of those that are none the words as printed."""
    return [head.id if head.folder else {"printed": head.title} for head in found]


def actors(found: Iterable[Actor]) -> list[str | Object]:
    """The ids of all who act, in order; of a collective that is no entry its words and side."""
    return [_actor(actor) for actor in found]


def _actor(actor: Actor) -> str | Object:
    if actor.head.folder:
        return actor.head.id
    return {"printed": actor.head.title, "side": id_of(actor.side)}
