"""The Markdown door: a body as a tree of blocks, never as HTML.

Python-Markdown's block parser and inline patterns make an element tree
(`regesta.reading.parser`), which is read off into blocks; nothing is serialised, so raw HTML is
text. What no body may hold is an error, and so is structure that the parser would lose silently.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from msgspec.structs import replace

from regesta.characters import can_be_seen, unseen
from regesta.model.text import Block, BlockKind, Run, printed_mark, walk
from regesta.problems import Kind, Location, Problem, printable
from regesta.reading import addresses, footnotes, limits, paths, traps
from regesta.reading.frontmatter import Matter
from regesta.reading.labels import Labels
from regesta.reading.lines import Typed, below_head
from regesta.reading.parser import Tree, element_tree

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS: dict[str, BlockKind] = {"ol": "ordered", "ul": "bullets"}
_INLINE_TAGS = {"em", "strong", "a", "sup", "br"}

Parsed = tuple[tuple[Block, ...], tuple[Problem, ...]]


def parse(
    matter: Matter, name: str, known: Labels, *, links: bool, seed: str | None = ""
) -> Parsed:
    """The blocks of the body of the file `name`, with paths and lines, and its problems.

    `known` are the labels that it may have. `links` says whether it may hold links: a note may,
    a transcription not. `seed` is the source text, whose own numbering a list may follow, or
    None where it is not known. Footnotes come last. A body beyond the limits of what is read has
    no blocks.
    """
    too_much = limits.check(matter, name, links=links)
    if too_much:
        return (), too_much
    try:
        return _parsed(matter, name, known, links, seed)
    except RecursionError:
        message = "lists, quotations or emphasis are nested too deep to be read"
        return (), (
            Problem(Kind.TOO_LARGE, Location(name, matter.body_line), message, "nest less"),
        )


def _parsed(matter: Matter, name: str, known: Labels, links: bool, seed: str | None) -> Parsed:
    tree = element_tree(matter.body, matter.body_line, links=links)
    problems = [*addresses.refused(matter, name, links=links), *traps.check(tree, name, seed)]
    tree.inline()
    reader = _Reader(tree, name)
    typed = Typed(tree.source, tree.first_line)
    tops = (*reader.flow(tree.root), *reader.footnotes())
    blocks = paths.assign(tops, known, typed, _speakers(matter))
    problems += [*reader.problems, *footnotes.check(tree, name, matter), *paths.check(blocks, name)]
    return blocks, tuple(problems)


def _speakers(matter: Matter) -> tuple[str, ...]:
    """Those who speak in a record, as its front matter has them printed."""
    given = matter.value.get("speakers")
    return tuple(given) if isinstance(given, dict) else ()


class _Reader:
    """Reads blocks off an element tree. `at` is the line that the reading of runs has come to."""

    def __init__(self, tree: Tree, name: str) -> None:
        self.tree, self.name = tree, name
        self.problems: list[Problem] = []
        self.at = tree.first_line

    def line(self, element: Element) -> int:
        lines = self.tree.lines
        inner = (lines[each] for each in element.iter() if each in lines)
        return next(inner, self.tree.first_line)

    def flow(self, parent: Element) -> tuple[Block, ...]:
        """The block children of an element; headings open sections that hold what follows, those
        without words end them."""
        levels: list[tuple[int, Block, list[Block]]] = []
        top: list[Block] = []
        for element in parent:
            level = _HEADINGS.get(element.tag, 0)
            if not level:
                (levels[-1][2] if levels else top).extend(self.block(element))
                continue
            while levels and levels[-1][0] >= level:
                _close(levels, top)
            if runs := self.runs(element):
                levels.append((level, Block("section", runs=runs, line=self.line(element)), []))
        while levels:
            _close(levels, top)
        return tuple(top)

    def block(self, element: Element) -> list[Block]:
        line = self.line(element)
        if element.tag in _LISTS:
            items = tuple(self.item(item) for item in element)
            found = Block(_LISTS[element.tag], children=items, line=line)
        elif element.tag == "blockquote":
            found = Block("quotation", children=self.flow(element), line=line)
        elif element.tag == "table":
            found = Block("table", rows=self.rows(element, line), line=line)
        else:
            found = Block("paragraph", runs=self.runs(element), line=line)
        return [found, *self.tail(element, line)]

    def tail(self, element: Element, line: int) -> list[Block]:
        text = (element.tail or "").strip()
        return [Block("paragraph", runs=(Run(text),), line=line)] if text else []

    def rows(self, table: Element, line: int) -> tuple[tuple[tuple[Run, ...], ...], ...]:
        rows = table.findall("thead/tr") + table.findall("tbody/tr")
        return tuple(
            tuple(self.runs(cell, line + below_head(number)) for cell in row)
            for number, row in enumerate(rows)
        )

    def item(self, element: Element) -> Block:
        """A list's item: its first paragraph is its own text."""
        own = element
        children = [child for child in element if child.tag not in _INLINE_TAGS]
        if children and children[0].tag == "p" and not (element.text or "").strip():
            own = children.pop(0)
        inner = [block for child in children for block in self.block(child)]
        return Block(
            "item",
            label=element.get("value", ""),
            runs=self.runs(own),
            children=tuple(inner),
            line=self.line(own),
        )

    def footnotes(self) -> tuple[Block, ...]:
        return tuple(
            self.footnote(label, element) for label, element in self.tree.footnotes.items()
        )

    def footnote(self, label: str, element: Element) -> Block:
        """A footnote: its first paragraph is its own text."""
        line, blocks = self.line(element), self.flow(element)
        own = blocks[:1] if blocks and blocks[0].kind == "paragraph" else ()
        return Block(
            "footnote",
            label=label,
            runs=own[0].runs if own else (),
            children=blocks[len(own) :],
            line=line,
        )

    def runs(self, element: Element, line: int = 0) -> tuple[Run, ...]:
        self.at = line or self.line(element)
        return _joined(self.styled(element, Run("")))

    def styled(self, element: Element, style: Run) -> Iterator[Run]:
        yield from self.text(element.text, style)
        for child in element:
            if child.tag not in _INLINE_TAGS:
                return
            yield from self.inline(child, style)
            yield from self.text(child.tail, style)

    def text(self, text: str | None, style: Run) -> Iterator[Run]:
        if text:
            yield replace(style, text=text)
            self.at += text.count("\n")

    def inline(self, element: Element, style: Run) -> Iterator[Run]:
        if element.tag == "br":
            yield from self.text("\n", style)
        elif element.tag == "sup":
            label = element.get("label", "")
            yield replace(style, text=printed_mark(label), footnote=label)
        elif element.tag == "a":
            yield from self.styled(element, replace(style, href=self.address(element)))
        else:
            tag = "emphasis" if element.tag == "em" else "strong"
            yield from self.styled(element, replace(style, **{tag: True}))

    def address(self, element: Element) -> str:
        """Where a link leads; an address that is not allowed is a problem, and no link."""
        href = self.tree.unescaped(element.get("href", ""))
        if addresses.is_address(href):
            return href
        source = self.tree.source[self.at - self.tree.first_line]
        place = Location(self.name, self.at, max(source.find("]("), 0) + 1)
        message = f"a link to `{printable(href[:80])}` is not allowed"
        hint = "a link leads to http://, https:// or mailto:, or to a page of the site"
        self.problems.append(Problem(Kind.BAD_LINK, place, message, hint))
        return ""


def _close(levels: list[tuple[int, Block, list[Block]]], top: list[Block]) -> None:
    _, heading, children = levels.pop()
    section = replace(heading, children=tuple(children))
    (levels[-1][2] if levels else top).append(section)


def _joined(runs: Iterator[Run]) -> tuple[Run, ...]:
    """Runs with neighbours of one style made one. A footnote's mark stays by itself."""
    found: list[Run] = []
    for run in runs:
        last = found[-1] if found else None
        if last and not run.footnote and replace(last, text="") == replace(run, text=""):
            found[-1] = replace(last, text=last.text + run.text)
        else:
            found.append(run)
    return tuple(found)


def unseen_in(blocks: tuple[Block, ...], matter: Matter, name: str, what: str) -> Iterator[Problem]:
    """A body of characters that nobody sees."""
    if blocks and not any(can_be_seen(block.text) for block in walk(blocks)):
        message = f"the {what} has no text that can be seen: {unseen(matter.body)}"
        place = Location(name, blocks[0].line)
        hint = "write it, or delete what is there"
        yield Problem(Kind.UNSEEN_TEXT, place, message, hint)
