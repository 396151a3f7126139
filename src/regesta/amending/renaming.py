"""An entry takes another id: what of it, and of those that refer to it, is written anew."""

from __future__ import annotations

import re
from collections.abc import Iterator

from regesta.amending import fields
from regesta.amending.edits import Edit, edited
from regesta.archive.references import acts_named, references
from regesta.model import entries as e
from regesta.model.entries import AnyEntry
from regesta.reading.entries import RECORDS
from regesta.reading.spans import Laid, laid


def renamed(entry: AnyEntry, data: bytes, old: e.Id, new: e.Id, folder: str) -> tuple[bytes, int]:
    """The file `data` of an entry after one of `folder` with the id `old` took the id `new`; and
    how many references to it that changed. Of the entry itself, `formerly` keeps the old one."""
    found = laid(data)
    edits = [*_references(entry, found, old, new), *_links(entry, found, old, new, folder)]
    kept = [_kept(entry, found, new)] if entry.id == old and not entry.data.unconfirmed else []
    return edited(found.text, (*edits, *kept)).encode(), len(edits)


def may_hold(data: bytes, entry_id: e.Id) -> bool:
    """Whether a file can hold an id: it stands there, or something is escaped."""
    return entry_id.encode() in data or b"\\" in data


def _references(entry: AnyEntry, found: Laid, old: e.Id, new: e.Id) -> Iterator[Edit]:
    for reference in references(entry):
        if reference.id == old:
            edit = fields.renamed if reference.is_key else fields.replaced
            yield edit(found, reference.path, new)
    for path, act in acts_named(entry):
        record, sign, name = act.partition("#")
        if record == old and sign:
            yield fields.replaced(found, path, f"{new}#{name}")


def _links(entry: AnyEntry, found: Laid, old: e.Id, new: e.Id, folder: str) -> Iterator[Edit]:
    """The links of a note to pages of the entry, and to what stands beside them."""
    if entry.folder == RECORDS:
        return
    within = "" if folder == "pages" else f"{folder}/"
    link = re.compile(rf"(?<![\w./-])(?:\.\./)+{within}({re.escape(old)})/")
    for match in link.finditer(found.text, found.body):
        yield Edit(*match.span(1), new)


def _kept(entry: AnyEntry, found: Laid, new: e.Id) -> Edit:
    """Lets `formerly` have the id of an entry that takes another: in place of that, where it had
    it before."""
    former = entry.data.formerly
    if new in former:
        return fields.replaced(found, ("formerly", former.index(new)), entry.id)
    if former:
        return fields.appended(found, ("formerly",), entry.id)
    return fields.added(found, (), f"formerly: [{entry.id}]")
