"""A part of the index: Pagefind's index of the words of some pages, and what the script shows.

Pagefind is given the words of a page as they are compared (`words.py`), in one element, so that a
place it tells is the number of a word. What it keeps of each page to show is replaced by the page's
passages; and a table says of each page what it is narrowed by, and how many words each of its
passages has, so that words can be found together in one before anything of the page is loaded.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import NamedTuple

from regesta.search import pagefind
from regesta.search.passages import Page, read
from regesta.search.words import words
from regesta.store import disk

TABLE = "pages.pf_pages"
"""The table of the pages; packed, with an end of Pagefind's manner that no server knows better."""

_SIGNATURE = b"pagefind_dcd"


class _Row(NamedTuple):
    """A page of the table, for the script: `kept` is the name under which its passages are."""

    kept: str
    path: str
    day: str
    filters: list[int]
    words: list[int]


def make(program: Path, work: Path, paths: Iterable[str], page: Callable[[str], bytes]) -> Path:
    """Make the index of the pages at `paths` in the new folder `work`; the folder of it.

    Raises pagefind.Failed.
    """
    pages, index = work / "pages", work / "index"
    read_ = {path: _given(path, read(page(path)), pages) for path in paths}
    pagefind.make(program, pages, index, len(read_))
    kept = {path: name for name, path in _kept(index)}
    filters: dict[tuple[str, str], int] = {}
    rows = []
    for path, (one, counts) in sorted(read_.items()):
        _show(index / "fragment" / f"{kept[path]}.pf_fragment", path, one)
        told = [filters.setdefault(each, len(filters)) for each in one.filters]
        rows.append(_Row(kept[path], path, one.day, told, counts))
    table = {"filters": list(filters), "pages": rows}
    disk.write(index / TABLE, _packed(table))
    return index


def _given(path: str, page: Page, pages: Path) -> tuple[Page, list[int]]:
    """Put into the folder `pages` what Pagefind is given of a page; what it is shown as."""
    texts = [(passage, words(passage.text)) for passage in page.passages]
    texts = [(passage, found) for passage, found in texts if found]
    target = pages / path
    target.parent.mkdir(parents=True, exist_ok=True)
    language = escape(pagefind.stemmed(page.language))
    given = " ".join(word for _, found in texts for word in found)
    disk.write(target, f'<html lang="{language}"><p data-pagefind-body>{given or "-"}'.encode())
    shown = page._replace(passages=tuple(passage for passage, _ in texts))
    return shown, [len(found) for _, found in texts]


def _kept(index: Path) -> Iterable[tuple[str, str]]:
    """The names under which Pagefind keeps what it shows of pages, with their paths."""
    for file in (index / "fragment").iterdir():
        found = gzip.decompress(disk.read(file)).removeprefix(_SIGNATURE)
        yield file.stem, json.loads(found)["url"].removeprefix("/")


def _show(file: Path, path: str, page: Page) -> None:
    """Keep what is shown of a page, with the fields that Pagefind's script goes through."""
    shown = {"title": page.title, "line": page.line, "language": page.language}
    unused = {"content": "", "meta": {}, "filters": {}, "anchors": [], "word_count": 0}
    file.unlink()
    disk.write(file, _packed({"url": path, **shown, "passages": page.passages, **unused}))


def _packed(data: object) -> bytes:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(_SIGNATURE + text.encode(), compresslevel=6, mtime=0)
