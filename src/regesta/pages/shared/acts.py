"""Acts and mentions as pages list them: told once, grouped, each passage once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from regesta.archive.archive import Archive
from regesta.archive.asking import Asked
from regesta.model.entries import Source
from regesta.model.parts import ActKey, Head, LinkedAct, Mention, Passage, Pieces, Value, filed
from regesta.pages.shared.said import ActShown, in_row

T = TypeVar("T")
Where = tuple[str, str, Pieces]
"""Where a sentence stands: its record, its path, itself."""


class Group(Value, Generic[T], frozen=True):
    """Some things under the entry that they have in common; None for those without."""

    head: Head | None
    items: tuple[T, ...]


def grouped(
    items: Iterable[T],
    keys: Callable[[T], Iterable[Head]],
    order: Callable[[Head], tuple[str, str]] = filed,
) -> tuple[Group[T], ...]:
    """`items` under each of their keys, the groups in `order`, those without a key last."""
    groups: dict[str, tuple[Head, list[T]]] = {}
    rest = []
    for item in items:
        heads = tuple(keys(item))
        for head in heads:
            groups.setdefault(head.id, (head, []))[1].append(item)
        if not heads:
            rest.append(item)
    ordered = sorted(groups.values(), key=lambda group: order(group[0]))
    found = tuple(Group(head, tuple(members)) for head, members in ordered)
    return (*found, Group(None, tuple(rest))) if rest else found


def by_topic(acts: Iterable[LinkedAct], own: str = "") -> tuple[Group[ActShown], ...]:
    """The acts under each of their topics, the topics by name, acts without a topic last; `own`
    the entry whose page they are on."""
    found = grouped(acts, lambda act: act.topics)
    return tuple(Group(group.head, tuple(in_row(group.items, own))) for group in found)


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
