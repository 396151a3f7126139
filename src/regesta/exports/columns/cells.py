"""Dates and references as they stand in a cell."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.dates import Edtf
from regesta.model.parts import Actor, Head

DATED = "EDTF (ISO 8601-2): a year, month or day, or an interval; ? uncertain, ~ approximate."
"""How every column with a date explains it."""


def date(found: Edtf | None) -> str:
    """A date as it was given, empty for none."""
    return found.text if found else ""


def id_of(head: Head | None) -> str:
    """The id of an entry, empty for none."""
    return head.id if head else ""


def ids_of(heads: Iterable[Head]) -> list[str]:
    """The ids of entries, each once."""
    return list(dict.fromkeys(head.id for head in heads))


def actors(found: Iterable[Actor]) -> list[str]:
    """The ids of all who act, in order."""
    return [actor.head.id for actor in found]
