"""Lists spread over pages the plain way, all rows at hand: what told ones are held against."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from regesta import urls
from regesta.pages.shared.lists import Key, Portion, Sheet

T = TypeVar("T")


def sheets(
    items: Iterable[T],
    base: tuple[str, ...],
    keys: Callable[[T], tuple[Key, ...]],
    longest: int,
) -> tuple[Sheet[T], ...]:
    """The pages of a list in the order of `items`: one, or an index of parts with each of them,
    so many rows at most on a page; an index of one part alone is that of its parts.

    `base` begins the parts' addresses. A list that has run out of keys stays whole.
    """
    whole = tuple(items)
    if len(whole) <= longest:
        return (Sheet((), len(whole), whole),)
    return _sheets([(keys(item), item) for item in whole], base, (), longest)


def _sheets(
    items: list[tuple[tuple[Key, ...], T]],
    base: tuple[str, ...],
    done: tuple[Key, ...],
    longest: int,
) -> tuple[Sheet[T], ...]:
    """The pages of the items, each with its keys, below those keys that are `done`."""
    depth = len(done)
    if len(items) <= longest or any(len(keys) <= depth for keys, _ in items):
        return (Sheet(done, len(items), tuple(item for _, item in items)),)
    groups: dict[Key, list[tuple[tuple[Key, ...], T]]] = {}
    for keys, item in items:
        groups.setdefault(keys[depth], []).append((keys, item))
    parts = tuple(
        Portion(key[1], urls.group(*base, key[0]), len(groups[key])) for key in sorted(groups)
    )
    below = tuple(
        sheet
        for key in sorted(groups)
        for sheet in _sheets(groups[key], base, (*done, key), longest)
    )
    if len(parts) == 1:
        parts = below[0].parts or parts
    return (Sheet(done, len(items), (), parts), *below)
