"""Finding an editor's words in a text."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.model.boundaries import as_compared, as_composed, is_cut, is_whole

ELLIPSIS = "…"
Span = tuple[int, int]


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
    """How often `quote` stands in `text`, and the spans of its pieces where it stands, of several
    places the first.

    `…` in a quote joins pieces that follow each other; white space in `quote` is folded. Where it
    can end in one place only, it begins as near to that as it can. The count is 0, 1, or 2 for
    more than once.
    """
    first, last = outermost(quote, text)
    if first == last:
        return min(len(first), 1), first
    if first[-1] != last[-1]:
        return 2, first
    pieces = [text[slice(*span)] for span in last]
    return (1 if _first(pieces, text, last[0][0]) == last else 2), last


def outermost(quote: str, text: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The spans of the pieces of `quote` as early in `text` as they can stand, and as late."""
    pieces = [piece for part in quote.split(ELLIPSIS) if (piece := folded(part))]
    first = _first(pieces, text)
    if not first:
        return (), ()
    last = _first([piece[::-1] for piece in reversed(pieces)], text[::-1])
    return first, tuple((len(text) - end, len(text) - start) for start, end in reversed(last))


def _first(pieces: list[str], text: str, after: int = 0) -> tuple[Span, ...]:
    """The spans of the pieces from the position `after` on, each as early as it can stand after
    the one before it."""
    spans: list[Span] = []
    for piece in pieces:
        span = next(occurrences(piece, text, after), None)
        if span is None:
            return ()
        spans.append(span)
        after = span[1]
    return tuple(spans)
