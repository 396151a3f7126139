"""A problem as text and as data."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from regesta.problems.problem import Problem


def as_text(problem: Problem, lines: Mapping[str, list[str]]) -> str:
    """The problem as `file:line:col: severity: message`, its source line, facts and hint.

    `lines` maps a file to its lines of text; a file or line that is not there is not quoted.
    """
    place = problem.place
    where = f"{printable(place.file)}:{place.line}:{place.column}"
    shown = [f"{where}: {problem.severity}: {printable(problem.message)}"]
    source = lines.get(place.file, [])
    if place.line <= len(source):
        shown += _quoted(source[place.line - 1], place.column)
    wide = max((len(of) for of, _ in problem.facts), default=0)
    facts = (f"  = {of + ':':{wide + 1}} {what}" for of, what in problem.facts)
    shown += map(printable, facts)
    if problem.hint:
        shown.append(f"  hint: {printable(problem.hint)}")
    return "\n".join(shown)


def _quoted(line: str, column: int, width: int = 100) -> list[str]:
    start = max(0, min(column - 1 - width // 2, len(line) - width))
    window = printable(line[start : start + width])
    before = "…" if start else ""
    after = "…" if start + width < len(line) else ""
    pad = " " * (columns(printable(line[start : column - 1])) + len(before))
    return [f"  | {before}{window}{after}", f"  | {pad}^"] if window.strip() else []


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
