"""The word check: a transcription against the copy that it was made from.

Title, dateline, byline and each omission are taken out of the copy once each, as whole runs,
wherever they stand; what is left must equal the body in order.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from regesta.model.entries import Fidelity, Record
from regesta.model.text import Block
from regesta.problems import Location, Problem
from regesta.reading.declared import Declared
from regesta.reading.differences import Differences
from regesta.reading.words import Word, body_words, counted, normalised, source_words

MAX_DECLARED = 200
MAX_STEPS = 3_000_000


def check(
    record: Record,
    blocks: tuple[Block, ...],
    seed: bytes,
    places: dict[str, Location],
    name: str,
    lines: list[str],
) -> tuple[Fidelity | None, tuple[Problem, ...]]:
    """The counts of an exact transcription, or every difference from the copy `seed`.

    `places` gives the places of `file`, `title`, `dateline`, `byline` and `omits`; `lines` are
    those of the file `name`, for the columns of words.
    """
    try:
        text = seed.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"the source text is not UTF-8: byte {error.start + 1:,}"
        hint = "keep a copy converted to UTF-8 in `seeds/`, and transcribe from that"
        return None, (Problem(places["file"], message, hint),)
    declared = _declared(record, places)
    if len(declared) > MAX_DECLARED:
        message = f"more than {MAX_DECLARED} omissions from the source text"
        return None, (Problem(places["omits"], message, "declare longer runs of words"),)
    copy, body = source_words(text), body_words(blocks)
    if _plainly_equal(copy, body, declared) or _Comparison(copy, body, declared).equal():
        taken = sum(counted(run.words) for run in declared)
        words = counted(word.text for word in copy if not word.bullet)
        return Fidelity(words, words - taken, taken, sha256(seed).hexdigest()), ()
    report = Differences(copy, body, record.source.file, name, lines)
    return None, tuple(report.problems(declared)) or (_unplaced(places["file"]),)


def _plainly_equal(copy: list[Word], body: list[Word], declared: list[Declared]) -> bool:
    """Whether the body is the copy without each declared run where it first stands.

    If not, it may still be it without others.
    """
    left: list[str | None] = [word.text for word in copy]
    for run in sorted(declared, key=lambda run: -len(run.words)):
        start = _first(run.words, left)
        if start is None:
            return False
        left[start : start + len(run.words)] = [None] * len(run.words)
    kept = (text for text, word in zip(left, copy, strict=True) if not word.bullet)
    return [text for text in kept if text is not None] == [word.text for word in body]


def _first(words: tuple[str, ...], among: list[str | None]) -> int | None:
    """Where a run of words first stands among others."""
    for start, word in enumerate(among):
        if word == words[0] and tuple(among[start : start + len(words)]) == words:
            return start
    return None


def _unplaced(place: Location) -> Problem:
    message = "the body is not the source text less title, dateline, byline and omissions"
    hint = "see to the bullets, and declare longer runs: these can be taken out in too many ways"
    return Problem(place, message, hint)


def _declared(record: Record, places: dict[str, Location]) -> list[Declared]:
    given = [
        ("title", "" if record.title_supplied else record.title),
        ("dateline", record.dateline),
        ("byline", record.byline),
        *(("omits", run) for run in record.source.omits),
    ]
    return [Declared(what, normalised(text), places[what]) for what, text in given if text]


_State = tuple[int, int, tuple[int, ...]]


class _Comparison:
    """Whether the body is the copy without each declared run once, wherever that stands.

    Both lists are walked together; at each place where a declared run begins, taking it out is
    a branch of its own. Runs alike are one, so that no order of theirs is tried twice. A state
    is a position in the copy, one in the body, and how often each run is left to be taken out.
    """

    def __init__(self, copy: list[Word], body: list[Word], declared: list[Declared]) -> None:
        self.copy, self.body = copy, body
        self.texts = [word.text for word in copy]
        self.runs = sorted({run.words for run in declared})
        self.counts = tuple(sum(run.words == words for run in declared) for words in self.runs)
        self.beginning: dict[str, list[int]] = {}
        for n, words in enumerate(self.runs):
            self.beginning.setdefault(words[0], []).append(n)
        self.steps_left = MAX_STEPS

    def equal(self) -> bool:
        """The answer; False as well where there are too many ways to try."""
        branches = [(0, 0, self.counts)]
        seen: set[_State] = set()
        while branches and self.steps_left > 0:
            state = branches.pop()
            while steps := list(self.steps(*state)):
                if len(steps) > 1:
                    if state in seen or self.steps_left <= 0:
                        break
                    seen.add(state)
                    branches += steps[:-1]
                state = steps[-1]
            if state == (len(self.copy), len(self.body), (0,) * len(self.runs)):
                return True
        return False

    def steps(self, i: int, j: int, left: tuple[int, ...]) -> Iterator[_State]:
        self.steps_left -= 1
        if i == len(self.copy):
            return
        for n in self.beginning.get(self.texts[i], ()):
            words = self.runs[n]
            if left[n] and self.stands(words, i):
                yield i + len(words), j, (*left[:n], left[n] - 1, *left[n + 1 :])
        if j < len(self.body):
            word = self.body[j]
            for form in word.forms or ((word.text,),):
                if form[0] == self.texts[i] and self.stands(form, i):
                    yield i + len(form), j + 1, left
        if self.copy[i].bullet:
            yield i + 1, j, left

    def stands(self, words: tuple[str, ...], i: int) -> bool:
        self.steps_left -= len(words) // 8
        return len(words) == 1 or tuple(self.texts[i : i + len(words)]) == words
