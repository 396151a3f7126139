"""The look-ups of an archive: fields that ask a query, and note that they did."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Generic, Protocol, Self, TypeVar, overload

from regesta.archive.queries import FIRST, LAST, Part, Query

T = TypeVar("T")


class Told(Generic[T]):
    """A query that a room below asks and answers: what entries tell for pages about many of them.

    Its parts are made in the step in which entries tell; its values are of the type `of`.
    """

    every: ClassVar[dict[str, Told[Any]]] = {}

    def __init__(self, name: str, of: Any) -> None:
        self.name, self.of = name, of
        self.every[name] = self

    def __call__(self, asker: Asker) -> Asked[T]:
        """Its answers, by what it is asked of."""
        return Asked(asker, self.name)

    def part(self, of: str, order: str, value: T) -> Part:
        """What an entry adds to an answer."""
        return Part(self.name, of, order, value)


class Asker(Protocol):
    """Who asks."""

    def ask(self, query: Query) -> tuple[Any, ...]:
        """The answer of a query, which is noted."""

    def places(self, query: Query) -> tuple[str, ...]:
        """What the parts of a query are ordered by, one each; noted as the query is."""

    def last(self, query: Query, number: int) -> tuple[Any, ...]:
        """The last values of a query, so many at most; no others are noted."""

    def count(self, query: Query) -> int:
        """How many values a query has; noted as the query is."""

    def groups(self, query: Query, begins: Callable[[str], str]) -> tuple[tuple[str, int], ...]:
        """The beginnings of what its parts are ordered by, with how many begin so; noted as the
        query is."""


class Asked(Generic[T]):
    """What there is of each entry by its id, in a stable order; nothing of no id."""

    def __init__(self, asker: Asker, name: str) -> None:
        self._asker, self.name = asker, name

    def __getitem__(self, of: str) -> tuple[T, ...]:
        return self._asker.ask(Query(self.name, of)) if of else ()

    def places(self, of: str, low: str = FIRST, high: str = LAST) -> tuple[str, ...]:
        """What each between two bounds is ordered by, in order: it says when, or how filed, and
        how many."""
        return self._asker.places(Query(self.name, of, low, high)) if of else ()

    def last(self, of: str, number: int) -> tuple[T, ...]:
        """The last of them, so many at most."""
        return self._asker.last(Query(self.name, of), number) if of else ()

    def count(self, of: str, low: str = FIRST, high: str = LAST) -> int:
        """How many there are, without reading them."""
        return self._asker.count(Query(self.name, of, low, high)) if of else 0

    def groups(
        self, of: str, begins: Callable[[str], str], low: str = FIRST, high: str = LAST
    ) -> tuple[tuple[str, int], ...]:
        """How what each between two bounds is ordered by begins, with how many begin so, without
        reading them; none where `begins` says of one that it begins in no way."""
        return self._asker.groups(Query(self.name, of, low, high), begins) if of else ()

    def between(self, of: str, low: str = FIRST, high: str = LAST) -> tuple[T, ...]:
        """Those that are ordered by something between two bounds, or by these."""
        return self._asker.ask(Query(self.name, of, low, high)) if of else ()


class AskedOne(Generic[T]):
    """What there is of each entry by its id, one at most: of several the first."""

    def __init__(self, asker: Asker, name: str) -> None:
        self._asker, self._name = asker, name

    def __getitem__(self, of: str) -> T:
        found = self.get(of)
        if found is None:
            raise KeyError(of)
        return found

    def get(self, of: str) -> T | None:
        """It, or None where there is none."""
        return next(iter(self._asker.ask(Query(self._name, of))), None) if of else None

    def __contains__(self, of: str) -> bool:
        return self.get(of) is not None


class _Field(Generic[T]):
    name: str

    def __init__(self, of: Any) -> None:
        self.of = of

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name


class Many(_Field[T]):
    """A look-up whose values are of the type `of`."""

    @overload
    def __get__(self, asker: None, owner: type) -> Self: ...
    @overload
    def __get__(self, asker: Asker, owner: type) -> Asked[T]: ...
    def __get__(self, asker: Asker | None, owner: type) -> Asked[T] | Self:
        return self if asker is None else Asked(asker, self.name)


class One(_Field[T]):
    """A look-up with one value at most, of the type `of`."""

    @overload
    def __get__(self, asker: None, owner: type) -> Self: ...
    @overload
    def __get__(self, asker: Asker, owner: type) -> AskedOne[T]: ...
    def __get__(self, asker: Asker | None, owner: type) -> AskedOne[T] | Self:
        return self if asker is None else AskedOne(asker, self.name)
