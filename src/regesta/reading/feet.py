"""Footnotes that a copy has at the feet of its pages, for the report of differences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from regesta.model.parts import Value
from regesta.reading.alignment import opcodes
from regesta.reading.words import Word, texts


class _Gap(Value, frozen=True):
    """Words that the copy has, from `start` to `end` of a text that has none or others there."""

    start: int
    end: int
    words: tuple[str, ...]

    def alike(self, note: Counter[str]) -> int:
        return (Counter(self.words) & note).total()

    def place(self, note: Counter[str]) -> int:
        """Where in the text the words of a note would stand: before or after its others."""
        first = next(n for n, word in enumerate(self.words) if word in note)
        return self.end if 2 * first + note.total() > len(self.words) else self.start


def interleaved(body: list[Word], notes: Iterable[list[Word]], copy: list[Word]) -> list[Word]:
    """The text with each of its footnotes where the copy has most of the note's words and the
    text has none; at the end where it has them nowhere."""
    gaps = [
        _Gap(a, b, tuple(texts(copy[c:d])))
        for tag, a, b, c, d in opcodes(texts(body), texts(copy))
        if tag != "equal" and c < d
    ]
    found: dict[int, list[Word]] = {}
    at = 0
    for note in notes:
        at = max(at, _place(Counter(texts(note)), gaps, at, len(body)))
        found.setdefault(at, []).extend(note)
    return [word for n in range(len(body) + 1) for word in (*found.get(n, ()), *body[n : n + 1])]


def _place(note: Counter[str], gaps: Iterable[_Gap], least: int, end: int) -> int:
    near = (gap for gap in gaps if gap.end >= least)
    best = max(near, key=lambda gap: gap.alike(note), default=None)
    enough = best is not None and best.alike(note) and 2 * best.alike(note) >= note.total()
    return best.place(note) if best and enough else end
