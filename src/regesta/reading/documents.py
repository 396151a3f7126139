"""What a record's front matter says of its document, as far as the rest is read by it: the calendar
of its date, and whether there is a text."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from regesta.dates import JULIAN
from regesta.model.entries import AnyEntry, Record
from regesta.model.text import BYLINE, DATELINE, TITLE
from regesta.model.vocabulary import NOT_PRINTED
from regesta.problems import Kind, Location, Problem
from regesta.reading.frontmatter import Matter
from regesta.reading.salvage import Salvaged

_COMPARED = frozenset({TITLE, "title_supplied", DATELINE, BYLINE, "source"})
_NOT_COMPARED = frozenset({("source", "url"), ("source", "rights")})


def seed(found: Salvaged[Record]) -> str:
    """The name of the seed to be compared with a record, where all is there that it takes."""
    amiss = (path for path in found.lost if path[0] in _COMPARED and path[:2] not in _NOT_COMPARED)
    return "" if any(amiss) else found.data.source.file


def in_its_calendar(matter: Matter) -> Matter:
    """The front matter of a record, its date told to be of the Julian calendar where it is."""
    issued = matter.value.get("issued")
    if matter.value.get("calendar") != "julian" or not isinstance(issued, str):
        return matter
    return replace(matter, value={**matter.value, "issued": f"{JULIAN}{issued}"})


def unsourced(matter: Matter) -> Iterator[Problem]:
    """A problem where a record names no copy that it was transcribed from."""
    source = matter.value.get("source")
    if matter.value.get("kind") == NOT_PRINTED or (source and not isinstance(source, dict)):
        return
    if source is None:
        hint = f"give it; a document whose text is not given is of the kind `{NOT_PRINTED}`"
        yield Problem(Kind.MISSING_FIELD, matter.places[()], "the field `source` is missing", hint)
    elif "file" not in source:
        place = matter.places[("source",)]
        yield Problem(
            Kind.MISSING_FIELD, place, "the field `file` is missing in `source`", "give it"
        )


def too_much(entry: AnyEntry, matter: Matter) -> Iterator[Problem]:
    """A document that is not printed has no text."""
    if matter.body.strip():
        message = f"a document that is `{NOT_PRINTED}` has no text"
        hint = "leave the text out, or give the `kind` of the document and its `source`"
        yield Problem(Kind.TEXT_NOT_PRINTED, Location(entry.file, matter.body_line), message, hint)
