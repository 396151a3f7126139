"""What of an entry nobody has confirmed yet: it is told, and is no part of what is published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import cast

from msgspec.structs import replace

from regesta.model.entries import KEY, Act, AnyEntry, Entry, FieldPath, Record
from regesta.model.kinds import BY_FOLDER
from regesta.model.shapes import fields_of
from regesta.problems import Kind, Location, Problem, did_you_mean, printable

FIELD, ACTS = "unconfirmed", "acts"
_CONFIRM = "look at it, then take its name out of `unconfirmed`; the last takes the line with it"
_CONFIRM_ACT = "look at it, then take the line `unconfirmed: true` away; or take the act away"


def is_draft(entry: AnyEntry) -> bool:
    """Whether a field of an entry is unconfirmed, so that none of it is published."""
    return bool(entry.data.unconfirmed)


def left_open(entry: AnyEntry | None, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """What was wrong with reading an entry: notices, where it is a draft of which nothing is wrong
    but that fields are left without a value."""
    if entry is None or not is_draft(entry) or {one.kind for one in problems} != {Kind.EMPTY_VALUE}:
        return tuple(problems)
    return tuple(
        replace(one, message=f"a draft, not published: {one.message}", severity="notice")
        for one in problems
    )


def told(entry: AnyEntry) -> Iterator[Problem]:
    """A notice for each field and each act that is unconfirmed; an error for what is no field."""
    fields = fields_of(type(entry.data))
    for position, name in enumerate(entry.data.unconfirmed):
        place = entry.place(FIELD, position)
        if name in fields and name != FIELD:
            message = f"a draft, not published: `{name}` is unconfirmed"
            yield Problem(Kind.UNCONFIRMED, place, message, _CONFIRM, severity="notice")
        else:
            message = f"`{printable(name)}` is no field of {BY_FOLDER[entry.folder].one}"
            hint = did_you_mean(name, fields) or "take it out of `unconfirmed`"
            yield Problem(Kind.UNKNOWN_FIELD, place, message, hint)
    for position, act in enumerate(_acts(entry)):
        if act.unconfirmed:
            message = f"not published: the act `{act.id}` is unconfirmed"
            place = entry.place(ACTS, position, FIELD)
            yield Problem(Kind.UNCONFIRMED_ACT, place, message, _CONFIRM_ACT, severity="notice")


def condensed(problems: Iterable[Problem], *, listed: bool) -> Iterator[Problem]:
    """The problems, with one notice a file for all that is unconfirmed in it; the lines of its acts
    are `listed` or not."""
    lacking: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.kind in (Kind.UNCONFIRMED, Kind.UNCONFIRMED_ACT):
            lacking.setdefault(problem.place.file, []).append(problem)
        else:
            yield problem
    yield from (_one(several, listed=listed) for several in lacking.values())


def _one(several: list[Problem], *, listed: bool) -> Problem:
    """What is unconfirmed in a file, in one notice."""
    first = min(several, key=lambda one: (one.kind, one.place))
    if len(several) == 1:
        return first
    drafted = sum(one.kind is Kind.UNCONFIRMED for one in several)
    lines = sorted(one.place.line for one in several if one.kind is Kind.UNCONFIRMED_ACT)
    acts = [f"{_count(len(lines), 'act')} from line {lines[0]} on"] if lines else []
    parts = " and ".join([*([_count(drafted, "field")] if drafted else []), *acts])
    what = "a draft, not published" if drafted else "in part not published"
    hint = f"`review {PurePosixPath(first.place.file).stem}` goes through them"
    each = (("acts at lines", ", ".join(map(str, lines))),) if listed and len(lines) > 1 else ()
    return replace(first, message=f"{what}: {parts} are unconfirmed", hint=hint, facts=each)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def published(entry: AnyEntry) -> AnyEntry | None:
    """An entry as far as it is confirmed; None for a draft."""
    if is_draft(entry):
        return None
    kept = [number for number, act in enumerate(_acts(entry)) if not act.unconfirmed]
    if len(kept) == len(_acts(entry)):
        return entry
    record = cast("Entry[Record]", entry)
    return replace(
        record,
        data=replace(record.data, acts=tuple(record.data.acts[number] for number in kept)),
        places=dict(_moved(record.places, {number: at for at, number in enumerate(kept)})),
        source=_without(record, frozenset(kept)),
    )


def _acts(entry: AnyEntry) -> tuple[Act, ...]:
    return getattr(entry.data, "acts", ())


def _moved(
    places: dict[FieldPath, Location], to: dict[int, int]
) -> Iterator[tuple[FieldPath, Location]]:
    """The places of what is kept, acts by their new numbers."""
    for path, place in places.items():
        start = 1 if path[:1] == (KEY,) else 0
        if path[start : start + 1] != (ACTS,) or len(path) == start + 1:
            yield path, place
        elif (number := path[start + 1]) in to:
            yield (*path[:start], ACTS, to[number], *path[start + 2 :]), place


def _without(entry: Entry[Record], kept: frozenset[int]) -> bytes:
    """The file without the lines of the acts that are not kept, as far as lines are theirs."""
    lines = entry.source.splitlines(keepends=True)
    gone = {
        line
        for number in range(len(entry.data.acts))
        if number not in kept
        for line in _lines_of(lines, entry.place(ACTS, number).line - 1)
    }
    if gone and not kept:
        gone.add(entry.key_place(ACTS).line - 1)
    return b"".join(line for number, line in enumerate(lines) if number not in gone)


def _lines_of(lines: list[bytes], first: int) -> Iterator[int]:
    """The lines of an item of a list: from the one it begins on to the next as little indented."""
    if not lines[first].lstrip().startswith(b"- "):
        return
    indent = _indent(lines[first])
    yield first
    for number in range(first + 1, len(lines)):
        if lines[number].strip() and _indent(lines[number]) <= indent:
            return
        yield number


def _indent(line: bytes) -> int:
    return len(line) - len(line.lstrip(b" "))
