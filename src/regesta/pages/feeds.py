"""The feed of all records."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from regesta import urls
from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.archive.queries import ALL, Part, order_of
from regesta.exports import feed
from regesta.exports.reference import absolute
from regesta.model.entries import Record, ids
from regesta.pages.shared import described
from regesta.pages.shared.head import Planned

FEED = Told[feed.Item]("feed", feed.Item)
"""The records in order of time, of `ALL`, each with its address from the root of the site."""


def tell(archive: Archive, entry_id: str) -> Iterator[Part]:
    """A record in the feed."""
    if entry := archive.entries.find(Record, entry_id):
        own, data = archive.heads[entry_id], entry.data
        item = feed.Item(
            urls.entry("records", entry_id),
            own.title,
            tuple(archive.heads[i].title for i in ids(data.issued_by)),
            data.issued,
            data.summary,
            data.language,
        )
        yield FEED.part(ALL, order_of(entry, own), item)


def plan(archive: Archive) -> Iterator[Planned]:
    """The feed, where the site has an address."""
    if archive.site.base_url:
        yield Planned(described.FEED, "", feed.atom, gather)


def gather(archive: Archive) -> feed.Inputs:
    """What the feed is made from: the latest records."""
    site = archive.site
    latest = reversed(FEED(archive).last(ALL, feed.LONGEST))
    return feed.Inputs(
        absolute(site.base_url, described.FEED),
        absolute(site.base_url, "index.html"),
        site.title,
        site.description,
        tuple(replace(one, address=absolute(site.base_url, one.address)) for one in latest),
    )
