"""Projects built quickly, one after the other, and what their pages say.

No search index is made of them.
"""

from __future__ import annotations

import shutil
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Self
from unittest import mock

import linking
from harness import SITES, SiteTest
from links import check
from regesta.making import whole
from regesta.model.entries import AnyEntry
from regesta.reading import sources

PROJECT = SITES.parents[1]
INVALID = SITES.parent / "sites_invalid"
EXPECTED = "expected.txt"
_WITHIN_WORDS = {"a", "abbr", "b", "bdi", "cite", "em", "i", "mark", "q", "small", "span", "strong",
                 "sup", "time"}  # fmt: skip


class _NoSearch:
    """In the place of the search index, which takes long and is never twice the same."""

    def __init__(self, *_: object, **__: object) -> None: ...

    def check(self) -> None: ...

    def update(self, *_: object, **__: object) -> tuple[()]:
        return ()


class Project(SiteTest):
    """A site test without a search."""

    def run(self, *argv: str) -> Self:
        with mock.patch.object(whole, "SearchIndex", _NoSearch):
            return super().run(*argv)

    def laid_over(self, *folders: Path) -> Self:
        """The files of folders, put over those that are there; not what is expected of them."""
        for folder in folders:
            shutil.copytree(
                folder,
                self.project,
                dirs_exist_ok=True,
                ignore=lambda where, _, top=folder: [EXPECTED] if Path(where) == top else [],
            )
        return self

    def with_the_archive(self) -> Self:
        """The content and the source texts of this project."""
        for name in ("content", "seeds"):
            shutil.copytree(PROJECT / name, self.project / name)
        return self

    def says_what_is_expected(self, folder: Path) -> Self:
        """Every page named in `expected.txt` says what stands under it there.

        A page stands at the start of a line, and under it, indented, what it says, or after a
        `!` what it does not say; after `#` all its passages by their anchors, in order.
        """
        page = ""
        for line in (folder / EXPECTED).read_text().splitlines():
            text = line.strip()
            if line and not line.startswith(" "):
                page = text
                reader = read(self.page(page))
            elif text.startswith("#"):
                anchors = text.lstrip("#").split()
                assert [id_ for id_ in reader.ids if id_ in set(anchors)] == anchors, page
            elif text.startswith("!"):
                assert text.lstrip("! ") not in reader.text, f"in {page}: {text}"
            elif text:
                assert text in reader.text, f"not in {page}: {text}\n{reader.text}"
        return self


class Reader(HTMLParser):
    """What a page says: its words, its anchors in order, and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self._words = ""
        self._starts: list[int] = []
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if "id" in given:
            self.ids.append(given["id"] or "")
            self._starts.append(len(self._words))
        self.links += [given["href"] or ""] if tag == "a" and "href" in given else []
        self._silent = tag in ("script", "style")
        self._words += "" if tag in _WITHIN_WORDS else " "

    def handle_endtag(self, tag: str) -> None:
        self._silent = False
        self._words += "" if tag in _WITHIN_WORDS else " "

    def handle_data(self, data: str) -> None:
        self._words += "" if self._silent else data

    @property
    def text(self) -> str:
        return " ".join(self._words.split())

    @property
    def passages(self) -> dict[str, str]:
        """The words between each anchor and the next."""
        ends = [*self._starts[1:], len(self._words)]
        spans = zip(self.ids, self._starts, ends, strict=True)
        return {id_: " ".join(self._words[start:end].split()) for id_, start, end in spans}


def read(page: str) -> Reader:
    """A page, read."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader


@cache
def content(project: Path) -> tuple[AnyEntry, ...]:
    """The entries of a project."""
    _, found, problems = linking.read(sources.find(project, project / "content"))
    assert not problems
    return found


def broken_links(built: Project) -> list[str]:
    """The links and anchors of a site that lead nowhere."""
    faults = ("leads nowhere", "no such anchor", "stands twice")
    return [text for text in check(built.output) if any(fault in text for fault in faults)]
