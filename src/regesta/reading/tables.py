"""Tables as people write them: what is meant as one and is none, and rows that are unlike its head.

The form is that of PHP Markdown Extra: a head, a line of `---` under it with as many cells, rows,
and an empty line before and after.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

_PIPE = re.compile(r"(?<!\\)\|")
_ROW = re.compile(r"[|｜].*(?<!\\)[|｜]")
_UNDER = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_LIKE_UNDER = re.compile(r"[\s|｜+:=─━—–-]*[|｜+][\s|｜+:=─━—–-]*")
_DASH = re.compile(r"[=─━—–-]")
NO_TABLE = "this is meant as a table, and is none"
Fault = tuple[int, str, str]
"""The number of a line from 0, what is wrong with it, and what to do."""


def cells(line: str) -> int:
    """How many cells a row has."""
    return len(_PIPE.findall(line.strip(" >").removeprefix("|").removesuffix("|"))) + 1


def rows(lines: Iterable[tuple[int, str]], width: int) -> Iterator[Fault]:
    """Rows under a head of so many cells that are none, or have more."""
    for number, line in lines:
        if width > 1 and line.strip(" >") and not _PIPE.search(line):
            message = "this line is read as a row of the table above it"
            yield number, message, "put an empty line between them"
        elif cells(line) > width:
            message = f"this row has {cells(line)} cells, the head of the table {width}"
            yield number, message, "give the head as many cells; write a plain `|` as `\\|`"


def strays(lines: Sequence[str], tables: frozenset[int]) -> Iterator[Fault]:
    """What looks like a table in lines that are none; `tables` are the numbers of those that are
    one, which have no words here."""
    for words, group in groupby(range(len(lines)), key=lambda number: bool(lines[number].strip())):
        numbers = tuple(group)
        inner = [lines[number].strip(" >\t") for number in numbers]
        meant = [n for n, line in enumerate(inner) if _is_row(line) or _is_under(line)]
        if words and meant and numbers[0] - 1 not in tables:
            hint = _remedy(inner, cut=numbers[0] - 2 in tables)
            yield numbers[meant[0]], NO_TABLE, f"{hint}; where no table is meant, write `\\|`"


def _is_row(line: str) -> bool:
    return bool(_ROW.fullmatch(line))


def _is_under(line: str) -> bool:
    return bool(_LIKE_UNDER.fullmatch(line) and _DASH.search(line))


def _remedy(group: list[str], *, cut: bool) -> str:
    if cut:
        return "its rows stand together: take out the empty line above"
    if any("｜" in line for line in group):
        return "write its cells with `|`, not with `｜`"
    under = next((n for n, line in enumerate(group) if _is_under(line)), None)
    if under is None:
        return f"write a line `{'| --- ' * cells(group[0])}|` under its head"
    if not _UNDER.fullmatch(group[under]):
        return "write the line under its head with `|` and `-` alone, and no other line of signs"
    return _remedy_of_place(group, under)


def _remedy_of_place(group: list[str], under: int) -> str:
    if under == 0:
        return "write its head above the line of `---`"
    if under > 1:
        return "put an empty line before its head"
    head, line = cells(group[0]), cells(group[1])
    return f"its head has {head} cells, the line under it {line}: give both as many"
