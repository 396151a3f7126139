"""Values typed with signs of another keyboard, which are right once these are the plain ones."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from msgspec.structs import replace

from regesta.amending import fields
from regesta.amending.edits import edited
from regesta.model.entries import FieldPath
from regesta.reading import entries, frontmatter
from regesta.reading.frontmatter import Value
from regesta.reading.sources import SourceFile
from regesta.reading.spans import laid

_QUOTATION_MARKS = "“”„‟‘’‚‛«»"


def plain(value: str) -> str:
    """A text with full-width figures and signs as plain ones, without quotation marks around."""
    return unicodedata.normalize("NFKC", value).strip(f"{_QUOTATION_MARKS} ")


def mended(file: SourceFile) -> SourceFile:
    """A file with each value that is refused as it is typed, and not when it is typed plainly."""
    for path, value in list(_refused(file)):
        edit = fields.replaced(laid(file.data), path, plain(value))
        tried = replace(file, data=edited(file.data.decode(), [edit]).encode())
        if len(entries.begin(tried).problems) < len(entries.begin(file).problems):
            file = tried
    return file


def _refused(file: SourceFile) -> Iterator[tuple[FieldPath, str]]:
    """The values at which something is wrong that could be typed plainly."""
    matter, _ = frontmatter.read(file.data, file.name)
    if matter is None:
        return
    places = {problem.place for problem in entries.begin(file).problems}
    for path, place in matter.places.items():
        value = _at(matter.value, path) if place in places else None
        if isinstance(value, str) and plain(value) not in ("", value):
            yield path, value


def _at(value: Value, path: FieldPath) -> Value | None:
    """What stands at a path; None for a key."""
    for part in path:
        if isinstance(value, dict) and part in value:
            value = value[str(part)]
        elif isinstance(value, list) and isinstance(part, int):
            value = value[part]
        else:
            return None
    return value
