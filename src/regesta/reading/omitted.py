"""What of a copy is left out at places that are certain: words told apart by what stands around
them, lines that follow a pattern, and words that the copy has only once."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice, pairwise

from msgspec.structs import replace

from regesta.model.entries import Omission
from regesta.model.leaves import SIDE
from regesta.model.parts import Value
from regesta.problems import Kind, Location, Problem, printable
from regesta.reading.divided import bare_word
from regesta.reading.standing import Standing
from regesta.reading.words import Word, lines_of, normalised, shown, texts

MAX_NUMBERS = 4
_ROMAN = r"(?<![^\W\d_])[ivxlcdm]+(?![^\W\d_])"
_NUMBER = rf"(?:(?>\d+)(?:{SIDE}(?!\w))?|(?>[〇零一二三四五六七八九十百千]+)|{_ROMAN})"
_BETWEEN = "…"
_PART = re.compile(r"\\([#*])|([#*])|([^\\#*]+|\\)")
_EXPRESSION = re.compile(r"\\[dswb]|[\]).][*+]|[$]$|^\^")
_AS_PRINTED = "give it as the source prints it, or leave it out"
_PATTERN = "a pattern is the line as printed, with `#` for its number and `*` for words that vary"
Placed = Callable[..., Location]
"""The place of a field, by its path."""
Fault = tuple[Kind, str, str]
"""A kind of problem, what is wrong, and what to do."""


class Left(Value, frozen=True):
    """What is left of a copy, and of its omissions: those that may stand at several places.

    `taken` are the words left out, `lines` those of each pattern as they stand.
    """

    copy: list[Word]
    omits: list[tuple[int, str]]
    taken: list[str]
    lines: dict[str, tuple[str, ...]]
    problems: tuple[Problem, ...] = ()


def take_out(text: str, copy: list[Word], omits: Sequence[str | Omission], placed: Placed) -> Left:
    """The copy `text`, of the words `copy`, without what is certain of `omits`."""
    search = _Search(text, copy)
    problems: list[Problem] = []
    left: list[tuple[int, str]] = []
    for position, one in enumerate(omits):
        if isinstance(one, str):
            left += [(position, one)] if not search.once(normalised(one)) else []
            continue
        for kind, message, hint in search.omission(one):
            problems.append(Problem(kind, placed("source", "omits", position), message, hint))
    rest = list(search.rest())
    taken = [word.text for at, word in enumerate(copy) if at in search.taken]
    return Left(rest, left, taken, search.lines, tuple(problems))


def set_apart(text: str, omits: Sequence[str | Omission]) -> str:
    """A copy with spaces around what is as a pattern `within` lines that stands in brackets, where
    it may touch a word: `agreed.[Page 371]`."""
    for one in omits:
        pattern = one.pattern if isinstance(one, Omission) and one.within else ""
        if pattern.startswith("[") and pattern.endswith("]") and not _fault_within(pattern):
            (mark,) = _segments(pattern)
            text = mark.sub(r" \g<0> ", text)
    return text


class _Search:
    def __init__(self, text: str, copy: list[Word]) -> None:
        self.text, self.copy, self.standing = text, copy, Standing(copy)
        self.taken: set[int] = set()
        self.lines: dict[str, tuple[str, ...]] = {}
        self.pages: dict[int, str] = {}
        self.ends: dict[int, str] = {}

    def rest(self) -> Iterator[Word]:
        """What is left, each page that begins marked on the first word of it that is left."""
        page, begun = "", self.begun_after_feet() | self.pages
        for at, word in enumerate(self.copy):
            page = begun.get(at, page)
            if at not in self.taken:
                yield replace(word, page=page) if page else word
                page = ""

    def omission(self, one: Omission) -> Iterator[Fault]:
        """Takes out what is meant, or says why that cannot be, and what to do."""
        if bool(one.text) == bool(one.pattern) or (
            (one.pattern and (one.after or one.before)) or (one.text and one.within)
        ):
            message = "an omission has a `text`, with what is before or after it, or a `pattern`"
            yield Kind.BAD_OMISSION, message, "give one of them"
        elif one.text:
            yield from self.between(*map(normalised, (one.after, one.text, one.before)))
        elif one.within:
            yield from self.within(one.pattern, one.page)
        else:
            yield from self.alike(one.pattern, one.page)

    def between(
        self, after: tuple[str, ...], words: tuple[str, ...], before: tuple[str, ...]
    ) -> Iterator[Fault]:
        found = list(self.places((*after, *words, *before)))
        if len(found) == 1:
            self.taken.update(found[0][len(after) : len(found[0]) - len(before)])
        elif found:
            message = f"the source text has {shown((*after, *words, *before))} {len(found)} times"
            yield (
                Kind.OMISSION_AMBIGUOUS,
                message,
                "give more of the words `after` or `before` which it stands",
            )
        else:
            message = f"the source text has no {shown((*after, *words, *before))}"
            there = self.but_for_marks((*after, *words, *before))
            hint = "give the words that stand directly `after` and `before` it"
            if there:
                printed = shown(texts(there))
                hint = f"line {there[0].line} has {printed}: give the words as they stand there"
            yield Kind.NO_OMISSION, message, hint

    def but_for_marks(self, words: tuple[str, ...]) -> list[Word]:
        """What the copy has first that differs from words in marks and capitals alone."""
        at = next(self.bare.of([_bare(word) for word in words]), None)
        return [] if at is None else self.copy[at : at + len(words)]

    @cached_property
    def bare(self) -> Standing:
        """Where the words of the copy stand without marks and capitals."""
        return Standing([replace(word, text=_bare(word.text)) for word in self.copy])

    def alike(self, pattern: str, page: str) -> Iterator[Fault]:
        if wrong := _fault(pattern):
            yield Kind.BAD_OMISSION, *wrong
            return
        parts = _segments(pattern)
        numbers = {
            n: number for n, line in self.printed.items() if (number := _follows(line, parts))
        }
        found = {n: self.printed[n] for n in numbers}
        if not found:
            message = f"no line of the source text is as `{printable(pattern)}`"
            yield (
                Kind.NO_OMISSION,
                message,
                _PATTERN if _EXPRESSION.search(pattern) else _AS_PRINTED,
            )
        self.lines[pattern] = tuple(found.values())
        self.taken.update(at for at, word in enumerate(self.copy) if word.line in found)
        self.mark(page, {self.begins[n]: number[1:] for n, number in numbers.items()})

    def within(self, pattern: str, page: str) -> Iterator[Fault]:
        """Takes out what is as a pattern wherever it stands, as whole words."""
        if wrong := _fault_within(pattern):
            yield Kind.BAD_OMISSION, *wrong
            return
        (mark,) = _segments(pattern)
        mark = re.compile(rf"(?<!\S){mark.pattern}(?!\S)")
        found = [(n, one) for n, line in self.printed.items() for one in mark.finditer(line)]
        if not found:
            message = f"nothing in the source text is as `{printable(pattern)}`"
            yield Kind.NO_OMISSION, message, _AS_PRINTED
        self.lines[pattern] = tuple(one.group() for _, one in found)
        numbers = dict[int, str]()
        for n, one in found:
            at = self.begins[n] + len(normalised(one.string[: one.start()]))
            self.taken.update(range(at, at + len(normalised(one.group()))))
            numbers[at] = one.groupdict().get("page") or ""
        self.mark(page, numbers)

    def mark(self, page: str, numbers: dict[int, str]) -> None:
        """Notes that pages begin, or end, at places of the copy."""
        marks = self.ends if page == "ends" else self.pages
        if page:
            marks |= {at: number for at, number in numbers.items() if number}

    def begun_after_feet(self) -> dict[int, str]:
        """Where pages begin whose numbers stand at their feet: after the foot before, of whichever
        pattern. Where a head stands between, its place is not known."""
        if not self.ends:
            return {}
        feet = sorted(self.ends.items())
        last = feet[-1][1]
        after = str(int(last) + 1) if last.isdecimal() else ""
        starts = [0, *(at for at, _ in feet)]
        pages = zip(starts, [*feet, (len(self.copy), after)], strict=True)
        return {
            start: number
            for start, (end, number) in pages
            if number and not any(start <= head < end for head in self.pages)
        }

    def once(self, words: tuple[str, ...]) -> bool:
        """Takes out words that the copy has once, and says whether it did."""
        found = list(islice(self.places(words), 2))
        if len(found) != 1:
            return False
        (there,) = found
        free = self.taken.isdisjoint(there)
        self.taken.update(there if free else ())
        return free

    def places(self, words: tuple[str, ...]) -> Iterator[range]:
        """Where words stand; one `…` that the copy has not is all that stands between them."""
        exact = False
        for at in self.standing.of(words):
            exact = True
            yield range(at, at + len(words))
        if exact or words.count(_BETWEEN) != 1:
            return
        cut = words.index(_BETWEEN)
        first, last = words[:cut], words[cut + 1 :]
        ends = list(self.standing.of(last))
        for start in self.standing.of(first):
            after = bisect_left(ends, start + len(first))
            yield from (range(start, end + len(last)) for end in ends[after : after + 1])

    @cached_property
    def begins(self) -> dict[int, int]:
        """The place of the first word of each line."""
        first: dict[int, int] = {}
        for at, word in enumerate(self.copy):
            first.setdefault(word.line, at)
        return first

    @cached_property
    def printed(self) -> dict[int, str]:
        """The lines that are not empty, by number, white space folded."""
        folded = (_folded(line) for line in lines_of(self.text))
        return {number: line for number, line in enumerate(folded, 1) if line}


def _bare(word: str) -> str:
    return bare_word(word).casefold()


def _folded(line: str) -> str:
    return " ".join(unicodedata.normalize("NFC", line).split())


def _fault(pattern: str) -> tuple[str, str] | None:
    parts = list(_parts(pattern))
    if parts.count("#") > MAX_NUMBERS or ("#", "#") in pairwise(parts):
        return f"more than {MAX_NUMBERS} numbers in a pattern, or two that touch", _PATTERN
    if all(part in ("*", " ") for part in parts):
        return "every line would be left out", _PATTERN
    return None


def _fault_within(pattern: str) -> tuple[str, str] | None:
    """What is wrong with a pattern of words within lines: it needs some of its own."""
    parts = list(_parts(pattern))
    if "*" in parts or all(part in ("#", " ") for part in parts):
        hint = "within lines a pattern is words as printed, with `#` for a number: `[Page #]`"
        return "every word would be left out", hint
    return _fault(pattern)


def _parts(pattern: str) -> Iterator[str]:
    """The signs `#` and `*` of a pattern; what is between them, as an expression for it."""
    for escaped, sign, text in _PART.findall(_folded(pattern)):
        yield sign or (re.escape(escaped or text) if (escaped or text).strip() else " ")


def _segments(pattern: str) -> list[re.Pattern[str]]:
    """What stands between the `*` of a pattern."""
    found, seen = [""], set[str]()
    for part in _parts(pattern):
        if part == "*":
            found.append("")
        else:
            named = f"(?P<page>{_NUMBER})" if "#" not in seen else _NUMBER
            found[-1] += named if part == "#" else part
        seen.add(part)
    return [re.compile(segment) for segment in found]


def _follows(line: str, segments: Iterable[re.Pattern[str]]) -> str:
    """Where a line is made of the segments in order, with anything between them: `#` and its
    number; empty where it is not.

    Each is looked for once, from where the last ended: time stays in proportion to the line.
    """
    *others, last = segments
    ending = re.compile(rf"(?:{last.pattern})\Z")
    found, at = "#", 0
    for n, segment in enumerate((*others, ending)):
        match = segment.search(line, at) if n else segment.match(line)
        if match is None:
            return ""
        found += match.groupdict().get("page") or ""
        at = match.end()
    return found
