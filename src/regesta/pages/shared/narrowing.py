"""What undertakings can be narrowed down by: names of their data, values, and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.queries import Part
from regesta.model.entries import Undertaking
from regesta.model.parts import Value
from regesta.model.vocabulary import StageWord
from regesta.pages.shared import graded, words

NARROWED = Told[str]("narrowed", str)
"""The values of undertakings, each of the name of its data: `grade`, `standing`."""


class Choice(Value, frozen=True):
    """A value that the register can be narrowed to, and how many undertakings have it."""

    value: str
    title: str
    count: int


class Filter(Value, frozen=True):
    """What the register can be narrowed by: the name of a row's data, and its values."""

    name: str
    title: str
    choices: tuple[Choice, ...]


def grades(counts: Mapping[str, int]) -> Filter:
    """The grades of undertakings, those agreed first, from how many of each there are."""
    return counted("grade", "Grade", graded.GRADES, counts)


def standings(counts: Mapping[str, int]) -> Filter:
    """What is last known of undertakings from outside, from how many of each there are."""
    titles = {word: words.spaced(word) for word in get_args(StageWord)}
    titles |= {words.SOUGHT: words.NOT_FOUND, words.NOTHING: words.NO_LATER}
    return counted("standing", "Last known from outside", titles, counts)


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """What an undertaking can be narrowed down by in counts of all."""
    undertaking = archive.entries.data(Undertaking, entry_id)
    if undertaking:
        standing = words.standing(undertaking.stages, undertaking.searched)
        yield NARROWED.part("grade", entry_id, archive.grades[entry_id].grade)
        yield NARROWED.part("standing", entry_id, standing)


def counts_by(archive: Archive, name: str) -> dict[str, int]:
    """How many undertakings have each value: each grade, or each `standing`, which is what is
    last known of them from outside."""
    return Counter(NARROWED(archive)[name])


def counted(name: str, title: str, titles: Mapping[Any, str], counts: Mapping[str, int]) -> Filter:
    """A filter by the values of `titles` that occur, in their order."""
    found = (Choice(value, said, counts.get(value, 0)) for value, said in titles.items())
    return Filter(name, title, tuple(choice for choice in found if choice.count))
