"""Where words, and runs of them, stand in a copy."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from regesta.reading.words import Word, texts


class Standing:
    """The places, counted in words from 0, of what stands in a copy."""

    def __init__(self, copy: Sequence[Word]) -> None:
        self._words = texts(copy)
        self._joined = "\0".join(("", *self._words, ""))
        self._starts = list(accumulate((len(word) + 1 for word in self._words), initial=0))

    def of(self, run: Sequence[str]) -> Iterator[int]:
        """Where a run of words begins; nowhere where it has none."""
        searched = "\0".join(("", *run, ""))
        found = self._joined.find(searched) if run else -1
        while found >= 0:
            yield bisect_left(self._starts, found)
            found = self._joined.find(searched, found + 1)

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """The places of each word."""
        found: dict[str, list[int]] = {}
        for at, word in enumerate(self._words):
            found.setdefault(word, []).append(at)
        return found
