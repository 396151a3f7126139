"""Footnotes: each has one text, at the left margin, and a mark in the text, if one is printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regesta.model.text import BYLINE, DATELINE, TITLE, printed_mark, printed_runs
from regesta.problems import Kind, Location, Problem, printable
from regesta.reading.frontmatter import Matter
from regesta.reading.lines import FOOTNOTE, of_footnotes
from regesta.reading.parser import Tree

_MARK = re.compile(r"(?<!\\)\[\^([^\]\n]{0,80})\]")
_LABEL = re.compile(r"[^\[\]\s]{1,40}")


def check(tree: Tree, name: str, matter: Matter) -> Iterator[Problem]:
    """Every mark without a text, text without a mark, and text that the parser would lose.

    Title, dateline and byline, which stand in the front matter, can be marked too.
    """
    within = frozenset(of_footnotes(tree.source))
    defined: dict[str, int] = {}
    for number, line in enumerate(tree.source):
        if match := FOOTNOTE.match(line):
            place = Location(name, number + tree.first_line)
            yield from _definition(match.group(1), place, defined)
            if match.group(1) not in tree.footnotes or _goes_on(tree.source, number, within):
                yield _misplaced(match.group(1), place)
    for label in tree.footnotes.keys() - defined.keys():
        yield _misplaced(label, Location(name, tree.lines[tree.footnotes[label]]))
    printed = dict(_printed(matter))
    yield from (_unknown(label, printed[label]) for label in printed.keys() - tree.footnotes)
    yield from _marks(tree, name, within, set(printed))


def _printed(matter: Matter) -> Iterator[tuple[str, Location]]:
    """The labels marked in the lines that are printed outside the body, and where."""
    for field in (TITLE, DATELINE, BYLINE):
        text = matter.value.get(field)
        for run in printed_runs(text) if isinstance(text, str) else ():
            if run.footnote:
                yield run.footnote, matter.places[(field,)]


def _unknown(label: str, place: Location) -> Problem:
    hint = f"write it at the end of the body: `[^{printable(label)}]: ...`"
    return Problem(Kind.NO_FOOTNOTE, place, f"there is no footnote `{printable(label)}`", hint)


def _goes_on(source: list[str], number: int, within: frozenset[int]) -> bool:
    """Whether a line goes on with what stands above it, and that is no other footnote."""
    return number > 0 and number - 1 not in within and bool(source[number - 1].strip())


def _misplaced(label: str, place: Location) -> Problem:
    message = f"the text of the footnote `{printable(label[:40])}` stands within something else"
    hint = "put it at the left margin, after an empty line"
    return Problem(Kind.FOOTNOTE_MISPLACED, place, message, hint)


def _definition(label: str, place: Location, defined: dict[str, int]) -> Iterator[Problem]:
    shown = printable(label[:40])
    if not _LABEL.fullmatch(label):
        message = f"`{shown}` cannot be the label of a footnote"
        hint = "a label is a number, a sign or a word, without spaces"
        yield Problem(Kind.FOOTNOTE_LABEL, place, message, hint)
    if defined.setdefault(label, place.line) != place.line:
        message = f"the footnote `{shown}` has a text already, in line {defined[label]}"
        yield Problem(Kind.FOOTNOTE_TWICE, place, message, "give each footnote a label of its own")


def _marks(tree: Tree, name: str, within: frozenset[int], marked: set[str]) -> Iterator[Problem]:
    for number, line in enumerate(tree.source):
        start = FOOTNOTE.match(line) if number in within else None
        for match in _MARK.finditer(line, start.end() if start else 0):
            label = match.group(1)
            marked.add(label)
            if label not in tree.footnotes:
                place = Location(name, number + tree.first_line, match.start() + 1)
                yield _unknown(label, place)
    for label, element in tree.footnotes.items():
        if label not in marked and printed_mark(label):
            message = f"no text refers to the footnote `{printable(label)}`"
            mark = f"[^{printable(label)}]"
            hint = f"put its mark `{mark}` in the text; if none is printed there, `[^~1]`"
            place = Location(name, tree.lines[element])
            yield Problem(Kind.FOOTNOTE_UNMARKED, place, message, hint)
