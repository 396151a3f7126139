"""The lines of a copy, and which of them are no part of the document: navigation, and the heads and
feet of pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from regesta.drafting.tongues import is_end_of_document, is_navigation
from regesta.reading.labels import labels
from regesta.reading.words import lines_of

_WIDE = "\u3000"
_NUMBERED = re.compile(
    r"(?P<lead>\[?(?i:page|p\.|seite|стр\.)?\s?[-–—]?\s?)(?P<number>\d{1,4})(?P<tail>\s?[-–—]?\]?)"
    r"|(?P<first>\d{1,4})\s+(?P<head>[^a-z\d]{4,70}(?:,? \d{4}.{0,30})?)"
    r"|(?P<title>[^a-z\d]{4,70})\s+(?P<last>\d{1,4})"
)
_MARK = re.compile(r"(?P<words>\[(?i:page|p\.|seite|s\.|стр\.) ?)\d{1,4}\]")
_MARK_IN_TEXT = re.compile(rf"\s*{_MARK.pattern}\s*")
_NEAR, _LONGEST = 6, 20
"""So many lines may stand before the first document line, or after the last, as navigation."""


class Line(NamedTuple):
    """A line of a copy that is not empty: its number from 1, by how much it is indented, its text,
    and whether an empty line, or the beginning, is before it."""

    number: int
    indent: int
    text: str
    gap: bool


class Page(NamedTuple):
    """A line that is the head or foot of a page, as a pattern with `#` for its number."""

    line: int
    pattern: str


def without_marks(every: Sequence[Line]) -> tuple[list[Line], dict[str, bool]]:
    """Lines without the marks of pages that an edition sets among their words, `[Page 371]`, and
    these as patterns with `#` for the number, each with whether no number of it comes twice."""
    marks = [(match, line) for line in every for match in _MARK.finditer(line.text)]
    if all(match.group() == line.text for match, line in marks):
        return list(every), {}
    numbers = Counter(match.group() for match, _ in marks)
    patterns = {match["words"] + "#]": max(numbers.values()) == 1 for match, _ in marks}
    left = (line._replace(text=_MARK_IN_TEXT.sub(" ", line.text).strip()) for line in every)
    return [line for line in left if line.text], patterns


def lines(text: str) -> list[Line]:
    """The lines of a copy that hold something."""
    found: list[Line] = []
    gap = True
    for number, line in enumerate(lines_of(text.removeprefix("\ufeff")), 1):
        words = line.replace("\f", " ").strip()
        if words:
            found.append(Line(number, _indent(line), words, gap))
        gap = not words
    return found


def _indent(line: str) -> int:
    wide = line.expandtabs(4).replace(_WIDE, "  ")
    return len(wide) - len(wide.lstrip())


def navigation(every: Sequence[Line]) -> list[Line]:
    """The lines at the beginning and at the end that are a web page's."""
    last = len(every) - _NEAR
    ends = [line for at, line in enumerate(every) if at < _NEAR or at >= last]
    found = [line for line in ends if is_navigation(line.text)]
    related = (
        at for at in range(max(_NEAR, len(every) - _LONGEST), len(every))
        if is_end_of_document(every[at].text)
    )  # fmt: skip
    start = next(related, len(every))
    return [*(line for line in found if line not in every[start:]), *every[start:]]


def pages(every: Sequence[Line]) -> list[Page]:
    """The heads or feet of pages: lines with numbers that count on from one to the next."""
    numbered = [
        (line.number, int(match["number"] or match["first"] or match["last"]), match)
        for line in every
        if (match := _NUMBERED.fullmatch(line.text)) and not _is_division(line.text)
    ]
    found: list[Page] = []
    for _, run in groupby(enumerate(numbered), key=lambda pair: pair[1][1] - pair[0]):
        several = [one for _, one in run]
        far = all(later[0] - earlier[0] > 1 for earlier, later in pairwise(several))
        named = any(match["number"] is None for _, _, match in several)
        if len(several) > 1 and far and (_is_running(several) if named else _are_far(several)):
            found += [Page(line, _pattern(match)) for line, _, match in several]
    return found


def _is_running(several: Sequence[tuple[int, int, re.Match[str]]]) -> bool:
    """Whether the words beside numbers are those of heads of pages: in capitals, or, where a
    script has none, the same on two pages."""
    heads = [match["head"] or match["title"] or match.group() for _, _, match in several]
    return any(head.casefold() != head for head in heads) or len(set(heads)) < len(heads)


def _is_division(text: str) -> bool:
    """Whether a line is the heading of a division, `ARTICLE 2`."""
    label = labels().of_heading(text)
    return label is not None and label.division


def _are_far(several: Sequence[tuple[int, int, re.Match[str]]]) -> bool:
    """Whether numbers that stand alone stand as far from each other as pages end."""
    return all(b[0] - a[0] >= 12 for a, b in pairwise(several))


def _pattern(match: re.Match[str]) -> str:
    parts = (match["lead"], match["title"], "#", match["tail"], match["head"])
    written = (part if part == "#" else re.sub(r"([#*])", r"\\\1", part or "") for part in parts)
    joined = " ".join(part.strip() for part in written if part and part.strip())
    return re.sub(r"^(\[?-?) # (-?\]?)$", r"\1#\2", joined) if match["number"] else joined


def divided(every: Sequence[Line], text: str) -> Iterator[tuple[int, str, str]]:
    """The words that lines divide: the number of the first line, the word whole, and as proposed,
    with its hyphen where the copy has it so elsewhere or its first part is a prefix."""
    known = set(re.findall(r"[\w-]+", text.casefold()))
    for line, after in pairwise(every):
        first = re.search(r"([^\W\d_]+(?:-[^\W\d_]+)*)[-\u00ad\u00ac\u2010]$", line.text)
        second = re.match(r"[^\W\d_]+", after.text)
        if not first or not second or not second.group()[0].islower() or after.gap:
            continue
        one, other = first.group(1), second.group()
        hyphened = f"{one}-{other}"
        kept = line.text[-1] in "-\u2010" and (
            hyphened.casefold() in known or one.casefold() in PREFIXES
        )
        yield line.number, f"{one}{other}", hyphened if kept else f"{one}{other}"


_PREFIXES = (
    "non vice self half ex co anti pro pre post semi all well so inter sub quasi extra multi "
    "north south east west mid by far long short high low first second third"
)
"""What a hyphen follows within a word, in English."""
PREFIXES = frozenset(_PREFIXES.split())
