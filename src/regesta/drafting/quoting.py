"""The words by which a proposed act is located: the fewest that stand once in its passage; and the
name that they give it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Sequence
from itertools import count

from regesta.model.quotes import ELLIPSIS, locate
from regesta.model.sentences import Span

_WORDS = 8
_LEFT = re.compile(
    r"(?:the|a|an|of|to|in|on|that|and|for|with|by|it|was|were|is|be|would|will|its|his|her|their|"
    r"this|these|as|at|from|which|he|she|they|has|have|had|both|sides|side|not)$"
)


def quote(text: str, pieces: Sequence[Span]) -> str:
    """Words of a text that locate the pieces of it; empty where none do."""
    for size in (_WORDS, 12, 16, 24, 40):
        parts = [_first_words(text[start:end], size) for start, end in pieces]
        found = f" {ELLIPSIS} ".join(filter(None, parts))
        if ELLIPSIS not in text and locate(found, text)[0] == 1:
            return found
    return ""


def _first_words(text: str, size: int) -> str:
    words = text.split(" ") if text.strip() else []
    words = [word for word in words if word][:size]
    return re.sub(r"[\s,;:(“\"–—-]+$|(?<=\w)\.$", "", " ".join(words)).strip(" ,;")


def name(words: str, taken: Container[str]) -> str:
    """An id made of words, that none has that are taken."""
    words = re.sub(r"['’]s\b", "", words)
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().casefold()
    told = [word for word in re.findall(r"[a-z0-9]+", plain) if not _LEFT.match(word)]
    stem = "-".join(told[1:4] or told[:3]) or "act"
    ids = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    return next(one for one in ids if one not in taken)[:80]
