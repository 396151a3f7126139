"""The fields of a kind of entry as a Markdown table: the reference in the README."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from typing import Any

import msgspec

from regesta.model.acts import Act
from regesta.model.entries import Record, Site
from regesta.model.fields import Enclosed, Fields, Printed, Source
from regesta.model.kinds import KINDS
from regesta.model.shapes import fields_of, options, shape
from regesta.model.verbs import ActWord
from regesta.model.vocabulary import KIND_WORDS
from regesta.reference import docs

_APART = (Act, Source, ActWord)
"""Groups of fields that have a table of their own, wherever they stand."""
_SAID_WHERE_THEY_STAND = (Printed, Enclosed)
_Row = tuple[str, bool, str]


def tables() -> dict[str, str]:
    """The table of each kind of entry, of `site`, and of each group that stands apart."""
    kinds = {kind.folder: table(kind.type, KIND_WORDS.get(kind.singular, ())) for kind in KINDS}
    apart: dict[str, type[Fields] | type[ActWord]] = {
        "acts": Act, "sources": Source, "verbs": ActWord, "site": Site
    }  # fmt: skip
    return {**kinds, **{name: table(of) for name, of in apart.items()}}


def names() -> str:
    """The names of the fields of all kinds but records, a row a kind."""
    fields = {kind.folder: fields_of(kind.type) for kind in KINDS if kind.type is not Record}
    rows = [
        f"| `{folder}` | {', '.join(_name(name, one.required) for name, one in of.items())} |"
        for folder, of in fields.items()
    ]
    return "\n".join(("| folder | fields |", "|---|---|", *rows))


def table(of: type[msgspec.Struct], kinds: tuple[str, ...] = ()) -> str:
    """A row a field, in the order of the class; those that must be there are bold.

    Fields of a group within stand under it, as `source.file`.
    """
    rows = [
        f"| {_name(name, required)} | {_cell(said)} |"
        for name, required, said in _rows(of, "", kinds)
    ]
    return "\n".join(("| field | holds |", "|---|---|", *rows))


def _rows(of: type[msgspec.Struct], under: str, kinds: tuple[str, ...] = ()) -> Iterator[_Row]:
    said = docs.with_words(of, kinds)
    for name, field in fields_of(of).items():
        yield f"{under}{name}", field.required, said[name]
        for group in dict.fromkeys(_groups(field.type)):
            if group not in (*_APART, *_SAID_WHERE_THEY_STAND):
                yield from _rows(group, f"{under}{name}.")


def _groups(of: Any) -> Iterator[type[msgspec.Struct]]:
    """The groups of fields that a value has, or the items of a list or mapping have."""
    for option in options(of):
        if isinstance(option, type) and issubclass(option, msgspec.Struct):
            yield option
        elif shape(option) in (list, dict):
            yield from _groups(typing.get_args(option)[-1 if shape(option) is dict else 0])


def _name(name: str, required: bool) -> str:
    return f"**`{name}`**" if required else f"`{name}`"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")
