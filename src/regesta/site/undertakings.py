"""The pages of undertakings."""

from __future__ import annotations

from regesta import urls
from regesta.archive.archive import Archive
from regesta.model.entries import Entry, Meeting, Undertaking
from regesta.model.parts import Head
from regesta.site import pick
from regesta.site.page import Page
from regesta.site.prose import prose
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
    bound, acts = pick.bound(archive, data), archive.acts_about(entry.id)
    return undertaking.UndertakingInputs(
        page=pick.entry_head(archive, entry),
        undertaking=archive.heads[entry.id],
        bound=pick.heads(archive, archive.ids(data.bound)),
        bound_ids=None if bound is None else tuple(sorted(bound)),
        topics=pick.heads(archive, data.topics),
        acts=acts,
        later=became(archive, entry.id, data),
        note=prose(archive, entry),
        issuers=issuers,
        foreseen=tuple(
            undertaking.Foreseen(meeting, places(archive, meeting.id))
            for meeting in undertaking.foreseen(acts)
        ),
    )


def became(archive: Archive, entry_id: str, data: Undertaking) -> tuple[undertaking.Became, ...]:
    """What became of an undertaking, as each source says."""
    return tuple(
        undertaking.Became(
            outcome, pick.head(archive, outcome.meeting), archive.prose(outcome.note, entry_id)
        )
        for outcome in data.later
    )


def places(archive: Archive, meeting_id: str) -> tuple[Head, ...]:
    """The places of a meeting."""
    data = archive.entries[meeting_id].data
    return pick.heads(archive, archive.ids(data.place)) if isinstance(data, Meeting) else ()
