"""What a word may have been meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

_LIKE = 0.7
"""How like two words are, from 0 to 1, that one is taken for a slip for the other."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`did you mean "..."?` with the nearest of `known`, or nothing where none is near."""
    near = nearest(word, known)
    return f"did you mean `{near}`?" if near else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The nearest of `known` to a word, or nothing where none is near."""
    return next(iter(get_close_matches(word[:100], sorted(known), n=1, cutoff=_LIKE)), "")
