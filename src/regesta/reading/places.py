"""Where a quotation stands that stands more than once, shown with some words around it."""

from __future__ import annotations

from regesta.model.quotes import outermost
from regesta.problems import printable

AROUND = 24
"""How many signs of a text are shown before a place in it; after it twice as many."""


def places(quote: str, text: str) -> tuple[str, ...]:
    """Where a quotation ends first and last in a text; one place where that is the same."""
    starts = dict.fromkeys(spans[-1][0] for spans in outermost(quote, text))
    return tuple(dict.fromkeys(_around(text, start) for start in starts))


def _around(text: str, start: int) -> str:
    before, after = text[:start][-AROUND:], text[start:][: 2 * AROUND]
    if start > AROUND:
        before = before.partition(" ")[2] or before
    if len(text) > start + 2 * AROUND:
        after = after.rpartition(" ")[0] or after
    return printable(" ".join(f"{before}{after}".split()))
