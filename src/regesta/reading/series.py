"""Series of labels, `(a)` `(b)`, `一、` `二、`: what a label may be in one.

A label has as many readings as its signs allow: `(i)` is the ninth letter, or the first numeral.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator

from regesta.reading import letters, numbers
from regesta.reading.bare import Label

Reading = tuple[str, int]
"""A kind of series, its signs and what it counts in, and the place in it, from 1."""

_STOPS = frozenset(" .．。、,:：-–—\u3000")
_SELDOM = frozenset("LCDMlcdm")
"""Numerals that are letters wherever they stand alone."""


def readings(label: Label) -> frozenset[Reading]:
    """What a label may be; nothing where a word names a division."""
    if label.division or not label.number:
        return frozenset()
    around = label.printed.replace(label.number, "", 1)
    signs = unicodedata.normalize("NFKC", "".join(s for s in around if s not in _STOPS))
    return frozenset((f"{signs} {kind}", place) for kind, place in _counted(label.number))


def begun(found: frozenset[Reading]) -> frozenset[Reading]:
    """The readings by which a label is the first of its series."""
    return frozenset(one for one in found if one[1] == 1)


def going_on(found: frozenset[Reading], before: frozenset[Reading]) -> frozenset[Reading]:
    """The readings by which a label is the next after another."""
    return found & {(kind, place + 1) for kind, place in before}


def distance(found: frozenset[Reading], before: frozenset[Reading]) -> float:
    """How far a label is from another in a series that both may be of; endless in none."""
    places = dict(before)
    return min((abs(at - places[kind]) for kind, at in found if kind in places), default=math.inf)


def kinds(found: frozenset[Reading]) -> frozenset[str]:
    """The kinds of series that a label may be of."""
    return frozenset(kind for kind, _ in found)


def _counted(number: str) -> Iterator[Reading]:
    plain = unicodedata.normalize("NFKC", number)
    kind = "".join(sign for sign in plain if sign in "()") + _ring(number)
    plain = plain.strip("().")
    last = plain.rpartition(".")[2]
    if plain != last:
        yield f"{plain.count('.')}.1", int(numbers.key(last))
    elif (value := numbers.key(plain)).isdecimal():
        yield f"{kind}{'一' if numbers.is_han(plain) else '1'}", int(value[:18])
    else:
        yield from ((f"{kind}{order}", place) for order, place in letters.places(plain))
        if (roman := numbers.roman(plain)) and plain not in _SELDOM:
            yield f"{kind}{'I' if plain.isupper() else 'i'}", roman


def _ring(number: str) -> str:
    """A sign for the ring or disc that a number stands in, as `①` and `❷` do."""
    ringed = unicodedata.decomposition(number[0]).startswith("<circle>")
    return "○" if ringed or ("\u2776" <= number[0] <= "\u2793") else ""
