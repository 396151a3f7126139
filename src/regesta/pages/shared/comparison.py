"""Who said what beside whom: each sentence once, in columns of sides, replies beside questions."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.dates import Edtf
from regesta.model.parts import Actor, Head, LinkedAct, Passage, Value
from regesta.model.vocabulary import ACT_CLASSES, ActClass
from regesta.pages.shared.acts import Where, where

IN_LINE = 3
"""With more sides than these, a turn has columns only for those who speak in it."""


class Saying(Value, frozen=True):
    """A reported sentence with all that the same actors do in it.

    `marks` are the classes that it is filtered by, those of its acts: `of-proposal`.
    """

    passage: Passage
    by: tuple[Actor, ...]
    unnamed: bool
    acts: tuple[LinkedAct, ...]
    marks: str


class SideColumn(Value, frozen=True):
    """What one side says in a turn; nothing, where the other is to keep its place.

    `marks` are the class of the side, `s1`, `s2` or `s3` for any further, and those of its acts.
    """

    side: Head
    marks: str
    sayings: tuple[Saying, ...]


class Turn(Value, frozen=True):
    """Sayings that stand beside each other in columns, or `across` all of them.

    Across stands what several sides do in one act, or what nobody is named for (`nobody`).
    """

    marks: str
    columns: tuple[SideColumn, ...] = ()
    across: tuple[Saying, ...] = ()
    nobody: bool = False


class Exchange(Value, frozen=True):
    """What was said at one time and place. `record` is the one that all of it is from, if one."""

    date: Edtf
    meeting: Head | None
    turns: tuple[Turn, ...]
    marks: str
    record: Passage | None = None


class Spoken(Value, frozen=True):
    """What was said at one time and place, one after the other."""

    date: Edtf
    meeting: Head | None
    sayings: tuple[Saying, ...]


class ClassCount(Value, frozen=True):
    """How many sentences have an act of a class."""

    cls: ActClass
    count: int


def exchanges(acts: Iterable[LinkedAct], sides: tuple[Head, ...]) -> tuple[Exchange, ...]:
    """The acts as exchanges, in order of time."""
    return tuple(exchange(row, sides) for row in by_meeting(acts))


def by_meeting(acts: Iterable[LinkedAct]) -> tuple[tuple[LinkedAct, ...], ...]:
    """The acts by the day and meeting they were done at, in their order."""
    rows: dict[tuple[Edtf, str], list[LinkedAct]] = {}
    for act in acts:
        rows.setdefault((act.date, act.meeting.id if act.meeting else ""), []).append(act)
    return tuple(tuple(row) for row in rows.values())


def exchange(acts: tuple[LinkedAct, ...], sides: tuple[Head, ...]) -> Exchange:
    """What the acts of one time and place come to, in their order."""
    said = sayings(acts)
    records = {saying.passage.record.id for saying in said}
    return Exchange(
        acts[0].date,
        acts[0].meeting,
        turns(said, sides),
        _kinds(said),
        said[0].passage if len(records) == 1 else None,
    )


def spoken(acts: Iterable[LinkedAct]) -> tuple[Spoken, ...]:
    """The acts one after the other, in order of time."""
    return tuple(Spoken(own[0].date, own[0].meeting, sayings(own)) for own in by_meeting(acts))


def sayings(acts: Iterable[LinkedAct]) -> tuple[Saying, ...]:
    """The sentences in the order of the acts, each once for the actors who do something in it."""
    found: dict[tuple[Where, tuple[str, ...], bool], list[LinkedAct]] = {}
    for act in acts:
        by = tuple(actor.head.id for actor in act.by)
        found.setdefault((where(act.passage), by, act.unnamed), []).append(act)
    return tuple(_saying(several) for several in found.values())


def turns(said: Iterable[Saying], sides: tuple[Head, ...]) -> tuple[Turn, ...]:
    """The sayings as turns, each standing where the first of its sayings does.

    A reply is in the turn of what it answers; what is no reply, and has none, shares a turn
    with its neighbours.
    """
    said = tuple(said)
    threads = _threads(said)
    groups: dict[tuple[object, ...], list[Saying]] = {}
    loose: tuple[object, ...] = ()
    for n, saying in enumerate(said):
        heads = saying.acts[0].sides
        if len(heads) != 1:
            key: tuple[object, ...] = ("across", not heads, n)
            if loose[:2] == key[:2]:
                key = loose
            loose = key
        elif threads.count(threads[n]) > 1:
            key, loose = ("thread", threads[n]), ()
        else:
            loose = key = loose if loose[:1] == ("apart",) else ("apart", n)
        groups.setdefault(key, []).append(saying)
    return tuple(_turn(str(key[0]), several, sides) for key, several in groups.items())


def class_counts(found: Iterable[Exchange]) -> tuple[ClassCount, ...]:
    """How many of the sentences have an act of each class; the classes that occur."""
    counts = dict.fromkeys(ACT_CLASSES, 0)
    for row in found:
        for turn in row.turns:
            for saying in (*turn.across, *(s for column in turn.columns for s in column.sayings)):
                for cls in {act.cls for act in saying.acts}:
                    counts[cls] += 1
    return tuple(ClassCount(cls, count) for cls, count in counts.items() if count)


def side_mark(side: Head, sides: tuple[Head, ...]) -> str:
    """The class of a side: `s1`, `s2`, or `s3` for any further."""
    return f"s{min(sides.index(side) + 1, 3)}" if side in sides else "s3"


def _saying(acts: list[LinkedAct]) -> Saying:
    first = acts[0]
    return Saying(first.passage, first.by, first.unnamed, tuple(acts), _classes(acts))


def _turn(kind: str, said: list[Saying], sides: tuple[Head, ...]) -> Turn:
    if kind == "across":
        return Turn(_kinds(said), across=tuple(said), nobody=not said[0].acts[0].sides)
    own = {side.id: tuple(s for s in said if s.acts[0].sides[0].id == side.id) for side in sides}
    columns = (
        SideColumn(side, f"{side_mark(side, sides)} {_kinds(own[side.id])}".strip(), own[side.id])
        for side in sides
    )
    shown = (column for column in columns if column.sayings or len(sides) <= IN_LINE)
    return Turn(_kinds(said), tuple(shown))


def _threads(said: tuple[Saying, ...]) -> list[int]:
    """For each saying the number of its thread: those that answer each other have the same."""
    threads = list(range(len(said)))
    places: dict[Where, list[int]] = {}
    for n, saying in enumerate(said):
        places.setdefault(where(saying.passage), []).append(n)
    for n, saying in enumerate(said):
        for key in (key for act in saying.acts for key in act.answers):
            for other in places.get(where(key), ()):
                old, new = threads[n], threads[other]
                threads = [new if thread == old else thread for thread in threads]
    return threads


def _kinds(said: Iterable[Saying]) -> str:
    return _classes(act for saying in said for act in saying.acts)


def _classes(acts: Iterable[LinkedAct]) -> str:
    found = {act.cls for act in acts}
    return " ".join(f"of-{cls}" for cls in ACT_CLASSES if cls in found)
