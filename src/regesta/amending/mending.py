"""What has one right answer in a file of content is mended."""

from __future__ import annotations

from typing import cast

from msgspec.structs import replace

from regesta.amending import order, quotations, typed
from regesta.amending.edits import edited
from regesta.model.entries import Entry, Record
from regesta.model.kinds import BY_FOLDER
from regesta.reading import entries, frontmatter
from regesta.reading.labels import Own
from regesta.reading.sources import SourceFile
from regesta.reading.spans import laid


def mended(file: SourceFile, own: Own) -> bytes:
    """A file with all of that: values typed plainly, words as the passage prints them, passages
    in which alone a quotation stands, fields in the order of the model. `own` are the labels
    that its archive adds. A file that is no YAML stays as it is."""
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
        text = edited(found.text, quotations.edits(record, found))
        file = replace(file, data=text.encode())
    return order.ordered(laid(file.data), BY_FOLDER[file.folder].type).encode()
