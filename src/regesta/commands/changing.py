"""A proposal is changed by short questions, each of which keeps what is where nothing is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from textwrap import indent, wrap
from typing import TypeVar

from msgspec.structs import replace

from regesta.amending.proposals import Proposal, changed
from regesta.commands.choosing import Known, UnknownError, chosen, several
from regesta.model.entries import UNNAMED, Act, Actors, AnyEntry, FieldPath, Printed, actors
from regesta.model.printed import as_printed
from regesta.model.quotes import locate
from regesta.problems import printable
from regesta.reading import entries
from regesta.reading.sources import SourceFile
from regesta.reading.spans import laid

NOTHING, LIST = "-", "?"
T = TypeVar("T")
_HELP = f"Enter keeps what is; `{NOTHING}` leaves it out, `{LIST}` lists what there is."
_QUESTIONS = {"by": "By whom", "to": "To whom", "topics": "Topics", "act": "Verb", "quote": "Words"}
_WIDTH = 78


def change(file: SourceFile, entry: AnyEntry, one: Proposal, choices: Known) -> str:
    """The text of a file in which a proposal is as a person answers; as it was where standard
    input ends before the last answer."""
    try:
        changed = _act(file, entry, one, choices) if one.is_act else _field(file, one)
    except EOFError:
        changed = file
    return changed.data.decode()


def _act(file: SourceFile, entry: AnyEntry, one: Proposal, choices: Known) -> SourceFile:
    act: Act = entry.data.acts[int(one.path[1])]  # type: ignore[union-attr]
    verbs = dict.fromkeys(choices.verbs, "")
    block = entry.blocks_by_path().get(act.at)
    print(f"  {_HELP}")
    for name, among in (("by", choices.actors), ("to", choices.actors), ("topics", choices.topics)):
        given = _asked(name, _said(getattr(act, name)), partial(_several, among))
        if given or (given is not None and name != "by"):
            file = _given(file, (*one.path, name), given)
        if name == "by" and given and act.supplied and UNNAMED not in given:
            file = _given(file, (*one.path, "supplied"), ())
    if verb := _asked("act", act.act, partial(_one, verbs)):
        file = _given(file, (*one.path, "act"), verb)
    if words := _asked("quote", act.quote, partial(_words, block.text if block else "")):
        file = _given(file, (*one.path, "quote"), words)
    return file


def _field(file: SourceFile, one: Proposal) -> SourceFile:
    found = laid(file.data)
    if one.path in found.children:
        print(f"  `{one.name}` has several parts: change it in the file, then accept it here")
        return file
    was = found.read(one.path) if one.path in found.values else ""
    typed = _asked(one.name, was, str)
    return _given(file, one.path, typed) if typed else file


def _asked(name: str, was: str, read: Callable[[str], T]) -> T | None:
    """What is read out of an answer, asked until it can be; None where nothing is typed."""
    while typed := input(f"  {_QUESTIONS.get(name, name)} [{printable(was)}]: ").strip():
        try:
            return read(typed)
        except UnknownError as error:
            print(indent("\n".join(wrap(printable(str(error)), _WIDTH)), "  "))
    return None


def _said(given: Actors) -> str:
    return ", ".join(one.printed if isinstance(one, Printed) else one for one in actors(given))


def _several(among: Mapping[str, str], typed: str) -> tuple[str, ...]:
    _list_if_asked(among, typed)
    return () if typed == NOTHING else several(typed, among)


def _one(among: Mapping[str, str], typed: str) -> str:
    _list_if_asked(among, typed)
    return chosen(typed, among)


def _list_if_asked(among: Mapping[str, str], typed: str) -> None:
    if typed == LIST:
        raise UnknownError(", ".join(among) or "there is none yet")


def _words(text: str, typed: str) -> str:
    """The words typed, as they stand once in a text. Raises UnknownError."""
    printed = typed if locate(typed, text)[0] == 1 else as_printed(typed, text)
    if not printed:
        raise UnknownError("these words do not stand once in the passage")
    return printed


def _given(file: SourceFile, path: FieldPath, values: str | Sequence[str]) -> SourceFile:
    """A file in which a field is what was typed, unless that is refused, which is told."""
    if len(values) == 1 and path[-1] != "topics":
        values = values[0]
    after = replace(file, data=changed(laid(file.data), path, values).encode())
    problems = entries.begin(after).problems
    for problem in problems:
        print(f"  {printable(problem.message)}; {printable(problem.hint)}")
    return file if problems else after
