"""What the front matter of a kind of entry may be, as JSON Schema (draft 7), for editors.

An editor that knows a schema completes names of fields and words, says what a field holds where
the pointer rests on it, and underlines what cannot stand there. What only the archive can tell,
whether there is such an entry, stays to `check`.
"""

from __future__ import annotations

import json
import typing
from typing import Annotated, Any, Literal

import msgspec

from regesta.dates import Edtf
from regesta.model.entries import Site
from regesta.model.kinds import KINDS
from regesta.model.rules import Rule
from regesta.model.shapes import Field, fields_of, options, shape
from regesta.model.vocabulary import KIND_WORDS
from regesta.reference import docs

Schema = dict[str, Any]
_DRAFT = "http://json-schema.org/draft-07/schema#"
_TEXT = ["string", "number", "boolean"]
"""YAML gives other types to some texts, such as `312`; all are read as they are typed."""


def schemas() -> dict[str, Schema]:
    """The schema of each kind of entry, by what one is called, and that of `site`."""
    kinds = {kind.singular: _whole(kind.type, kind.singular) for kind in KINDS}
    return {**kinds, "site": _whole(Site, "site")}


def files() -> dict[str, str]:
    """The schemas as files, by their names."""
    return {
        f"{name}.schema.json": f"{json.dumps(schema, ensure_ascii=False, indent=1)}\n"
        for name, schema in schemas().items()
    }


def _whole(of: type[msgspec.Struct], name: str) -> Schema:
    """A schema with all that it refers to."""
    groups: dict[str, Schema] = {}
    group = _group(of, groups, KIND_WORDS.get(name, ()))
    return {"$schema": _DRAFT, "title": name, **group, "definitions": dict(sorted(groups.items()))}


def _group(
    of: type[msgspec.Struct], groups: dict[str, Schema], kinds: tuple[str, ...] = ()
) -> Schema:
    """A group of fields; those that are groups themselves are added to `groups`."""
    said, fields = docs.of_fields(of), fields_of(of)
    properties = {
        name: _kind(said[name], kinds)
        if name == "kind" and kinds
        else {"description": said[name], **_any(field.type, groups)}
        for name, field in fields.items()
    }
    return {
        "description": docs.summary(of),
        "type": "object",
        "properties": properties,
        **_required(fields),
        "additionalProperties": False,
    }


def _required(fields: dict[str, Field]) -> Schema:
    required = [name for name, field in fields.items() if field.required]
    return {"required": required} if required else {}


def _kind(said: str, words: tuple[str, ...]) -> Schema:
    """A kind: the words that all archives have are proposed, and others can be added."""
    return {"description": said, "anyOf": [{"enum": list(words)}, {"type": "string"}]}


def _any(of: Any, groups: dict[str, Schema]) -> Schema:
    found = [_one(option, groups) for option in options(of) if option != Literal[""]]
    return found[0] if len(found) == 1 else {"anyOf": found}


def _one(of: Any, groups: dict[str, Schema]) -> Schema:
    if shape(of) is list:
        return {"type": "array", "minItems": 1, "items": _any(typing.get_args(of)[0], groups)}
    if typing.get_origin(of) is dict:
        return _mapping(of, groups)
    if shape(of) is dict:
        return _reference(of, groups)
    return _leaf(of)


def _mapping(of: Any, groups: dict[str, Schema]) -> Schema:
    keys, values = typing.get_args(of)
    named = {} if keys is str else {"propertyNames": _leaf(keys)}
    return {
        "type": "object", "minProperties": 1, **named, "additionalProperties": _any(values, groups)
    }  # fmt: skip


def _reference(of: type[msgspec.Struct], groups: dict[str, Schema]) -> Schema:
    if of.__name__ not in groups:
        groups[of.__name__] = {}
        groups[of.__name__] = _group(of, groups)
    return {"allOf": [{"$ref": f"#/definitions/{of.__name__}"}]}


def _leaf(of: Any) -> Schema:
    if typing.get_origin(of) is Literal:
        return {"enum": [word for word in typing.get_args(of) if word]}
    if typing.get_origin(of) is Annotated:
        return _ruled(*typing.get_args(of))
    if of is bool:
        return {"type": "boolean"}
    if issubclass(of, Edtf):
        return {"type": ["string", "integer"]}
    return {"type": _TEXT}


def _ruled(of: type, *rules: Rule) -> Schema:
    if of is not str:
        return {"type": "integer" if of is int else "number"}
    pattern = next((rule.pattern for rule in rules if rule.pattern), "")
    return {"type": "string", "pattern": pattern} if pattern else {"type": "string"}
