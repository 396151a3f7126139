"""A proposal is changed by short questions, each of which keeps what is where nothing is typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from regesta.amending.alike import as_printed
from regesta.amending.proposals import Proposal, changed
from regesta.commands.choosing import Known, UnknownError, chosen, several
from regesta.model.entries import UNNAMED, Act, Actors, AnyEntry, FieldPath, Printed, actors
from regesta.model.quotes import locate
from regesta.problems import printable
from regesta.reading import entries
from regesta.reading.sources import SourceFile
from regesta.reading.spans import laid

NOTHING = "-"


def change(file: SourceFile, entry: AnyEntry, one: Proposal, choices: Known) -> str:
    """The text of a file in which a proposal is as a person answers. Where standard input ends,
    it is as it was answered until then."""
    try:
        if one.is_act:
            return _act(file, entry, one, choices).data.decode()
        return _field(file, one).data.decode()
    except EOFError:
        return file.data.decode()


def _act(file: SourceFile, entry: AnyEntry, one: Proposal, choices: Known) -> SourceFile:
    act: Act = entry.data.acts[int(one.path[1])]  # type: ignore[union-attr]
    print(f"  Enter keeps what is, `{NOTHING}` leaves it out; several stand between commas.")
    by = _several("by", act.by, choices.actors)
    if by:
        file = _given(file, (*one.path, "by"), by)
    if act.supplied and by and UNNAMED not in by:
        file = _given(file, (*one.path, "supplied"), ())
    for name, among in (("to", choices.actors), ("topics", choices.topics)):
        values = _several(name, getattr(act, name), among)
        if values is not None:
            file = _given(file, (*one.path, name), values)
    if verb := _one("act", act.act, dict.fromkeys(choices.verbs, "")):
        file = _given(file, (*one.path, "act"), verb)
    block = entry.blocks_by_path().get(act.at)
    quote = _quote(act.quote, block.text if block else "")
    return _given(file, (*one.path, "quote"), quote) if quote else file


def _quote(was: str, text: str) -> str:
    """The words typed that stand once in a passage, as they are printed there; empty where
    nothing is typed."""
    while typed := input(f"  quote [{printable(was)}]: ").strip():
        if locate(typed, text)[0] == 1:
            return typed
        if printed := as_printed(typed, text):
            return printed
        print("  these words do not stand once in the passage")
    return ""


def _field(file: SourceFile, one: Proposal) -> SourceFile:
    found = laid(file.data)
    if one.path in found.children:
        print(f"  `{one.name}` has several parts: change it in the file, then accept it here")
        return file
    was = found.read(one.path) if one.path in found.values else ""
    typed = input(f"  {one.name} [{printable(was)}]: ").strip()
    return _given(file, one.path, typed) if typed else file


def _several(name: str, was: Actors, among: Mapping[str, str]) -> tuple[str, ...] | None:
    """The ids typed for a field; None where nothing is, and none for the sign for that."""
    given = ", ".join(one.printed if isinstance(one, Printed) else one for one in actors(was))
    while typed := input(f"  {name} [{printable(given)}]: ").strip():
        try:
            return () if typed == NOTHING else several(typed, among)
        except UnknownError as error:
            print(f"  {printable(str(error))}")
    return None


def _one(name: str, was: str, among: Mapping[str, str]) -> str:
    """The word typed for a field; empty where nothing is."""
    while typed := input(f"  {name} [{printable(was)}]: ").strip():
        try:
            return chosen(typed, among)
        except UnknownError as error:
            print(f"  {printable(str(error))}")
    return ""


def _given(file: SourceFile, path: FieldPath, values: str | Sequence[str]) -> SourceFile:
    """A file in which a field is what was typed, unless that is refused, which is told."""
    if len(values) == 1 and path[-1] != "topics":
        values = values[0]
    after = replace(file, data=changed(laid(file.data), path, values).encode())
    problems = entries.begin(after).problems
    for problem in problems:
        print(f"  {printable(problem.message)}; {printable(problem.hint)}")
    return file if problems else after
