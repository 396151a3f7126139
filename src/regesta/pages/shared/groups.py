"""Things under the entry that they have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from regesta.model.parts import Head, LinkedAct, filed
from regesta.model.values import Value

T = TypeVar("T")


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


def by_topic(acts: Iterable[LinkedAct]) -> tuple[Group[LinkedAct], ...]:
    """The acts under each of their topics, the topics by name, acts without a topic last."""
    return grouped(acts, lambda act: act.topics)
