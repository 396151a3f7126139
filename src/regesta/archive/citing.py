"""The sources outside the archive, and what rests on each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec

from regesta.archive.references import sources
from regesta.model import entries as e
from regesta.model.entries import AnyEntry, FieldPath
from regesta.model.parts import Cited, Head


def cited(entry: AnyEntry, own: Head) -> Iterator[Cited]:
    """Every source that an entry with the head `own` cites, with what rests on it."""
    for path, source in sources(entry):
        yield Cited(source, own, _what(entry, path))


def _what(entry: AnyEntry, path: FieldPath) -> str:
    """What rests on a source, in words: the office, the outcome, the note that cites it."""
    value: Any = entry.data
    for part in path:
        value = _within(value, part)
    match value:
        case e.Office():
            return f"office: {value.title}"
        case e.Rank():
            return f"rank: {value.title}"
        case e.Stage():
            return f"stage: {value.what.replace('-', ' ')}"
        case e.Note():
            return f"note on {value.at}"
        case e.Reading():
            return f"reading of “{path[1]}”"
        case _:
            return "the entry as a whole"


@cache
def _names(of: type[msgspec.Struct]) -> dict[str, str]:
    """The names of the fields of a group by their names as typed."""
    return {field.encode_name: field.name for field in msgspec.structs.fields(of)}


def _within(value: Any, part: str | int) -> Any:
    if isinstance(value, msgspec.Struct):
        return getattr(value, _names(type(value))[str(part)])
    return value[part]
