"""What each kind of problem is, and how it is mended: the tables in `problems/`, a row a kind."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from regesta.problems import Kind


class Explained(NamedTuple):
    """A kind of problem in a few words, said at length, and an invented example of it.

    `wrong` and `right` are what is typed, empty where no example helps: of files of the site.
    """

    kind: Kind
    name: str
    said: str
    wrong: str
    right: str


class Group(NamedTuple):
    """Kinds that are about one thing."""

    title: str
    kinds: tuple[Explained, ...]


@cache
def groups() -> tuple[Group, ...]:
    """All kinds of problem, by what they are about, in the order of their codes."""
    found = files(__package__).joinpath("problems").iterdir()
    tables = sorted((one for one in found if one.name.endswith(".toml")), key=lambda one: one.name)
    return tuple(_group(tomllib.loads(one.read_text(encoding="utf-8"))) for one in tables)


def explained(kind: Kind) -> Explained:
    """What a kind of problem is."""
    return next(one for group in groups() for one in group.kinds if one.kind is kind)


def _group(table: dict[str, Any]) -> Group:
    title = table.pop("title")
    kinds = ({"wrong": "", "right": "", **row, "kind": Kind(code)} for code, row in table.items())
    return Group(title, tuple(Explained(**row) for row in kinds))
