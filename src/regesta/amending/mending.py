"""What has one right answer in a file of content is mended."""

from __future__ import annotations

from typing import cast

from msgspec.structs import replace

from regesta.amending import order, quotations, shifted, typed
from regesta.amending.edits import edited
from regesta.model.entries import Entry, Record
from regesta.model.kinds import BY_FOLDER
from regesta.reading import entries, frontmatter
from regesta.reading.labels import Own
from regesta.reading.sources import SourceFile
from regesta.reading.spans import laid


def mended(file: SourceFile, own: Own, published: SourceFile | None = None) -> bytes:
    """A file with all of that: values typed plainly, words as the passage prints them, passages
    in which alone a quotation stands, or in which stands now what stood there in the file of the
    record as it was `published`; fields in the order of the model. `own` are the labels that its
    archive adds. A file that is no YAML stays as it is."""
    matter, wrong = frontmatter.read(file.data, file.name)
    if matter is None or wrong:
        return file.data
    file = typed.mended(file)
    begun = entries.begin(file)
    if not begun.sound:
        return file.data
    entry = entries.finish(begun, None, own).entry
    if entry is not None and file.folder == entries.RECORDS:
        found = laid(file.data)
        record = cast("Entry[Record]", entry)
        was = _as_it_was(published, own) if published else None
        apart = shifted.edits(record, was, found) if was else ()
        text = edited(found.text, [*quotations.edits(record, found), *apart])
        file = replace(file, data=text.encode())
    return order.ordered(laid(file.data), BY_FOLDER[file.folder].type).encode()


def _as_it_was(published: SourceFile, own: Own) -> Entry[Record] | None:
    """The record of a file that was published; None where it cannot be read."""
    begun = entries.begin(published)
    entry = entries.finish(begun, None, own).entry if begun.sound else None
    return cast("Entry[Record] | None", entry)
