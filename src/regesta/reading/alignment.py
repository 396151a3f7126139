"""How two lists of words are got from each other, in time that hostile lists cannot stretch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

MAX_COMPARED = 4_000
MAX_PAIRS = 400_000

Opcode = tuple[str, int, int, int, int]
"""What difflib says of a stretch: a tag, and where it begins and ends in each list."""


def opcodes(mine: list[str], theirs: list[str]) -> list[Opcode]:
    """How `theirs` is got from `mine`. What is beyond `MAX_COMPARED` words is left out."""
    head = common(mine, theirs)
    tail = common(mine[head:][::-1], theirs[head:][::-1])
    ours, others = mine[head : len(mine) - tail], theirs[head : len(theirs) - tail]
    size = _comparable(ours, others)
    matcher = SequenceMatcher(None, ours[:size], others[:size], autojunk=False)
    middle: list[Opcode] = [
        (tag, head + a, head + b, head + c, head + d) for tag, a, b, c, d in matcher.get_opcodes()
    ]
    if size < max(len(ours), len(others)) and len(middle) > 2:
        del middle[-1]
    ends = (len(mine) - tail, len(mine), len(theirs) - tail, len(theirs))
    return [("equal", 0, head, 0, head), *middle, ("equal", *ends)]


def _comparable(mine: list[str], theirs: list[str]) -> int:
    """How many words of each can be compared: difflib takes time by the pairs of like words."""
    size = MAX_COMPARED
    while size > 100:
        ours, others = Counter(mine[:size]), Counter(theirs[:size])
        if sum(count * others[word] for word, count in ours.items()) <= MAX_PAIRS:
            break
        size //= 2
    return size


def common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many of their first items are the same."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
