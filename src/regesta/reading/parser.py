"""Python-Markdown, cut down to what a body may hold, and used for its element tree alone.

Raw HTML, references, images, autolinks, entities, code and rules are off, so that they are
text. Nothing is serialised.
"""

from __future__ import annotations

import re
from functools import cache
from xml.etree.ElementTree import Element

import msgspec
from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneOListProcessor, SaneUListProcessor
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import UnescapeTreeprocessor

from regesta.model.text import MARK
from regesta.reading import lines

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
    "footnote",
)
_BLOCK_OFF = ("code", "hr", "reference", "setextheader")
ONLY_SIGNS = re.compile(r" {0,3}([*+-])(?:[ \t]*\1)+[ \t]*(?:\n|$)")
"""A line of one sign of a list and nothing else, more than once."""


class Tree(msgspec.Struct, frozen=True):
    """The element tree of a body: its root, its footnotes by label, and where elements stand.

    `source` are the lines parsed, the first of them line `first_line` of the file. An item of
    a numbered list has its number as typed in `value`, a footnote's mark its label in `label`.
    """

    source: list[str]
    root: Element
    footnotes: dict[str, Element]
    lines: dict[Element, int]
    first_line: int
    markdown: Markdown

    def inline(self) -> None:
        """Read emphasis, links, marks and escapes in the texts of the tree."""
        for root in self.roots:
            for name in ("inline", "unescape"):
                self.markdown.treeprocessors[name].run(root)

    def unescaped(self, text: str) -> str:
        """An attribute's text with its escapes read, which the parser leaves to its output."""
        return UnescapeTreeprocessor(self.markdown).unescape(text)

    @property
    def roots(self) -> tuple[Element, ...]:
        return (self.root, *self.footnotes.values())


def element_tree(body: str, first_line: int, *, links: bool) -> Tree:
    """The blocks of a body as elements, their texts unread until `Tree.inline`.

    The tree is to be read before the next is made: there is one parser. Raises RecursionError
    where it is nested too deep.
    """
    try:
        return _tree(body, first_line, *_parser(links=links))
    except RecursionError:
        _parser.cache_clear()  # it is still within what it gave up in
        raise


def _tree(body: str, first_line: int, markdown: Markdown, notes: FootnoteExtension) -> Tree:
    markdown.reset()
    source = body.split("\n")
    for preprocessor in markdown.preprocessors:
        source = preprocessor.run(source)
    root = markdown.parser.parseDocument(source).getroot()
    assert root is not None  # noqa: S101 - the parser has made it
    footnotes: dict[str, Element] = {}
    while found := [label for label in notes.footnotes if label not in footnotes]:
        for label in found:
            footnotes[label] = Element("div")
            markdown.parser.parseChunk(footnotes[label], notes.footnotes[label])
    for tree in (root, *footnotes.values()):
        _drop_made_up_rows(tree)
    places = lines.of_elements(root, footnotes, source, first_line)
    return Tree(source, root, footnotes, places, first_line, markdown)


@cache
def _parser(*, links: bool) -> tuple[Markdown, FootnoteExtension]:
    notes = FootnoteExtension()
    markdown = Markdown(extensions=[TableExtension(), notes])
    markdown.preprocessors.deregister("html_block")
    for name in _INLINE_OFF if links else (*_INLINE_OFF, "link"):
        markdown.inlinePatterns.deregister(name)
    markdown.inlinePatterns.register(_FootnoteMarks(notes), "mark", 175)
    blocks = markdown.parser.blockprocessors
    for name in _BLOCK_OFF:
        blocks.deregister(name)
    blocks.register(_NumberedLists(markdown.parser), "olist", 40)
    blocks.register(_BulletedLists(markdown.parser), "ulist", 30)
    return markdown, notes


def _drop_made_up_rows(root: Element) -> None:
    """Take out the row without texts that the parser gives to a table that is a head alone."""
    for rows in root.iter("tbody"):
        if all(cell.text is None for cell in rows.iter("td")):
            rows.clear()


class _NumberedLists(SaneOListProcessor):
    """Keeps each item's number as typed, where the parser keeps only the first."""

    def run(self, parent: Element, blocks: list[str]) -> None:
        numbers = [m.group(2) for line in blocks[0].split("\n") if (m := self.CHILD_RE.match(line))]
        last = self.lastChild(parent)
        within = parent if parent.tag in ("ol", "ul") else None
        joined = last if last is not None and last.tag == "ol" else within
        had = 0 if joined is None else len(joined)
        super().run(parent, blocks)
        ordered = joined if joined is not None else self.lastChild(parent)
        items = list(ordered)[had:] if ordered is not None else []
        for item, number in zip(items, numbers, strict=False):
            item.set("value", number)


class _BulletedLists(SaneUListProcessor):
    """Takes a line of nothing but signs for text: prints have it where they leave something out."""

    def test(self, parent: Element, block: str) -> bool:
        return bool(super().test(parent, block)) and not ONLY_SIGNS.match(block)


class _FootnoteMarks(InlineProcessor):
    """Marks of footnotes that are there; the extension's own takes quadratic time over many."""

    def __init__(self, notes: FootnoteExtension) -> None:
        super().__init__(MARK)
        self.notes = notes

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the parser's own name and way
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int, int]:
        label = m.group(1)
        mark = Element("sup", {"label": label}) if label in self.notes.footnotes else None
        return mark, m.start(), m.end()
