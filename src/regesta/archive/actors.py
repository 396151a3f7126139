"""Who is meant by the ids and the words of an act."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from regesta.archive.context import Context
from regesta.archive.outline import Outline
from regesta.archive.participants import offices_on, sides_at
from regesta.dates import Edtf
from regesta.model import entries as e
from regesta.model.entries import SIDES, Person, Printed, Report, actors
from regesta.model.parts import Actor, Head


class Actors:
    """Who is meant by the ids of an act, at the meeting that its passage reports."""

    def __init__(self, report: Report | None, outline: Outline, on: Edtf, context: Context) -> None:
        self.report, self.outline, self.on, self.context = report, outline, on, context

    def of(self, value: e.Actors) -> tuple[Actor, ...]:
        """The actors of a field, each once."""
        return tuple(dict.fromkeys(actor for one in actors(value) for actor in self._one(one)))

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """The ids of the sides of the meeting."""
        return sides_at(self.outline.record, self.report, self.context.entries)

    def _one(self, actor: str | Printed) -> tuple[Actor, ...]:
        heads = self.context.heads
        if isinstance(actor, Printed):
            words = actor.printed
            side = self.context.side_of(actor.side, self.sides) if actor.side else None
            return (Actor(Head("", f"“{words}”", words), side),)
        if actor == SIDES:
            return tuple(Actor(heads[side], heads[side]) for side in self.sides)
        if heads[actor].folder != "persons":
            return (Actor(heads[actor], self.context.side_of(actor, self.sides)),)
        return (self._person(heads[actor]),)

    def _person(self, head: Head) -> Actor:
        reports = [self.report] if self.report else []
        for report in (*reports, *self.outline.record.reports):
            for side, participants in report.sides.items():
                if any(one.person == head.id for one in participants):
                    return Actor(head, self.context.heads[side])
        return Actor(head, home(head.id, self.on, self.sides, self.context))


def home(person_id: str, on: Edtf | None, sides: Collection[str], context: Context) -> Head | None:
    """The side that a person served on a day, by the offices of the authority record."""
    data = context.entries.data(Person, person_id)
    held = offices_on(data, on) if data and on else ()
    offices = (*held, *data.offices) if data else ()
    found = (context.side_of(one.of, sides) for one in offices)
    return next((side for side in found if side), None)
