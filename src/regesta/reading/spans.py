"""Where in a file each value of its front matter stands, character by character.

Only a file that the YAML door has read without a problem is laid out: there are no aliases, tags
or further documents in it.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec
import yaml

from regesta.model.entries import FieldPath
from regesta.reading.frontmatter import LOADER

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_RULE = re.compile(r"---\s*")


class Span(msgspec.Struct, frozen=True):
    """From one character of a text to another. `block` is whether it is a mapping or a list of
    lines, not within brackets; `sign` the quotation mark of a text in quotes, `|` or `>`."""

    start: int
    end: int
    block: bool = False
    sign: str = ""


class Laid(msgspec.Struct, frozen=True):
    """A file's text, with the spans of the values of its front matter and of their keys; the body
    begins at the character `body`. `children` are the keys or positions in each collection."""

    text: str
    values: dict[FieldPath, Span]
    keys: dict[FieldPath, Span]
    children: dict[FieldPath, list[str | int]]
    body: int

    def read(self, path: FieldPath) -> str:
        """What stands at a path, as it is typed."""
        span = self.values[path]
        return self.text[span.start : span.end]


def laid(data: bytes) -> Laid:
    """The layout of a file of content."""
    text = data.decode()
    lines = [match.span() for match in _LINE.finditer(text)]
    end = next(n for n, (a, b) in enumerate(lines) if n and _RULE.fullmatch(text, a, b))
    start = lines[0][1]
    walk = _Walk(text[start : lines[end][0]], start)
    walk.document()
    return Laid(text, walk.values, walk.keys, walk.children, lines[end][1])


class _Walk:
    """Goes through the events of a mapping that begins in a text at a character of the file."""

    def __init__(self, text: str, start: int) -> None:
        self.text, self.start, self.events = text, start, LOADER(text)
        self.values: dict[FieldPath, Span] = {}
        self.keys: dict[FieldPath, Span] = {}
        self.children: dict[FieldPath, list[str | int]] = {}

    def document(self) -> None:
        event = self.events.get_event()
        while not isinstance(event, yaml.MappingStartEvent):
            event = self.events.get_event()
        self.node(event, ())

    def node(self, event: Any, path: FieldPath) -> int:
        """Notes the span of a value and of all in it; where it ends."""
        if isinstance(event, yaml.ScalarEvent):
            self.values[path] = span = self.scalar(event)
            return span.end
        inner: list[str | int] = []
        self.children[path] = inner
        start, last = self.start + event.start_mark.index, self.start + event.end_mark.index
        is_map = isinstance(event, yaml.MappingStartEvent)
        item: Any = self.events.get_event()
        while not isinstance(item, yaml.CollectionEndEvent):
            name = item.value if is_map else len(inner)
            if is_map:
                self.keys[*path, name] = self.scalar(item)
                item = self.events.get_event()
            inner.append(name)
            last = self.node(item, (*path, name))
            item = self.events.get_event()
        end = self.start + _index(item.end_mark) if event.flow_style else last
        self.values[path] = Span(start, end, block=not event.flow_style)
        return end

    def scalar(self, event: Any) -> Span:
        start, end = event.start_mark.index, event.end_mark.index
        end -= len(self.text[start:end]) - len(self.text[start:end].rstrip())
        return Span(self.start + start, self.start + end, sign=event.style or "")


def _index(mark: Any) -> int:
    return int(mark.index)
