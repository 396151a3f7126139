"""Printed labels: what a text numbers its parts with, read off the beginning of a block.

A label is a bare number (`regesta.reading.bare`), or the word of a division with its number,
`Article I`, `第三条`, `Annex A` (`regesta.reading.divisions`). What may as well begin a sentence is
none. What a label is in a path, its key, is of signs that every keyboard has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from regesta.model.entries import FieldPath
from regesta.problems import Kind, Location, Problem, printable
from regesta.reading import numbers
from regesta.reading.bare import Label, bare, counted
from regesta.reading.divisions import ALONE, DIVISIONS
from regesta.reading.frontmatter import Value
from regesta.reading.numbers import HAN, MANY, NUMBER

Own = tuple[tuple[str, tuple[str, ...]], ...]
"""The forms that an archive adds, by the kind of division."""

_IN_WORDS = "|".join(sorted(map(re.escape, numbers.WORDS), key=len, reverse=True))
_ORDINAL = r"(?:er|ère|re|st|nd|rd|th|\.?[º°ª]|-я)?"
_NUMBER = (
    rf"(?:(?:No\.?|Nr\.?|N[°º]|№|第)\s?)?(?P<number>{MANY}|(?i:{_IN_WORDS})\b|{NUMBER}){_ORDINAL}"
)
_AGAIN = rf"\s?(?:bis|ter|quater|quinquies|sexies)\b|[a-z]\b|-[A-Z0-9]\b|[の之의](?:\d+|{HAN})"
_UNDER = r"(?:\s?\((?:\d{1,3}|[a-z]{1,4})\))*"
_STOP = re.compile(r"([.:：．]?)(\s*)")
_SET_OFF = re.compile(r"[.:：．]?[ \t]*(?:\n|$)|[.:：．](?:\s|[-–—])|\u3000|\t| {2}")


class Labels(NamedTuple):
    """The labels that the texts of an archive may have: the kinds of division by what stands
    before and after their numbers, what names one without a number, and the pattern of both."""

    kinds: Mapping[tuple[str, str], str]
    alone: Mapping[str, str]
    pattern: re.Pattern[str]

    def of_heading(self, text: str, last: str = "") -> Label | None:
        """The label that a heading begins with, after one of the number `last` on its level."""
        word = self._alone(text) or self._division(text, heading=True)
        return word or bare(text, None) or counted(text, last)

    def of_paragraph(self, text: str, before: Collection[str] = ()) -> Label | None:
        """The label that a paragraph begins with, after labels of the numbers `before`."""
        return self._division(text, heading=False) or bare(text, before)

    def _alone(self, text: str) -> Label | None:
        word = text.strip()
        kind = self.alone.get(plain(word.rstrip(".:")))
        return Label(word, kind, "", len(text), glued=False, division=True) if kind else None

    def _division(self, text: str, *, heading: bool) -> Label | None:
        match = self.pattern.match(text)
        kind = match and self.kinds.get((plain(match["before"]), plain(match["after"])))
        if not match or not kind or not _is_number(match):
            return None
        rest = text[match.end() :]
        if not (_may_follow(match, rest) if heading else _SET_OFF.match(rest)):
            return None
        stop = _STOP.match(rest)
        signs, space = stop.groups() if stop else ("", "")
        key = f"{kind}.{numbers.key(match['number'])}{_again(match)}{_under(match)}"
        end = match.end() + len(signs) + len(space)
        glued = not space and end < len(text)
        return Label(match["label"] + signs, key, match["number"], end, glued, division=True)


@lru_cache(maxsize=4)
def labels(own: Own = ()) -> Labels:
    """The labels of an archive that adds `own` forms, which come before those that are given."""
    kinds: dict[tuple[str, str], str] = {}
    for kind, forms in (*own, *DIVISIONS.items()):
        for form in forms:
            kinds.setdefault(parts(form), kind)
    alone = {before: kind for (before, after), kind in kinds.items() if kind in ALONE and not after}
    before, after = (_any_of({pair[side] for pair in kinds if pair[side]}) for side in (0, 1))
    words = rf"(?P<before>(?i:{before})|)(?P<space>\s*){_NUMBER}(?P<after>\s?(?i:{after})|)"
    label = rf"(?P<label>{words}(?P<again>{_AGAIN})?(?P<under>{_UNDER}))"
    return Labels(kinds, alone, re.compile(rf"\s*{label}"))


def given_twice(added: Value | None, places: Mapping[FieldPath, Location]) -> Iterator[Problem]:
    """Forms that an archive adds to two kinds of division, or twice to one; what else may be
    wrong with them, the schema tells."""
    first: dict[tuple[str, str], str] = {}
    for kind, position, form in _forms(added):
        if (before := first.get(parts(form))) is None:
            first[parts(form)] = kind
            continue
        message = f"`{printable(form)}` is a label of the kind `{before}` already"
        hint = "give each form once, under the kind that stands for it in paths"
        yield Problem(Kind.LABEL_TWICE, places["labels", kind, position], message, hint)


def _forms(added: Value | None) -> Iterator[tuple[str, int, str]]:
    for kind, forms in added.items() if isinstance(added, dict) else ():
        for position, form in enumerate(forms if isinstance(forms, list) else ()):
            if isinstance(form, str):
                yield kind, position, form


def parts(form: str) -> tuple[str, str]:
    """What stands before and after the number in a form, as it is looked for."""
    before, _, after = form.partition("{}")
    return plain(before), plain(after)


def plain(text: str) -> str:
    """The word of a division as it is looked for."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _any_of(words: Collection[str]) -> str:
    """A pattern of any of some words, the longest first."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first)


def _is_number(match: re.Match[str]) -> bool:
    """Whether what was taken for a number is one, and no beginning or end of a word."""
    number, before, after = match["number"], match["before"], match["after"].strip()
    if match.string[match.end() : match.end() + 1].isalnum():
        return False
    letters = number[0].isalpha() and number.casefold() not in numbers.WORDS
    if before and not match["space"]:
        return not (letters and number.isascii() and before[-1].lower() != before[-1].upper())
    return not (letters and not before and len(number) == 1 and after[:1].isalpha())


def _may_follow(match: re.Match[str], rest: str) -> bool:
    """Whether a heading may go on so after a label: `ANEXO A LA CARTA` has none."""
    number = match["number"]
    if len(number) > 1 or not number.isalpha() or not re.match(r"\s+\w", rest):
        return True
    shouted = number in "AEOYАОУИ" and match["before"].isupper()
    return not (number.islower() or shouted)


def _again(match: re.Match[str]) -> str:
    again = (match["again"] or "").strip()
    return f"-{numbers.key(again[1:])}" if again[:1] in tuple("の之의") else again


def _under(match: re.Match[str]) -> str:
    return "".join(match["under"].split())
