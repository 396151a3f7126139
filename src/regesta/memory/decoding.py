"""What reads the values of each query, by the type that they have."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, cast

import msgspec

from regesta.archive.asking import Many, One, Told
from regesta.archive.known import Known
from regesta.memory.codec import reader
from regesta.model.entries import AnyEntry, Entry
from regesta.model.kinds import BY_FOLDER

Decode = Callable[[bytes], Any]
_FIELDS = {name: field for name, field in vars(Known).items() if isinstance(field, Many | One)}


@cache
def decoder(query: str) -> Decode:
    """What reads the values of the queries of a name."""
    of = (_FIELDS.get(query) or Told.every[query]).of
    return _entry if of is Entry else reader(of).decode


def _entry(data: bytes) -> AnyEntry:
    folder, entry = reader(tuple[str, msgspec.Raw]).decode(data)
    generic: Any = Entry
    of = generic[BY_FOLDER[folder].type]
    return cast("AnyEntry", reader(of).decode(entry))
