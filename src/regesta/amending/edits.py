"""Edits of a text: stretches of it replaced, all else left as it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """What is to stand instead of the characters of a text from one to another."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """A text with all edits made. They touch nothing twice."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits):
        assert at <= edit.start, "two edits of one place"  # noqa: S101 - whoever makes them errs
        parts += text[at : edit.start], edit.text
        at = edit.end
    return "".join((*parts, text[at:]))
