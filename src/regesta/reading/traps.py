"""Structure that Python-Markdown loses silently, found by comparing lines with items.

A line that opens with a list marker must be the first line of an item; the items of one list
have one indent; numbers run on, unless the source's own do not; `#` has a space after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from regesta.problems import Place, Problem

_MARKER = re.compile(r"([\s>]*)(?:(\d{1,9})\.|([-*+]))[ \t]+\S")
_TIGHT_HASH = re.compile(r"\s{0,3}#{1,6}[^#\s]")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]]*\]:")


def check(
    source: list[str],
    root: Element,
    lines: dict[Element, int],
    first_line: int,
    name: str,
    seed: str,
) -> list[Problem]:
    """The traps that the body `source` of the file `name` fell into, with the remedy of each."""
    body = _Body(source, lines, first_line, name)
    problems = [*body.hashes(), *body.markers(root)]
    for element in root.iter():
        if element.tag in ("ol", "ul"):
            problems += body.indents(element)
        if element.tag == "ol":
            problems += body.numbers(element, seed)
    return problems


def footnote_lines(source: list[str]) -> Iterator[int]:
    """The numbers, from 0, of the lines that belong to footnotes' texts."""
    inside = False
    for number, line in enumerate(source):
        if _FOOTNOTE.match(line):
            inside = True
        elif inside and line.strip() and not line.startswith("    ") and _blank(source, number - 1):
            inside = False
        if inside:
            yield number


def _blank(source: list[str], number: int) -> bool:
    return number < 0 or not source[number].strip()


class _Body:
    def __init__(
        self, source: list[str], lines: dict[Element, int], first_line: int, name: str
    ) -> None:
        self.source, self.first_line, self.name = source, first_line, name
        self.lines = lines
        self.footnotes = set(footnote_lines(source))

    def item_line(self, item: Element) -> int | None:
        """The line, from 0, of an item's own first words; None where it has none."""
        own = item if (item.text or "").strip() else next(iter(item), None)
        line = self.lines.get(own) if own is not None else None
        return line - self.first_line if line else None

    def problem(self, number: int, column: int, message: str, hint: str) -> Problem:
        return Problem(Place(self.name, number + self.first_line, column), message, hint)

    def hashes(self) -> Iterator[Problem]:
        for number, line in enumerate(self.source):
            if _TIGHT_HASH.match(line):
                message = "`#` without a space after it"
                hint = "put a space after `#` for a heading, or `\\` before it for a plain sign"
                yield self.problem(number, 1, message, hint)

    def markers(self, root: Element) -> Iterator[Problem]:
        tags = {
            self.item_line(item): parent.tag
            for parent in root.iter()
            if parent.tag in ("ol", "ul")
            for item in parent
        }
        for number, line in enumerate(self.source):
            match = _MARKER.match(line)
            if match and number not in self.footnotes:
                tag = "ol" if match.group(2) else "ul"
                if tags.get(number) != tag:
                    message = "this line opens with a list marker, but is not read as an item"
                    hint = (
                        "put an empty line before the list, indent what is nested by 4 spaces, "
                        "or, where no list is meant, write `\\` before the sign or the full stop"
                    )
                    yield self.problem(number, len(match.group(1)) + 1, message, hint)

    def indents(self, element: Element) -> Iterator[Problem]:
        first = None
        for item in element:
            number = self.item_line(item)
            match = _MARKER.match(self.source[number]) if number is not None else None
            if number is None or match is None:
                continue
            indent = len(match.group(1).expandtabs(4))
            first = indent if first is None else first
            if indent != first:
                message = f"items of one list with unlike indents, {first} and {indent} spaces"
                hint = "indent a nested item by 4 spaces, and items of one list alike"
                yield self.problem(number, indent + 1, message, hint)

    def numbers(self, element: Element, seed: str) -> Iterator[Problem]:
        expected = 1
        for item in element:
            typed = int(item.get("value", "0").rstrip(".") or 0)
            number = self.item_line(item)
            if typed != expected and number is not None and not _printed(self.source[number], seed):
                message = f"this item's number is {typed}, where {expected} follows"
                hint = (
                    "number it as its source does; where it is no item, write `\\` before the "
                    "full stop"
                )
                column = len(self.source[number]) - len(self.source[number].lstrip()) + 1
                yield self.problem(number, column, message, hint)
            expected = typed + 1


def _printed(line: str, seed: str) -> bool:
    """Whether a line of the source begins as this item does: number, and next words."""
    start = r"\s+".join(re.escape(word) for word in line.split()[:4])
    return bool(seed) and re.search(rf"^\s*{start}", seed, re.MULTILINE) is not None
