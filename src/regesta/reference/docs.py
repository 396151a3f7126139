"""What the model says of its fields: the text that stands under each in the source of its class.

It is read from the source, as Sphinx does, so that a field and what it holds are said in one place.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
import typing
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any, Literal

import msgspec

from regesta.model.shapes import fields_of, options


def summary(of: type[msgspec.Struct]) -> str:
    """What a group of fields is: its docstring, in one paragraph."""
    return " ".join((of.__doc__ or "").split())


def of_fields(of: type[msgspec.Struct]) -> dict[str, str]:
    """The doc of each field of a group, by its name as typed, in their order.

    A field that a class takes from another, and does not say again, has the doc that it has there.
    """
    said: dict[str, str] = {}
    for group in reversed(of.__mro__):
        said |= _said(group)
    return {field.encode_name: said[field.name] for field in msgspec.structs.fields(of)}


def with_words(of: type[msgspec.Struct], kinds: tuple[str, ...] = ()) -> dict[str, str]:
    """The docs of a group, those of fields for controlled words with the words at their end.

    `kinds` are the words of the field `kind` where a project can add to them.
    """
    said = of_fields(of)
    return {
        name: said[name] + _one_of(kinds if name == "kind" and kinds else _words(field.type))
        for name, field in fields_of(of).items()
    }


def _words(of: Any) -> tuple[str, ...]:
    literals = (typing.get_args(o) for o in options(of) if typing.get_origin(o) is Literal)
    return tuple(word for words in literals for word in words if word)


def _one_of(words: tuple[str, ...]) -> str:
    """The words as a sentence; a single one is in the doc of the field."""
    if len(words) < 2:
        return ""
    return f" One of {', '.join(words[:-1])} or {words[-1]}."


@cache
def _said(of: type) -> dict[str, str]:
    """The docs that stand in a class itself, by name."""
    if not issubclass(of, msgspec.Struct) or of is msgspec.Struct:
        return {}
    (found,) = ast.parse(textwrap.dedent(inspect.getsource(of))).body
    return dict(_fields(found.body)) if isinstance(found, ast.ClassDef) else {}


def _fields(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    for field, text in pairwise(body):
        match field, text:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(
                value=ast.Constant(value=str(doc))
            ):
                yield name, " ".join(doc.split())
