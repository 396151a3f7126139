"""How strong an undertaking is: agreed by the sides, announced by one, or only proposed.

Computed from the acts that speak of it, never typed by an editor.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Literal

from regesta.archive.acts import Context
from regesta.model.entries import SIDES, Person, Undertaking, ids
from regesta.model.parts import LinkedAct

Strength = Literal["agreed", "announced", "proposed"]

_ANNOUNCING = ("commitment", "statement", "execution")


def strength(acts: Iterable[LinkedAct], bound: Collection[str] | None) -> Strength:
    """The group of an undertaking.

    `acts` are all that speak of it; one that drops it does not count. `bound` are the ids of
    those who owe it, with the states they belong to; None where all the sides do.

    `agreed`: acts of the class agreement by two sides or more, in one act or in concurring
    acts of each; or a commitment of two sides in one act. `announced`: a commitment, statement
    or execution by one side that is bound, which makes the undertaking or adds to it and does
    not only recall it.
    `proposed`: all else, a proposal or the concurrence of one side among them.
    """
    acts = [act for act in acts if act.effect != "drops"]
    agreeing = {side.id for act in acts if act.cls == "agreement" for side in act.sides}
    joint = any(act.cls == "commitment" and len(act.sides) > 1 for act in acts)
    if joint or len(agreeing) > 1:
        return "agreed"
    if any(_announces(act) and _is_bound(act, bound) for act in acts):
        return "announced"
    return "proposed"


def _announces(act: LinkedAct) -> bool:
    return act.cls in _ANNOUNCING and act.effect != "restates" and len(act.sides) <= 1


def _is_bound(act: LinkedAct, bound: Collection[str] | None) -> bool:
    doers = {actor.head.id for actor in act.by} | {side.id for side in act.sides}
    return bool(doers) if bound is None else not doers.isdisjoint(bound)


def bound(undertaking: Undertaking, context: Context) -> frozenset[str] | None:
    """The ids of those who owe an undertaking and of their states; None for all the sides."""
    owing = ids(undertaking.bound)
    if SIDES in owing:
        return None
    bodies = (body for i in owing for body in _bodies(i, context))
    sides = (side.id for body in bodies if (side := context.side_of(body)))
    return frozenset(owing) | frozenset(sides)


def _bodies(entry_id: str, context: Context) -> Iterator[str]:
    """The organisations that stand for an entry: those of a person's offices, or itself."""
    person = context.entries.data(Person, entry_id)
    yield from (office.of for office in person.offices) if person else (entry_id,)
