"""The pages of a print and the leaves of a manuscript, as they are cited: `p. 312`, `fol. 106v`."""

from __future__ import annotations

import re

SIDE = r"[rv][°º]?"
"""The side of a leaf after its number: recto or verso."""
_LEAF = re.compile(rf"\d+{SIDE}")


def is_leaf(page: str) -> bool:
    """Whether a page is the side of a leaf, `106v`."""
    return _LEAF.fullmatch(page) is not None


def cited(page: str) -> str:
    """A page, or the first and the last with a dash between, after the abbreviation for it."""
    first, _, last = page.partition("–")
    one, several = ("fol.", "fols.") if is_leaf(first) else ("p.", "pp.")
    return f"{several if last else one} {page}"
