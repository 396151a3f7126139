"""Who said what to whom: each sentence once, side by side or one after the other, replies by what
they answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import groupby, islice

from msgspec.structs import replace

from regesta.dates import Edtf
from regesta.model.parts import Head, LinkedAct, Passage, Value
from regesta.model.vocabulary import ACT_CLASSES, ActClass
from regesta.pages.shared.acts import Where, told_once, where
from regesta.pages.shared.quoted import first_words
from regesta.pages.shared.said import ActShown, Beneath, beneath, in_row

ALIKE = 0.6
"""What two sides say stands in columns where the shorter has at least this part of the longer."""
APPARATUS = 120
"""The line of an act and the row beneath its sentence are as long as so many letters."""


class Saying(Value, frozen=True):
    """A reported sentence with all that the same actors do in it.

    `marks` are the classes that it is filtered by, those of its acts: `of-proposal`. It is
    `faced` where all that answers it stands in the same turn.
    """

    passage: Passage
    acts: tuple[ActShown, ...]
    marks: str
    faced: bool = False

    @property
    def first(self) -> LinkedAct:
        """The first of its acts: all have the same actors."""
        return self.acts[0].act

    @property
    def linked(self) -> frozenset[str]:
        """The ids of the entries that the lines of its acts name."""
        return frozenset[str]().union(*(one.linked for one in self.acts))

    @property
    def opening(self) -> str:
        """The words that it opens with."""
        return first_words("".join(piece.text for piece in self.passage.sentence))

    @property
    def beneath(self) -> Beneath:
        """What stands beneath it."""
        return beneath(self.acts, self.faced)


class OnTopics(Value, frozen=True):
    """What is said on some topics together."""

    topics: tuple[Head, ...]
    sayings: tuple[Saying, ...]


class Speech(Value, frozen=True):
    """What one side says, several together, or somebody who is of none: `whose` says which.

    `marks` are the class of the side, `s1`, `s2` or `s3` for any further, and those of its acts.
    """

    side: Head | None
    marks: str
    sayings: tuple[Saying, ...]
    whose: str = ""


class Turn(Value, frozen=True):
    """Speeches that belong together: in columns where they are `facing`, as long as each other;
    else one after the other, in the order of the text."""

    marks: str
    speeches: tuple[Speech, ...]
    facing: bool = False


class Exchange(Value, frozen=True):
    """What was said at one time and place; `record` a passage of the one that all is from."""

    date: Edtf
    meeting: Head | None
    turns: tuple[Turn, ...]
    marks: str
    record: Passage | None = None


class Spoken(Value, frozen=True):
    """What was said at one time and place, one after the other; `record` as of an `Exchange`."""

    date: Edtf
    meeting: Head | None
    sayings: tuple[Saying, ...]
    record: Passage | None = None


class ClassCount(Value, frozen=True):
    """How many acts are of a class, each counted once where it is told twice."""

    cls: ActClass
    count: int


def exchanges(
    acts: Iterable[LinkedAct], sides: tuple[Head, ...], own: str = ""
) -> tuple[Exchange, ...]:
    """The acts as exchanges, in order of time; `own` the entry whose page they are on."""
    return tuple(exchange(row, sides, own) for row in by_meeting(acts))


def by_meeting(acts: Iterable[LinkedAct]) -> tuple[tuple[LinkedAct, ...], ...]:
    """The acts by the day and meeting they were done at, in their order."""
    rows: dict[tuple[Edtf, str], list[LinkedAct]] = {}
    for act in acts:
        rows.setdefault((act.date, act.meeting.id if act.meeting else ""), []).append(act)
    return tuple(tuple(row) for row in rows.values())


def exchange(acts: tuple[LinkedAct, ...], sides: tuple[Head, ...], own: str = "") -> Exchange:
    """What the acts of one time and place come to, in their order."""
    said = sayings(acts, own)
    return Exchange(
        acts[0].date,
        acts[0].meeting,
        turns(said, sides),
        _kinds(said),
        one_record(saying.passage for saying in said),
    )


def one_record(passages: Iterable[Passage]) -> Passage | None:
    """The first of the passages, where all are of one record."""
    found = {passage.record.id: passage for passage in reversed(tuple(passages))}
    return next(iter(found.values())) if len(found) == 1 else None


def one_occasion(acts: Iterable[LinkedAct]) -> LinkedAct | None:
    """The first of the acts, where all were done at one time and place and one record tells."""
    found = {(act.date, act.meeting, act.passage.record): act for act in reversed(tuple(acts))}
    return next(iter(found.values())) if len(found) == 1 else None


def spoken(acts: Iterable[LinkedAct], own: str = "") -> tuple[Spoken, ...]:
    """The acts one after the other, in order of time; `own` the undertaking whose page it is."""
    return tuple(
        Spoken(
            row[0].date,
            row[0].meeting,
            sayings(row, own),
            one_record(act.passage for act in row),
        )
        for row in by_meeting(acts)
    )


def sayings(acts: Iterable[LinkedAct], own: str = "") -> tuple[Saying, ...]:
    """The sentences in the order of the acts, each once for the actors who do something in it;
    `own` the entry whose page they are on."""
    found: dict[tuple[Where, tuple[str, ...], str], list[LinkedAct]] = {}
    for act in acts:
        by = tuple(actor.head.id for actor in act.by)
        found.setdefault((where(act.passage), by, act.voice), []).append(act)
    row = in_row((act for several in found.values() for act in several), own)
    return tuple(_saying(tuple(islice(row, len(several)))) for several in found.values())


def on_topics(said: Iterable[Saying]) -> tuple[OnTopics, ...]:
    """The sayings, each once, by the topics that they are on, in the order in which these first
    come up; what is on none stands last."""
    found: dict[tuple[Head, ...], list[Saying]] = {}
    for saying in said:
        topics = tuple(dict.fromkeys(topic for one in saying.acts for topic in one.act.topics))
        found.setdefault(topics, []).append(saying)
    ordered = sorted(found, key=lambda topics: not topics)
    return tuple(OnTopics(topics, tuple(found[topics])) for topics in ordered)


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
        if len(saying.first.sides) != 1:
            key: tuple[object, ...] = ("across", whose(saying.first), n)
            if loose[:2] == key[:2]:
                key = loose
            loose = key
        elif threads.count(threads[n]) > 1:
            key, loose = ("thread", threads[n]), ()
        else:
            loose = key = loose if loose[:1] == ("apart",) else ("apart", n)
        groups.setdefault(key, []).append(saying)
    return tuple(_turn(str(key[0]), several, sides) for key, several in groups.items())


def class_counts(acts: Iterable[LinkedAct]) -> tuple[ClassCount, ...]:
    """How many of the acts are of each class; the classes that occur."""
    counts = Counter(act.cls for act in told_once(acts))
    return tuple(ClassCount(cls, counts[cls]) for cls in ACT_CLASSES if counts[cls])


def side_mark(side: Head, sides: tuple[Head, ...]) -> str:
    """The class of a side: `s1`, `s2`, or `s3` for any further."""
    return f"s{min(sides.index(side) + 1, 3)}" if side in sides else "s3"


def whose(act: LinkedAct) -> str:
    """Whose an act is that is not of one side: as the heading of what stands across says it."""
    if len(act.sides) > 1:
        return "The sides together"
    if act.voice == "account":
        return "Told by the account, spoken by nobody"
    return "Others" if act.by else "By whom, the records do not say"


def _saying(acts: tuple[ActShown, ...]) -> Saying:
    return Saying(acts[0].act.passage, acts, _classes(one.act for one in acts))


def _turn(kind: str, several: list[Saying], sides: tuple[Head, ...]) -> Turn:
    said = _facing(several)
    if kind == "across":
        return Turn(_kinds(said), (_speech(said, sides),))
    own = [[one for one in said if one.first.sides[0].id == side.id] for side in sides]
    columns = [several for several in own if several]
    facing = len(columns) == 2 and min(map(_length, columns)) >= ALIKE * max(map(_length, columns))
    in_turn = (list(several) for _, several in groupby(said, lambda one: one.first.sides))
    return Turn(
        _kinds(said),
        tuple(_speech(several, sides) for several in (columns if facing else in_turn)),
        facing,
    )


def _facing(said: list[Saying]) -> list[Saying]:
    """The sayings of one turn, those `faced` of which it holds all answers."""
    here = {where(one.passage) for one in said}
    answers = ((one, (key for act in one.acts for key in act.act.answered_by)) for one in said)
    return [replace(one, faced=here.issuperset(map(where, keys))) for one, keys in answers]


def _speech(said: list[Saying], sides: tuple[Head, ...]) -> Speech:
    first, kinds = said[0].first, _kinds(said)
    if len(first.sides) != 1:
        return Speech(None, kinds, tuple(said), whose(first))
    (side,) = first.sides
    return Speech(side, f"{side_mark(side, sides)} {kinds}", tuple(said))


def _length(said: list[Saying]) -> int:
    """How much room sayings take, in letters."""
    texts = (piece.text for one in said for piece in one.passage.lead_in + one.passage.sentence)
    return sum(map(len, texts)) + APPARATUS * sum(len(one.acts) for one in said)


def _threads(said: tuple[Saying, ...]) -> list[int]:
    """For each saying the number of its thread: those that answer each other have the same."""
    threads = list(range(len(said)))
    places: dict[Where, list[int]] = {}
    for n, saying in enumerate(said):
        places.setdefault(where(saying.passage), []).append(n)
    for n, saying in enumerate(said):
        for key in (key for one in saying.acts for key in one.act.answers):
            for other in places.get(where(key), ()):
                old, new = threads[n], threads[other]
                threads = [new if thread == old else thread for thread in threads]
    return threads


def _kinds(said: Iterable[Saying]) -> str:
    return _classes(one.act for saying in said for one in saying.acts)


def _classes(acts: Iterable[LinkedAct]) -> str:
    found = {act.cls for act in acts}
    return " ".join(f"of-{cls}" for cls in ACT_CLASSES if cls in found)
