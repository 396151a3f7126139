"""What the acts on undertakings come to, once all are linked: grades, and tellings that differ."""

from __future__ import annotations

from collections.abc import Mapping

from regesta.archive.context import Context
from regesta.archive.grades import Graded, Performers, grade, performers
from regesta.archive.lookups import Lookups
from regesta.archive.retold import Finding, retold
from regesta.archive.wording import Wording
from regesta.model.entries import Entry, Undertaking
from regesta.model.parts import Value


class Assessment(Value, frozen=True):
    """By the id of an undertaking, who would perform it and its grade; and the findings."""

    performers: Mapping[str, Performers]
    grades: Mapping[str, Graded]
    findings: tuple[Finding, ...]


def assessment(context: Context, found: Lookups, wordings: Mapping[str, Wording]) -> Assessment:
    """What the acts on each undertaking come to."""
    who = {one.id: _performers(one, found, context) for one in context.entries.of(Undertaking)}
    return Assessment(
        who,
        {i: grade(i, found.acts_about[i], performing) for i, performing in who.items()},
        retold(wordings.values(), found.acts_of_record, who),
    )


def _performers(entry: Entry[Undertaking], found: Lookups, context: Context) -> Performers:
    own = found.acts_about[entry.id]
    records = dict.fromkeys(act.passage.record.id for act in own)
    taking_part = [side for record in records for side in found.sides_in[record]]
    return performers(entry.data, own, context, taking_part)
