"""What undertakings can be narrowed down by: names of their data, values, and counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from regesta.model.parts import Value
from regesta.model.vocabulary import Verdict
from regesta.pages.shared import words

NO_OUTCOME = "none"
"""The value of those of which nothing later is known."""


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


def strengths(counts: Mapping[str, int]) -> Filter:
    """How strong undertakings are, the strongest first, from how many of each there are."""
    return counted("strength", "Strength", words.STRENGTHS, counts)


def outcomes(counts: Mapping[str, int]) -> Filter:
    """What became of undertakings, to narrow down to, from how many of each there are."""
    titles = {verdict: words.verdict(verdict) for verdict in get_args(Verdict)}
    titles[NO_OUTCOME] = "no later mention"
    return counted("outcome", "What became of it", titles, counts)


def counted(name: str, title: str, titles: Mapping[Any, str], counts: Mapping[str, int]) -> Filter:
    """A filter by the values of `titles` that occur, in their order."""
    found = (Choice(value, said, counts.get(value, 0)) for value, said in titles.items())
    return Filter(name, title, tuple(choice for choice in found if choice.count))
