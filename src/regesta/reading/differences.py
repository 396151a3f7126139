"""The report of the word check: what differs, with both sides and their lines."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from itertools import chain, islice

from regesta.model.boundaries import is_sign
from regesta.model.entries import Record
from regesta.problems import Kind, Location, Problem, printable
from regesta.reading.alignment import Opcode, common, opcodes
from regesta.reading.declared import Declared, Removal, unknown, unlike
from regesta.reading.divided import bare_word, join, over_notes, undeclared
from regesta.reading.feet import interleaved
from regesta.reading.remedies import in_yaml, remedy, repeated
from regesta.reading.words import MAX_WORD, Word, short, shown, spaced, texts

MAX_SHOWN = 50
_CONTEXT = 6
_TOKEN = re.compile(r"\S+")
_SIGNS = "*_\\#>|`"


class Differences:
    """The differences of a record's text from its copy, each with both sides and its place;
    `columns` are the numbers of those lines of the copy whose words stand in columns."""

    def __init__(
        self,
        copy: list[Word],
        body: list[Word],
        notes: list[list[Word]],
        record: Record,
        name: str,
        lines: list[str],
        columns: Container[int] = (),
    ) -> None:
        marks = {form[0] for note in notes for word in note[:1] for form in word.forms}
        self.copy = [word for word in copy if not word.bullet or word.text in marks]
        self.body = list(as_printed(body, self.copy))
        self.notes = [list(as_printed(note, self.copy)) for note in notes]
        self.seed_name, self.name = record.source.file, name
        self.lines, self.columns, self.repeated = lines, columns, repeated(record)

    def problems(self, declared: list[Declared]) -> Iterator[Problem]:
        """What of `declared` the copy has not; then the differences, at most `MAX_SHOWN`."""
        removal = Removal(self.copy, [*self.body, *chain.from_iterable(self.notes)], self.seed_name)
        yield from removal.take_out(sorted(declared, key=lambda run: -len(run.words)))
        self.copy = removal.rest()
        own = self.body
        self.body = interleaved(own, self.notes, self.copy)
        for problem in self.divided():
            yield problem
            self.body = interleaved(list(as_printed(own, self.copy)), self.notes, self.copy)
        codes = self.codes()
        yield from self.instead(removal.unplaced, codes)
        found = (self.difference(*code[1:]) for code in codes)
        yield from islice(found, MAX_SHOWN)
        if (further := next(found, None)) is not None:
            message = f"more than {MAX_SHOWN} differences from the source text: no more are shown"
            place = further.place
            hint = "see whether it is the right source text"
            yield Problem(Kind.MORE_DIFFERENCES, place, message, hint)

    def codes(self) -> list[Opcode]:
        found = opcodes(texts(self.body), texts(self.copy))
        return [code for code in found if code[0] != "equal"]

    def divided(self) -> Iterator[Problem]:
        """Words given whole that the copy divides, which nothing says; then joined."""
        found: dict[str, Word] = {}
        every: dict[str, Word] = {}
        for _, a, b, c, d in self.codes():
            wanted = {
                form[0]: word for word in self.body[a:b] for form in word.forms or ((word.text,),)
            }
            found |= {form: wanted[form] for form in undeclared(self.copy[c:d], wanted)}
            every |= wanted
        found |= {form: every[form] for form in over_notes(self.copy, every) if form not in found}
        if not found:
            return
        first, *_ = found.values()
        bare = list(dict.fromkeys(map(bare_word, found)))
        column = self.column(self.body.index(first), first)
        self.copy = join(self.copy, bare).copy
        words = ", ".join(f"`{printable(word)}`" for word in bare)
        message = f"the source text ({self.seed_name}) divides {words}"
        hint = f"if it means these words, say so in `source`: `divided: {in_yaml(bare)}`"
        yield Problem(Kind.WORDS_DIVIDED, Location(self.name, first.line, column), message, hint)

    def instead(self, unplaced: list[Declared], codes: list[Opcode]) -> Iterator[Problem]:
        """Of runs that the copy has not: what it has in the place of each before or after the
        body, which is then no difference of its own."""
        for run in unplaced:
            own = (code for code in codes if code[1] == code[2] and code[1] in (0, len(self.body)))
            code = None if run.what == "omits" else next(own, None)
            if code is None:
                yield unknown(run)
                continue
            codes.remove(code)
            theirs = self.copy[code[3] : code[4]]
            where = f"the source text ({self.seed_name}, line {theirs[0].line})"
            yield unlike(run, run.words, texts(theirs), where)

    def difference(self, a: int, b: int, c: int, d: int) -> Problem:
        ours, theirs = texts(self.body[a:b]), texts(self.copy[c:d])
        notes = any(word.forms for word in self.body[a:b])
        hint = remedy(ours, theirs, self.repeated, notes=notes)
        at_copy = self.copy[min(c, len(self.copy) - 1)].line if self.copy else 1
        if at_copy in self.columns:
            hint = "what stands in columns there is a table here, row by row; give words as printed"
        where = f"{self.seed_name}, line {at_copy}"
        if not theirs:
            kind = Kind.WORD_ADDED
            message = f"{shown(ours)} does not stand in the source text ({where})"
        elif not ours:
            kind = Kind.WORD_MISSING
            message = f"{shown(theirs)} of the source text ({where}) is missing"
        else:
            kind = Kind.WORD_DIFFERS
            ours, theirs = _clipped(ours, theirs)
            message = f"{shown(ours)} where the source text ({where}) has {shown(theirs)}"
        facts = (
            ("here", _around(self.body, a, b)),
            ("source", _around(self.copy, c, d)),
        )
        return Problem(kind, self.place(a, b, c), message, hint, facts)

    def place(self, a: int, b: int, c: int) -> Location:
        """Where the word `a` of the body stands; of words that are missing, what they are by."""
        if not self.body:
            return Location(self.name, len(self.lines))
        follows = a == b and 0 < c < len(self.copy) and self.copy[c - 1].line == self.copy[c].line
        position = a - 1 if a and (follows or a == len(self.body)) else a
        word = self.body[position]
        return Location(self.name, word.line, self.column(position, word))

    def column(self, position: int, word: Word) -> int:
        line = self.lines[word.line - 1] if word.line <= len(self.lines) else ""
        if is_sign(word.text):
            tokens = list(re.finditer(re.escape(word.text), line))
        else:
            tokens = [t for t in _TOKEN.finditer(line) if t.group().strip(_SIGNS) == word.text]
            tokens = tokens or [t for t in _TOKEN.finditer(line) if word.text in t.group()]
        before = 0
        while position and self.body[position - 1].line == word.line:
            position -= 1
            before += self.body[position].text == word.text
        return tokens[min(before, len(tokens) - 1)].start() + 1 if tokens else 1


def as_printed(body: list[Word], copy: list[Word]) -> Iterator[Word]:
    """The body with each word that has several forms in one that the copy has, if it has one."""
    words = texts(copy)
    longest = max((len(form) for word in body for form in word.forms), default=0)
    had = {tuple(words[at : at + n]) for n in range(1, longest + 1) for at in range(len(words))}
    for word in body:
        form = next((form for form in word.forms if form in had), None)
        yield from (Word(text, word.line) for text in form) if form else (word,)


def _clipped(ours: list[str], theirs: list[str]) -> tuple[list[str], list[str]]:
    """Two long words, as of a text without spaces, cut down to where they differ."""
    if len(ours) != 1 or len(theirs) != 1 or max(len(ours[0]), len(theirs[0])) <= MAX_WORD:
        return ours, theirs
    start = max(0, common(ours[0], theirs[0]) - 10)
    end = max(0, common(ours[0][start:][::-1], theirs[0][start:][::-1]) - 10)
    before, after = "…" if start else "", "…" if end else ""
    return (
        [f"{before}{ours[0][start : len(ours[0]) - end]}{after}"],
        [f"{before}{theirs[0][start : len(theirs[0]) - end]}{after}"],
    )


def _around(words: list[Word], start: int, end: int) -> str:
    before = texts(words[max(0, start - _CONTEXT) : start])
    after = texts(words[end : end + _CONTEXT])
    between = texts(words[start:end])
    some = between if len(between) <= 12 else [*between[:6], "…", *between[-5:]]
    here = [short(text) for text in some]
    parts = (spaced(before), "[", spaced(here), "]", spaced(after))
    return printable(" ".join(filter(None, parts)))
