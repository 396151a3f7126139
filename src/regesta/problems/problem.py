"""A problem: its kind, a place, what is wrong, the facts, and one hint on what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from regesta.problems.kinds import Kind

Severity = Literal["error", "warning", "notice"]
Fact = tuple[str, str]
"""Something that is so, and what it is told of: `source`, and what that has."""


class Location(msgspec.Struct, frozen=True, order=True):
    """Where in a file: its path relative to the project, and line and column from 1."""

    file: str
    line: int = 1
    column: int = 1


NOWHERE = Location("")
"""The place of what stands in for something that cannot be read: nothing is told of it."""


class Problem(msgspec.Struct, frozen=True):
    """What is wrong at a place. `facts` are shown under the source line, `hint` last."""

    kind: Kind
    place: Location
    message: str
    hint: str = ""
    facts: tuple[Fact, ...] = ()
    severity: Severity = "error"

    @property
    def sort_key(self) -> tuple[Location, str, str, str, tuple[Fact, ...]]:
        return (self.place, self.severity, self.message, self.hint, self.facts)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by file, line and column, each once."""
    return tuple(sorted(set(problems), key=lambda problem: problem.sort_key))


def told(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems but for those of what stands in for something that cannot be read."""
    return (problem for problem in problems if problem.place != NOWHERE)


def stops(problems: Iterable[Problem], strict: bool) -> bool:
    """Whether a build must not go on: an error, or with `strict` a warning."""
    stopping = {"error", "warning"} if strict else {"error"}
    return any(problem.severity in stopping for problem in problems)
