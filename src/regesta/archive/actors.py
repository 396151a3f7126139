"""Who is meant by the ids and the words of an act."""

from __future__ import annotations

from functools import cached_property

from regesta.archive.context import Context
from regesta.archive.outline import Outline
from regesta.archive.participants import side_taken
from regesta.dates import Edtf
from regesta.model import entries as e
from regesta.model.entries import SIDES, Printed, Report, actors
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
        """The ids of the sides of the meeting, or of those who issued the document."""
        return self.context.sides_in(self.outline.record, self.report)

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
        here = [self.report] if self.report else []
        side = side_taken(head.id, (*here, *self.outline.record.reports))
        own = self.context.heads.get(side) or self.context.side_of(head.id, self.sides, self.on)
        return Actor(head, own)
