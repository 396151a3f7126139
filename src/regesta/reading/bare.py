"""Labels that are bare numbers: `1.`, `(a)`, `II.`, `1.1.`, `（１）`, `一、`, `①`, `а)`.

In a paragraph a label is told from a sentence that begins alike: `A.` has to begin a row or go
on with one, since it may be an initial; `3.5 percent` and `一、二日` are none. A number that a
space alone sets off is one in a heading that counts up, `1 Opening`, `2 Trade`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from regesta.model.boundaries import is_sign
from regesta.reading import numbers
from regesta.reading.numbers import HAN, LETTER, MANY, NUMBER, ROMAN, ROUND

_WIDE = "）］〕．、"


class Label(NamedTuple):
    """A label: as printed; its key; its number alone, as printed; where what follows begins,
    and whether no space stands before it. `division` says that a word names a division."""

    printed: str
    key: str
    number: str
    end: int
    glued: bool
    division: bool = False


class Read(NamedTuple):
    """A label as far as its signs go: the match, what follows, and for a paragraph the numbers
    of the labels before it, None for a heading."""

    match: re.Match[str]
    rest: str
    before: Collection[str] | None

    @property
    def number(self) -> str:
        return self.match["number"]

    @property
    def stop(self) -> str:
        return self.match["stop"]

    @property
    def spaced(self) -> bool:
        """Whether white space stands before what follows, or nothing follows."""
        return bool(self.match["space"]) or not self.rest

    @property
    def is_heading(self) -> bool:
        return self.before is None


def _in_brackets(read: Read) -> bool:
    adjoins = read.is_heading or read.stop[:1] in tuple(_WIDE) or is_sign(read.rest)
    return read.spaced or adjoins


def _of_many(read: Read) -> bool:
    parts = re.split("[.．]", read.number)
    if any(len(part) > 1 and part[0] == "0" for part in parts):
        return False
    if read.stop:
        return read.spaced or read.stop in _WIDE
    return read.spaced and (read.is_heading or not read.rest[:1].islower())


def _of_wide(read: Read) -> bool:
    """`、` also stands between numbers and parties: `一、二日` and `甲、乙は` have no label."""
    return not re.match(rf"\d|{HAN}" + "|[甲乙丙丁]" * (read.stop == "、"), read.rest)


def _touches(rest: str) -> bool:
    """Whether what follows a full stop without a space begins a sentence: `1.The`, `1.政府は`."""
    return rest[:1].isalpha() and not rest[0].islower() and rest[1:2] != "."


def _counts_on(number: str, before: Collection[str]) -> bool:
    """Whether a number is the first of a row, or follows one `before` it."""
    return int(number) in (1, *(int(one) + 1 for one in before if one.isdecimal()))


def _stopped(read: Read) -> bool:
    plain = unicodedata.normalize("NFKC", read.number)
    if plain.isdecimal() and _touches(read.rest):
        return read.is_heading or _counts_on(plain, read.before or ())
    if read.before is None:
        return read.spaced or not (read.rest[:1].isalnum() or read.rest[:1] == "_")
    if (
        not read.spaced
        or not read.rest
        or plain.isdecimal()
        or (len(plain) > 1 and re.search("[MDmd]", plain))
    ):
        return False
    return numbers.is_next(read.number, read.before) and not re.match(r"[^\W\d_]\.", read.rest)


def _dashed(read: Read) -> bool:
    first = read.rest[:1]
    return (read.spaced or read.stop[-1:] in "–—") and not first.isdecimal() and not first.islower()


def _by_itself(read: Read) -> bool:
    plain = unicodedata.normalize("NFKC", read.number)
    if not read.is_heading or plain.islower() or re.search("[MDC]", plain):
        return False
    may_be_a_word = plain == "I" or (read.number.isascii() and plain.isdecimal())
    return not may_be_a_word or not read.rest or read.rest[0] in "-–—"


def _rule(number: str, stop: str, opening: str = "") -> re.Pattern[str]:
    label = rf"(?P<label>(?P<open>{opening})(?P<number>{number})(?P<stop>{stop}))"
    return re.compile(rf"\s*{label}(?P<space>\s*)")


_RULES: tuple[tuple[re.Pattern[str], Callable[[Read], bool]], ...] = (
    (_rule(NUMBER, r"[)）〕］]\.?", "[(（〔［]?"), _in_brackets),
    (_rule(MANY, "[.．、]?"), _of_many),
    (_rule(ROUND, ""), lambda read: True),
    (_rule(rf"\d{{1,4}}|{HAN}|{ROMAN}|{LETTER}", r"[．、]|(?=\u3000)", "第?"), _of_wide),
    (_rule(rf"\d{{1,3}}|{ROMAN}", r"\.?-(?=\s)|\.[–—]|\.?[°ºª](?=\s)|\)-"), _dashed),
    (_rule(NUMBER, r"\."), _stopped),
    (_rule(rf"{HAN}|\d{{1,3}}|{ROMAN}", r"(?=\s|$)"), _by_itself),
)


_COUNTED = re.compile(r"\s*(?P<number>\d{1,2})[ \t]+(?=\S)")
_OF_A_DATE = re.compile(r"[^\W\d]+[.,]? \d{4}\b")


def counted(text: str, last: str) -> Label | None:
    """The number that a space alone sets off as the label of a heading, where it is 1 or the next
    after `last`, that of the heading before on its level: `2 Trade`; none in `1 May 1956`."""
    match = _COUNTED.match(text)
    if not match or not _counts_on(match["number"], [last]):
        return None
    if _OF_A_DATE.match(text, match.end()):
        return None
    number = match["number"]
    return Label(number, numbers.key(number), number, match.end(), glued=False)


def bare(text: str, before: Collection[str] | None) -> Label | None:
    """The bare number that a text begins with as its label: a heading's where `before` is None,
    else a paragraph's, after labels of those numbers."""
    return next(_read(text, before), None)


def is_bracketed(text: str) -> bool:
    """Whether a text begins with a label in brackets, as no sentence does."""
    match = _RULES[0][0].match(text)
    return match is not None and (bool(match["space"]) or match.end() == len(text))


def _read(text: str, before: Collection[str] | None) -> Iterator[Label]:
    for pattern, holds in _RULES:
        match = pattern.match(text)
        read = Read(match, text[match.end() :], before) if match else None
        if match and read and holds(read):
            yield Label(match["label"], _key(read), read.number, match.end(), not read.spaced)


def _key(read: Read) -> str:
    number = numbers.key(read.number)
    if read.stop[:1] and read.stop[0] in ")）〕］":
        return f"({number})" if read.match["open"] else f"{number})"
    return number
