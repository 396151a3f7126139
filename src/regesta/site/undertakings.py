"""The pages of undertakings."""

from __future__ import annotations

from regesta import urls
from regesta.archive.archive import Archive
from regesta.model.entries import Entry, Undertaking
from regesta.site import pick
from regesta.site.page import Page
from regesta.views import undertaking
from regesta.views.common import Issuer


def pages(archive: Archive) -> tuple[Page, ...]:
    """The page of every undertaking."""
    issuers = pick.issuers(archive)
    return tuple(
        Page(
            urls.entry(entry.folder, entry.id),
            "pages/undertaking.html",
            undertaking.make,
            _inputs(archive, entry, entry.data, issuers),
        )
        for entry in archive.of("undertakings")
        if isinstance(entry.data, Undertaking)
    )


def _inputs(
    archive: Archive, entry: Entry, data: Undertaking, issuers: tuple[Issuer, ...]
) -> undertaking.UndertakingInputs:
    bound = pick.bound(archive, data)
    return undertaking.UndertakingInputs(
        page=pick.entry_head(archive, entry),
        undertaking=archive.heads[entry.id],
        bound=pick.heads(archive, archive.ids(data.bound)),
        bound_ids=None if bound is None else tuple(sorted(bound)),
        topics=pick.heads(archive, data.topics),
        acts=archive.acts_about(entry.id),
        later=data.later,
        note=entry.body,
        issuers=issuers,
    )
