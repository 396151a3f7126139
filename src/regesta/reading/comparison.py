"""Whether a transcription is its copy without what is declared, decided by walking both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from regesta.reading.declared import Declared
from regesta.reading.words import Word

MAX_STEPS = 3_000_000
Pages = tuple[int, ...]
_State = tuple[int, int, int, bool, tuple[int, ...]]


class Comparison:
    """Whether the body is the copy without each declared run once, wherever that stands.

    `notes` are the footnotes of the body, whose text the copy may have at the end, or at the
    feet of pages: from line to line either text goes on. All are walked together; at each place
    where a declared run begins, taking it out is a branch of its own. Runs alike are one, so
    that no order of theirs is tried twice. A state is a position in the copy, one in the text,
    one in the notes, whether these go on, and how often each run is left to be taken out.
    """

    def __init__(
        self, copy: list[Word], body: list[Word], notes: list[Word], declared: list[Declared]
    ) -> None:
        self.copy, self.body, self.notes = copy, body, notes
        self.texts = [word.text for word in copy]
        forms = sorted({run.forms for run in declared})
        self.counts = tuple(sum(run.forms == form for run in declared) for form in forms)
        self.beginning: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        for n, form in enumerate(forms):
            for words in form:
                self.beginning.setdefault(words[0], []).append((n, words))
        self.steps_left = MAX_STEPS
        self.begun = [at for at, word in enumerate(copy) if word.page]

    def pages(self) -> Pages | None:
        """Where in the body each page begins that begins in the copy; None where the two are not
        equal, or where there are too many ways to try."""
        branches: list[tuple[_State, Pages]] = [((0, 0, 0, False, self.counts), ())]
        seen: set[_State] = set()
        while branches and self.steps_left > 0:
            state, pages = branches.pop()
            while steps := list(self.steps(*state)):
                if len(steps) > 1:
                    if state in seen or self.steps_left <= 0:
                        break
                    seen.add(state)
                    branches += [(step, self.passed(state, step, pages)) for step in steps[:-1]]
                state, pages = steps[-1], self.passed(state, steps[-1], pages)
            if self.complete(*state):
                return (*pages, *[len(self.body)] * (len(self.begun) - len(pages)))
        return None

    def equal(self) -> bool:
        """Whether the two are; False as well where there are too many ways to try."""
        return self.pages() is not None

    def passed(self, before: _State, after: _State, pages: Pages) -> Pages:
        """With the pages that have begun where a word of the body is met."""
        while after[1] > before[1] and len(pages) < len(self.begun):
            if self.begun[len(pages)] > before[0]:
                break
            pages = (*pages, before[1])
        return pages

    def complete(self, i: int, j: int, k: int, _: bool, left: tuple[int, ...]) -> bool:
        return (i, j, k) == (len(self.copy), len(self.body), len(self.notes)) and not any(left)

    def steps(
        self, i: int, j: int, k: int, within: bool, left: tuple[int, ...]
    ) -> Iterator[_State]:
        self.steps_left -= 1
        if i == len(self.copy):
            return
        for n, words in self.beginning.get(self.texts[i], ()):
            if left[n] and self.stands(words, i):
                yield i + len(words), j, k, within, (*left[:n], left[n] - 1, *left[n + 1 :])
        begins = i == 0 or self.copy[i - 1].line != self.copy[i].line
        if within or begins or j == len(self.body):
            yield from ((end, j, k + 1, True, left) for end in self.ends(self.notes, k, i))
        if not within or begins:
            yield from ((end, j + 1, k, False, left) for end in self.ends(self.body, j, i))
        if self.copy[i].bullet:
            yield i + 1, j, k, within, left

    def ends(self, words: Sequence[Word], at: int, i: int) -> Iterator[int]:
        """Where in the copy the next of the words ends, in each form that stands there."""
        if at < len(words):
            for form in words[at].forms or ((words[at].text,),):
                if form[0] == self.texts[i] and self.stands(form, i):
                    yield i + len(form)

    def stands(self, words: tuple[str, ...], i: int) -> bool:
        self.steps_left -= len(words) // 8
        return len(words) == 1 or tuple(self.texts[i : i + len(words)]) == words
