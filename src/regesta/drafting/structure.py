"""The structure of a source text: its head, the body of its record, what of it is left out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import count
from typing import Literal, NamedTuple

from regesta.drafting import lines, writing
from regesta.drafting.head import Head, Known, banner, head
from regesta.drafting.lines import Line
from regesta.drafting.notes import take_notes
from regesta.drafting.parts import parts
from regesta.drafting.tongues import is_closing, language
from regesta.drafting.units import units
from regesta.model.entries import Omission
from regesta.reading.words import normalised, source_words, spaced, texts

_MOST = 12
_FOOT = re.compile(r"(?:\d{1,3}|\*{1,3}|†|[¹²³⁰⁴-⁹]+)\s*[^\W\d_“\"]")
_LONGEST_FOOT = 8
"""So many lines a note at the foot of a page has at most."""


class Structure(NamedTuple):
    """What a text is made of: its language, its head, its body in Markdown, and what `source`
    declares of the copy: what it leaves out, and the words that its lines divide."""

    language: str
    head: Head
    body: str
    omits: tuple[str | Omission, ...]
    divided: tuple[str, ...]


def structure(text: str, known: Known) -> Structure:
    """The structure of a source text; `known` says what is a name of the archive."""
    every, marks = lines.without_marks(lines.lines(text))
    pages, aside = lines.pages(every), lines.navigation(every)
    left = {page.line for page in pages} | {line.number for line in aside}
    kept = _kept(every, pages, left)
    divided = {number: word for number, _, word in lines.divided(kept, text)}
    found, notes = take_notes(units(kept, divided))
    before = {unit.first for unit in banner(found)}
    found = [unit for unit in found if unit.first not in before]
    aside = sorted([*aside, *(line for line in kept if line.number in before)])
    own = head(found, known)
    closing = (unit.first in own.taken and is_closing(unit.text) for unit in found)
    ends = frozenset(after.first for ends, after in zip(closing, found[1:], strict=False) if ends)
    shown = parts([unit for unit in found if unit.first not in own.taken], ends)
    within = (
        Omission(pattern=mark, within=True, page="begins" if once else "")
        for mark, once in marks.items()
    )
    omits = (*within, *_patterns(pages, every), *_omitted(aside, text))
    words = tuple(dict.fromkeys(divided.values()))
    return Structure(language(text), own, writing.body([*shown, *notes]), omits, words)


def _kept(every: Sequence[Line], pages: Sequence[lines.Page], left: Collection[int]) -> list[Line]:
    """The lines of the text but those that are left out, and after them the notes at the feet of
    pages: of lines that look like one, those whose mark the text has."""
    none = set[int]()
    while True:
        body, feet = _feet(every, {page.line for page in pages}, none)
        kept = _joined([line for line in body if line.number not in left], every) + feet
        first = {line.number for line in feet if line.gap}
        stray = first & {unit.first for unit in take_notes(units(kept, {}))[0]}
        if not stray:
            return kept
        none |= stray


def _feet(
    every: Sequence[Line], pages: Collection[int], none: Collection[int]
) -> tuple[list[Line], list[Line]]:
    """The lines of the text, and those of notes at the feet of pages, each note by itself; `none`
    are lines with which no note begins."""
    body, feet, page = list[Line](), list[Line](), list[Line]()
    for line in (*every, None):
        if line is not None and line.number not in pages:
            page.append(line)
            continue
        while pages and (at := _last_foot(page, none)) is not None:
            feet += [page[at]._replace(gap=True), *page[at + 1 :]]
            del page[at:]
        body += page
        page = []
    return body, sorted(feet)


def _last_foot(page: Sequence[Line], none: Collection[int]) -> int | None:
    """Where the note begins that the lines of a page end with, but for some lines; None where none
    does."""
    for at in range(len(page) - 1, max(-1, len(page) - 1 - _LONGEST_FOOT), -1):
        if _FOOT.match(page[at].text) and page[at].number not in none:
            return at
        if page[at].gap:
            break
    return None


def _joined(kept: Sequence[Line], every: Sequence[Line]) -> list[Line]:
    """The lines that are kept; where the head of a page stood between two, no gap is."""
    numbers = {line.number: at for at, line in enumerate(every)}
    found: list[Line] = []
    for line in kept:
        over = bool(found) and numbers[line.number] - numbers[found[-1].number] > 1
        goes_on = over and line.text[0].islower()
        found.append(line._replace(gap=False) if goes_on else line)
    return found


def _patterns(pages: Sequence[lines.Page], every: Sequence[Line]) -> Iterator[Omission]:
    """Heads or feet of pages by their patterns; at the foot where the text begins without one."""
    first = every[0].number if every else 0
    page: Literal["begins", "ends"] = "begins" if pages and pages[0].line <= first + 2 else "ends"
    for pattern in dict.fromkeys(one.pattern for one in pages):
        yield Omission(pattern=pattern, page=page)


def _omitted(aside: Sequence[Line], text: str) -> Iterator[str | Omission]:
    """Lines that are left out, with the words around them where the copy has them again."""
    copy = source_words(text)
    words = texts(copy)
    for line in aside:
        own = normalised(line.text)
        at = next((n for n, word in enumerate(copy) if word.line == line.number), 0)
        if _times(words, own) == 1:
            yield spaced(own)
            continue
        for size in count(1):
            after, before = words[max(0, at - size) : at], words[at + len(own) :][:size]
            if _times(words, (*after, *own, *before)) == 1 or size > _MOST:
                yield Omission(text=spaced(own), after=spaced(after), before=spaced(before))
                break


def _times(words: Sequence[str], own: Sequence[str]) -> int:
    """How often words stand among others."""
    size = len(own)
    starts = (n for n, word in enumerate(words) if word == own[0])
    return sum(tuple(words[n : n + size]) == tuple(own) for n in starts)
