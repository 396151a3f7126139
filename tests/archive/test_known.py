"""What is remembered of entries is the same bytes whichever process makes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

import regesta.site
from regesta.archive.asking import Many, One, Told
from regesta.archive.known import Known
from regesta.model.entries import Entry
from regesta.model.kinds import KINDS

TELLERS = regesta.site.TELLERS
FIELDS = [field for field in vars(Known).values() if isinstance(field, Many | One)]


def within(found: msgspec.inspect.Type, seen: set[type]) -> Iterator[msgspec.inspect.Type]:
    """A type with all types that its values are made of."""
    cls = getattr(found, "cls", None)
    if cls in seen:
        return
    seen |= {cls} if cls else set()
    yield found
    for name in ("item_type", "key_type", "value_type"):
        if isinstance(part := getattr(found, name, None), msgspec.inspect.Type):
            yield from within(part, seen)
    for name in ("types", "item_types"):
        for part in getattr(found, name, ()):
            yield from within(part, seen)
    for field in getattr(found, "fields", ()):
        yield from within(field.type, seen)


def is_set(of: Any) -> bool:
    kinds = (msgspec.inspect.SetType, msgspec.inspect.FrozenSetType)
    return any(isinstance(one, kinds) for one in within(msgspec.inspect.type_info(of), set()))


def test_no_value_holds_a_set_whose_order_differs_from_process_to_process() -> None:
    every = [field.of for field in (*FIELDS, *Told.every.values())]
    every = [*(of for of in every if of is not Entry), *(kind.type for kind in KINDS)]
    assert len(every) > 50
    assert TELLERS
    assert [of for of in every if is_set(of)] == []
    assert is_set(tuple[dict[str, frozenset[str]], ...])
