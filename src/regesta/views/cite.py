"""The page of a record's citations: those of the record, and that of every passage."""

from __future__ import annotations

from regesta.model.parts import Head
from regesta.model.values import Value
from regesta.views.common import PageHead
from regesta.views.described import Cited, Words


class PassageCited(Value, frozen=True):
    """A passage: its path, the beginning of its words, its citation in three styles."""

    path: str
    opening: str
    chicago: Words
    mla: Words
    apa: Words


class Inputs(Value, frozen=True):
    """The page is what is given."""

    page: PageHead
    record: Head
    language: str
    cite: Cited
    passages: tuple[PassageCited, ...]


def cite(inputs: Inputs) -> Inputs:
    """The page is what is given."""
    return inputs


def opening(text: str, longest: int = 60) -> str:
    """The first words of a passage, with an ellipsis where it goes on."""
    if len(text) <= longest:
        return text
    words = text[:longest].rsplit(" ", 1)[0]
    return f"{words.rstrip(',;:.')} …"
