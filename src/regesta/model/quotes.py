"""Finding an editor's words in a text, and the sentences that hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from regesta.model.boundaries import as_compared, as_composed, is_cut, is_whole

ELLIPSIS = "…"
Span = tuple[int, int]

_STOP = re.compile(
    r"(?<![.?!])[.?!]++[\"'”’»)\]]*+(?=\s)|(?<![。？！])[。？！]++(?:(?![」』）])|[」』）]+(?=\s|$))"
)
_OPENING = re.compile(r"\s+[\"'“‘«„(\[]*")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[\"'“‘«„])"
    r"(?:[A-ZА-ЯЁ]|St|Mt|Ft|Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Col|Lt|Maj|Brig|Adm|Capt|Cmdr|Sgt|Amb|"
    r"Hon|Rev|Gov|Sen|Rep|Pres|Co|No|Nos|Art|Arts|Fig|Vols?|vols?|paras?|pp?|eds?|cf|e\.g|i\.e|"
    r"viz|ca?|vs|etc|approx|a\.m|p\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|"
    r"гг?|им|ст|см|стр|пп?|т\.[дечпк]|проф|акад|ген|руб|млн|млрд|"
    r"[A-ZА-ЯЁ](?:\.[A-ZА-ЯЁ])+)\.$"
)


def folded(text: str) -> str:
    """`text` with each run of white space as one space, and none around it."""
    return " ".join(text.split())


def occurrences(words: str, text: str, after: int = 0) -> Iterator[Span]:
    """Where `words` stand in `text` as whole words, from the position `after` on."""
    start = text.find(words, after)
    while start >= 0:
        end = start + len(words)
        if not (is_cut(text, start) or is_cut(text, end)):
            yield start, end
        start = text.find(words, start + 1)


def stands(form: str, text: str) -> bool:
    """Whether a form of a name stands in a text by itself."""
    plain = as_composed(text)
    return any(is_whole(plain, *span) for span in occurrences(as_compared(form), plain))


def locate(quote: str, text: str) -> tuple[int, tuple[Span, ...]]:
    """How often `quote` stands in `text`, and the spans of its pieces where it stands first.

    `…` in a quote joins pieces that follow each other; white space in `quote` is folded. The
    count is 0, 1, or 2 for more than once.
    """
    pieces = [piece for part in quote.split(ELLIPSIS) if (piece := folded(part))]
    first = _first(pieces, text)
    if not first:
        return 0, ()
    last = _first([piece[::-1] for piece in reversed(pieces)], text[::-1])
    mirrored = tuple((len(text) - end, len(text) - start) for start, end in reversed(last))
    return (1 if mirrored == first else 2), first


def _first(pieces: list[str], text: str) -> tuple[Span, ...]:
    """The spans of the pieces, each as early as it can stand after the one before it."""
    spans: list[Span] = []
    after = 0
    for piece in pieces:
        span = next(occurrences(piece, text, after), None)
        if span is None:
            return ()
        spans.append(span)
        after = span[1]
    return tuple(spans)


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[Span, ...]:
    """The spans of the sentences of a text whose white space is folded.

    A sentence ends at a full stop, question or exclamation mark that a capital, a figure or an
    opening sign follows, unless the stop is an abbreviation's or an initial's.
    """
    spans: list[Span] = []
    start = 0
    for match in _STOP.finditer(text):
        end = match.end()
        if _ends(text, start, match.start(), end):
            spans.append((start, end))
            start = end + text.startswith(" ", end)
    if start < len(text):
        spans.append((start, len(text)))
    return tuple(spans)


def _ends(text: str, start: int, stop: int, end: int) -> bool:
    """Whether the stop at `stop`, with what closes after it up to `end`, ends a sentence."""
    if text[stop] in "。？！":
        return True
    opening = _OPENING.match(text, end)
    following = text[opening.end() : opening.end() + 1] if opening else ""
    if not following.isalnum() or following.islower():
        return False
    before = text[max(start, stop - 12) : stop + 1]
    return _ABBREVIATION.search(before) is None


def around(spans: tuple[Span, ...], text: str) -> Span:
    """The span of the whole sentences that `spans` touch."""
    first, last = spans[0][0], spans[-1][1]
    touched = [(start, end) for start, end in sentences(text) if start < last and end > first]
    return (touched[0][0], touched[-1][1]) if touched else (first, last)
