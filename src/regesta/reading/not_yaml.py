"""What is wrong with front matter that is not YAML, and where: by what the parser says of it.

The parser stops where it can go on no more. The fault often stands above: a quotation mark that
was not closed, a colon without a space, a line with an indent of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from regesta.problems import printable

QUOTE_IT = "put the whole value in quotes"
_CLOSE_IT = "close the quotation mark; a plain one at the beginning needs quotes around it all"
_ESCAPE = "within double quotes a backslash has a meaning of its own: put '...' around the value"
_LINE_UP = "indent it as the lines that it belongs with: two spaces more for each level"
_WIDE_SPACES = "\u00a0\u2007\u202f\u3000"
_FIELD = re.compile(r"\s*(?:- +)*[^\s:#][^:#]*:(?:[ \t]|$)")
_QUOTED = re.compile(r"\s*(?:- +)*(?:[^\s:#'\"][^:#]*:\s+)?(['\"])(.*)")
_INDENT = re.compile(r"[^\S\n]*")


class Fault(NamedTuple):
    """Line and column of what is wrong, both from 0, what it is, and what to do."""

    line: int
    column: int
    what: str
    hint: str


class Said(NamedTuple):
    """What the parser says: the problem, where it stopped, and what it was at since where."""

    problem: str
    line: int
    column: int
    context: str
    begun: tuple[int, int] | None


def fault(said: Said, lines: Sequence[str]) -> Fault:
    """What is wrong with lines of front matter of which the parser says something."""
    for rule in (_tab, _no_field, _quote, _bracket, _dash, _second_colon, _indent, _sign):
        if found := rule(said, lines):
            return found
    what = printable(said.problem or "it cannot be read")
    hint = _ESCAPE if "escape" in what else "see that indents, quotes and brackets match"
    return Fault(said.line, said.column, what, hint)


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number] if 0 <= number < len(lines) else ""


def _above(lines: Sequence[str], number: int) -> int:
    """The line before one that is not empty; -1 where there is none."""
    return next((n for n in range(min(number, len(lines)) - 1, -1, -1) if lines[n].strip()), -1)


def _tab(said: Said, lines: Sequence[str]) -> Fault | None:
    line = _line(lines, said.line)
    if "\t" not in line[: len(line) - len(line.lstrip())]:
        return None
    what = "a tab stands at the beginning of the line"
    return Fault(said.line, said.column, what, "indent with spaces, not with a tab")


def _no_field(said: Said, lines: Sequence[str]) -> Fault | None:
    """A line that names no field: the parser goes on with it, and stops in the next."""
    if said.problem == "could not find expected ':'" and said.begun:
        number = said.begun[0]
    elif "mapping values" in said.problem and _line(lines, said.line).count(": ") < 2:
        number = _above(lines, said.line)
    else:
        return None
    line = _line(lines, number)
    if number < 0 or _FIELD.match(line) or line.lstrip().startswith("- "):
        return None
    indent = len(line) - len(line.lstrip())
    return Fault(number, indent, "this line is no `field: value`", _as_field(line))


def _as_field(line: str) -> str:
    if "：" in line:
        return "the colon is a full-width one: type a plain colon, and a space after it"
    if re.match(rf"\s*[\w-]+:[{_WIDE_SPACES}]", line):
        return "after the colon stands a no-break space: type a plain one"
    if re.match(r"\s*[\w-]+:\S", line):
        return "put a space after the colon"
    return "write the name of the field, a colon and a space, then its value"


def _quote(said: Said, lines: Sequence[str]) -> Fault | None:
    """A quotation mark that is closed too late, or too early."""
    if said.begun and "quoted scalar" in said.context and "end of stream" in said.problem:
        return Fault(*said.begun, "a quotation mark is not closed", _CLOSE_IT)
    if "did not find expected" not in said.problem:
        return None
    for number in range(min(said.line, len(lines) - 1) + 1):
        match = _QUOTED.match(lines[number])
        if match and match[1] not in match[2]:
            return Fault(number, match.start(1), "a quotation mark is not closed", _CLOSE_IT)
    match = _QUOTED.match(_line(lines, said.line))
    if match and said.column > match.start(1):
        what = "words follow a value that is in quotes"
        hint = "a value that begins with a quotation mark ends at the next: put '...' around it all"
        return Fault(said.line, said.column, what, hint)
    return None


def _bracket(said: Said, lines: Sequence[str]) -> Fault | None:
    if not said.begun or "flow" not in said.context:
        return None
    line, column = said.begun
    sign = _line(lines, line)[column : column + 1]
    close = {"[": "]", "{": "}"}.get(sign)
    if close is None:
        return None
    if said.line == line:
        what = f"a value ends too early within `{sign} {close}`"
        hint = "put a value that holds any of `, : [ ] { }` or quotation marks in quotes"
        return Fault(said.line, said.column, what, hint)
    return Fault(line, column, f"`{sign}` is not closed", f"put `{close}` where it ends")


def _dash(said: Said, lines: Sequence[str]) -> Fault | None:
    line = _line(lines, said.line)
    if not re.match(r"\s*-[^\s-]", line) or "did not find expected" not in said.problem:
        return None
    indent = len(line) - len(line.lstrip())
    what = "an item of a list begins with `- `"
    return Fault(said.line, indent, what, "put a space after the hyphen")


def _second_colon(said: Said, lines: Sequence[str]) -> Fault | None:
    if "mapping values" not in said.problem or _line(lines, said.line).count(": ") < 2:
        return None
    what = "a colon and a space stand within a value"
    return Fault(said.line, said.column, what, QUOTE_IT)


def _indent(said: Said, lines: Sequence[str]) -> Fault | None:
    """A line that begins in a column in which nothing can."""
    if "mapping values" not in said.problem and not re.search(
        "expected (key|'-' indicator|<block end>)", said.problem
    ):
        return None
    for number in (said.line, _above(lines, said.line)):
        indent = _INDENT.match(_line(lines, number))
        if indent and set(indent.group()) & set(_WIDE_SPACES):
            what = "the indent is made of no-break spaces"
            return Fault(number, 0, what, "type plain spaces in their place")
    line = _line(lines, said.line)
    if line.lstrip().startswith(":"):
        return None
    what = "this line is indented unlike those above it"
    return Fault(said.line, len(line) - len(line.lstrip()), what, _LINE_UP)


def _sign(said: Said, lines: Sequence[str]) -> Fault | None:
    """A value that begins with a sign that means something else."""
    column = said.begun[1] if said.begun and said.begun[0] == said.line else said.column
    sign = _line(lines, said.line)[column : column + 1]
    if not sign or sign not in "@`%&*!|>,]}":
        return None
    return Fault(said.line, column, f"a value cannot begin with `{sign}`", QUOTE_IT)
