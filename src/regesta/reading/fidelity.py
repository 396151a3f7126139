"""The word check: a transcription against the copy that it was made from.

Words are runs between white space after NFC, punctuation included, item numbers as typed,
bullets dropped. Title, dateline, byline and each omission are taken out of the copy once each,
as whole runs, wherever they stand; what is left must equal the body in order.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from hashlib import sha256

import msgspec

from regesta.model.entries import Fidelity, Record
from regesta.model.text import Block, Run
from regesta.problems import Place, Problem, printable

BULLETS = frozenset("-*+•·‣▪●○◦–—")
MAX_DIFF = 4_000
MAX_BRANCHES = 20_000
_CONTEXT = 6
_MARKS = ("{}", "[{}]", "({})", "{}.", "{})")


class Word(msgspec.Struct, frozen=True):
    """A word with its line. `forms` are the ways a source can print it, of one or two words."""

    text: str
    line: int
    forms: tuple[tuple[str, ...], ...] = ()
    bullet: bool = False


class Declared(msgspec.Struct, frozen=True):
    """Words of the copy that stand outside the body: where they are declared, and as what."""

    what: str
    words: tuple[str, ...]
    place: Place


def check(
    record: Record,
    blocks: tuple[Block, ...],
    seed: bytes,
    places: dict[str, Place],
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
    copy, body = source_words(text), body_words(blocks)
    declared = _declared(record, places)
    if _equal(copy, body, declared):
        taken = sum(len(run.words) for run in declared)
        words = sum(not word.bullet for word in copy)
        return Fidelity(words, words - taken, taken, sha256(seed).hexdigest()), ()
    report = _Report(copy, body, record.source.file, name, lines)
    return None, tuple(report.problems(declared))


def source_words(text: str) -> list[Word]:
    """The words of a copy; a bullet at the start of a line is marked, and not counted."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        for position, word in enumerate(unicodedata.normalize("NFC", line).split()):
            found.append(Word(word, number, bullet=position == 0 and word in BULLETS))
    return found


def body_words(blocks: tuple[Block, ...]) -> list[Word]:
    """The words of a transcription in reading order, labels as typed, bullets dropped."""
    return [word for block in blocks for word in _block_words(block)]


def _block_words(block: Block) -> Iterator[Word]:
    if block.kind == "footnote":
        yield from _footnote_words(block)
        return
    label = f"{block.label}{'' if block.glued else ' '}" if block.label else ""
    yield from _run_words((Run(label), *block.runs), block.line)
    for row in block.rows:
        for cell in row:
            yield from _run_words(cell, block.line)
    for child in block.children:
        yield from _block_words(child)


def _footnote_words(block: Block) -> Iterator[Word]:
    inner = [word for child in block.children for word in _block_words(child)]
    marks = [form.format(block.label) for form in _MARKS]
    if not inner:
        return
    first = inner[0]
    rest = first.forms or ((first.text,),)
    forms = tuple(
        form
        for mark in marks
        for tail in rest
        for form in ((mark, *tail), (mark + tail[0], *tail[1:]))
    )
    yield Word(f"{block.label} {first.text}", first.line, forms)
    yield from inner[1:]


def _run_words(runs: tuple[Run, ...], line: int) -> Iterator[Word]:
    """Words of runs; a footnote's mark joins the word it stands in, in every form of a mark."""
    parts: list[tuple[str, bool]] = []
    for run in runs:
        if run.footnote:
            parts.append((run.text, True))
            continue
        for piece in _split_keeping_spaces(unicodedata.normalize("NFC", run.text)):
            if piece.isspace():
                yield from _word(parts, line)
                parts = []
                line += piece.count("\n")
            else:
                parts.append((piece, False))
    yield from _word(parts, line)


def _split_keeping_spaces(text: str) -> Iterator[str]:
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or text[end].isspace() != text[start].isspace():
            yield text[start:end]
            start = end


def _word(parts: list[tuple[str, bool]], line: int) -> Iterator[Word]:
    text = "".join(part for part, _ in parts)
    if not text:
        return
    if not any(is_mark for _, is_mark in parts):
        yield Word(text, line)
        return
    forms = []
    for mark in _MARKS:
        glued = "".join(mark.format(p) if is_mark else p for p, is_mark in parts)
        apart = "".join(f" {mark.format(p)}" if is_mark else p for p, is_mark in parts)
        forms += [(glued,), tuple(apart.split())]
    yield Word(text, line, tuple(dict.fromkeys(forms)))


def _declared(record: Record, places: dict[str, Place]) -> list[Declared]:
    given = [
        ("title", "" if record.title_supplied else record.title),
        ("dateline", record.dateline),
        ("byline", record.byline),
        *(("omits", run) for run in record.source.omits),
    ]
    return [
        Declared(what, tuple(unicodedata.normalize("NFC", text).split()), places[what])
        for what, text in given
        if text
    ]


def _equal(copy: list[Word], body: list[Word], declared: list[Declared]) -> bool:
    """Whether the body is the copy without each declared run once, wherever that stands.

    Both lists are walked together; at each place where a declared run begins, taking it out is
    a branch of its own. Runs alike are one, so that no order of theirs is tried twice.
    """
    runs = sorted({run.words for run in declared})
    counts = tuple(sum(run.words == words for run in declared) for words in runs)
    states = [(0, 0, counts)]
    seen = set(states)
    while states:
        i, j, left = states.pop()
        if i == len(copy) and j == len(body):
            if not any(left):
                return True
            continue
        for state in _steps(copy, body, runs, i, j, left):
            if state not in seen:
                if len(seen) > MAX_BRANCHES + len(copy) * 4:
                    return False
                seen.add(state)
                states.append(state)
    return False


_State = tuple[int, int, tuple[int, ...]]


def _steps(
    copy: list[Word],
    body: list[Word],
    runs: list[tuple[str, ...]],
    i: int,
    j: int,
    left: tuple[int, ...],
) -> Iterator[_State]:
    if i == len(copy):
        return
    for n, words in enumerate(runs):
        if left[n] and tuple(word.text for word in copy[i : i + len(words)]) == words:
            yield i + len(words), j, (*left[:n], left[n] - 1, *left[n + 1 :])
    if j < len(body):
        for form in body[j].forms or ((body[j].text,),):
            if tuple(word.text for word in copy[i : i + len(form)]) == form:
                yield i + len(form), j + 1, left
    if copy[i].bullet:
        yield i + 1, j, left


class _Report:
    """The differences of a transcription from its copy, each with both sides and its place."""

    def __init__(
        self, copy: list[Word], body: list[Word], seed_name: str, name: str, lines: list[str]
    ) -> None:
        self.copy = [word for word in copy if not word.bullet]
        self.body, self.seed_name, self.name = body, seed_name, name
        self.lines = lines

    def problems(self, declared: list[Declared]) -> Iterator[Problem]:
        for run in sorted(declared, key=lambda run: -len(run.words)):
            yield from self.take_out(run)
        found = list(self.differences())
        yield from found
        if not found:
            return

    def take_out(self, run: Declared) -> Iterator[Problem]:
        size = len(run.words)
        best, start = max(
            (self.likeness(run.words, i), -i) for i in range(max(1, len(self.copy) - size + 1))
        )
        window = self.copy[-start : -start + size]
        if best == size:
            del self.copy[-start : -start + size]
            return
        shown = printable(" ".join(run.words)[:100])
        if 2 * best < size or not window:
            message = f"`{run.what}`: the source text has no `{shown}`"
            yield Problem(run.place, message, "give it as the source prints it, or leave it out")
            return
        del self.copy[-start : -start + size]
        ours, theirs = next(
            (mine, word) for mine, word in zip(run.words, window, strict=False) if mine != word.text
        )
        message = (
            f"`{run.what}` has `{printable(ours)}`, where the source text "
            f"({self.seed_name}, line {theirs.line}) has `{printable(theirs.text)}`"
        )
        yield Problem(run.place, message, "give it as the source prints it")

    def likeness(self, words: tuple[str, ...], start: int) -> int:
        window = self.copy[start : start + len(words)]
        return sum(mine == word.text for mine, word in zip(words, window, strict=False))

    def differences(self) -> Iterator[Problem]:
        mine, theirs = [word.text for word in self.body], [word.text for word in self.copy]
        head = _common(mine, theirs)
        tail = _common(mine[head:][::-1], theirs[head:][::-1])
        mine, theirs = mine[head : len(mine) - tail], theirs[head : len(theirs) - tail]
        matcher = SequenceMatcher(None, mine[:MAX_DIFF], theirs[:MAX_DIFF], autojunk=False)
        for tag, a, b, c, d in matcher.get_opcodes():
            if tag != "equal":
                yield from self.difference(head + a, head + b, head + c, head + d)

    def difference(self, a: int, b: int, c: int, d: int) -> Iterator[Problem]:
        ours, theirs = self.body[a:b], self.copy[c:d]
        if len(ours) == len(theirs) and _same(ours, theirs):
            return
        at_copy = self.copy[min(c, len(self.copy) - 1)].line if self.copy else 1
        where = f"{self.seed_name}, line {at_copy}"
        if not theirs:
            message = f"{_shown(ours)} does not stand in the source text ({where})"
        elif not ours:
            message = f"{_shown(theirs)} of the source text ({where}) is missing"
        else:
            message = f"{_shown(ours)} where the source text ({where}) has {_shown(theirs)}"
        facts = (
            f"here:   {_around(self.body, a, b)}",
            f"source: {_around(self.copy, c, d)}",
        )
        hint = "transcribe it as printed; what is not transcribed is declared in `source.omits`"
        yield Problem(self.place(a), message, hint, facts)

    def place(self, position: int) -> Place:
        """Where a word of the body stands; of one missing at the end, after the last."""
        if not self.body:
            return Place(self.name, len(self.lines))
        word = self.body[min(position, len(self.body) - 1)]
        if position >= len(self.body):
            return Place(self.name, word.line)
        before = sum(
            1
            for other in self.body[:position]
            if other.line == word.line and other.text == word.text
        )
        return Place(self.name, word.line, self.column(word, before))

    def column(self, word: Word, before: int) -> int:
        line = self.lines[word.line - 1] if word.line <= len(self.lines) else ""
        at = -1
        for _ in range(before + 1):
            at = line.find(word.text, at + 1)
        return max(at, 0) + 1


def _same(ours: list[Word], theirs: list[Word]) -> bool:
    return all(
        (word.text,) in mine.forms or word.text == mine.text
        for mine, word in zip(ours, theirs, strict=True)
    )


def _common(one: list[str], other: list[str]) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


def _shown(words: list[Word]) -> str:
    texts = [word.text for word in words]
    text = " ".join(texts if len(texts) <= 12 else [*texts[:6], "…", *texts[-5:]])
    return f"`{printable(text)}`" + (f" ({len(texts)} words)" if len(texts) > 12 else "")


def _around(words: list[Word], start: int, end: int) -> str:
    before = [word.text for word in words[max(0, start - _CONTEXT) : start]]
    after = [word.text for word in words[end : end + _CONTEXT]]
    between = [word.text for word in words[start:end]]
    shown = between if len(between) <= 12 else [*between[:6], "…", *between[-5:]]
    return printable(" ".join([*before, "[", *shown, "]", *after]))
