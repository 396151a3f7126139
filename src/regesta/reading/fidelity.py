"""The word check: a transcription against the copy that it was made from.

Title, dateline, byline and each omission are taken out of the copy once each, as whole runs,
wherever they stand; what is left must equal the body in order, its footnotes at the end or at
the feet of pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from itertools import chain

from regesta.model.entries import Fidelity, Omission, Origin, Record
from regesta.model.text import Block
from regesta.problems import Kind, Problem, printable
from regesta.reading import divided
from regesta.reading.comparison import Comparison, Pages
from regesta.reading.declared import Declared
from regesta.reading.differences import Differences
from regesta.reading.halves import by_its_mark
from regesta.reading.omitted import Left, Placed
from regesta.reading.pages import placed_pages
from regesta.reading.prepared import prepare
from regesta.reading.words import Word, counted, in_columns

MAX_DECLARED = 200

Checked = tuple[Fidelity | None, tuple[Problem, ...]]


def check(
    record: Record,
    blocks: tuple[Block, ...],
    seed: bytes,
    placed: Placed,
    name: str,
    lines: list[str],
) -> Checked:
    """The counts of an exact transcription, or every difference from the copy `seed`.

    `placed` gives the places of fields; `lines` are those of the file `name`, for the columns of
    words.
    """
    try:
        text = seed.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"the source text is not UTF-8: byte {error.start + 1:,}"
        other = by_its_mark(seed)
        message = f"the source text is {other}, not UTF-8" if other else what
        hint = "keep a copy converted to UTF-8 in `seeds/`, and transcribe from that"
        return None, (Problem(Kind.COPY_NOT_UTF8, placed("source", "file"), message, hint),)
    held = prepare(record, blocks, text, placed)
    left, joined, declared = held.left, held.joined, held.declared
    problems = (*left.problems, *_never_divided(record.source, joined.counts, placed))
    if len(declared) > MAX_DECLARED:
        message = f"more than {MAX_DECLARED} omissions from the source text"
        problems = (
            *problems,
            Problem(Kind.MANY_OMISSIONS, placed("source", "omits"), message, "declare longer runs"),
        )
    if problems:
        return None, problems
    body, notes = held.body, held.notes
    pages = _begun(joined.copy, body, list(chain.from_iterable(notes)), declared)
    if pages is not None:
        begins = [word for word in joined.copy if word.page]
        numbers = [word.page for word in begins]
        if twice := tuple(_begun_twice(begins, record.source, placed)):
            return None, twice
        begun = placed_pages(blocks, zip(numbers, pages, strict=True))
        return _counts(joined, left, declared, sha256(seed).hexdigest(), tuple(begun)), ()
    columns = in_columns(text)
    report = Differences(joined.copy, body, notes, record, name, lines, columns)
    return None, tuple(report.problems(declared)) or (_unplaced(placed),)


def _begun(
    copy: list[Word], body: list[Word], notes: list[Word], declared: list[Declared]
) -> Pages | None:
    """Where in the body pages begin; None where it is not the copy without what is declared."""
    paged = any(word.page for word in copy)
    if not paged and _plainly_equal(copy, [*body, *notes], declared):
        return ()
    return Comparison(copy, body, notes, declared).pages()


def _begun_twice(begins: list[Word], source: Origin, placed: Placed) -> Iterator[Problem]:
    """Pages that begin at several lines of the copy, or in `pages` too."""
    lines: dict[str, list[str]] = {}
    for word in begins:
        lines.setdefault(word.page, []).append(str(word.line))
    patterns = [n for n, one in enumerate(source.omits) if isinstance(one, Omission) and one.page]
    for page, several in lines.items():
        if len(several) > 1:
            where = f"{source.file}, lines {', '.join(several)}"
            message = f"page {printable(page)} of the print begins twice by patterns ({where})"
            hint = (
                "give `page` with the pattern alone whose numbers are those of pages; "
                "`#` takes in the side of a leaf, `106v`"
            )
            yield Problem(Kind.PAGE_TWICE, placed("source", "omits", patterns[-1]), message, hint)
    for position, one in enumerate(source.pages):
        if one.page in lines:
            where = f"{source.file}, line {lines[one.page][0]}"
            message = (
                f"page {printable(one.page)} of the print begins already, by a pattern ({where})"
            )
            hint = "give in `pages` what no number in the copy tells"
            yield Problem(Kind.PAGE_TWICE, placed("source", "pages", position), message, hint)


def _counts(
    joined: divided.Joined,
    left: Left,
    declared: list[Declared],
    digest: str,
    pages: tuple[tuple[str, str, int], ...],
) -> Fidelity:
    taken = counted(left.taken) + sum(counted(run.words) for run in declared)
    words = counted(word.text for word in joined.copy if not word.bullet) + counted(left.taken)
    return Fidelity(words, words - taken, taken, digest, joined.counts, left.lines, pages)


def _never_divided(source: Origin, counts: dict[str, int], placed: Placed) -> Iterator[Problem]:
    used = {word for key in counts for word in key.split(" or ")}
    for position, word in enumerate(source.divided):
        if word not in used:
            message = f"the source text does not divide `{printable(word)}`"
            hint = "give a word as it is transcribed, without what stands around it"
            yield Problem(Kind.NEVER_DIVIDED, placed("source", "divided", position), message, hint)


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


def _unplaced(placed: Placed) -> Problem:
    message = (
        "the body cannot be shown to be the source text less title, dateline, byline and omissions"
    )
    hint = "declare longer runs: these can be taken out in too many ways; and see to the bullets"
    return Problem(Kind.NOT_PLACED, placed("source", "file"), message, hint)
