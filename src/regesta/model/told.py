"""Acts told once: what counts and what is read where an act is told again."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.model.parts import ActKey, Head, LinkedAct, Passage, Pieces, filed

Where = tuple[str, str, Pieces]
"""Where a sentence stands: its record, its path, itself."""


def told_once(acts: Iterable[LinkedAct]) -> tuple[LinkedAct, ...]:
    """The acts, to be counted: without those that tell another of them again."""
    acts = tuple(acts)
    told = {where(act.passage) for act in acts}
    return tuple(act for act in acts if not act.restates or where(act.restates) not in told)


def without_repeats(acts: Iterable[LinkedAct]) -> tuple[LinkedAct, ...]:
    """The acts, to be read: without those that tell another of them again in the same sense.

    A retelling with another verb or other doers (agreed; agreed in principle) stays.
    """
    acts = tuple(acts)
    told = {(_sense(act), where(act.passage)) for act in acts}
    return tuple(
        act for act in acts if not act.restates or (_sense(act), where(act.restates)) not in told
    )


def where(place: Passage | ActKey) -> Where:
    """Where a passage or another act stands, to tell whether two are the same."""
    return (place.record.id, place.path, place.sentence)


def _sense(act: LinkedAct) -> tuple[str, tuple[str, ...]]:
    return (act.word, tuple(actor.head.id for actor in act.by))


def sides_of(acts: Iterable[LinkedAct]) -> tuple[Head, ...]:
    """The states in whose name somebody acts, each once, by name."""
    return tuple(sorted({side.id: side for act in acts for side in act.sides}.values(), key=filed))
