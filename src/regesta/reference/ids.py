"""The ids of an archive's entries, which editors propose where a field names other entries.

They stand in a file of their own beside the schemas of the kinds, which refer to it, and are
written anew as entries come and go. Any other id may stand in a field too: that there is no such
entry stays to `check`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec

from regesta.model.kinds import INDEXED
from regesta.model.parts import Head
from regesta.model.references import FOLDERS_OF, FORMS, WORDS_IN
from regesta.model.rules import ID

Schema = dict[str, Any]
FILE = "ids.schema.json"
_COMMENT = "The entries of this archive, for editors. Written anew by `regesta serve`."


def text(heads: Iterable[Head]) -> str:
    """The file of the ids of an archive, whose entries have these heads."""
    of: dict[str, list[Head]] = {kind.folder: [] for kind in INDEXED}
    for head in sorted(heads, key=lambda head: head.id):
        of[head.folder].append(head)
    values = {folder: _proposals("entry", map(_snippet, of[folder])) for folder in of}
    keys = {_as_keys(folder): _words([head.id for head in of[folder]]) for folder in of}
    whole = {"$comment": _COMMENT, "definitions": {**values, **keys}}
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n"


def is_one(text: str) -> bool:
    """Whether a text is that of a file of ids, of whichever archive."""
    return text.startswith(f'{{\n "$comment": {json.dumps(_COMMENT)}')


def proposed(schema: Schema, of: type[msgspec.Struct], field: str) -> Schema:
    """What a field of a group may be, by its name in Python; where it names other entries, ids of
    such are proposed."""
    if (of, field) not in FOLDERS_OF:
        return schema
    values = [_there(folder) for folder in FOLDERS_OF[of, field]]
    if words := WORDS_IN.get((of, field)):
        values.append(_proposals("word", ({"label": word, "body": word} for word in words)))
    keys = [_there(_as_keys(folder)) for folder in FOLDERS_OF[of, field]]
    found: Schema = _proposed(schema, _Proposals(values, keys, (of, field) in FORMS))
    return found


class _Proposals(NamedTuple):
    """What is proposed of a field as values and as keys; whether an id may stand as any text."""

    values: list[Schema]
    keys: list[Schema]
    as_text: bool


def _proposed(schema: Any, made: _Proposals) -> Any:
    """A part of a schema, in which ids are proposed wherever one may stand."""
    if isinstance(schema, list):
        return [_proposed(one, made) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if _is_id(schema) or (made.as_text and isinstance(schema.get("type"), list)):
        return {**schema, "allOf": made.values}
    inside = {name: _proposed(one, made) for name, one in schema.items()}
    names = schema.get("propertyNames", {})
    return {**inside, "propertyNames": {"anyOf": [*made.keys, names]}} if _is_id(names) else inside


def _is_id(schema: Schema) -> bool:
    return schema.get("pattern") == ID.pattern


def _proposals(title: str, snippets: Iterable[Schema]) -> Schema:
    # no `enum`: its words are listed whole wherever the pointer rests on one of them
    return {"title": title, "defaultSnippets": list(snippets)}


def _snippet(head: Head) -> Schema:
    return {"label": head.id, "description": head.title, "body": head.id}


def _as_keys(folder: str) -> str:
    return f"{folder}-as-keys"


def _words(words: list[str]) -> Schema:
    return {"enum": words} if words else {"not": {}}


def _there(name: str) -> Schema:
    return {"$ref": f"{FILE}#/definitions/{name}"}
