"""Which other entries an entry names, in which fields; and every source it cites."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec

from regesta.model import entries as e
from regesta.model.entries import AnyEntry, FieldPath, Source
from regesta.model.references import FOLDERS_OF, FORMS, WORDS_IN

WORDS = frozenset(word for words in WORDS_IN.values() for word in words)
"""What may stand where an id does, and is none."""


Field = tuple[FieldPath, Any, str, Any]
"""A field: its path, the struct that has it, its name and its value."""


class Reference(msgspec.Struct, frozen=True):
    """An id that a field gives, the folders it may be of, and whether it stands as a key."""

    path: FieldPath
    id: str
    folders: tuple[str, ...]
    is_key: bool = False


def references(entry: AnyEntry) -> Iterator[Reference]:
    """Every reference of an entry to another, words such as `sides` left out."""
    for path, owner, name, value in walk(entry.data, ()):
        folders = FOLDERS_OF.get((type(owner), name))
        if folders:
            words = WORDS_IN.get((type(owner), name), ())
            are_ids = (type(owner), name) not in FORMS
            for reference in _ids(value, path, folders, keys=are_ids):
                if reference.id and reference.id not in words:
                    yield reference


def _ids(value: Any, path: FieldPath, folders: tuple[str, ...], keys: bool) -> Iterator[Reference]:
    if isinstance(value, str):
        yield Reference(path, value, folders)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _ids(item, (*path, position), folders, keys)
    elif isinstance(value, dict):
        for key, item in value.items():
            if keys:
                yield Reference((*path, key), key, folders, is_key=True)
            else:
                yield from _ids(item, (*path, key), folders, keys)


def sources(entry: AnyEntry) -> Iterator[tuple[FieldPath, Source]]:
    """Every source that an entry cites, with the path of the field that rests on it."""
    for path, _, name, value in walk(entry.data, ()):
        if name == "sources":
            for source in value:
                yield path[:-1], source


def every(entry: AnyEntry, of: type) -> Iterator[tuple[FieldPath, Any]]:
    """Every value of type `of` within an entry, with its path."""
    for path, _, _, value in walk(entry.data, ()):
        for position, item in enumerate(value if isinstance(value, tuple) else (value,)):
            if isinstance(item, of):
                yield (*path, position) if isinstance(value, tuple) else path, item


def acts_named(entry: AnyEntry) -> Iterator[tuple[FieldPath, e.ActRef]]:
    """Each act that an entry refers to, with the path at which it does."""
    for path, act in every(entry, e.Act):
        for name, given in (("answers", act.answers), ("restates", act.restates)):
            if isinstance(given, str):
                yield (*path, name), given
            else:
                yield from (((*path, name, number), one) for number, one in enumerate(given))


def walk(owner: Any, path: FieldPath) -> list[Field]:
    """Each field of a struct and of all structs within, in order."""
    found: list[Field] = []
    _walk(owner, path, found)
    return found


def _walk(owner: Any, path: FieldPath, found: list[Field]) -> None:
    for name, encoded in _names(type(owner)):  # type: ignore[arg-type]
        value = getattr(owner, name)
        inner = (*path, encoded)
        found.append((inner, owner, name, value))
        if value and not isinstance(value, str):
            _inside(value, inner, found)


@cache
def _names(of: type[msgspec.Struct]) -> tuple[tuple[str, str], ...]:
    return tuple((field.name, field.encode_name) for field in msgspec.structs.fields(of))


def _inside(value: Any, path: FieldPath, found: list[Field]) -> None:
    if isinstance(value, msgspec.Struct):
        _walk(value, path, found)
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            if not isinstance(item, str):
                _inside(item, (*path, position), found)
    elif isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(item, str):
                _inside(item, (*path, key), found)
