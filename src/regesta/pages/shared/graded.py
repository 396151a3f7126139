"""The grade of an undertaking in words: whose word it rests on, and whether it was taken up."""

from __future__ import annotations

from regesta import urls
from regesta.archive.grades import Grade, Graded, Performers
from regesta.model.parts import Head
from regesta.pages.shared.bits import Bit, Bits, Fact, joined, of_heads

GRADES: dict[Grade, str] = {
    "agreed": "agreed",
    "accepted": "put forward and accepted",
    "announced": "announced",
    "asked": "asked, no acceptance reported",
    "proposed": "proposed",
    "envisaged": "envisaged",
}
"""The grades in words, in order: as the register groups them."""
_WAYS = {
    "offered": ("offered and accepted", "offered"),
    "asked": ("asked and accepted", "asked"),
    "proposed": ("proposed and accepted", "proposed"),
}


def parties(who: Performers) -> Bits:
    """Those who would perform an undertaking, whole: `both sides` where it is all of two."""
    if not who.all_sides:
        return of_heads(who.heads)
    return (Bit(_all(who.sides)),)


def bound(graded: Graded, who: Performers) -> Fact:
    """Who is bound, or of whom it was asked, or to whom it would fall."""
    term = "Bound" if graded.bound else "Asked of" if graded.grade == "asked" else "Would fall to"
    whole = parties(who)
    if who.all_sides and who.sides:
        whole += (Bit(" ("), *of_heads(who.sides), Bit(")"))
    if graded.bound and graded.supplied:
        whole = (Bit("["), *whole, Bit("]"))
    return Fact(term, (whole,))


def performing(graded: Graded, who: Performers) -> Bits:
    """What follows the grade in a row: who would do it, as far as the grade does not say."""
    if graded.to:
        return ()
    acting = {head.id for head in (*graded.by, *graded.accepted_by)}
    whole = who.sides if who.all_sides else who.heads
    if not graded.bound or acting != {head.id for head in whole}:
        fact = bound(graded, who)
        return (Bit(f". {fact.term}: "), *fact.values[0])
    named = graded.grade == "agreed" and who.all_sides
    return (Bit(" ("), *of_heads(who.sides), Bit(")")) if named else ()


def phrase(graded: Graded, who: Performers) -> Bits:
    """The grade with those whose acts it rests on, in brackets where all are supplied; and who
    refused."""
    bits = (*_phrase(graded, who), *_reserved(graded))
    whole = (Bit("["), *bits, Bit("]")) if graded.supplied else bits
    return (*whole, *_refused(graded))


def _phrase(graded: Graded, who: Performers) -> Bits:
    grade, by = graded.grade, of_heads(graded.by)
    match grade:
        case "agreed":
            bits = (_label("agreed", grade), Bit(" by "), *_sides(graded.by, who))
        case "accepted":
            said, did = _WAYS[graded.way]
            to = of_heads(graded.accepted_by)
            inner = (Bit(" ("), *by, Bit(f" {did}, "), *to, Bit(" accepted)"))
            bits = (_label(said, grade), *inner)
        case "asked":
            bits = (_label("asked of", grade), Bit(" "), *of_heads(graded.to), *_by(by))
        case "proposed" if graded.way == "committed":
            both = "both" if len(who.sides) == 2 else "all"
            bits = (*by, Bit(" "), _label(f"says that {both} will", grade))
        case "announced" | "proposed":
            bits = (_label(grade, grade), *_by(by))
        case _:
            called = (Bit(" (called necessary"), *_by(by), Bit(")"))
            bits = (_label(grade, grade), *(called if graded.way == "necessary" else ()))
    return bits


def _by(bits: Bits) -> Bits:
    return (Bit(" by "), *bits) if bits else ()


def _label(text: str, grade: Grade) -> Bit:
    return Bit(text, reads=urls.reads("grade", grade))


def _sides(heads: tuple[Head, ...], who: Performers) -> Bits:
    if who.all_sides and {head.id for head in heads} >= {side.id for side in who.sides}:
        return (Bit(_all(who.sides)),)
    return of_heads(heads)


def _all(sides: tuple[Head, ...]) -> str:
    return {2: "both sides"}.get(len(sides), "all sides")


def _refused(graded: Graded) -> Bits:
    """Who refused; in brackets where the editor supplies them."""
    if not graded.refusal:
        return ()
    bits = (Bit("refused", reads=urls.reads("force", "refuses")),
            *_by(of_heads(graded.refusal.by)))  # fmt: skip
    return (Bit("; "), *((Bit("["), *bits, Bit("]")) if graded.refusal.supplied else bits))


def _reserved(graded: Graded) -> Bits:
    words = ((Bit(word, quoted=True),) for word in graded.qualified)
    return (Bit(", "), *joined(words, last=", ")) if graded.qualified else ()
