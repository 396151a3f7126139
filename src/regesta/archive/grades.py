"""The grade of an undertaking: what the acts that speak of it come to, never typed by an editor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Literal

from msgspec.structs import replace

from regesta.archive.context import Context
from regesta.model.entries import SIDES, Undertaking, ids
from regesta.model.parts import Actor, Borne, Head, LinkedAct, Value
from regesta.model.vocabulary import BEGUN, BINDING, NEUTRAL

Grade = Literal["agreed", "accepted", "announced", "asked", "proposed", "envisaged"]
BOUND: tuple[Grade, ...] = ("agreed", "accepted", "announced")
"""The grades of which it is said that a performer is bound."""
Way = Literal["offered", "asked", "proposed", "committed", "necessary", ""]


class Performers(Value, frozen=True):
    """Who would do it: the ids, their heads and sides; `all_sides` where all of them would.

    `alone` are those who are of no side.
    """

    ids: tuple[str, ...]
    heads: tuple[Head, ...]
    sides: tuple[Head, ...]
    all_sides: bool = False
    alone: tuple[Head, ...] = ()

    def performs(self, actor: Actor) -> bool:
        """Whether somebody is one of them, or acts for the side of one."""
        side = {actor.side.id} if actor.side else set[str]()
        return actor.head.id in self.ids or not side.isdisjoint(one.id for one in self.sides)


class Refusal(Value, frozen=True):
    """Who refused to do it or to take it up; `supplied` where all of them are so."""

    by: tuple[Head, ...]
    supplied: bool = False


class Graded(Value, frozen=True):
    """A grade and whose acts it rests on.

    `by` put it forward, or agreed on it; `to` were asked; `accepted_by` took it up. `way` says
    how it was put forward: `offered` by who would do it, `asked` by who would not, `proposed`
    by one of several; `committed` where one side says what all will do, `necessary` where it
    is called so. `qualified` are the reservations of those who accept or agree; `supplied`
    says that all actors that it rests on are supplied by the editor. `refusal` is told where
    nobody is bound.
    """

    grade: Grade
    way: Way = ""
    by: tuple[Head, ...] = ()
    to: tuple[Head, ...] = ()
    accepted_by: tuple[Head, ...] = ()
    qualified: tuple[str, ...] = ()
    supplied: bool = False
    refusal: Refusal | None = None

    @property
    def bound(self) -> bool:
        """Whether whoever would do it is bound to."""
        return self.grade in BOUND


def performers(
    undertaking: Undertaking,
    acts: Iterable[LinkedAct],
    context: Context,
    taking_part: Iterable[Head],
) -> Performers:
    """Who would perform an undertaking; `taking_part` are the sides in the records of its acts.

    Where these report no meeting that has sides, all sides are those that act.
    """
    given = ids(undertaking.performer)
    heads = tuple(context.heads[i] for i in given if i != SIDES)
    acting = {side.id: side for act in acts for side in act.sides}
    there = {side.id: side for side in taking_part}
    if SIDES in given:
        whole = tuple((there or acting).values())
        return Performers(tuple(given), heads, whole, all_sides=True)
    side_of = {head: context.side_of(head.id, there | acting) for head in heads}
    return Performers(
        tuple(given),
        heads,
        sides=tuple(dict.fromkeys(side for side in side_of.values() if side)),
        alone=tuple(head for head, side in side_of.items() if not side),
    )


def grade(undertaking_id: str, acts: Iterable[LinkedAct], who: Performers) -> Graded:
    """The grade of an undertaking by the acts that speak of it: the first rule that fits.

    `agreed`: one act by two sides or more that agrees or commits. `accepted`: an act of one side
    answered, on the same undertaking, by an accepting, agreeing or committing act of another.
    `announced`: commitments by the sides of all performers, or what they have begun. `asked`: a
    request, invitation, wish or expectation addressed to a performer of another side. `proposed`:
    put forward by one side of those that would do it. `envisaged`: the rest.

    An act that refuses, or that only considers or drops it, lends no grade; one that is told by
    another (`according_to`) none above `asked`; a sentence that nobody speaks none above
    `envisaged`. Who refused it is told where the grade binds nobody.
    """
    about = [act for act in acts if act.bearing(undertaking_id)]
    counting = [
        act
        for act in about
        if act.voice != "account"
        and act.force != "refuses"
        and _bearing(act, undertaking_id).effect not in NEUTRAL
    ]
    own = [act for act in counting if not act.according_to]
    rules: tuple[tuple[list[LinkedAct], Callable[..., Iterator[Graded]]], ...] = (
        (own, _agreed), (own, _accepted), (own, _announced),
        (counting, _asked), (counting, _proposed), (counting, _necessary),
    )  # fmt: skip
    found = chain.from_iterable(rule(undertaking_id, of, who) for of, rule in rules)
    settled = _settled(list(found))
    return settled if settled.bound else replace(settled, refusal=_refusal(about))


def _refusal(about: Iterable[LinkedAct]) -> Refusal | None:
    """Those who refuse in their own words, if anybody does."""
    refusing = [act for act in about if act.force == "refuses" and not act.according_to]
    by = tuple(dict.fromkeys(head for act in refusing for head in _doers(act)))
    return Refusal(by, all(act.supplied for act in refusing)) if by else None


def _settled(found: list[Graded]) -> Graded:
    """The first grade found; of those alike, one that rests on printed actors before others."""
    if not found:
        return Graded("envisaged")
    same = [one for one in found if one.grade == found[0].grade]
    return next((one for one in same if not one.supplied), same[0])


def _agreed(i: str, acts: list[LinkedAct], who: Performers) -> Iterator[Graded]:
    for act in acts:
        if len(act.sides) > 1 and act.force in ("agrees", "commits"):
            yield Graded("agreed", by=act.sides, qualified=_reserved(act, i), supplied=act.supplied)


def _accepted(i: str, acts: list[LinkedAct], who: Performers) -> Iterator[Graded]:
    by_key = {act.key: act for act in acts}
    for act in acts:
        if act.force not in BINDING or not act.sides:
            continue
        for key in act.answers:
            asked = by_key.get(key.key)
            if asked and len(asked.sides) == 1 and asked.sides[0] not in act.sides:
                yield Graded(
                    "accepted",
                    _way(asked, who),
                    by=asked.sides,
                    accepted_by=act.sides,
                    qualified=_reserved(act, i),
                    supplied=asked.supplied and act.supplied,
                )


def _way(act: LinkedAct, who: Performers) -> Way:
    if not any(who.performs(actor) for actor in act.by):
        return "asked"
    return "offered" if set(who.sides) <= set(act.sides) else "proposed"


def _announced(i: str, acts: list[LinkedAct], who: Performers) -> Iterator[Graded]:
    committing = [act for act in acts if len(act.sides) < 2 and _commits(act, i)]
    own = [act for act in committing if any(who.performs(actor) for actor in act.by)]
    doing = (actor for act in own for actor in act.by if who.performs(actor))
    doers = tuple(dict.fromkeys(actor.side or actor.head for actor in doing))
    if doers and {*who.sides, *who.alone} <= {*doers}:
        yield Graded(
            "announced",
            by=doers,
            qualified=tuple(dict.fromkeys(word for act in own for word in _reserved(act, i))),
            supplied=all(act.supplied for act in own),
        )


def _commits(act: LinkedAct, undertaking_id: str) -> bool:
    """Whether an act commits whoever does it: by its force, or because he has begun."""
    begun = act.force == "does" and _bearing(act, undertaking_id).effect in BEGUN
    return begun or act.force == "commits"


def _asked(i: str, acts: list[LinkedAct], who: Performers) -> Iterator[Graded]:
    for act in acts:
        to = tuple(one for one in act.to if who.performs(one) and one.side not in act.sides)
        if act.force == "asks" and to:
            yield Graded(
                "asked", by=_doers(act), to=tuple(one.head for one in to), supplied=act.supplied
            )


def _proposed(i: str, acts: list[LinkedAct], who: Performers) -> Iterator[Graded]:
    for act in acts:
        own = len(act.sides) == 1 and any(who.performs(actor) for actor in act.by)
        if own and _puts_forward(act, i, several=len(who.sides) + len(who.alone) > 1):
            way: Way = "committed" if act.force == "commits" else ""
            yield Graded("proposed", way, by=act.sides, supplied=act.supplied)


def _puts_forward(act: LinkedAct, undertaking_id: str, *, several: bool) -> bool:
    """Whether an act puts an undertaking forward, which `several` would perform, or one.

    A proposal does; where several would, also a wish, a commitment, and what binds first.
    """
    makes = act.force in BINDING and _bearing(act, undertaking_id).effect == "makes"
    for_all = makes or act.force in ("asks", "commits")
    return act.force == "proposes" or (several and for_all)


def _necessary(i: str, acts: list[LinkedAct], who: Performers) -> Iterator[Graded]:
    for act in acts:
        if act.force == "holds necessary":
            yield Graded("envisaged", "necessary", by=_doers(act), supplied=act.supplied)


def _doers(act: LinkedAct) -> tuple[Head, ...]:
    return act.sides or tuple(actor.head for actor in act.by)


def _reserved(act: LinkedAct, undertaking_id: str) -> tuple[str, ...]:
    words = _bearing(act, undertaking_id).qualified
    return (words,) if words else ()


def _bearing(act: LinkedAct, undertaking_id: str) -> Borne:
    return next(one for one in act.undertakings if one.head.id == undertaking_id)
