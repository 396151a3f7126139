"""Structure that Python-Markdown loses silently, found by comparing lines with elements.

A line that opens with a list marker must be the first line of an item; the items of one list
have one indent; numbers run on, unless the source's own do not; a label begins a block;
`#` opens a line, has a space after it, and words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from xml.etree.ElementTree import Element

from regesta.problems import Kind, Location, Problem
from regesta.reading import tables
from regesta.reading.bare import is_bracketed
from regesta.reading.lines import FOOTNOTE
from regesta.reading.parser import ONLY_SIGNS, Tree

_MARKER = re.compile(r"([\s>]*)(?:(\d{1,9})\.|([-*+]))(?:[ \t]+(\S)|[ \t]*$)")
_HASHES = re.compile(r"([\s>]*)(#+)(.*)")
_OPENING = re.compile(r"(?: {0,3}> ?)*")
_CLOSING = re.compile(r"[^\s#\\]#+\s*$")
_QUOTING = re.compile(r"[\s>]*")
_ITEM = re.compile(r"\d{1,9}\.")
_BEFORE = "put an empty line before the list"
_INDENT = "indent what is nested in an item by 4 spaces, what follows a labelled paragraph by none"
_NO_LIST = "where no list is meant, write `\\` before the sign or the full stop"
_STYLE = str.maketrans("", "", "\\*_")


def check(tree: Tree, name: str, seed: str | None) -> list[Problem]:
    """The traps that the body of the file `name` fell into, with the remedy of each."""
    body = _Body(tree, name, seed)
    problems = [*body.hashes(), *body.markers(), *body.labels(), *body.strays()]
    problems += body.no_tables()
    for root in tree.roots:
        for element in root.iter():
            if element.tag in ("ol", "ul"):
                problems += body.indents(element)
                problems += body.headings(element)
            if element.tag == "ol" and seed is not None:
                problems += body.numbers(element)
            if element.tag == "table":
                problems += body.rows(element)
    return problems


class _Body:
    def __init__(self, tree: Tree, name: str, seed: str | None) -> None:
        self.tree, self.name, self.seed = tree, name, seed
        self.tables = frozenset(n for root in tree.roots for n in self.table_lines(root))
        self.source = [
            "" if number in self.tables else FOOTNOTE.sub("    ", line, count=1)
            for number, line in enumerate(tree.source)
        ]

    def item_line(self, item: Element) -> int | None:
        """The line, from 0, of an item's own first words; None where it has none."""
        own = item if (item.text or "").strip() else next(iter(item), None)
        return self.line(own) if own is not None else None

    def table_lines(self, root: Element) -> Iterator[int]:
        for table in root.iter("table"):
            head = self.line(table) or 0
            yield from range(head + 1, head + 2 + len(table.findall("tbody/tr")))

    def line(self, element: Element) -> int | None:
        line = self.tree.lines.get(element)
        return None if line is None else line - self.tree.first_line

    def problem(self, kind: Kind, number: int, column: int, message: str, hint: str) -> Problem:
        place = Location(self.name, number + self.tree.first_line, column)
        return Problem(kind, place, message, hint)

    def hashes(self) -> Iterator[Problem]:
        open_ = list[int]()
        for number, line in enumerate(self.source):
            match = _HASHES.match(line)
            if not match:
                continue
            before, signs, after = match.groups()
            ends = not (before or after.strip()) and any(len(signs) <= level for level in open_)
            if not ends and (wrong := _wrong_heading(before, signs, after)):
                yield self.problem(Kind.NO_HEADING, number, match.start(2) + 1, *wrong)
                continue
            open_ = [level for level in open_ if level < len(signs)] + [len(signs)] * (not ends)

    def markers(self) -> Iterator[Problem]:
        """Markers without words, and those that make no item: of lines in a row, the first."""
        lost = -2
        for number, line in enumerate(self.source):
            match = None if ONLY_SIGNS.match(line.lstrip(" \t>")) else _MARKER.match(line)
            if match and not match.group(4):
                message = "a list marker without words"
                hint = "put the words on its line; write `\\` before it where no list is meant"
                yield self.problem(Kind.EMPTY_ITEM, number, len(match.group(1)) + 1, message, hint)
            elif match and self.lists.get(number) != ("ol" if match.group(2) else "ul"):
                if number > lost + 1:
                    yield self.lost(number, len(match.group(1)) + 1)
                lost = number

    def lost(self, number: int, column: int) -> Problem:
        message = "this line opens with a list marker, but is not read as an item"
        above = self.source[number - 1] if number else ""
        nested = not above.strip() or _MARKER.match(above)
        remedies = (_BEFORE if above.strip() else "", _INDENT if nested else "")
        hint = f"{', '.join(filter(None, remedies))}; {_NO_LIST}"
        return self.problem(Kind.LOST_ITEM, number, column, message, hint)

    @cached_property
    def lists(self) -> dict[int | None, str]:
        """The lists whose items begin on a line."""
        return {
            self.item_line(item): parent.tag
            for root in self.tree.roots
            for parent in root.iter()
            if parent.tag in ("ol", "ul")
            for item in parent
        }

    def labels(self) -> Iterator[Problem]:
        for number, line in enumerate(self.source):
            above = self.source[number - 1] if number else ""
            start = _QUOTING.match(line)
            column = start.end() if start else 0
            goes_on = above.strip(" >") and not _HASHES.match(above)
            if goes_on and is_bracketed(line[column:]):
                message = "this line opens with a label, but goes on the paragraph above it"
                hint = "put an empty line before it, or where it is no label, join the two lines"
                yield self.problem(Kind.LABEL_WITHIN, number, column + 1, message, hint)

    def strays(self) -> Iterator[Problem]:
        before = None
        for element in self.tree.root:
            number = self.line(element) if element.tag == "p" else None
            if number is not None and before is not None and before.tag in ("ol", "ul"):
                line = self.source[number]
                indent = len(line) - len(line.lstrip())
                if 0 < indent < 4:
                    message = "this paragraph is indented, but not read as part of the item above"
                    hint = "indent it by 4 spaces, or not at all where it follows the list"
                    yield self.problem(Kind.STRAY_PARAGRAPH, number, indent + 1, message, hint)
            before = element

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
                yield self.problem(Kind.UNLIKE_INDENTS, number, indent + 1, message, hint)

    def headings(self, element: Element) -> Iterator[Problem]:
        for heading in (inner for item in element for inner in item if inner.tag[0] == "h"):
            number = self.line(heading)
            if number is not None and not _HASHES.match(self.source[number]):
                hint = "end the list before it, or write `\\` before a plain `#`"
                message = "a heading within an item of a list"
                yield self.problem(Kind.HEADING_IN_LIST, number, 1, message, hint)

    def numbers(self, element: Element) -> Iterator[Problem]:
        expected = 1
        for item in element:
            typed = int(item.get("value", "0").rstrip(".")[:18] or 0)
            number = self.item_line(item)
            if typed != expected and number is not None and not self.printed(number):
                message = f"this item's number is {typed}, where {expected} follows"
                hint = (
                    "number it as its source does; where it is no item, write `\\` before the "
                    "full stop"
                )
                column = len(self.source[number]) - len(self.source[number].lstrip()) + 1
                yield self.problem(Kind.NUMBER_JUMPS, number, column, message, hint)
            expected = typed + 1

    def printed(self, number: int) -> bool:
        """Whether the seed has what this item begins with: number, and one of the next words.

        One alike is enough: a wrong word is for the word check to tell.
        """
        words = self.source[number].lstrip(" >").translate(_STYLE).split()[:4]
        printed = self.starts.get(words[0], frozenset()) if words else frozenset()
        return not printed.isdisjoint(words[1:])

    @cached_property
    def starts(self) -> dict[str, frozenset[str]]:
        """The three words after each number of the seed, wherever lines end."""
        found: dict[str, set[str]] = {}
        words = (self.seed or "").translate(_STYLE).split()
        for at, word in enumerate(words):
            if _ITEM.fullmatch(word):
                found.setdefault(word, set()).update(words[at + 1 : at + 4])
        return {first: frozenset(after) for first, after in found.items()}

    def rows(self, table: Element) -> Iterator[Problem]:
        head = self.line(table) or 0
        numbers = range(head + 2, head + 2 + len(table.findall("tbody/tr")))
        lines = ((number, self.tree.source[number]) for number in numbers)
        for number, message, hint in tables.rows(lines, len(table.findall("thead/tr/th"))):
            yield self.problem(Kind.BAD_ROW, number, 1, message, hint)

    def no_tables(self) -> Iterator[Problem]:
        heads = {self.line(table) for root in self.tree.roots for table in root.iter("table")}
        known = self.tables | heads
        lines = ["" if number in known else line for number, line in enumerate(self.source)]
        for number, message, hint in tables.strays(lines, self.tables):
            yield self.problem(Kind.NO_TABLE, number, 1, message, hint)


def _wrong_heading(before: str, signs: str, after: str) -> tuple[str, str] | None:
    """What is wrong with a line that begins with `#`, and the remedy; None where nothing is."""
    hint = "put a space after `#` for a heading, or `\\` before it for a plain sign"
    if len(signs) > 6:
        return "a heading has at most six `#`", "take some away, or write `\\#`"
    if not after.strip():
        hint = "give it words, or write `\\#`; alone it ends a section of its level that is open"
        return "a heading without words", hint
    if not after[0].isspace():
        return "`#` without a space after it", hint
    if not _OPENING.fullmatch(before):
        return "`#` does not open its line", "take the spaces before it away, or write `\\#`"
    if _CLOSING.search(after):
        return "a `#` that ends a heading is not kept", "write `\\#`"
    return None
