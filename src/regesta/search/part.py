"""A part of the index: Pagefind's index of the words of some pages, and what the script shows.

Pagefind is given the words of a page as they are compared (`words.py`), in one element, so that a
place it tells is the number of a word. What it keeps of each page to show is replaced by the page's
passages; and its head says of each page what it is narrowed by, and how many words each of its
passages has, so that words can be found together in one before anything of the page is loaded.
"""

from __future__ import annotations

import gzip
import json
from base64 import b64encode
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from typing import NamedTuple

from regesta.search import pagefind
from regesta.search.passages import Page, read
from regesta.search.words import words
from regesta.store import disk

HEAD = "head.pf_head"
"""What is loaded before any search: what Pagefind loads first, and the table of the pages; packed,
with an end of Pagefind's manner that no server knows better."""

FORM = 2
"""Raised where of the same pages another index is made."""

_SIGNATURE = b"pagefind_dcd"


class _Row(NamedTuple):
    """A page of the table, for the script: `kept` is the name under which its passages are."""

    kept: str
    path: str
    day: str
    filters: list[int]
    words: list[int]


def make(
    program: Path, work: Path, name: str, paths: Iterable[str], page: Callable[[str], bytes]
) -> Path:
    """Make the index of the pages at `paths` in the new folder `work`; the folder of it.

    By its name what it keeps of pages is told from what other parts keep. Raises pagefind.Failed.
    """
    pages, index = work / "pages", work / "index"
    (pages / name).mkdir(parents=True)
    read_ = {
        path: _given(pages / name / f"{number}.html", read(page(path)))
        for number, path in enumerate(paths)
    }
    pagefind.make(program, pages, index, len(read_))
    kept = dict(zip(read_, _kept(index), strict=True))
    filters: dict[tuple[str, str], int] = {}
    rows = []
    for path, (one, counts) in sorted(read_.items()):
        _show(index / "fragment" / f"{kept[path]}.pf_fragment", path, one)
        told = [filters.setdefault(each, len(filters)) for each in one.filters]
        rows.append(_Row(kept[path], path, one.day, told, counts))
    head = {"filters": list(filters), "pages": rows, "files": _first(index)}
    disk.write(index / HEAD, _packed(head))
    return index


def _first(index: Path) -> dict[str, str]:
    """The files that Pagefind's script loads before any search, in base 64."""
    files = (index / pagefind.ENTRY, *sorted(index.glob("*.pf_meta")))
    return {file.name: b64encode(disk.read(file)).decode() for file in files}


def _given(target: Path, page: Page) -> tuple[Page, list[int]]:
    """Write what Pagefind is given of a page; what it is shown as."""
    texts = [(passage, words(passage.text)) for passage in page.passages]
    texts = [(passage, found) for passage, found in texts if found]
    language = escape(pagefind.stemmed(page.language))
    given = " ".join(word for _, found in texts for word in found)
    disk.write(target, f'<html lang="{language}"><p data-pagefind-body>{given or "-"}'.encode())
    shown = page._replace(passages=tuple(passage for passage, _ in texts))
    return shown, [len(found) for _, found in texts]


def _kept(index: Path) -> list[str]:
    """The names under which Pagefind keeps what it shows of pages, by their numbers."""
    found = []
    for file in (index / "fragment").iterdir():
        data = gzip.decompress(disk.read(file)).removeprefix(_SIGNATURE)
        number = json.loads(data)["url"].rpartition("/")[2].removesuffix(".html")
        found.append((int(number), file.stem))
    return [name for _, name in sorted(found)]


def _show(file: Path, path: str, page: Page) -> None:
    """Keep what is shown of a page, with the fields that Pagefind's script goes through."""
    shown = {"title": page.title, "line": page.line, "language": page.language}
    unused = {"content": "", "meta": {}, "filters": {}, "anchors": [], "word_count": 0}
    file.unlink()
    disk.write(file, _packed({"url": path, **shown, "passages": page.passages, **unused}))


def _packed(data: object) -> bytes:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(_SIGNATURE + text.encode(), compresslevel=4, mtime=0)
