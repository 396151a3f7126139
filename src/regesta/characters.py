"""What of a text can be seen."""

from __future__ import annotations

import re
import unicodedata

_BLANK = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u2800\u3164\ufe00-\ufe0f\uffa0"
    "\ufff0-\ufff8\ufffc\U0001d159\U000e0000-\U000e0fff]"
)
"""What prints nothing, though its category does not say so: fillers, selectors, tags, blanks."""

_PLAIN = re.compile("[!-~]")
_EMPTY = frozenset({"Cc", "Cf", "Cs", "Zs", "Zl", "Zp"})
_MARKS = frozenset({"Mn", "Me", "Mc"})


def is_invisible(character: str) -> bool:
    """Whether a character prints nothing, whatever stands beside it."""
    nothing = unicodedata.category(character) in _EMPTY or _BLANK.match(character)
    return bool(nothing) or ord(character) & 0xFFFE == 0xFFFE


def can_be_seen(text: str) -> bool:
    """Whether there is anything in a text that one can see; a mark over nothing is not."""
    return _PLAIN.search(text) is not None or any(
        not is_invisible(c) and unicodedata.category(c) not in _MARKS for c in text
    )


def unseen(text: str, most: int = 3) -> str:
    """The first characters of a text that cannot be seen, by code point: `U+200B, U+00AD`."""
    found = dict.fromkeys(c for c in text if not c.isspace() and not can_be_seen(c))
    points = [f"U+{ord(c):04X}" for c in found]
    return ", ".join([*points[:most], *["…"][: len(points) > most]])
