"""What the type of a field says: which fields a group has, and what each may be."""

from __future__ import annotations

import types
import typing
from functools import cache
from typing import Any, Union

import msgspec


class Field(typing.NamedTuple):
    """The type of a field, and whether it has to be there."""

    type: Any
    required: bool


@cache
def fields_of(of: type[msgspec.Struct]) -> dict[str, Field]:
    """The fields of a group by their names as typed."""
    hints = typing.get_type_hints(of, include_extras=True)
    return {
        field.encode_name: Field(hints[field.name], field.required)
        for field in msgspec.structs.fields(of)
    }


@cache
def options(of: Any) -> list[Any]:
    """All that an `of` may be."""
    if typing.get_origin(of) in (Union, types.UnionType):
        return [o for arg in typing.get_args(of) if arg is not type(None) for o in options(arg)]
    return [of]


@cache
def shape(of: Any) -> type:
    """The shape of an `of` that is no choice: `str` for one value, `list`, or `dict`."""
    origin = typing.get_origin(of)
    if origin is tuple:
        return list
    if origin is dict or (isinstance(of, type) and issubclass(of, msgspec.Struct)):
        return dict
    return str
