"""Words that were most likely meant by others, which a text has not: a slip was made."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice

from regesta.model.printed import as_printed
from regesta.model.quotes import locate

_STOPS = ".,;:!?"
_AROUND = "“”„‟‘’‚‛«»\"' "
_LIKE = 0.75
_LONGEST = 300
_MOST = 400
"""How many runs of words of a text are looked at."""


def meant(words: str, text: str) -> str:
    """The words of a text that were most likely meant by others; empty where none are like them,
    or where they stand there more than once."""
    if found := as_printed(words.strip(_AROUND), text):
        return found
    if not words.strip() or len(words) > _LONGEST:
        return ""
    matcher = SequenceMatcher(None, b=words.casefold(), autojunk=False)
    near = []
    for one in islice(_of_as_many_words(words.split(), text.split()), _MOST):
        matcher.set_seq1(one.casefold())
        if matcher.quick_ratio() >= _LIKE:
            near.append((matcher.ratio(), one))
    ratio, best = max(near, default=(0.0, ""))
    return best if ratio >= _LIKE and locate(best, text)[0] == 1 else ""


def _of_as_many_words(given: list[str], words: list[str]) -> Iterator[str]:
    """The runs of a text that begin or end as some words do, and are as many; of one word, each."""
    size = len(given)
    first, last = given[0].casefold(), given[-1].casefold()
    for at in range(len(words) - size + 1):
        run = words[at : at + size]
        if size == 1 or run[0].casefold() == first or run[-1].casefold() == last:
            end = run[-1] if run[-1][-1:] == given[-1][-1:] else run[-1].rstrip(_STOPS)
            yield " ".join((*run[:-1], end))
