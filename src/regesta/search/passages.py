"""A page of the site as the search reads it: its title, what it is narrowed by, its passages.

A passage is the text of one block, with the id of the innermost element around it that has one:
the place that a result leads to. What a page tells of itself stands in `<meta>` elements, in the
form of Pagefind's attributes.
"""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import NamedTuple

from regesta.search.indexed import OF_WORDS, indexed

_BODY, _IGNORE = "data-pagefind-body", "data-pagefind-ignore"
_TOLD = re.compile(r"(\w+)\[([\w-]+)\]")
_PIECE = re.compile(r"<(/?)([a-z][a-z0-9-]*)([^>]*)>|([^<]+)")
_ID = re.compile(r'\sid="([^"]*)"')
_ATTRIBUTE = re.compile(r'([a-z][a-z0-9-]*)(?:="([^"]*)")?')
_VOID = frozenset(("base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"))
_CELLS = frozenset(("td", "th", "br"))
_NEVER = frozenset((
    "svg", "nav", "label", "form", "footer", "figure", "script", "style", "noscript", "template",
    "textarea",
))  # fmt: skip


class Passage(NamedTuple):
    """The text of a block, and the id that leads to it; empty where that is the page's top."""

    anchor: str
    text: str


class Page(NamedTuple):
    """What the search has of a page; `filters` are name and value, by `day` it is sorted."""

    language: str
    title: str
    line: str
    day: str
    filters: tuple[tuple[str, str], ...]
    passages: tuple[Passage, ...]


def read(page: bytes) -> Page:
    """What the search has of a page that it covers."""
    taken = indexed(page) or b""
    return (
        _of_another_manner(page)
        if taken is page
        else _of_ours(taken.decode().removeprefix("<!doctype html>"))
    )


class _Reading:
    """What has been read of a page, tag by tag."""

    def __init__(self) -> None:
        self.language, self.told, self.passages = "", dict[str, list[str]](), list[Passage]()
        self._open: list[tuple[str, str]] = []
        self._text: list[str] = []

    def begin(self, tag: str, id_: str) -> None:
        self._pass(tag, id_)
        if tag not in _VOID:
            self._open.append((tag, id_))

    def end(self, tag: str) -> None:
        if any(tag == one for one, _ in reversed(self._open)):
            self._pass(tag, self._open[-1][1])
            while self._open.pop()[0] != tag:
                pass

    def _pass(self, tag: str, id_: str) -> None:
        """Pass the beginning or the end of an element: a block, a cell, or a part of a text."""
        if tag in _CELLS:
            self._text.append(" ")
        elif id_ or tag not in OF_WORDS:
            self._cut()

    @property
    def is_saying(self) -> bool:
        """Whether a passage has begun."""
        return bool(self._text)

    def say(self, text: str) -> None:
        self._text.append(text)

    def tell(self, attributes: dict[str, str]) -> None:
        """Take what a `<meta>` element tells."""
        for kind in ("meta", "filter"):
            for name, attribute in _TOLD.findall(attributes.get(f"data-pagefind-{kind}", "")):
                self.told.setdefault(f"{kind} {name}", []).append(attributes.get(attribute, ""))

    def page(self) -> Page:
        self._cut()
        title, line, day = (self._first(f"meta {name}") for name in ("title", "line", "day"))
        filters = tuple(
            (name.removeprefix("filter "), value)
            for name, values in self.told.items()
            for value in values
            if name.startswith("filter ")
        )
        return Page(self.language, title, line, day, filters, tuple(self.passages))

    def _first(self, name: str) -> str:
        return next(iter(self.told.get(name, ())), "")

    def _cut(self) -> None:
        """End the passage in which something has been said."""
        if not self._text:
            return
        text = " ".join("".join(self._text).split())
        self._text = []
        if text:
            anchor = next((id_ for _, id_ in reversed(self._open) if id_), "")
            self.passages.append(Passage(anchor, text))


def _of_ours(taken: str) -> Page:
    """A page that is cut down to what is taken from it."""
    reading = _Reading()
    for closes, tag, attributes, text in _PIECE.findall(taken):
        if text:
            if not text.isspace() or reading.is_saying:
                reading.say(unescape(text) if "&" in text else text)
        elif closes:
            reading.end(tag)
        elif tag in ("html", "meta"):
            told = {name: unescape(value) for name, value in _ATTRIBUTE.findall(attributes)}
            reading.language = reading.language or told.get("lang", "")
            reading.tell(told)
        else:
            found = _ID.search(attributes)
            reading.begin(tag, unescape(found[1]) if found else "")
    return reading.page()


def _of_another_manner(page: bytes) -> Page:
    """A page that is not written as our own templates write."""
    parser = _Parser()
    parser.feed(page.decode(errors="replace"))
    parser.close()
    return parser.reading.page()


class _Parser(HTMLParser):
    """Reads of a page what is marked for the search."""

    def __init__(self) -> None:
        super().__init__()
        self.reading = _Reading()
        self._open: list[tuple[str, bool]] = []

    @property
    def _taken(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.reading.language = told.get("lang", "")
        self.reading.tell(told)
        taken = (self._taken or _BODY in told) and _IGNORE not in told and tag not in _NEVER
        if taken:
            self.reading.begin(tag, told.get("id", ""))
        if tag not in _VOID:
            self._open.append((tag, taken))

    def handle_endtag(self, tag: str) -> None:
        if any(tag == one for one, _ in self._open):
            if self._taken:
                self.reading.end(tag)
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._taken:
            self.reading.say(data)
