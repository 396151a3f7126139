"""The line on which each element of a parsed body stands.

The parser keeps no places. The lines of each element's text are found again in the source,
in the order of the document, from a cursor that only moves on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

FOOTNOTE = re.compile(r" {0,3}\[\^([^\]]*)\]:[ ]*")
_ANYWHERE = re.compile(r"[\s>]*\[\^([^\]]*)\]:")
_INTERRUPTS = re.compile(r"#| {0,3}>")
_RULE = frozenset("|:- >")
_QUOTING = re.compile(r"(?: {0,3}>)* ?")
_STEP = 4


def of_elements(
    root: Element, footnotes: dict[str, Element], source: list[str], first_line: int
) -> dict[Element, int]:
    """The line of the first word of every element that has words of its own, and of tables."""
    defined = dict(_definitions(source))
    within = set(of_footnotes(source))
    body = [("" if n in within else line) for n, line in enumerate(source)]
    lines = dict(_found(root, body, 0))
    for label, element in footnotes.items():
        lines[element] = defined.get(label, 0)
        lines |= _found(element, source, defined.get(label, 0))
    return {element: number + first_line for element, number in lines.items()}


def _definitions(source: list[str]) -> Iterator[tuple[str, int]]:
    """The labels of footnotes with the line of their text; last those at the margin."""
    for pattern in (_ANYWHERE, FOOTNOTE):
        for number, line in enumerate(source):
            if match := pattern.match(line):
                yield match.group(1), number


def of_footnotes(source: list[str]) -> Iterator[int]:
    """The numbers, from 0, of the lines that belong to footnotes' texts."""
    inside = False
    for number, line in enumerate(source):
        if FOOTNOTE.match(line):
            inside = True
        elif _INTERRUPTS.match(line) or _begins_block(source, number):
            inside = False
        if inside:
            yield number


def below_head(row: int) -> int:
    """How many lines below a table's head its row `row` stands; the head itself is row 0."""
    return row + 1 if row else 0


def _begins_block(source: list[str], number: int) -> bool:
    """Whether a line follows one empty line and is not indented, or more than one."""
    line, above = source[number], source[max(number - 2, 0) : number]
    if not line.strip() or (above and above[-1].strip()):
        return False
    return not line.startswith("    ") or (len(above) == 2 and not above[0].strip())


def _found(root: Element, source: list[str], cursor: int) -> Iterator[tuple[Element, int]]:
    cells = {cell for table in root.iter("table") for cell in table.iter() if cell is not table}
    seen = set()
    for element, text in _texts(root, cells):
        if element.tag == "table":
            cursor = _head(source, element, cursor)
            yield element, cursor
            cursor += 2 + len(element.findall("tbody/tr"))
            continue
        for position, line in enumerate(text.strip().split("\n")):
            cursor = _find(source, line.strip(), cursor)
            if position == 0 and element not in seen:
                seen.add(element)
                yield element, cursor
            cursor += 1


def _texts(root: Element, cells: set[Element]) -> Iterator[tuple[Element, str]]:
    for element in root.iter():
        has_words = element.tag == "table" or (element.text and element.text.strip())
        if has_words and element not in cells:
            yield element, element.text or ""
        for child in element:
            if child.tail and child.tail.strip():
                yield element, child.tail


def _head(source: list[str], table: Element, cursor: int) -> int:
    """The line of a table's head: the next one with its words that a rule follows."""
    words = next((cell.text for cell in table.iter("th") if cell.text), "|")
    for number in range(cursor, len(source) - 1):
        if words in source[number] and _RULE.issuperset(source[number + 1]):
            return number
    return min(cursor, len(source) - 1)


def _find(source: list[str], text: str, cursor: int) -> int:
    for number in range(cursor, len(source)):
        if text in source[number]:
            return number
    return min(cursor, len(source) - 1)


class Typed(NamedTuple):
    """The lines of a body as typed, the first of them line `first` of the file."""

    lines: Sequence[str]
    first: int

    def hides(self, label: str, line: int) -> bool:
        """Whether a `\\` says of what begins a line like a label that it is none."""
        typed = self.lines[min(line - self.first, len(self.lines) - 1)]
        return "\\" in typed.lstrip(" >#*_\t")[: len(label)]

    def indent(self, line: int) -> int:
        """By how many steps of 4 spaces a line is indented."""
        typed = self.lines[min(line - self.first, len(self.lines) - 1)].expandtabs(_STEP)
        quoted = _QUOTING.match(typed) if typed.lstrip().startswith(">") else None
        rest = typed[quoted.end() :] if quoted else typed
        return (len(rest) - len(rest.lstrip(" "))) // _STEP
