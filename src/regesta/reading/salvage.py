"""What can be read of a record that has errors, so that the rest is checked in the same run."""

from __future__ import annotations

import msgspec

from regesta.model.entries import KEY, FieldPath, Record
from regesta.problems import Location
from regesta.reading import schema
from regesta.reading.frontmatter import Matter, Value

_STAND_INS: dict[str, Value] = {
    "title": "-", "kind": "-", "issued": "2000", "issued_by": "x", "summary": "-",
    "source": {"file": "-"},
}  # fmt: skip
_COMPARED = frozenset({"title", "title_supplied", "dateline", "byline", "source"})


class Salvaged(msgspec.Struct, frozen=True):
    """A record without its faulty fields and items, and the places of what is left.

    `comparable` says whether all is there that the word check needs.
    """

    record: Record
    places: dict[FieldPath, Location]
    comparable: bool


def salvage(matter: Matter) -> Salvaged:
    """What of the front matter of a record can be read, with stand-ins for what must be there."""
    value, places = matter.value, matter.places
    faulty = {path[:size] for path in matter.faulty for size in (1, 2)}
    sound: dict[str, Value] = {}
    moved: dict[FieldPath, FieldPath] = {(): ()}
    for name, field in schema.fields_of(Record).items():
        given, item = value.get(name), schema.item_type(field.type)
        if isinstance(given, list) and item is not None:
            kept = [
                n
                for n, one in enumerate(given)
                if (name, n) not in faulty and schema.holds(one, item, (name, n), places)
            ]
            moved |= {(name, old): (name, new) for new, old in enumerate(kept)}
            if kept:
                sound[name] = [given[n] for n in kept]
        elif given is None or (name,) in faulty:
            continue
        elif schema.holds(given, field.type, (name,), places):
            sound[name] = given
            moved[(name,)] = (name,)
    comparable = {"title", "source"} <= sound.keys() and _COMPARED & value.keys() <= sound.keys()
    record, _ = schema.decode({**_STAND_INS, **sound}, Record, places)
    assert record is not None  # noqa: S101 - every part of it holds
    return Salvaged(record, _moved(places, moved), comparable)


def _moved(
    places: dict[FieldPath, Location], moved: dict[FieldPath, FieldPath]
) -> dict[FieldPath, Location]:
    """The places of what is kept, under the paths that it has now."""
    found: dict[FieldPath, Location] = {}
    for path, place in places.items():
        key = path[:1] if path[:1] == (KEY,) else ()
        own = path[len(key) :]
        base = next((base for base in (own[:2], own[:1]) if base in moved), None)
        if base is not None:
            found[(*key, *moved[base], *own[len(base) :])] = place
    return found
