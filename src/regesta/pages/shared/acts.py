"""Acts and mentions as pages list them: told once, each passage once."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.archive.archive import Archive
from regesta.archive.asking import Asked
from regesta.model.entries import Source
from regesta.model.parts import ActKey, Head, LinkedAct, Mention, Passage, Pieces, Value, filed

Where = tuple[str, str, Pieces]
"""Where a sentence stands: its record, its path, itself."""


def told_once(acts: Iterable[LinkedAct]) -> tuple[LinkedAct, ...]:
    """The acts, to be counted: without those that tell another of them again."""
    acts = tuple(acts)
    told = {act.key for act in acts}
    return tuple(act for act in acts if told.isdisjoint(key.key for key in act.restates))


def count(archive: Archive, acts: Asked[LinkedAct], of: str) -> int:
    """How many acts of a list are told once, without reading them."""
    return acts.count(of) - archive.again.count(f"{acts.name} {of}")


def where(place: Passage | ActKey) -> Where:
    """Where a passage or another act stands, to tell whether two are the same."""
    return (place.record.id, place.path, place.sentence)


def sides_of(acts: Iterable[LinkedAct]) -> tuple[Head, ...]:
    """The sides that somebody acts for, each once, by name."""
    return tuple(sorted({side.id: side for act in acts for side in act.sides}.values(), key=filed))


class Mentioned(Value, frozen=True):
    """A passage, the forms of the name in it, and on what ground the editor understands them."""

    passage: Passage
    forms: tuple[str, ...]
    inferred: bool = False
    notes: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


def mentioned(mentions: Iterable[Mention], but: Iterable[LinkedAct] = ()) -> tuple[Mentioned, ...]:
    """The passages of the mentions, each once, in the order given, without those of acts."""
    shown = {where(act.passage) for act in but}
    by_passage: dict[Where, list[Mention]] = {}
    for m in mentions:
        by_passage.setdefault(where(m.passage), []).append(m)
    return tuple(_mentioned(found) for key, found in by_passage.items() if key not in shown)


def _mentioned(found: list[Mention]) -> Mentioned:
    return Mentioned(
        found[0].passage,
        tuple(dict.fromkeys(m.form for m in found)),
        any(m.inferred for m in found),
        tuple(dict.fromkeys(m.note for m in found if m.note)),
        tuple(dict.fromkeys(source for m in found for source in m.sources)),
    )
