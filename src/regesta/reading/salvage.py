"""What can be read of an entry that has errors, so that the rest is checked in the same run."""

from __future__ import annotations

import typing
from typing import Any, Generic, TypeVar

import msgspec

from regesta.model import shapes
from regesta.model.entries import KEY, FieldPath
from regesta.problems import NOWHERE, Location
from regesta.reading import schema
from regesta.reading.frontmatter import Matter, Value

T = TypeVar("T")
_LIKELY = ("-", "x", "2000", "1", "https://example.org/", "en", "00:00")


class Salvaged(msgspec.Struct, Generic[T], frozen=True):
    """An entry's data with stand-ins for its faulty values, and the places of what is left.

    `lost` are the paths of the values that others stand in for.
    """

    data: T
    places: dict[FieldPath, Location]
    lost: frozenset[FieldPath] = frozenset()


def salvage(matter: Matter, of: type[T]) -> Salvaged[T]:
    """What of the front matter can be read as an `of`; faulty items of lists are left out."""
    found = _Salvage(matter)
    value = found.struct(matter.value, of, (), ())
    data, wrong = schema.decode(value, of, found.places)
    assert data is not None, wrong  # noqa: S101 - every part of it holds
    return Salvaged(data, found.places, frozenset(found.lost))


class _Salvage:
    """Values are taken from a path, `path`, and put to another, `at`: items before may be gone."""

    def __init__(self, matter: Matter) -> None:
        self.given, self.faulty = matter.places, matter.faulty
        self.places: dict[FieldPath, Location] = {}
        self.placed: list[FieldPath] = []
        self.lost: set[FieldPath] = set()

    def value(self, value: Value, of: Any, path: FieldPath, at: FieldPath) -> Value | None:
        """What can be read of a value; None where that is nothing."""
        option = schema.option(value, of)
        if path in self.faulty or option is None:
            return None
        self._place(path, at)
        if isinstance(value, str):
            return value if schema.holds(value, of, path, self.given) else None
        if isinstance(value, list):
            return self._items(value, schema.item_type(option), path, at)
        if typing.get_origin(option) is dict:
            return self._mapping(value, option, path, at)
        return self.struct(value, option, path, at)

    def _place(self, path: FieldPath, at: FieldPath) -> None:
        for key in ((), (KEY,)):
            if place := self.given.get((*key, *path)):
                self.places[(*key, *at)] = place
                self.placed.append((*key, *at))

    def _items(
        self, value: list[Value], of: Any, path: FieldPath, at: FieldPath
    ) -> list[Value] | None:
        kept: list[Value] = []
        for position, item in enumerate(value):
            one = self.value(item, of, (*path, position), (*at, len(kept)))
            if one is not None:
                kept.append(one)
        return kept or None

    def _mapping(
        self, value: dict[str, Value], of: Any, path: FieldPath, at: FieldPath
    ) -> dict[str, Value] | None:
        keys, values = typing.get_args(of)
        kept = {
            key: one
            for key, item in value.items()
            if schema.holds(key, keys, (*path, key), self.given)
            and (one := self.value(item, values, (*path, key), (*at, key))) is not None
        }
        return kept or None

    def struct(
        self, value: dict[str, Value], of: Any, path: FieldPath, at: FieldPath
    ) -> dict[str, Value]:
        """The fields of a group: what stands in for a faulty one is placed nowhere, and so is a
        group within another that has such, since what holds of it as a whole hangs on all."""
        self._place(path, at)
        meant = {schema.meant(of, name, value) for name in value}
        kept: dict[str, Value] = {}
        for name, field in shapes.fields_of(of).items():
            inner, placed = (*at, name), len(self.placed)
            one = (
                self.value(value[name], field.type, (*path, name), inner) if name in value else None
            )
            if one is None and (field.required or name in value or name in meant):
                self._forget(inner, placed)
                self.places |= {at: NOWHERE} if at else {}
                one = stand_in(field.type)
            if one is not None:
                kept[name] = one
        return kept

    def _forget(self, at: FieldPath, placed: int) -> None:
        """Let nothing at a path be placed anywhere: what was placed there came after `placed`."""
        self.lost.add(at)
        self.places |= dict.fromkeys((at, *self.placed[placed:]), NOWHERE)


def stand_in(of: Any) -> Value:
    """A value that can be read as an `of`, with no more in it than there must be."""
    option = shapes.options(of)[0]
    if (item := schema.item_type(option)) is not None:
        return [stand_in(item)]
    if typing.get_origin(option) is dict:
        keys, values = typing.get_args(option)
        return {str(stand_in(keys)): stand_in(values)}
    if isinstance(option, type) and issubclass(option, msgspec.Struct):
        fields = shapes.fields_of(option)
        return {name: stand_in(field.type) for name, field in fields.items() if field.required}
    literal = typing.get_origin(option) is typing.Literal
    words: tuple[str, ...] = typing.get_args(option) if literal else _LIKELY
    return next(word for word in (*words, "true") if schema.holds(word, option, (), {(): NOWHERE}))
