"""An entry to be filled in: every field of its kind, each under what it holds."""

from __future__ import annotations

import textwrap
import typing
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from regesta.model.kinds import Kind
from regesta.model.shapes import fields_of, options, shape
from regesta.model.vocabulary import KIND_WORDS
from regesta.reference import docs, json_schema

_WIDTH = 96
_OPTIONAL = "May be left out: take away the # before what you give."


def entry(kind: Kind) -> str:
    """The text of an entry of a kind, its schema named for editors: what is required first, empty;
    the rest behind a `#`."""
    required = [name for name, field in fields_of(kind.type).items() if field.required]
    rest = [name for name in fields_of(kind.type) if name not in required]
    lines = ["---", json_schema.named(kind.singular), *_fields(kind, required, "")]
    if rest:
        lines += ["", f"# {_OPTIONAL}", "", *_fields(kind, rest, "#")]
    return "\n".join((*lines, "---", ""))


def _fields(kind: Kind, names: Iterable[str], mark: str) -> Iterator[str]:
    said = docs.with_words(kind.type, KIND_WORDS.get(kind.singular, ()))
    for name in names:
        yield from textwrap.wrap(said[name], _WIDTH, initial_indent="# ", subsequent_indent="# ")
        yield from (f"{mark}{line}" for line in _lines(name, fields_of(kind.type)[name].type))


def _lines(name: str, of: Any) -> Iterator[str]:
    """A field with an empty value; of a list of groups, the fields of one."""
    option = options(of)[0]
    item = typing.get_args(option)[0] if shape(option) is list else None
    if isinstance(item, type) and issubclass(item, msgspec.Struct):
        yield f"{name}:"
        yield from _group(item)
    else:
        yield _empty(name, of)


def _group(of: type[msgspec.Struct]) -> Iterator[str]:
    said = docs.with_words(of)
    fields = sorted(fields_of(of).items(), key=lambda field: not field[1].required)
    for position, (name, field) in enumerate(fields):
        begun = "    " if position else "  - "
        mark = "#" if position and not field.required else ""
        yield f"{begun}{mark}{_empty(name, field.type)}  # {said[name]}"


def _empty(name: str, of: Any) -> str:
    """A field with nothing in it, of the shape that it has: `also: [ ]`, `native: { }`."""
    empty: dict[type, str] = {str: "", list: " [ ]", dict: " { }"}
    return f"{name}:{empty[shape(options(of)[0])]}"
