"""Topics of passages, proposed where a heading, or a passage, has the words of a topic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from regesta.drafting.authorities import Authorities
from regesta.model.entries import Topic
from regesta.model.text import Block

_SMALL = frozenset(["the", "and", "of", "in", "on", "for", "to", "a", "an", "with"])


def topics(body: Sequence[Block], known: Authorities) -> dict[str, tuple[str, ...]]:
    """The topics of the archive with the passages that they have, in the order of these."""
    forms = [
        (one.id, words)
        for one in known.of(Topic)
        for form in (one.data.name, *one.data.also)
        if (words := _words(form))
    ]
    found: dict[str, list[str]] = {}
    for path, topic in _of(body, forms, within=False):
        found.setdefault(topic, []).append(path)
    return {topic: tuple(dict.fromkeys(paths)) for topic, paths in found.items()}


def _of(
    blocks: Sequence[Block], forms: Sequence[tuple[str, frozenset[str]]], within: bool
) -> Iterator[tuple[str, str]]:
    """Passages with their topics: sections by their headings, others by their words where no
    heading above them tells."""
    for block in blocks:
        words = _words(block.text)
        here = [topic for topic, form in forms if form <= words] if block.path else []
        if block.kind != "section" and (within or len(words) > 400):
            here = []
        yield from ((block.path, topic) for topic in dict.fromkeys(here))
        told = within or (block.kind == "section" and bool(here))
        yield from _of(block.children, forms, told)


def _words(text: str) -> frozenset[str]:
    """The words of a text, those that count, without the signs of several."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return frozenset(re.sub(r"(?:ies|s|y)$", "", word) for word in words if word not in _SMALL)
