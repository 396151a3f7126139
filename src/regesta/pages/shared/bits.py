"""Stretches of a page's own words, with what they link to: what facts and phrases are made of."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.dates import Edtf
from regesta.model.parts import ActLine, Head, Value


class Bit(Value, frozen=True):
    """Some words, or a link to an entry, to a passage, or to an explanation.

    `quoted` are words as printed in a record, in their `language`, to stand in quotation marks.
    `path` is a passage of the record `head`. `told` is another act, of which is printed who did
    what. `reads` is an anchor of the page that explains how to read the site.
    """

    text: str = ""
    head: Head | None = None
    path: str = ""
    quoted: bool = False
    told: ActLine | None = None
    reads: str = ""
    language: str = "en"


Bits = tuple[Bit, ...]


class Fact(Value, frozen=True):
    """A term, and its values one after the other."""

    term: str
    values: tuple[Bits, ...]


def joined(several: Iterable[Bits], between: str = ", ", last: str = " and ") -> Bits:
    """Several values in one row of words."""
    found = tuple(several)
    bits: Bits = ()
    for n, one in enumerate(found):
        if n:
            bits += (Bit(last if n == len(found) - 1 else between),)
        bits += one
    return bits


def of_heads(heads: Iterable[Head]) -> Bits:
    """Entries in a row, each linked."""
    return joined((Bit(head=head),) for head in heads)


def words_of(bits: Bits) -> str:
    """The words alone, without links."""
    return "".join(
        f"“{bit.text}”" if bit.quoted else bit.text or (bit.head.title if bit.head else "")
        for bit in bits
    )


def due(date: Edtf | None, words: str, language: str = "en") -> Bits:
    """A deadline: the words as printed, the date in brackets."""
    printed = (Bit(words, quoted=True, language=language),) if words else ()
    dated = (Bit(f"{' ' if words else ''}[{date}]"),) if date else ()
    return (*printed, *dated)
