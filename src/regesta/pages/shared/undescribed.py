"""What is not established of the sources outside the archive, counted by their addresses."""

from __future__ import annotations

from collections.abc import Iterator

from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.citing import cited
from regesta.archive.queries import Part
from regesta.model.parts import Head
from regesta.pages.shared.lacking import Gap

DESCRIBED = Told[bool]("said_of_sources", bool)
"""The addresses of sources of which an entry says something: of `title` its title."""
_ADDRESSES = "address"
"""What `DESCRIBED` is asked of for all of them."""
_FIELDS = {
    "title": "title",
    "by": "who published it",
    "date": "date",
    "language": "language",
    "accessed": "the day on which it was read",
}
"""What a source is described by, beside its address and kind, and that in words."""


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """What an entry says of the sources that it cites."""
    entry, own = archive.entries[entry_id], archive.heads[entry_id]
    for source in (one.source for one in cited(entry, own) if one.source.url):
        yield DESCRIBED.part(_ADDRESSES, source.url, value=True)
        for name in _FIELDS:
            if getattr(source, name):
                yield DESCRIBED.part(name, source.url, value=True)


def gaps(archive: Archive) -> Iterator[Gap]:
    """How many of the addresses that are cited lack each field that describes a source."""
    described = DESCRIBED(archive)
    every = described.count(_ADDRESSES)
    for name, said in _FIELDS.items():
        if count := every - described.count(name):
            of = f"{every} address{'' if every == 1 else 'es'}"
            title = said[:1].upper() + said[1:]
            yield Gap(Head("", name, title), note=f"Not established of {count} of {of}.")
