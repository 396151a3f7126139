"""What came of the last build, for all who wait to hear of it."""

from __future__ import annotations

import threading
from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from regesta.problems import Problem


class News(msgspec.Struct, frozen=True):
    """What came of a build: which one it was; what is wrong, with the lines of the files that it
    stands in; whether that stopped it; or what kept it from being done, in a sentence and a hint.
    """

    number: int = 0
    problems: tuple[Problem, ...] = ()
    lines: Mapping[str, list[str]] = {}
    stopped: bool = False
    failure: tuple[str, str] | None = None


class Board:
    """The last news. Whoever builds puts it up; whoever serves waits for it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._news = News()

    def put_up(self, news: News) -> None:
        """Tell what came of one build more, which is given its number."""
        with self._changed:
            self._news = replace(news, number=self._news.number + 1)
            self._changed.notify_all()

    def after(self, number: int, seconds: float) -> News | None:
        """The last news, as soon as it is not that of the number; None where it takes longer."""
        with self._changed:
            found = self._changed.wait_for(lambda: self._news.number != number, seconds)
            return self._news if found else None
