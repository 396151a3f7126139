"""`explain`: what a kind of problem is, and how it is mended."""

from __future__ import annotations

import argparse
import re
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from regesta.commands import arguments
from regesta.commands.command import Command, Manual
from regesta.commands.ending import Ending, NotUnderstoodError
from regesta.problems import Kind

if TYPE_CHECKING:
    from regesta.reference.explained import Explained, Group

_WIDTH = 79
_ALL = "all"
_CODE = re.compile(r"(?:\w*\[)?R?(\d{3})\]?", re.IGNORECASE)
"""A code as it is told: `R401`, `error[R401]`, or its number."""


def _run(options: argparse.Namespace, project: Path) -> Ending:
    from regesta.reference.explained import explained, groups  # noqa: PLC0415

    (word,) = options.words
    if word.lower() == _ALL:
        return _told((one for group in groups() for one in group.kinds), _list(groups()))
    one = explained(_kind(word))
    return _told((one,), _lines(one))


def _kind(word: str) -> Kind:
    typed = _CODE.fullmatch(word.strip())
    code = f"R{typed[1]}" if typed else ""
    if code not in set(Kind):
        message = f"there is no kind of problem `{word}`"
        raise NotUnderstoodError(message, f"`explain {_ALL}` lists all codes")
    return Kind(code)


def _told(kinds: Iterable[Explained], lines: Iterable[str]) -> Ending:
    data = [{**one._asdict(), "kind": one.kind.value} for one in kinds]
    return Ending("", wrong=False, shown=tuple(lines), data={"kinds": data})


def _list(groups: Iterable[Group]) -> Iterator[str]:
    for group in groups:
        yield group.title
        yield from (f"  {one.kind}  {one.name}" for one in group.kinds)


def _lines(one: Explained) -> Iterator[str]:
    yield from (f"{one.kind}: {one.name}", "")
    yield from textwrap.wrap(one.said, _WIDTH, break_on_hyphens=False)
    if one.right:
        yield from ("", "Not so:", "", *_example(one.wrong))
        yield from ("", "But so:", "", *_example(one.right))
        yield from ("", "The example is invented.")


def _example(text: str) -> Iterator[str]:
    return (f"    {line}".rstrip() for line in text.rstrip("\n").split("\n"))


_MANUAL = Manual(
    "Every problem is told with a code, such as R401 in `error[R401]`. This says at length what "
    "it means and how it is mended, with an invented example. A code never changes its meaning.",
    (
        ("explain R401", "explains problems of the kind R401"),
        (f"explain {_ALL}", "lists the codes, each with what it stands for"),
    ),
    (("docs/problems.md", "says all of this on one page"),),
    ((0, "the code is explained"),),
)
COMMAND = Command(
    "explain",
    "say what a kind of problem is, and how it is mended",
    (arguments.FORMAT,),
    _run,
    _MANUAL,
    (("CODE", f"the code of a kind of problem, or `{_ALL}`"),),
)
