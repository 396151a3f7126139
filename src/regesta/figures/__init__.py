"""Figures drawn in the page: plain descriptions of drawings, every number computed here.

Positions across are percentages of the drawing's width, heights and sizes are pixels, so that a
drawing fills any width while its text keeps the size of the page's.
"""

from __future__ import annotations

_LETTERS = 42


def short(text: str) -> str:
    """A title as far as it fits on a line of a narrow page; the table beside has all of it."""
    return text if len(text) <= _LETTERS else f"{text[:_LETTERS].rsplit(' ', 1)[0]}…"
