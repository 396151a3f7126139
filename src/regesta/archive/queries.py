"""What an archive is asked, and what answers it: queries, and the parts that they are made of.

A query is a name and what it is asked of: `acts_by` of `kono-yohei`. Its answer is made of parts,
each of which comes from one entry, in the order of what they are filed under. So the archive
knows nothing but what entries give, and what was asked is known by its name.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from regesta.dates import LAST_DAY, Day, Edtf
from regesta.model.entries import AnyEntry
from regesta.model.kinds import BY_FOLDER
from regesta.model.parts import Head, LinkedAct, filed

if TYPE_CHECKING:
    from regesta.archive.mentions import Lexicon

FIRST, LAST = "", "\U0010ffff"
"""Before and after the order of every part."""
ALL = "the archive"
"""What a query is asked of that is asked of the archive as a whole; no id of an entry."""
_THEN = "\x01"
"""Between what a part is ordered by first and then; below every character of content."""
NEVER = (LAST_DAY, LAST_DAY, "")
"""Where in time stands what has no date: last."""


class Query(NamedTuple):
    """A question: its name and what it is asked of; of its parts those from `low` to `high`."""

    name: str
    of: str = ""
    low: str = FIRST
    high: str = LAST

    @property
    def is_whole(self) -> bool:
        """Whether all its parts are asked for."""
        return (self.low, self.high) == (FIRST, LAST)


class Part(NamedTuple):
    """What one entry adds to the answer of the query `name` of `of`, in its order among all."""

    name: str
    of: str
    order: str
    value: Any


class Answers(Protocol):
    """Where the answers of queries are."""

    def ask(self, query: Query) -> tuple[Any, ...]:
        """The values of a query in order; what is the same in the same place stands once."""

    def places(self, query: Query) -> tuple[str, ...]:
        """What the parts of a query are ordered by, in order, one for each of its values."""

    def count(self, query: Query) -> int:
        """How many values a query has."""

    def first(self, query: Query) -> str:
        """What the first part of a query is ordered by; empty where there is none."""

    def beside(self, query: Query, order: str) -> tuple[tuple[str, Any] | None, ...]:
        """The parts of a query before and after an order, each with its own; None for none."""

    def lexicon(self) -> Lexicon:
        """All name forms with what each may mean."""

    def kept(self) -> dict[Any, Any]:
        """What was found out from these answers; it goes when they do."""


def in_order(*keys: object) -> str:
    """The order of a part by several keys, the first before the second and so on."""
    return _THEN.join(map(_text, keys))


def keys_of(order: str, number: int) -> list[str]:
    """The first keys of an order as they stand in it, so many; the last with all that follow."""
    return order.split(_THEN, number - 1)


def _text(key: object) -> str:
    match key:
        case str():
            return key
        case int():
            return f"{key:09}"
        case Day():
            return key.ordered
        case Edtf() | None:
            return in_order(*(key.sort_key if key else NEVER))
    raise TypeError(f"nothing is ordered by {key!r}")


def order_of(entry: AnyEntry, head: Head) -> str:
    """The order of an entry in its kind: dated ones in order of time, and those of a day as they
    are filed, which is how the others are."""
    if BY_FOLDER[entry.folder].dated:
        return in_order(head.date or getattr(entry.data, "planned", None), *filed(head))
    return in_order(*filed(head))


def order_of_act(act: LinkedAct) -> str:
    """The order of an act among all: its date, then its record, then its place in it."""
    record = act.passage.record
    return in_order(act.date.sort_key[0], record.date, *filed(record), act.position)


def numbered(name: str, of: str, order: str, values: Iterable[Any]) -> Iterable[Part]:
    """Parts in their own order within one order."""
    for number, value in enumerate(values):
        yield Part(name, of, in_order(order, number), value)
