"""A proposal is changed by short questions, each of which keeps what is where nothing is typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from regesta.amending.proposals import Proposal
from regesta.commands import asking, parts
from regesta.commands.asking import LIST, NOTHING
from regesta.commands.choosing import Known, UnknownError
from regesta.model.entries import UNNAMED, Act, Actors, AnyEntry, Printed, actors
from regesta.model.printed import as_printed
from regesta.model.quotes import locate
from regesta.problems import Problem, printable
from regesta.reading import entries
from regesta.reading.sources import SourceFile
from regesta.reading.spans import laid

T = TypeVar("T")
_HELP = f"Enter keeps what is; `{NOTHING}` leaves it out, `{LIST}` lists what there is."
_QUESTIONS = {"by": "By whom", "to": "To whom", "topics": "Topics", "act": "Verb", "quote": "Words"}


def change(file: SourceFile, entry: AnyEntry, one: Proposal, choices: Known) -> str:
    """The text of a file in which a proposal is as a person answers; as it was where standard
    input ends before the last answer."""
    try:
        changed = _act(file, entry, one, choices) if one.is_act else _field(file, one, choices)
    except EOFError:
        changed = file
    return changed.data.decode()


def _act(file: SourceFile, entry: AnyEntry, one: Proposal, choices: Known) -> SourceFile:
    act: Act = entry.data.acts[int(one.path[1])]  # type: ignore[union-attr]
    verbs = dict.fromkeys(choices.verbs, "")
    block = entry.blocks_by_path().get(act.at)
    text = block.text if block else ""
    print(f"  {_HELP}")
    for name, among in (("by", choices.actors), ("to", choices.actors), ("topics", choices.topics)):
        meant = _asked(name, _said(getattr(act, name)), partial(asking.several, among))
        if meant or (meant is not None and name != "by"):
            file = asking.given(file, (*one.path, name), meant)
        if name == "by" and meant and act.supplied and UNNAMED not in meant:
            file = asking.given(file, (*one.path, "supplied"), ())
    if verb := _asked("act", act.act, partial(asking.one, verbs)):
        file = asking.given(file, (*one.path, "act"), verb)
    if words := _asked("quote", act.quote, partial(_words, text)):
        file = asking.given(file, (*one.path, "quote"), words)
    return file


def _field(file: SourceFile, one: Proposal, choices: Known) -> SourceFile:
    found = laid(file.data)
    if one.path in found.children:
        asking.say(parts.HELP)
    if one.path in found.values:
        after = parts.change(file, one.path, choices.entries)
        before = _wrong(file, choices)
        asking.tell([one for said, one in _wrong(after, choices).items() if said not in before])
        return after
    typed = _asked(one.name, "", str)
    return asking.given(file, one.path, typed) if typed else file


def _wrong(file: SourceFile, choices: Known) -> dict[str, Problem]:
    """What is wrong with a file by itself, without its copy, by what is said of it."""
    found = entries.finish(entries.begin(file), None, choices.labels).problems
    return {problem.message: problem for problem in found}


def _asked(name: str, was: str, read: Callable[[str], T]) -> T | None:
    return asking.asked(f"{_QUESTIONS.get(name, name)} [{printable(was)}]", read)


def _said(actors_: Actors) -> str:
    return ", ".join(one.printed if isinstance(one, Printed) else one for one in actors(actors_))


def _words(text: str, typed: str) -> str:
    """The words typed, as they stand once in a text. Raises UnknownError."""
    printed = typed if locate(typed, text)[0] == 1 else as_printed(typed, text)
    if not printed:
        raise UnknownError("these words do not stand once in the passage")
    return printed
