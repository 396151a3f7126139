"""Told twice: where a record tells one undertaking in two passages, and they differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta.archive.acts import under
from regesta.archive.asking import AskedOne
from regesta.archive.grades import Graded, Performers, grade
from regesta.archive.wording import Wording
from regesta.model.parts import Borne, Head, LinkedAct, Value


class Finding(Value, frozen=True):
    """An undertaking told twice in a record, and unlike.

    `first` and `again` are the passages that tell it, `first_grade` and `again_grade` what each
    telling by itself comes to.
    """

    record: Head
    undertaking: Head
    first: tuple[str, ...]
    again: str
    first_grade: Graded
    again_grade: Graded


def retold(
    text: Wording, acts: tuple[LinkedAct, ...], performers: AskedOne[Performers]
) -> Iterator[Finding]:
    """The findings in a record with its `acts`, in the order of the passages that tell again."""
    for again, before in text.outline.record.tells_again.items():
        first = under(text.outline, before, acts)
        second = under(text.outline, (again,), acts)
        told_first = {one.head.id for one in _borne(first)}
        for one in {one.head.id: one for one in _borne(second)}.values():
            if one.head.id in told_first:
                who = performers[one.head.id]
                grades = grade(one.head.id, first, who), grade(one.head.id, second, who)
                if _said(grades[0]) != _said(grades[1]):
                    yield Finding(text.record, one.head, before, again, *grades)


def _borne(acts: Iterable[LinkedAct]) -> list[Borne]:
    return [one for act in acts for one in act.undertakings]


def _said(graded: Graded) -> tuple[object, ...]:
    return (graded.grade, graded.way, graded.qualified, graded.refusal)
