"""What entries tell for the page of sources: each that they cite, by kind, host and entry."""

from __future__ import annotations

from collections.abc import Iterator

from regesta import addresses
from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.citing import cited
from regesta.archive.queries import Part, in_order, order_of
from regesta.model.kinds import PLACES
from regesta.model.parts import Cited
from regesta.model.vocabulary import SourceKind
from regesta.pages.shared import lists
from regesta.pages.shared.lists import Key
from regesta.pages.shared.portions import Long

KINDS: dict[SourceKind, str] = {
    "official": "Official pages",
    "press": "Press",
    "reference": "Reference works",
    "inference": "The editor’s inferences",
}
"""The kinds of source, in order, with their headings."""
SECTION = "sources"
CITED = Long(Told[Cited]("cited", Cited), (SECTION,))
"""Every source that an entry cites, by kind, host and entry."""


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """The sources that an entry cites."""
    entry, own = archive.entries[entry_id], archive.heads[entry_id]
    order = order_of(entry, own)
    for number, one in enumerate(cited(entry, own)):
        at = in_order(PLACES[entry.folder], order, number)
        yield CITED.part(_keys(one), at, one)


def _keys(one: Cited) -> tuple[Key, ...]:
    host = addresses.host(one.source.url)
    return lists.below(
        (one.source.kind, KINDS[one.source.kind]),
        *(((_slug(host), host),) if host else ()),
        (one.entry.folder, one.entry.folder.capitalize()),
        *lists.initials(one.entry),
    )


def _slug(host: str) -> str:
    """A host in an address of the site: no two hosts share one."""
    return host.strip("[]").replace("-", "--").replace(".", "-").replace(":", "=")
