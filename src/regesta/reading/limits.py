"""How much a body may hold: what no document needs, and the parser would take minutes over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regesta.problems import Kind, Location, Problem
from regesta.reading.frontmatter import Matter

MAX_LINES = 20_000
MAX_LINE = 20_000
MAX_UNBROKEN = 1_000
MAX_DEPTH = 16
MAX_SIGNS = 10_000
MAX_BRACKETS = 1_000
MAX_REACH = 2_000
_SIGNS = "\\*_[|`"
_LONG_RUN = re.compile(r"(?:[\[<!(*_]\s*){201}")
ESCAPED = re.compile(r"\\[^\n]")
_OPEN_LABEL = re.compile(r"\[\^(?![^\]\n]{0,80}\])")
_BRACKETS = re.compile(r"[\[\]]")
_ADDRESS = re.compile(r"\([^\s()<>\"']*(?:\([^\s()<>\"']*\)[^\s()<>\"']*)*\)")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]]*\]:")
_NESTING = re.compile(r"(?:\s|>|(?:\d+\.|[-*+])(?=\s))*")
_STEP = re.compile(r">|\d+\.|[-*+]| {4}")


def check(matter: Matter, name: str, *, links: bool) -> tuple[Problem, ...]:
    """Where the body of the file `name` goes beyond what is read; `links` as in `body.parse`."""
    lines = matter.body.split("\n")
    if len(lines) > MAX_LINES:
        message = f"the body has {len(lines):,} lines, at most {MAX_LINES:,}"
        return (Problem(Kind.TOO_LARGE, Location(name, matter.body_line), message, "split it"),)
    return (
        *_lines(lines, name, matter.body_line),
        *_unbroken(lines, name, matter.body_line),
        *_signs(matter, name, links),
    )


def _lines(lines: list[str], name: str, first_line: int) -> Iterator[Problem]:
    for number, line in enumerate(lines, first_line):
        if len(line) > MAX_LINE:
            message = f"this line has {len(line):,} characters, at most {MAX_LINE:,}"
            yield Problem(
                Kind.TOO_LARGE, Location(name, number), message, "break it: line ends do not matter"
            )
        elif depth(line) > MAX_DEPTH:
            message = f"lists and quotations are nested more than {MAX_DEPTH} levels deep"
            yield Problem(
                Kind.TOO_LARGE, Location(name, number), message, "nothing needs that: nest less"
            )


def depth(line: str) -> int:
    """How deep a line stands: its quotation signs, list markers, and indents before them."""
    start = _NESTING.match(_FOOTNOTE.sub("", line, count=1).expandtabs(4))
    steps = _STEP.findall(start.group().rstrip()) if start else []
    return len(steps)


def _unbroken(lines: list[str], name: str, first_line: int) -> Iterator[Problem]:
    begun = 0
    for number, line in enumerate(lines):
        if not line.strip():
            begun = number + 1
        elif number - begun == MAX_UNBROKEN:
            message = f"more than {MAX_UNBROKEN:,} lines without an empty line between them"
            hint = "put an empty line between paragraphs, or break a table in two"
            yield Problem(Kind.TOO_LARGE, Location(name, begun + first_line), message, hint)


def _signs(matter: Matter, name: str, links: bool) -> Iterator[Problem]:
    body = ESCAPED.sub("xx", matter.body)

    def problem(kind: Kind, position: int, message: str, hint: str) -> Problem:
        above = body.count("\n", 0, position)
        column = position - body.rfind("\n", 0, position)
        return Problem(kind, Location(name, above + matter.body_line, column), message, hint)

    if match := _LONG_RUN.search(body):
        message = "more than 200 of the signs [ < ! ( * _ in a row"
        yield problem(Kind.TOO_LARGE, match.start(), message, "shorten the row")
    if match := _OPEN_LABEL.search(body):
        message = "`[^` without a label and `]` after it"
        yield problem(
            Kind.OPEN_BRACKET, match.start(), message, "write `\\[^` where no footnote is meant"
        )
    if sum(matter.body.count(sign) for sign in _SIGNS) > MAX_SIGNS:
        message = f"more than {MAX_SIGNS:,} of the signs {' '.join(_SIGNS)} in one body"
        yield problem(Kind.TOO_LARGE, 0, message, "split it")
    if links:
        brackets = [match.start() for match in _BRACKETS.finditer(body) if match.group() == "["]
        if len(brackets) > MAX_BRACKETS:
            message = f"more than {MAX_BRACKETS:,} opening brackets in one note"
            yield problem(Kind.TOO_LARGE, 0, message, "split the note")
            return
        for position in brackets:
            if wrong := _broken_link(body[position : position + MAX_REACH].partition("\n\n")[0]):
                yield problem(Kind.OPEN_BRACKET, position, *wrong)


def _broken_link(text: str) -> tuple[str, str] | None:
    """Why the parser would look for the end of a bracket or link all through the note."""
    open_ = 0
    for match in _BRACKETS.finditer(text):
        open_ += 1 if match.group() == "[" else -1
        if open_ == 0:
            if text[match.end() : match.end() + 1] != "(" or _ADDRESS.match(text, match.end()):
                return None
            message = "this is no link: `[words](address)`, without spaces, quotes or a title"
            return message, "write a space before the `(` where no link is meant"
    return "an opening bracket that is not closed in its paragraph", "close it, or write `\\[`"
