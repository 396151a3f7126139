"""What the page of every entry begins with: its head, its note, its period, its lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from regesta.archive.archive import Archive
from regesta.archive.wording import WordedNote
from regesta.model.entries import Data, Entry
from regesta.model.kinds import BY_FOLDER
from regesta.model.parts import Head, Value
from regesta.pages.shared import head, lists, periods, transcription
from regesta.pages.shared.head import PageHead, PageInputs, Planned
from regesta.pages.shared.lists import FEW, LONGEST, Portion
from regesta.pages.shared.periods import Given, Listing, Lists, ListsOf
from regesta.pages.shared.transcription import Shown

__all__ = [
    "FEW", "LONGEST", "Given", "Listing", "Lists", "ListsOf", "Opened", "Opening", "Planned",
    "given", "plan", "shown",
]  # fmt: skip


class Opening(Value, frozen=True, kw_only=True):
    """What the page of an entry is made from first of all, or that of a period of its lists.

    `note` is on the first page only; `parts` are the pages of the periods, and then the first
    page has no lists.
    """

    page: PageInputs
    head: Head
    note: WordedNote | None
    parts: tuple[Portion, ...]


class Opened(Value, frozen=True, kw_only=True):
    """What it shows first of all."""

    page: PageHead
    note: tuple[Shown, ...]


def plan(
    archive: Archive,
    entry_id: str,
    make: Callable[[Any], Opened],
    gather: Callable[..., Opening],
    lists_of: ListsOf,
) -> Iterator[Planned]:
    """The page of an entry, and those of the periods of its long lists."""
    template = f"pages/{BY_FOLDER[archive.heads[entry_id].folder].singular}.html"
    for path, keys in periods.paths(archive, entry_id, lists_of):
        yield Planned(path, template, make, gather, (entry_id, *keys))


def given(
    archive: Archive, entry: Entry[Data], keys: tuple[str, ...], lists_of: ListsOf
) -> dict[str, Any]:
    """The fields of the opening, and the lists, of the page of an entry or of a period."""
    own = archive.heads[entry.id]
    sheet, listed = periods.page(archive, entry.id, keys, lists_of)
    return {
        "page": lists.of_period(head.of_entry(archive, entry), own, sheet, *periods.base(own)),
        "head": own,
        "note": None if keys else archive.note_of(entry),
        "parts": sheet.parts,
        **listed,
    }


def shown(inputs: Opening) -> dict[str, Any]:
    """The fields of what is shown first."""
    note = transcription.note(inputs.note) if inputs.note else ()
    return {"page": head.head(inputs.page), "note": note}
