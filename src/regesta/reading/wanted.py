"""What to do about a field that is missing, that there is not, or whose value has another shape."""

from __future__ import annotations

import json
import re
import typing
from collections.abc import Iterable
from typing import Any, Literal

import msgspec
from msgspec.structs import replace

from regesta.dates import Edtf
from regesta.model import entries as e
from regesta.model.kinds import KINDS
from regesta.model.rules import Rule
from regesta.model.shapes import Field, fields_of, options, shape
from regesta.problems import Kind, Problem, did_you_mean
from regesta.reading import misdated
from regesta.reading.frontmatter import Matter, Value
from regesta.reading.renamed import renamed

_GIVE: dict[tuple[type, str], str] = {
    (e.Record, "title"): "give it as printed; where none is printed, one of your own, with "
    "`title_supplied: true`",
    (e.Record, "issued_by"): "give the id of whoever issued it: an organisation, a person, or a "
    "list of these",
    (e.Person, "sort"): "give the name as it stands in an index: `Kono, Yohei`",
}
_IT = "give it"
_PLAIN = re.compile(r"[^\W_][^\[\]{},:#\"'\n]{0,60}")


def missing(of: type, name: str, field: Field) -> str:
    """What to do about a field that has to be there."""
    words = [word for word in typing.get_args(field.type) if isinstance(word, str)]
    if typing.get_origin(field.type) is Literal and words:
        return f"give it: one of {', '.join(words)}"
    return _GIVE.get((of, name), _IT)


def without_value(problem: Problem, of: type, matter: Matter) -> Problem:
    """A problem of the YAML door; of a field of a whole entry that has no value and has to be
    there, with what to do about that."""
    for name, field in fields_of(of).items() if problem.kind is Kind.EMPTY_VALUE else ():
        if field.required and problem.place == matter.places.get((name,)):
            hint = missing(of, name, field)
            return replace(problem, hint=f"{hint}: it has to be there" if hint == _IT else hint)
    return problem


def unknown(of: type, name: str, *, whole: bool) -> str:
    """What to do about a field that a group has not, which is a `whole` entry or within one."""
    fields = fields_of(of)
    if near := renamed(of, name) or did_you_mean(name, fields):
        return near
    others = [kind.folder for kind in KINDS if whole and name in fields_of(kind.type)]
    if len(others) == 1:
        return f"it is a field of {others[0]}: perhaps the file lies in the wrong folder"
    return f"the fields here are {', '.join(fields)}"


def shaped(value: Value, of: Any) -> str:
    """What to do about a value of a shape that is not one of those of an `of`."""
    if any(isinstance(one, type) and issubclass(one, Edtf) for one in options(of)):
        return misdated.in_quotes(value)
    wanted = {shape(option): option for option in options(of)}
    if isinstance(value, str):
        return _of_one(value, wanted)
    if isinstance(value, list):
        return _of_list(value, wanted)
    return _of_fields(wanted)


def by_words(value: str, of: Any) -> str:
    """What to do about words where the id of an entry is to stand, and where what is no entry may
    be named as printed; nothing for others."""
    structs = (one for one in options(of) if shape(one) is dict and isinstance(one, type))
    forms = map(fields_of, structs)
    form = next((one for one in forms if "printed" in one), None)
    if form is None or " " not in value:
        return ""
    typed = value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
    side = ", side: <id>" if "side" in form else ""
    return (
        "an entry is named by its id, the name of its file without `.md`; what has no entry by the "
        f"words printed: {{printed: {typed}{side}}}"
    )


def _of_one(value: str, wanted: dict[Any, Any]) -> str:
    if list in wanted and _holds(wanted[list], str):
        typed = value if _PLAIN.fullmatch(value) else "..."
        return f"write it as a list: [{typed}]"
    if list in wanted:
        return "write each item below it, with `- ` before it, and its fields"
    return _below(wanted[dict])


def _of_list(value: list[Value], wanted: dict[Any, Any]) -> str:
    if dict in wanted:
        return _below(wanted[dict])
    alone = value[0] if len(value) == 1 else ""
    typed = isinstance(alone, str) and _PLAIN.fullmatch(alone)
    return f"write it without brackets: {alone}" if typed else "give one value, without brackets"


def _of_fields(wanted: dict[Any, Any]) -> str:
    if list in wanted:
        return "begin each item with `- `, or put the items in [ ]"
    return "write the value after the colon, and nothing indented below it"


def _below(of: Any) -> str:
    """How what has fields is written."""
    if isinstance(of, type) and issubclass(of, msgspec.Struct):
        return f"write its fields below it, indented: {', '.join(_first(fields_of(of).items()))}"
    rules = getattr(typing.get_args(of)[0], "__metadata__", ())
    key = next((one.what.partition(":")[0] for one in rules if isinstance(one, Rule)), "a word")
    return f"write lines below it, indented: {key}, a colon and a space, and its value"


def _first(fields: Iterable[tuple[str, Field]]) -> list[str]:
    """The fields that have to be there, or where none has to, the first ones."""
    every = list(fields)
    return [name for name, field in every if field.required] or [name for name, _ in every[:3]]


def _holds(of: Any, kind: type) -> bool:
    """Whether the items of a list may be of a shape."""
    return any(shape(one) is kind for one in options(typing.get_args(of)[0]))
