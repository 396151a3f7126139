"""Short questions on values of a file; each keeps what is where nothing is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from textwrap import wrap
from typing import TypeVar

from msgspec.structs import replace

from regesta.amending.proposals import changed
from regesta.commands import choosing
from regesta.commands.choosing import UnknownError, chosen
from regesta.model.entries import FieldPath
from regesta.problems import Problem, printable
from regesta.reading import entries
from regesta.reading.sources import SourceFile
from regesta.reading.spans import laid

NOTHING, LIST = "-", "?"
T = TypeVar("T")
_WIDTH = 78


def asked(question: str, read: Callable[[str], T]) -> T | None:
    """What is read out of an answer, asked until it can be; None where nothing is typed. Raises
    EOFError."""
    while typed := input(f"  {question}: ").strip():
        try:
            return read(typed)
        except UnknownError as error:
            say(printable(str(error)))
    return None


def say(text: str) -> None:
    """Say something in lines under what is asked."""
    print(*wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="  "), sep="\n")


def several(among: Mapping[str, str], typed: str) -> tuple[str, ...]:
    """The ids that are meant, none for `-`. Raises UnknownError, also where a list is asked for."""
    _list_if_asked(among, typed)
    return () if typed == NOTHING else choosing.several(typed, among)


def one(among: Mapping[str, str], typed: str) -> str:
    """The id that is meant. Raises UnknownError, also where a list is asked for."""
    _list_if_asked(among, typed)
    return chosen(typed, among)


def _list_if_asked(among: Mapping[str, str], typed: str) -> None:
    if typed == LIST:
        raise UnknownError(", ".join(among) or "there is none yet")


def given(file: SourceFile, path: FieldPath, values: str | Sequence[str]) -> SourceFile:
    """A file in which a field is what was typed, one value by itself where it may be, none where
    it is empty; unless that is refused, which is told."""
    before = len(entries.begin(file).problems)
    for way in ways(values):
        after = replace(file, data=changed(laid(file.data), path, way).encode())
        problems = entries.begin(after).problems
        if not problems or len(problems) < before:
            return after
    tell(problems)
    return file


def ways(values: str | Sequence[str]) -> tuple[str | Sequence[str], ...]:
    """How what was typed may stand: one of several by itself, and else as a list."""
    return (values[0], values) if len(values) == 1 else (values,)


def tell(problems: Sequence[Problem]) -> None:
    """Say why something that was typed is refused."""
    for problem in problems:
        print(f"  {printable(problem.message)}; {printable(problem.hint)}")
