"""JSON as every file of the site has it: UTF-8, a value a line, indented by a space a level."""

from __future__ import annotations

from typing import Any

import msgspec


def jsontext(value: Any) -> bytes:
    """A value of dictionaries, lists, texts and numbers as a file."""
    return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"
