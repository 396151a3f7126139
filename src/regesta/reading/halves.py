"""A file of content in its two halves: the front matter between lines of `---`, and the body."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from regesta.problems import Kind, Location, Problem
from regesta.reading.sources import MAX_BODY, MAX_FRONT_MATTER

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
)


_DASHES = re.compile("[-‐‑‒–—―−]{1,20}")


class StopError(Exception):
    """A file cannot be read on from here: `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def decoded(data: bytes, name: str) -> str:
    """The text of the file `name`, its lines ended by `\\n`. Raises StopError."""
    data = data.removeprefix(BOM_UTF8)
    try:
        text = _with_newlines(data.decode())
    except UnicodeDecodeError as error:
        place = _at(name, _with_newlines(data[: error.start].decode()))
        what = f"byte 0x{data[error.start]:02X} is not UTF-8"
        message = f"the file is {other}, not UTF-8" if (other := by_its_mark(data)) else what
        hint = "save it anew from your editor, with the encoding UTF-8"
        raise StopError(Problem(Kind.NOT_UTF8, place, message, hint)) from None
    if match := FORBIDDEN.search(text):
        place = _at(name, text[: match.start()])
        raise StopError(forbidden(place, match.group()))
    return text


def by_its_mark(data: bytes) -> str:
    """The encoding, another than UTF-8, that a text says with its first bytes; else nothing."""
    return "UTF-16" if data[:2] in (BOM_UTF16_LE, BOM_UTF16_BE) else ""


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _at(name: str, before: str) -> Location:
    return Location(name, before.count("\n") + 1, len(before) - before.rfind("\n"))


def forbidden(place: Location, character: str) -> Problem:
    """What is wrong with a character that nobody sees."""
    message = f"the character U+{ord(character):04X} is not allowed: it cannot be seen"
    hint = "delete it; to set text from right to left, none is needed"
    return Problem(Kind.FORBIDDEN_CHARACTER, place, message, hint)


def halves(text: str, name: str) -> tuple[str, str, int]:
    """The front matter, the body, and the line on which that begins. Raises StopError."""
    lines = text.split("\n")
    end = _end(text, lines, Location(name))
    front, body = "".join(f"{line}\n" for line in lines[1:end]), "\n".join(lines[end + 1 :])
    for part, longest, what, line in (
        (front, MAX_FRONT_MATTER, "front matter", 2),
        (body, MAX_BODY, "body", end + 2),
    ):
        size = len(part.encode())
        if size > longest:
            message = f"the {what} is {size:,} bytes long, at most {longest:,}"
            place = Location(name, line)
            raise StopError(Problem(Kind.TOO_LONG, place, message, "split the record"))
    return front, body, end + 2


def _end(text: str, lines: list[str], place: Location) -> int:
    """The line, from 0, that closes the front matter."""
    if not text.strip():
        message, hint = "the file is empty", "begin with front matter, between two lines `---`"
        raise StopError(Problem(Kind.EMPTY_FILE, place, message, hint))
    if lines[0].rstrip() != "---":
        message, hint = (
            "the file does not begin with front matter",
            "its first line is `---`, with nothing before it",
        )
        raise StopError(Problem(Kind.NO_FRONT_MATTER, place, message, hint))
    end = next((n for n in range(1, len(lines)) if lines[n].rstrip() == "---"), None)
    if end is None:
        message, hint = "the front matter has no closing `---`", _closing(lines)
        raise StopError(Problem(Kind.UNCLOSED_FRONT_MATTER, place, message, hint))
    return end


def _closing(lines: list[str]) -> str:
    """How front matter is closed, and of a line of other hyphens or dashes, that it is not."""
    for number, line in enumerate(lines[1:], 2):
        if _DASHES.fullmatch(line.strip()):
            return f"line {number} has `{line.strip()}`: three hyphens at the left margin close it"
    return "put `---` on a line of its own after it"
