"""Words of a copy that stand outside the body, and their removal from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from itertools import islice

import msgspec
from msgspec.structs import replace

from regesta.problems import Kind, Location, Problem
from regesta.reading.alignment import Opcode, opcodes
from regesta.reading.remedies import UNPRINTED
from regesta.reading.standing import Standing
from regesta.reading.words import Word, shown, texts

MAX_COMPARED = 300
MAX_PLACES = 50


class Declared(msgspec.Struct, frozen=True):
    """Words of the copy that stand outside the body: where they are declared, and as what.

    `forms` are the ways a source can print them: several where a footnote is marked in them.
    """

    what: str
    forms: tuple[tuple[str, ...], ...]
    place: Location

    @property
    def words(self) -> tuple[str, ...]:
        """The words in the first form."""
        return self.forms[0]


class Removal:
    """Takes declared runs out of the words of a copy, to report what differs in the rest.

    Of several places where a run stands, the one is taken that is least like the body.
    """

    def __init__(self, copy: list[Word], body: list[Word], seed_name: str) -> None:
        self.copy, self.body, self.seed_name = copy, body, seed_name
        self.standing = Standing(copy)
        self.taken: set[int] = set()
        self.unplaced: list[Declared] = []
        """Runs of which the copy has nothing like them."""

    def rest(self) -> list[Word]:
        return [word for at, word in enumerate(self.copy) if at not in self.taken]

    def take_out(self, runs: Iterable[Declared]) -> Iterator[Problem]:
        """What is wrong with each of some runs: those that the copy has are taken out first."""
        for run in [run for run in runs if not self.found(run)]:
            yield from self.unlike(run)

    def found(self, run: Declared) -> bool:
        """Whether a run stands in the copy, and then it is taken out."""
        for words in run.forms:
            size = len(words)
            if exact := list(islice(self.places_of(words), MAX_PLACES)):
                matched = self.matched if len(exact) > 1 else frozenset()
                at = min(exact, key=lambda at: sum(i in matched for i in range(at, at + size)))
                self.taken.update(range(at, at + size))
                return True
        return False

    def unlike(self, run: Declared) -> Iterator[Problem]:
        if (printed := self.in_other_letters(run)) is not None:
            yield printed
            return
        words, (start, codes) = max(
            ((words, self.nearest(words)) for words in run.forms[:MAX_PLACES]),
            key=lambda found: sum(code[2] - code[1] for code in found[1][1] if code[0] == "equal"),
        )
        if codes:
            yield self.misprint(run, words, start, codes)
        else:
            self.unplaced.append(run)

    def in_other_letters(self, run: Declared) -> Problem | None:
        """What is wrong with a run that the copy has in other capitals or small letters."""
        for words in run.forms[:MAX_PLACES]:
            for at in self.folded.of([word.casefold() for word in words]):
                if self.taken.isdisjoint(there := range(at, at + len(words))):
                    self.taken.update(there)
                    theirs = texts(self.copy[at : at + len(words)])
                    others = [n for n, word in enumerate(words) if word != theirs[n]]
                    a, b = others[0], others[-1] + 1
                    where = f"the source text ({self.seed_name}, line {self.copy[at + a].line})"
                    return unlike(run, words[a:b], theirs[a:b], where)
        return None

    def misprint(
        self, run: Declared, words: tuple[str, ...], start: int, codes: list[Opcode]
    ) -> Problem:
        """What is wrong with a run that the copy has not, by what it has that is nearest."""
        self.taken.update(range(start, start + codes[-1][4]))
        a, b, c, d = next(code[1:] for code in codes if code[0] != "equal")
        ours, theirs = words[a:b], texts(self.copy[start + c : start + d])
        line = self.copy[start + (c if theirs else max(c - 1, 0))].line
        return unlike(run, ours, theirs, f"the source text ({self.seed_name}, line {line})")

    def nearest(self, words: tuple[str, ...]) -> tuple[int, list[Opcode]]:
        """Where the copy has most like `words`, and how they differ; nothing if too much."""
        best: tuple[int, int, list[Opcode]] = (0, 0, [])
        if len(words) > MAX_COMPARED:
            return 0, []
        for start in self.beginnings(words):
            window = texts(self.copy[start : self.free_until(start, start + len(words) + 3)])
            matcher = SequenceMatcher(None, words, window, autojunk=False)
            codes = _trimmed(list(matcher.get_opcodes()))
            alike = sum(b - a for tag, a, b, _, _ in codes if tag == "equal")
            if 2 * alike >= len(words) and alike > best[0]:
                best = (alike, start, codes)
        return best[1], best[2]

    def free_until(self, start: int, end: int) -> int:
        """The place, at most `end`, from which on something is taken out."""
        return next((at for at in range(start, end) if at in self.taken), end)

    def beginnings(self, words: tuple[str, ...]) -> Iterator[int]:
        """Where one of the first words of a run stands, less the words before it."""
        for offset, word in enumerate(words[:3]):
            for at in self.standing.positions.get(word, [])[:30]:
                yield max(0, at - offset)

    def places_of(self, words: tuple[str, ...]) -> Iterator[int]:
        """Where a run stands of which nothing is taken out."""
        size = len(words)
        places = self.standing.of(words)
        return (at for at in places if self.taken.isdisjoint(range(at, at + size)))

    @cached_property
    def folded(self) -> Standing:
        """Where the words of the copy stand, whether in capitals or small letters."""
        return Standing([replace(word, text=word.text.casefold()) for word in self.copy])

    @cached_property
    def matched(self) -> frozenset[int]:
        """The words of the copy that the body has in the same order."""
        found = opcodes(texts(self.body), texts(self.copy))
        return frozenset(at for tag, _, _, c, d in found if tag == "equal" for at in range(c, d))


_TYPOGRAPHIC = tuple("“”„«»‘’")
_OWN_TITLE = "for a title of your own: title_supplied: true"


def unlike(run: Declared, ours: Sequence[str], theirs: Sequence[str], source: str) -> Problem:
    """A run has some words, none or others than the copy has where it stands."""
    hint = "give it as the source prints it"
    if ours and ours[0][:1] in _TYPOGRAPHIC:
        hint = f"{hint}; the quotes of YAML are plain ones"
    elif run.what == "title" and tuple(ours) == tuple(run.words):
        hint = f"{hint}; {_OWN_TITLE}"
    if not theirs:
        message = f"`{run.what}` has {shown(ours)}, which {source} has not"
        hint = f"{hint}; {UNPRINTED}" if len(run.forms) > 1 else hint
    elif not ours:
        message = f"`{run.what}` leaves out {shown(theirs)} of {source}"
    else:
        message = f"`{run.what}` has {shown(ours)}, where {source} has {shown(theirs)}"
    return Problem(Kind.LINE_DIFFERS, run.place, message, hint)


def unknown(run: Declared) -> Problem:
    """The copy has nothing like a run."""
    message = f"`{run.what}`: the source text has no {shown(run.words)}"
    hint = "give it as the source prints it"
    if run.what == "title":
        hint = f"{hint}; {_OWN_TITLE}"
        return Problem(Kind.LINE_NOT_FOUND, run.place, message, hint)
    return Problem(Kind.LINE_NOT_FOUND, run.place, message, f"{hint}, or leave it out")


def _trimmed(codes: list[Opcode]) -> list[Opcode]:
    """Opcodes of a run and a longer window, without what is only there at the window's end."""
    tag, a, b, c, d = codes[-1]
    if tag == "insert":
        return codes[:-1] or codes
    return [*codes[:-1], (tag, a, b, c, min(d, c + b - a) if tag == "replace" else d)]
