"""Finding an editor's words in a text, and the sentences that hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator

ELLIPSIS = "…"
Span = tuple[int, int]

_STOP = re.compile(r"[.?!]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[^\Wa-z_])|[。？！]+[」』）]*")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[\"'“‘])"
    r"(?:[A-Z]|St|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Adm|Capt|Sgt|Amb|Hon|Rev|No|Nos|Art|Arts|"
    r"para|paras|vol|vols|pp?|ed|eds|cf|e\.g|i\.e|viz|c|ca|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|"
    r"Sept?|Oct|Nov|Dec|[A-Z](?:\.[A-Z])+)\.$"
)


def folded(text: str) -> str:
    """`text` with each run of white space as one space, and none around it."""
    return " ".join(text.split())


def occurrences(words: str, text: str) -> Iterator[Span]:
    """Where `words` stand in `text` as whole words."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if not (_joined(text, start) or _joined(text, end)):
            yield start, end
        start = text.find(words, start + 1)


def _joined(text: str, position: int) -> bool:
    """Whether a word goes on across `position`."""
    return 0 < position < len(text) and text[position - 1].isalnum() and text[position].isalnum()


def locate(quote: str, text: str) -> tuple[int, tuple[Span, ...]]:
    """How often `quote` stands in `text`, and the spans of its pieces where it stands first.

    `…` in a quote joins pieces that follow each other; white space in `quote` is folded.
    """
    pieces = [folded(piece) for piece in quote.split(ELLIPSIS)]
    found = [tuple(occurrences(piece, text)) for piece in pieces if piece]
    if not found or not all(found):
        return 0, ()
    ways = [1] * len(found[-1])
    for here, after in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        ways = [
            sum(way for way, (start, _) in zip(ways, after, strict=True) if start >= end)
            for _, end in here
        ]
    return sum(ways), _first(found) if any(ways) else ()


def _first(found: list[tuple[Span, ...]]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for options in found:
        after = spans[-1][1] if spans else 0
        spans.append(next(span for span in options if span[0] >= after))
    return tuple(spans)


def sentences(text: str) -> tuple[Span, ...]:
    """The spans of the sentences of a text whose white space is folded.

    A sentence ends at a full stop, question or exclamation mark that a capital, a figure or an
    opening sign follows, unless the stop is an abbreviation's or an initial's.
    """
    spans: list[Span] = []
    start = 0
    for match in _STOP.finditer(text):
        stop = match.start() + 1
        if text[match.start()] == "." and _ABBREVIATION.search(text[max(start, stop - 12) : stop]):
            continue
        spans.append((start, match.end()))
        start = match.end() + (len(text[match.end() :]) - len(text[match.end() :].lstrip()))
    if start < len(text):
        spans.append((start, len(text)))
    return tuple(spans)


def around(spans: tuple[Span, ...], text: str) -> Span:
    """The span of the whole sentences that `spans` touch."""
    first, last = spans[0][0], spans[-1][1]
    touched = [(start, end) for start, end in sentences(text) if start < last and end > first]
    return (touched[0][0], touched[-1][1]) if touched else (first, last)
