"""JSON as the files of the site have it: UTF-8, no space that says nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec


def jsonlines(values: Iterable[Any]) -> bytes:
    """A list as a file, a value a line."""
    return _within("[", map(msgspec.json.encode, values), "]") + b"\n"


def jsonfields(fields: Mapping[str, Any]) -> bytes:
    """An object as a file: a field a line, and of a field that is a list a value a line."""
    found = (msgspec.json.encode(name) + b":" + _field(value) for name, value in fields.items())
    return _within("{", found, "}") + b"\n"


def _field(value: Any) -> bytes:
    if isinstance(value, list) and value:
        return _within("[", map(msgspec.json.encode, value), "]")
    return msgspec.json.encode(value)


def _within(opening: str, lines: Iterable[bytes], closing: str) -> bytes:
    return b"\n".join(filter(None, (opening.encode(), b",\n".join(lines), closing.encode())))
