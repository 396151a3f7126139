"""Where sentences end: at a full stop, but not at that of an abbreviation, an initial, an ordinal
number, nor within a name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from regesta.model.abbreviations import abbreviations, has_ordinals

Span = tuple[int, int]

_ALWAYS = "。｡．？！"
_STOP = re.compile(
    r"(?<![.?!؟۔।॥։።។])[.?!؟۔।॥։።។]++[\"'”’»)\]]*+(?=\s)"
    rf"|(?<![{_ALWAYS}])[{_ALWAYS}]++(?:(?![」』）])|[」』）]+(?=\s|$))"
)
_OPENING = re.compile(r"\s+[\"'“‘«„‹‚¿¡「『（(\[]*")
_LAST = re.compile(r"[^\s(\[\"'“‘«„‹‚]*$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+")
_ORDINAL = re.compile(r"(?:\d{1,2}|[IVX]+)\.")
_FAR = 40


class Cutting(NamedTuple):
    """By what a text is cut into sentences: its language, and what an archive adds to the
    abbreviations of that."""

    language: str = "en"
    own: tuple[str, ...] = ()


ENGLISH = Cutting()


@lru_cache(maxsize=4096)
def sentences(text: str, how: Cutting = ENGLISH, names: tuple[Span, ...] = ()) -> tuple[Span, ...]:
    """The spans of the sentences of a text whose white space is folded; `names` are those of the
    names in it, none of which is cut.

    A sentence ends at a full stop, question or exclamation mark that a capital, a figure or an
    opening sign follows, unless the stop is an abbreviation's or an initial's.
    """
    spans: list[Span] = []
    start = 0
    for match in _STOP.finditer(text):
        end = match.end()
        within = any(first < end < last for first, last in names)
        if not within and _ends(text, match.start(), end, how):
            spans.append((start, end))
            start = end + text.startswith(" ", end)
    if start < len(text):
        spans.append((start, len(text)))
    return tuple(spans)


def around(
    spans: tuple[Span, ...], text: str, how: Cutting = ENGLISH, names: tuple[Span, ...] = ()
) -> Span:
    """The span of the whole sentences that `spans` touch."""
    first, last = spans[0][0], spans[-1][1]
    every = sentences(text, how, names)
    touched = [(start, end) for start, end in every if start < last and end > first]
    return (touched[0][0], touched[-1][1]) if touched else (first, last)


def _ends(text: str, stop: int, end: int, how: Cutting) -> bool:
    """Whether the stop at `stop`, with what closes after it up to `end`, ends a sentence."""
    if text[stop] in _ALWAYS:
        return True
    opening = _OPENING.match(text, end)
    following = text[opening.end() : opening.end() + 1] if opening else ""
    if not following.isalnum() or following.islower():
        return False
    return text[stop] != "." or not _is_abbreviated(text[max(0, stop - _FAR) : stop + 1], how)


def _is_abbreviated(before: str, how: Cutting) -> bool:
    """Whether the full stop that a text ends with belongs to its last word."""
    language = how.language.partition("-")[0]
    known = abbreviations(language, how.own)
    match = _LAST.search(before)
    word = match.group() if match else ""
    if word in known or (_INITIALS.fullmatch(word) and word[0].isupper()):
        return True
    if has_ordinals(language) and _ORDINAL.fullmatch(word):
        return True
    phrases = (one for one in known if " " in one)
    return any(f" {before}".endswith(f" {one}") for one in phrases)
