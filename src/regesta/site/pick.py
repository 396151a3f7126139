"""What the plans of all page kinds pick from the archive."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from msgspec.structs import replace

from regesta import urls
from regesta.archive.archive import Archive
from regesta.model.entries import SIDES, Entry, Person, Record, Undertaking
from regesta.model.parts import Head
from regesta.site.described import described, plain
from regesta.site.facets import facets
from regesta.views.common import Crumb, Issuer, PageHead

LONGEST = 500
"""No list on a page is longer; beyond it is split by year, then month, then day."""


def page_head(
    archive: Archive,
    title: str,
    section: str,
    description: str = "",
    crumbs: tuple[Crumb, ...] = (),
) -> PageHead:
    """The head of a page of `section`; its description is the archive's where none is given."""
    description = description or f"{title}. {archive.site.description}"
    head = PageHead(title, archive.site.title, section, _short(description), crumbs=crumbs)
    return replace(head, described=plain(archive))


def entry_head(archive: Archive, entry: Entry, description: str = "") -> PageHead:
    """The head of the page of `entry`, which stands under the index of its folder."""
    crumb = Crumb(entry.folder.capitalize(), urls.section(entry.folder))
    description = description or (entry.body[0].text if entry.body else "")
    head = page_head(archive, entry.title, entry.folder, description, (crumb,))
    language = entry.data.language if isinstance(entry.data, Record) else head.language
    return replace(
        head,
        language=language,
        facets=facets(archive, entry),
        described=described(archive, entry),
    )


def _short(text: str) -> str:
    """What a list of search results shows of a text: its first words."""
    return textwrap.shorten(text, 300, placeholder=" …")


def heads(archive: Archive, ids: Iterable[str]) -> tuple[Head, ...]:
    """The heads of `ids`, in their order; `sides`, `unnamed` and nothing are left out."""
    return tuple(archive.heads[id_] for id_ in ids if id_ in archive.heads)


def head(archive: Archive, entry_id: str) -> Head | None:
    """The head of an entry, None where a field is left empty."""
    return archive.heads.get(entry_id)


def issuers(archive: Archive) -> tuple[Issuer, ...]:
    """Everybody who issued a record of the archive, each once, with his side."""
    ids = dict.fromkeys(entry.data.issued_by for entry in archive.of("records"))  # type: ignore[union-attr]
    return tuple(Issuer(archive.heads[id_], archive.side_of(id_)) for id_ in sorted(ids))


def bound(archive: Archive, undertaking: Undertaking) -> frozenset[str] | None:
    """The ids of those who owe an undertaking and of their states; None for all the sides."""
    ids = archive.ids(undertaking.bound)
    if SIDES in ids:
        return None
    sides = (
        side for id_ in ids for body in _bodies(archive, id_) if (side := archive.side_of(body))
    )
    return frozenset(ids) | {side.id for side in sides}


def _bodies(archive: Archive, entry_id: str) -> tuple[str, ...]:
    """The organisations that stand for an entry: those of a person's offices, or itself."""
    data = archive.entries[entry_id].data
    return tuple(office.of for office in data.offices) if isinstance(data, Person) else (entry_id,)
