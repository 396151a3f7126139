"""A problem as text and as data."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from regesta.problems.problem import Problem, Severity

Part = Severity | Literal["beside"]
"""What of a problem is painted: its severity, the headline and the mark by it; what stands beside
the source line."""
Painter = Callable[[str, Part], str]
_TELLS_NOTHING = ("", "---")
"""Lines that are not quoted: where a file as a whole is meant, its place is the first line."""


def unpainted(text: str, part: Part) -> str:
    """Text as it is, on what is no terminal."""
    return text


def as_text(problem: Problem, lines: Mapping[str, list[str]], paint: Painter = unpainted) -> str:
    """The problem as `severity[CODE]: message`, its place, the source line, facts and hint.

    `lines` maps a file to its lines of text; a file or line that is not there is not quoted.
    """
    place, of = problem.place, problem.severity
    shown = [f"{paint(f'{of}[{problem.kind}]', of)}: {printable(problem.message)}"]
    shown.append(f"  at {printable(place.file)}:{place.line}:{place.column}")
    gutter = " " * len(str(place.line))
    source = lines.get(place.file, [])
    if place.line <= len(source) and source[place.line - 1].strip() not in _TELLS_NOTHING:
        window, pad = _quoted(source[place.line - 1], place.column)
        shown.append(f"  {paint(f'{place.line} |', 'beside')} {window}")
        shown.append(f"  {paint(f'{gutter} |', 'beside')} {pad}{paint('^', of)}")
    shown += [f"  {paint(f'{gutter} =', 'beside')} {fact}" for fact in _facts(problem)]
    if problem.hint:
        shown.append(f"  hint: {printable(problem.hint)}")
    return "\n".join(shown)


def _facts(problem: Problem) -> Iterator[str]:
    wide = max((len(of) for of, _ in problem.facts), default=0)
    return (printable(f"{of + ':':{wide + 1}} {what}") for of, what in problem.facts)


def _quoted(line: str, column: int, width: int = 100) -> tuple[str, str]:
    """A line, or what of it is around a column, and the space before that."""
    start = max(0, min(column - 1 - width // 2, len(line) - width))
    window = printable(line[start : start + width])
    before = "…" if start else ""
    after = "…" if start + width < len(line) else ""
    pad = " " * (columns(printable(line[start : column - 1])) + len(before))
    return f"{before}{window}{after}", pad


def columns(text: str) -> int:
    """The columns of a terminal that `text` takes: two for a wide character, none for a mark."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def printable(text: str) -> str:
    """`text` with what a terminal could act on, or not show, put as U+FFFD."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c == "\t" else "\ufffd" for c in text)


def as_data(problem: Problem) -> dict[str, object]:
    """The problem as plain data, for `--format json`."""
    return {
        "code": problem.kind.value,
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": problem.severity,
        "message": problem.message,
        "facts": [f"{of}: {what}" for of, what in problem.facts],
        "hint": problem.hint,
    }
