"""Reading front matter in tests: what is wrong with it, and where."""

from __future__ import annotations

from regesta.problems import Problem
from regesta.reading import frontmatter
from regesta.reading.frontmatter import Matter

NO_MAPPING = "the front matter is no list of `field: value` lines"
TOO_DEEP = "values are nested more than 16 levels deep", "nothing needs that"


def read(data: str | bytes) -> tuple[Matter | None, tuple[Problem, ...]]:
    return frontmatter.read(data.encode() if isinstance(data, str) else data, "file.md")


def problems(data: str | bytes) -> list[tuple[str, str, str]]:
    """The problems as (line:column, message, hint)."""
    return [(f"{p.place.line}:{p.place.column}", p.message, p.hint) for p in read(data)[1]]


def front(yaml: str) -> str:
    return f"---\n{yaml}\n---\nbody\n"
