"""What the front matter of a kind of entry may be, as JSON Schema (draft 7), for editors.

An editor that knows a schema completes names of fields and words, says what a field holds where
the pointer rests on it, and underlines what cannot stand there. What only the archive can tell,
whether there is such an entry, stays to `check`.
"""

from __future__ import annotations

import json
import re
import typing
from typing import Annotated, Any, Literal

import msgspec

from regesta.dates import Edtf
from regesta.model.entries import Act, Site
from regesta.model.kinds import KINDS
from regesta.model.rules import Rule
from regesta.model.shapes import Field, fields_of, options, shape
from regesta.model.verbs import ACTS
from regesta.model.vocabulary import KIND_WORDS
from regesta.reference import docs, ids

Schema = dict[str, Any]
_DRAFT = "http://json-schema.org/draft-07/schema#"
_TEXT = ["string", "number"]
"""YAML takes some texts for numbers, such as `312`; all are read as they are typed.

It takes `true` alone for none either; but editors would propose that in every such field."""
_ADDED_TO: dict[tuple[type, str], Schema] = {
    (Act, "act"): {
        "enum": list(ACTS),
        "enumDescriptions": [word.definition for word in ACTS.values()],
    },
    **{
        (kind.type, "kind"): {"enum": list(KIND_WORDS[kind.singular])}
        for kind in KINDS
        if kind.singular in KIND_WORDS
    },
}
"""The words that all archives have of fields whose words `site.yaml` can add to."""


def schemas() -> dict[str, Schema]:
    """The schema of each kind of entry, by what one is called, and that of `site`."""
    kinds = {kind.singular: _whole(kind.type) for kind in KINDS}
    return {**kinds, "site": _whole(Site)}


def files() -> dict[str, str]:
    """The schemas as files, by their names."""
    return {
        f"{name}.schema.json": f"{json.dumps(schema, ensure_ascii=False, indent=1)}\n"
        for name, schema in schemas().items()
    }


def named(kind: str) -> str:
    """The line at the top of an entry's front matter by which editors find the schema of its kind,
    as one is called: the schemas lie beside `content/`."""
    return f"# yaml-language-server: $schema=../../schemas/{kind}.schema.json"


def _whole(of: type[msgspec.Struct]) -> Schema:
    """A schema with all that it refers to."""
    groups: dict[str, Schema] = {}
    group = _group(of, groups)
    return {"$schema": _DRAFT, **group, "definitions": dict(sorted(groups.items()))}


def _group(of: type[msgspec.Struct], groups: dict[str, Schema]) -> Schema:
    """A group of fields; those that are groups themselves are added to `groups`."""
    said, fields = docs.of_fields(of), fields_of(of)
    properties = {
        field.encode_name: _explained(
            said[field.encode_name],
            ids.proposed(_field(of, field.encode_name, groups), of, field.name),
        )
        for field in msgspec.structs.fields(of)
    }
    return {
        "title": re.sub("(?<=.)(?=[A-Z])", " ", of.__name__).lower(),
        **_said(docs.summary(of)),
        "type": "object",
        "properties": properties,
        **_required(fields),
        "additionalProperties": False,
    }


def _said(text: str) -> Schema:
    """What is shown under the pointer, once more where Markdown shows it as it is meant."""
    return {
        "description": text,
        **({"markdownDescription": text} if re.search("[`*]", text) else {}),
    }


def _explained(text: str, field: Schema) -> Schema:
    """A field with what it holds; also where a group may stand in it, of which an editor would say
    what it is while there is no value yet."""
    said = _said(text)
    if "anyOf" not in field:
        return {**said, **field}
    options = [{**said, **one} if one.get("type") == "object" else one for one in field["anyOf"]]
    return {**said, **field, "anyOf": options}


def _field(of: type[msgspec.Struct], name: str, groups: dict[str, Schema]) -> Schema:
    """What a field may be; words that can be added to are proposed, and any other may stand."""
    if words := _ADDED_TO.get((of, name)):
        return {"anyOf": [{"title": "word", **words}, {"type": "string"}]}
    return _any(fields_of(of)[name].type, groups)


def _required(fields: dict[str, Field]) -> Schema:
    required = [name for name, field in fields.items() if field.required]
    return {"required": required} if required else {}


def _any(of: Any, groups: dict[str, Schema]) -> Schema:
    found = [_one(option, groups) for option in options(of) if option != Literal[""]]
    if len(found) == 1:
        return found[0]
    # by its title, as by that of words, a server tells it from what else may stand
    return {"anyOf": [{"title": "list", **o} if o.get("type") == "array" else o for o in found]}


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
    return {"type": "object", "allOf": [{"$ref": f"#/definitions/{of.__name__}"}]}


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
