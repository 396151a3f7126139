"""Front matter written: small and clean, in the order in which records have their fields."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, to_builtins

from regesta.dates import Edtf

Value = str | bool | Sequence["Value"] | Mapping[str, "Value"]
_PLAIN = re.compile(r"[^\W_](?:[\w ,.()/’'…;~-]|(?<! )#|:(?! ))*")
_IN_BRACKETS = re.compile(r"[,\[\]{}]")
_NO_TEXT = frozenset(["true", "false", "null", "yes", "no", "on", "off", "~"])
_WIDTH = 96


def scalar(text: str, *, within: bool = False) -> str:
    """A text as YAML has it: plain where it can be, else in quotes; `within` brackets fewer can."""
    plain = bool(_PLAIN.fullmatch(text)) and not text.endswith((" ", ":"))
    number = re.fullmatch(r"[\d.,:_-]*", text) and not re.fullmatch(r"\d{4}(-\d\d){1,2}", text)
    amiss = within and _IN_BRACKETS.search(text)
    if plain and not amiss and not number and text.casefold() not in _NO_TEXT:
        return text
    return json.dumps(text, ensure_ascii=False)


def flow(value: Value) -> str:
    """A value on one line."""
    if isinstance(value, bool):
        return "true"
    if isinstance(value, str):
        return scalar(value, within=True)
    if isinstance(value, Mapping):
        inner = (f"{scalar(key, within=True)}: {flow(one)}" for key, one in value.items())
        return f"{{{', '.join(inner)}}}"
    return f"[{', '.join(flow(one) for one in value)}]"


def field(name: str, value: Value, indent: str = "") -> Iterator[str]:
    """A field: on one line where that is short enough, else with what is in it below it."""
    start = f"{indent}{scalar(name)}:"
    if isinstance(value, str):
        yield f"{start} {scalar(value)}"
        return
    short = f"{start} {flow(value)}"
    if len(short) <= _WIDTH and not (isinstance(value, Mapping) and not indent):
        yield short
    elif isinstance(value, Mapping):
        yield start
        for key, one in value.items():
            yield from field(key, one, f"{indent}  ")
    elif not isinstance(value, bool):
        yield start
        yield from (line for one in value for line in _item(one, f"{indent}  "))


def _item(value: Value, indent: str) -> Iterator[str]:
    """An item of a list."""
    if not isinstance(value, Mapping) or len(f"{indent}- {flow(value)}") <= _WIDTH:
        yield f"{indent}- {flow(value)}"
        return
    lines = [line for key, one in value.items() for line in field(key, one, f"{indent}  ")]
    yield f"{indent}- {lines[0].lstrip()}"
    yield from lines[1:]


def plain(struct: Struct) -> Value:
    """A group of fields as values, without those that are not given."""
    given = to_builtins(struct, enc_hook=_encoded)
    return _without_empty(given)


def _encoded(value: object) -> str:
    if isinstance(value, Edtf):
        return value.text
    raise NotImplementedError


def _without_empty(value: Value) -> Value:
    if isinstance(value, Mapping):
        kept = {key: _without_empty(one) for key, one in value.items()}
        return {key: one for key, one in kept.items() if one not in ("", (), [], {}, None, False)}
    if isinstance(value, list | tuple):
        return [_without_empty(one) for one in value]
    return value
