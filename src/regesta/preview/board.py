"""What came of the last build, for all who wait to hear of it, and which pages are looked at."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import msgspec
from msgspec.structs import replace

from regesta.making.watch import Watch
from regesta.problems import Problem


class News(msgspec.Struct, frozen=True):
    """What came of a build: which news it is; what is wrong, with the lines of the files that it
    stands in; whether that stopped it; or what kept it from being done, in a sentence and a hint.

    With `early` it is not done yet, and a page that is looked at has been made.
    """

    number: int = 0
    problems: tuple[Problem, ...] = ()
    lines: Mapping[str, list[str]] = {}
    stopped: bool = False
    failure: tuple[str, str] | None = None
    early: bool = False


class Board(Watch):
    """The last news. Whoever builds puts it up; whoever serves waits for it.

    As it watches a build, it takes the pages that are made first.
    """

    def __init__(self) -> None:
        self.at_rest = threading.Lock()
        """Held by who builds, and by who reads what a build has left."""
        self._changed = threading.Condition()
        self._last = self._news = News()
        self._pages: Counter[str] = Counter()
        self._made: dict[str, bytes] = {}

    @property
    def last(self) -> News:
        """What came of the last build that was done."""
        return self._last

    @property
    def pages(self) -> frozenset[str]:
        """The paths of the pages that are looked at."""
        with self._changed:
            return frozenset(+self._pages)

    @contextmanager
    def looking(self, page: str) -> Iterator[None]:
        """A page is looked at meanwhile."""
        with self._changed:
            self._pages[page] += 1
        try:
            yield
        finally:
            with self._changed:
                self._pages[page] -= 1

    def begin(self, stage: str) -> None:
        """Tell, where the last build was stopped, that this one was not: it plans its outputs."""
        with self._changed:
            if stage == "plan" and self._last.stopped:
                self._tell(News())
                self._last = self._news

    def make(self, path: str, data: bytes) -> None:
        """Tell of a page that is made, and is not in its place yet."""
        with self._changed:
            self._made[path] = data
            self._tell(News(early=True))

    def made(self, path: str) -> bytes | None:
        """A page that is made, and not in its place yet."""
        return self._made.get(path)

    def put_up(self, news: News) -> None:
        """Tell what came of one build more, which is given its number."""
        with self._changed:
            self._made = {}
            self._tell(news)
            self._last = self._news

    def after(self, number: int, seconds: float) -> News | None:
        """The last news, as soon as it is not that of the number; None where it takes longer."""
        with self._changed:
            found = self._changed.wait_for(lambda: self._news.number != number, seconds)
            return self._news if found else None

    def _tell(self, news: News) -> None:
        self._news = replace(news, number=self._news.number + 1)
        self._changed.notify_all()
