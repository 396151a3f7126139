"""A record and its copy, word by word, as they stand now: what the page of both is told."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from regesta.making.collating import collated, records
from regesta.preview.opening import Opener
from regesta.reading import sources
from regesta.reading.collation import Stretch
from regesta.reading.sources import Unreadable
from regesta.reading.words import Word, spaced, texts

Told = dict[str, object]
_IN_STEP = ("same", "divided", "footnote")


def collation(content: Path, opener: Opener, record: str) -> Told:
    """A record of the folder `content` beside its copy: the files, and rows of both; nothing
    where there is no such record, or not both texts."""
    try:
        found = sources.find(content.parent, content)
    except Unreadable:
        return {}
    known = records(found)
    held = collated(found, known[record]) if record in known else None
    if held is None or held.stretches is None:
        return {}
    rows = [row for one in held.stretches for row in _rows(one, held.files, opener)]
    return {"files": held.files, "rows": rows}


def _rows(one: Stretch, files: tuple[str, str], opener: Opener) -> Iterator[Told]:
    """A stretch; where both go in step, a row a line of the record."""
    for body, copy in _lines(one):
        sides = (_side(*side, opener) for side in zip((body, copy), files, strict=True))
        yield {"relation": one.relation, "by": one.by, "sides": list(sides)}


def _lines(one: Stretch) -> Iterator[tuple[tuple[Word, ...], tuple[Word, ...]]]:
    if one.relation not in _IN_STEP or len(one.body) != len(one.copy):
        yield one.body, one.copy
        return
    pairs = zip(one.body, one.copy, strict=True)
    for _, line in groupby(pairs, key=lambda pair: pair[0].line):
        body, copy = zip(*line, strict=True)
        yield body, copy


def _side(words: tuple[Word, ...], file: str, opener: Opener) -> Told | None:
    if not words:
        return None
    line = words[0].line
    return {"line": line, "open": opener.link(file, line), "text": spaced(texts(words))}
