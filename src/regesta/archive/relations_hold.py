"""What must hold of records among each other: what encloses, answers or translates another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from regesta.archive.archive import Archive
from regesta.archive.queries import in_order
from regesta.model import entries as e
from regesta.model.entries import Entry, Record, ids, listed
from regesta.model.kinds import BY_TYPE
from regesta.model.parts import Head
from regesta.problems import Kind, Problem


class _Relation(NamedTuple):
    """A relation of a record to others: its field, the others, and what is wrong if such a one
    is the record itself, or is dated after it."""

    field: str
    others: Callable[[Record], tuple[str, ...]]
    itself: str
    later: str


def _enclosed(record: Record) -> tuple[str, ...]:
    return tuple(one for one in listed(record.enclosures) if isinstance(one, str))


def _answered(record: Record) -> tuple[str, ...]:
    return ids(record.replies_to)


def _translated(record: Record) -> tuple[str, ...]:
    return ids(record.translation_of)


_RELATIONS = (
    _Relation("enclosures", _enclosed, "the record encloses itself", "encloses what is later"),
    _Relation("replies_to", _answered, "the record replies to itself", "replies to what is later"),
    _Relation(
        "translation_of", _translated, "the record translates itself", "translates what is later"
    ),
)


def relations_hold(entry: Entry[Record], archive: Archive) -> Iterator[Problem]:
    """No record encloses, answers or translates itself, by way of others or not, or a later one."""
    for relation in _RELATIONS:
        own = archive.heads[entry.id]
        others = [_record(i, archive) for i in dict.fromkeys(relation.others(entry.data))]
        for other in filter(None, others):
            yield from _holds(relation, entry, own, other, archive)


def _record(record_id: str, archive: Archive) -> Head | None:
    head = archive.heads.get(record_id)
    return head if head and head.folder == BY_TYPE[Record].folder else None


def _holds(
    relation: _Relation, entry: Entry[Record], own: Head, other: Head, archive: Archive
) -> Iterator[Problem]:
    place = entry.place(relation.field)
    if other.id == own.id:
        yield Problem(Kind.ITSELF, place, relation.itself, "name another, or leave it out")
    elif _descends(other, own):
        return
    elif circle := _circle(relation, own.id, other.id, archive):
        message = f"`{relation.field}` leads round in a circle: {' > '.join(circle)}"
        yield Problem(Kind.CIRCLE, place, message, "break the circle")
    elif own.date and other.date and own.date.before(other.date):
        message = f"dated {own.date}, it {relation.later}: `{other.id}`, {other.date}"
        hint = f"mend one of the two; see {archive.entries[other.id].file}"
        yield Problem(Kind.LATER_RECORD, place, message, hint, severity="warning")


def _descends(other: Head, own: Head) -> bool:
    """Whether a record stands before another, by date and id: relations of which all lead to one
    before never come round."""
    return in_order(other.date, other.id) < in_order(own.date, own.id)


def _circle(relation: _Relation, start: str, first: str, archive: Archive) -> tuple[str, ...]:
    """The way from a record by another back to it; nothing where there is none."""
    ways: list[tuple[str, ...]] = [(start, first)]
    seen = {first}
    while ways:
        way = ways.pop()
        record = archive.entries.data(e.Record, way[-1])
        for one in relation.others(record) if record else ():
            if one == start:
                return (*way, start)
            if one not in seen:
                seen.add(one)
                ways.append((*way, one))
    return ()
