"""One shape of problem: a place, what is wrong, the facts, and one hint on what to do.

Everything that reads or checks returns problems instead of raising or printing;
they are gathered, sorted and shown together, once.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Literal

import msgspec

Severity = Literal["error", "warning", "notice"]


class Location(msgspec.Struct, frozen=True, order=True):
    """Where in a file: its path relative to the project, and line and column from 1."""

    file: str
    line: int = 1
    column: int = 1


NOWHERE = Location("")
"""The place of what stands in for something that cannot be read: nothing is told of it."""


class Problem(msgspec.Struct, frozen=True):
    """What is wrong at a place. `facts` are shown under the source line, `hint` last."""

    place: Location
    message: str
    hint: str = ""
    facts: tuple[str, ...] = ()
    severity: Severity = "error"

    @property
    def sort_key(self) -> tuple[Location, str, str, str, tuple[str, ...]]:
        return (self.place, self.severity, self.message, self.hint, self.facts)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by file, line and column, each once."""
    return tuple(sorted(set(problems), key=lambda problem: problem.sort_key))


def told(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems but for those of what stands in for something that cannot be read."""
    return (problem for problem in problems if problem.place != NOWHERE)


def stops(problems: Iterable[Problem], strict: bool) -> bool:
    """Whether a build must not go on: an error, or with `strict` a warning."""
    stopping = {"error", "warning"} if strict else {"error"}
    return any(problem.severity in stopping for problem in problems)


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
    shown += [f"  = {printable(fact)}" for fact in problem.facts]
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
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "severity": problem.severity,
        "message": problem.message,
        "facts": list(problem.facts),
        "hint": problem.hint,
    }


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`did you mean "..."?` with the nearest of `known`, or nothing where none is near."""
    near = nearest(word, known)
    return f"did you mean `{near}`?" if near else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The nearest of `known` to a word, or nothing where none is near."""
    return next(iter(get_close_matches(word[:100], sorted(known), n=1, cutoff=0.6)), "")
