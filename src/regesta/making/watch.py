"""Who watches a build: told when each stage begins and ends, and how much of it is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


class Watch:
    """One who watches a build. Its stages come one after the other; the same may come again.
    It is told what those outputs will be that are shown first, before they are in their place."""

    def begin(self, stage: str) -> None:
        """A stage begins."""

    def go_on(self, done: int, of: int) -> None:
        """So many of the things to do in the stage are done."""

    def make(self, path: str, data: bytes) -> None:
        """An output was made that is shown first."""

    def end(self) -> None:
        """The stage ends, done or not."""


Watches = tuple[Watch, ...]


@contextmanager
def stage(watches: Watches, name: str) -> Iterator[None]:
    """What is done within is a stage of the build."""
    for one in watches:
        one.begin(name)
    try:
        yield
    finally:
        for one in watches:
            one.end()


def each(watches: Watches, items: Iterable[T], of: int) -> Iterator[T]:
    """The items of a stage, so many, each of which is done when the next is asked for."""
    return _each(watches, items, of) if watches else iter(items)


def _each(watches: Watches, items: Iterable[T], of: int) -> Iterator[T]:
    for number, item in enumerate(items, 1):
        yield item
        for one in watches:
            one.go_on(number, of)
