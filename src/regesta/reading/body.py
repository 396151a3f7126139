"""The Markdown door: a body as a tree of blocks, never as HTML.

Python-Markdown's block parser and inline patterns make an element tree, which is read off
into blocks; nothing is serialised, so raw HTML is text. Structure that the parser would lose
silently is an error (`regesta.reading.traps`), and so is what no body may hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import msgspec
from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.extensions.tables import TableExtension

from regesta.model.text import Block, BlockKind, Run
from regesta.problems import Place, Problem, printable
from regesta.reading import paths, traps
from regesta.reading.frontmatter import Matter

MAX_LINE = 20_000
MAX_BRACKETS = 1_000
_LONG_RUN = re.compile(r"(?:[\[<!(*_]\s*){201}")
_LINK = re.compile(r"\]\(")
_FOOTNOTE = re.compile(r"^ {0,3}\[\^([^\]]*)\]:[ ]*", re.MULTILINE)
_MARK = re.compile(r"\[\^([^\]]*)\]")
_INLINE_OFF = (
    "backtick",
    "reference",
    "image_link",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "autolink",
    "automail",
    "html",
    "entity",
)
_BLOCK_OFF = ("code", "hr", "reference", "setextheader")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS: dict[str, BlockKind] = {"ol": "ordered", "ul": "bullets"}
_INLINE_TAGS = {"em", "strong", "a", "sup", "br"}
_SCHEMES = re.compile(r"(?:https?://(?!/)|mailto:)\S", re.IGNORECASE)


class _NumberedLists(SaneOListProcessor):
    """Keeps each item's number as typed, where the parser keeps only the first."""

    def run(self, parent: Element, blocks: list[str]) -> None:
        numbers = [m.group(2) for line in blocks[0].split("\n") if (m := self.CHILD_RE.match(line))]
        sibling = self.lastChild(parent)
        joins = sibling is not None and sibling.tag == "ol"
        had = len(sibling) if joins and sibling is not None else 0
        super().run(parent, blocks)
        ordered = parent if parent.tag == "ol" else self.lastChild(parent)
        items = list(ordered if ordered is not None else [])[had:]
        for item, number in zip(items, numbers, strict=False):
            item.set("value", number)


def _parser(links: bool) -> Markdown:
    markdown = Markdown(extensions=[TableExtension(), FootnoteExtension()])
    markdown.preprocessors.deregister("html_block")
    for name in _INLINE_OFF if links else [*_INLINE_OFF, "link"]:
        markdown.inlinePatterns.deregister(name)
    for name in _BLOCK_OFF:
        markdown.parser.blockprocessors.deregister(name)
    blocks = markdown.parser.blockprocessors
    blocks.register(_NumberedLists(markdown.parser), "olist", 40)
    blocks.register(SaneUListProcessor(markdown.parser), "ulist", 30)
    return markdown


_PARSERS = {links: _parser(links) for links in (False, True)}


class _Tree(msgspec.Struct):
    """The element tree of a body: its root, its footnotes by label, and where elements stand."""

    source: list[str]
    root: Element
    footnotes: dict[str, Element]
    lines: dict[Element, int]
    first_line: int


def parse(
    matter: Matter, name: str, *, links: bool, seed: str = ""
) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """The blocks of the body of the file `name`, with paths and lines, and its problems.

    `links` says whether it may hold links: a note may, a transcription not. `seed` is the
    source text, whose own numbering a list may follow. Footnotes come last.
    """
    too_much = tuple(_excesses(matter, name, links))
    if too_much:
        return (), too_much
    tree = _element_tree(matter, links)
    found = traps.check(tree.source, tree.root, tree.lines, matter.body_line, name, seed)
    _inline(tree, links)
    reader = _Reader(tree, name)
    blocks = (*reader.flow(tree.root), *reader.footnotes())
    return paths.assign(blocks), (*found, *reader.problems, *_footnote_problems(tree, name))


def _excesses(matter: Matter, name: str, links: bool) -> Iterator[Problem]:
    for number, line in enumerate(matter.body.split("\n"), matter.body_line):
        if len(line) > MAX_LINE:
            message = f"this line has {len(line):,} characters, at most {MAX_LINE:,}"
            yield Problem(Place(name, number), message, "break it: line ends do not matter")
        if not links and (match := _LINK.search(line)):
            message = "a link in a record's body: the body holds the document alone"
            hint = "say it in `mentions` or `notes`; write `]\\(` where the source prints `](`"
            yield Problem(Place(name, number, match.start() + 1), message, hint)
    if match := _LONG_RUN.search(matter.body):
        number = matter.body.count("\n", 0, match.start()) + matter.body_line
        message = "more than 200 of the signs [ < ! ( * _ in a row"
        yield Problem(Place(name, number), message, "shorten the row")
    if links and matter.body.count("[") > MAX_BRACKETS:
        message = f"more than {MAX_BRACKETS:,} opening brackets in one note"
        yield Problem(Place(name, matter.body_line), message, "split the note")


def _element_tree(matter: Matter, links: bool) -> _Tree:
    markdown = _PARSERS[links].reset()
    source = matter.body.split("\n")
    for preprocessor in markdown.preprocessors:
        source = preprocessor.run(source)
    root = markdown.parser.parseDocument(source).getroot()
    assert root is not None  # noqa: S101 - the parser has made it
    footnotes: dict[str, Element] = {}
    for label, text in _footnote_texts(markdown).items():
        footnotes[label] = Element("div")
        markdown.parser.parseChunk(footnotes[label], text)
    lines = _element_lines(root, source, footnotes, matter.body_line)
    return _Tree(source, root, footnotes, lines, matter.body_line)


def _footnote_texts(markdown: Markdown) -> dict[str, str]:
    extension: Any = next(
        e for e in markdown.registeredExtensions if isinstance(e, FootnoteExtension)
    )
    return dict(extension.footnotes)


def _element_lines(
    root: Element, source: list[str], footnotes: dict[str, Element], first_line: int
) -> dict[Element, int]:
    defined = {m.group(1): n for n, line in enumerate(source) if (m := _FOOTNOTE.match(line))}
    within = set(traps.footnote_lines(source))
    body = [("" if n in within else line) for n, line in enumerate(source)]
    lines = _lines_from(root, body, 0, first_line)
    for label, element in footnotes.items():
        lines[element] = defined.get(label, 0) + first_line
        lines |= _lines_from(element, source, defined.get(label, 0), first_line)
    return lines


def _lines_from(
    root: Element, source: list[str], cursor: int, first_line: int
) -> dict[Element, int]:
    lines: dict[Element, int] = {}
    for element, text in _leaf_texts(root):
        for position, line in enumerate(text.strip().split("\n")):
            cursor = _find(source, line.strip(), cursor)
            if position == 0:
                lines.setdefault(element, cursor + first_line)
        if element.tag not in ("td", "th"):
            cursor += 1
    return lines


def _leaf_texts(root: Element) -> Iterator[tuple[Element, str]]:
    for element in root.iter():
        if element.text and element.text.strip():
            yield element, element.text
        for child in element:
            if child.tail and child.tail.strip():
                yield element, child.tail


def _find(source: list[str], text: str, cursor: int) -> int:
    for number in range(cursor, len(source)):
        if text in source[number]:
            return number
    return min(cursor, len(source) - 1)


def _inline(tree: _Tree, links: bool) -> None:
    markdown = _PARSERS[links]
    for root in (tree.root, *tree.footnotes.values()):
        for name in ("inline", "unescape"):
            markdown.treeprocessors[name].run(root)


class _Reader:
    """Reads blocks off an element tree."""

    def __init__(self, tree: _Tree, name: str) -> None:
        self.tree, self.name = tree, name
        self.problems: list[Problem] = []

    def line(self, element: Element) -> int:
        lines = self.tree.lines
        return lines.get(element) or next(
            (lines[inner] for inner in element.iter() if inner in lines), self.tree.first_line
        )

    def flow(self, parent: Element) -> tuple[Block, ...]:
        """The block children of an element; headings open sections that hold what follows."""
        levels: list[tuple[int, Block, list[Block]]] = []
        top: list[Block] = []
        for element in parent:
            level = _HEADINGS.get(element.tag, 0)
            if not level:
                (levels[-1][2] if levels else top).extend(self.block(element))
                continue
            while levels and levels[-1][0] >= level:
                _close(levels, top)
            heading = Block("section", runs=self.runs(element), line=self.line(element))
            levels.append((level, heading, []))
        while levels:
            _close(levels, top)
        return tuple(top)

    def block(self, element: Element) -> list[Block]:
        line = self.line(element)
        if element.tag in ("ol", "ul"):
            items = tuple(self.item(item) for item in element)
            found = Block(_LISTS[element.tag], children=items, line=line)
        elif element.tag == "blockquote":
            found = Block("quotation", children=self.flow(element), line=line)
        elif element.tag == "table":
            rows = tuple(tuple(self.runs(cell) for cell in row) for row in element.iter("tr"))
            found = Block("table", rows=rows, line=line)
        else:
            found = Block("paragraph", runs=self.runs(element), line=line)
        return [found, *self.tail(element, line)]

    def tail(self, element: Element, line: int) -> list[Block]:
        text = (element.tail or "").strip()
        return [Block("paragraph", runs=(Run(text),), line=line)] if text else []

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
            Block("footnote", label=label, children=self.flow(element), line=self.line(element))
            for label, element in self.tree.footnotes.items()
        )

    def runs(self, element: Element) -> tuple[Run, ...]:
        return _joined(self._runs(element, Run("")))

    def _runs(self, element: Element, style: Run) -> Iterator[Run]:
        if element.text:
            yield msgspec.structs.replace(style, text=element.text)
        for child in element:
            if child.tag not in _INLINE_TAGS:
                return
            yield from self._inline(child, style)
            if child.tail:
                yield msgspec.structs.replace(style, text=child.tail)

    def _inline(self, element: Element, style: Run) -> Iterator[Run]:
        replace = msgspec.structs.replace
        if element.tag == "br":
            yield replace(style, text="\n")
        elif element.tag == "sup":
            label = element[0].get("href", "").partition("#fn:")[2]
            yield replace(style, text=label, footnote=label)
        elif element.tag == "a":
            yield from self._runs(element, replace(style, href=self.address(element)))
        else:
            tag = "emphasis" if element.tag == "em" else "strong"
            yield from self._runs(element, replace(style, **{tag: True}))

    def address(self, element: Element) -> str:
        href = element.get("href", "")
        if not _is_address(href):
            number = next((n for n, line in enumerate(self.tree.source) if f"]({href}" in line), 0)
            place = Place(self.name, number + self.tree.first_line)
            message = f"a link to `{printable(href[:80])}` is not allowed"
            hint = "a link leads to http://, https:// or mailto:, or to a page of the site"
            self.problems.append(Problem(place, message, hint))
        return href


def _is_address(href: str) -> bool:
    if _SCHEMES.match(href):
        return True
    relative = re.match(r"[A-Za-z0-9._~#?/%-]+\Z", href) is not None
    return relative and not href.startswith(("//", "/")) and ":" not in href


def _close(levels: list[tuple[int, Block, list[Block]]], top: list[Block]) -> None:
    _, heading, children = levels.pop()
    section = msgspec.structs.replace(heading, children=tuple(children))
    (levels[-1][2] if levels else top).append(section)


def _joined(runs: Iterator[Run]) -> tuple[Run, ...]:
    found: list[Run] = []
    for run in runs:
        last = found[-1] if found else None
        if (
            last
            and not run.footnote
            and msgspec.structs.replace(last, text="") == (msgspec.structs.replace(run, text=""))
        ):
            found[-1] = msgspec.structs.replace(last, text=last.text + run.text)
        else:
            found.append(run)
    return tuple(found)


def _footnote_problems(tree: _Tree, name: str) -> Iterator[Problem]:
    within = set(traps.footnote_lines(tree.source))
    marked = set()
    for number, line in enumerate(tree.source):
        for match in _MARK.finditer(_FOOTNOTE.sub("", line) if number in within else line):
            label = match.group(1)
            marked.add(label)
            if label not in tree.footnotes:
                place = Place(name, number + tree.first_line, match.start() + 1)
                hint = f"write it at the end of the body: `[^{printable(label)}]: ...`"
                yield Problem(place, f"there is no footnote `{printable(label)}`", hint)
    for label, element in tree.footnotes.items():
        if label not in marked:
            place = Place(name, tree.lines[element])
            message = f"no text refers to the footnote `{printable(label)}`"
            yield Problem(place, message, f"put its mark `[^{printable(label)}]` in the text")
