"""Heads of the entries that fields name."""

from __future__ import annotations

from collections.abc import Iterable

from regesta.archive.archive import Archive
from regesta.dates import Edtf
from regesta.model.entries import InstrumentDate
from regesta.model.parts import Head
from regesta.model.values import Value
from regesta.pages.shared.words import spaced


class Done(Value, frozen=True):
    """What somebody did with an instrument, or is to it (`signatory`); when, where it is known.

    `by` whom, where the page is not that of him who did it.
    """

    instrument: Head
    what: str
    on: Edtf | None
    by: tuple[Head, ...] = ()


def heads(archive: Archive, ids: Iterable[str]) -> tuple[Head, ...]:
    """The heads of `ids`, in their order; `sides`, `unnamed` and nothing are left out."""
    return tuple(archive.heads[id_] for id_ in ids if id_ in archive.heads)


def done(instrument: Head, day: InstrumentDate, by: tuple[Head, ...] = ()) -> Done:
    """What was done with an instrument on a day."""
    return Done(instrument, spaced(day.what), day.on, by)


def done_by(archive: Archive, entry_id: str) -> tuple[Done, ...]:
    """What somebody did with instruments, and of what else he is a signatory, by time."""
    own = [done(head, day) for head, day in archive.done_by[entry_id]]
    signed = {one.instrument.id for one in own}
    own += [
        Done(head, "signatory", head.date)
        for head in archive.signatory_of[entry_id]
        if head.id not in signed
    ]
    return tuple(sorted(own, key=lambda one: (not one.on, one.on.sort_key if one.on else ())))
