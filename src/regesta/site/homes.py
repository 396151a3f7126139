"""The home page, the pages about the archive, and the page shown where there is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from regesta import urls
from regesta.archive.archive import Archive
from regesta.model.entries import FOLDERS, Entry, Record, Undertaking
from regesta.model.parts import Head, LinkedAct, filed
from regesta.model.told import told_once
from regesta.site import figures, pick, rows, timeline
from regesta.site.page import Page
from regesta.site.prose import prose
from regesta.views import home, page
from regesta.views.common import Issuer
from regesta.views.strength import Strength, strength

LISTED = 6
"""How many entries of a kind the home page names itself."""


def pages(archive: Archive) -> tuple[Page, ...]:
    """The home page, those of `content/pages/`, and `404.html`."""
    site = archive.site
    lost = pick.page_head(archive, "Page not found", "")
    return (
        Page("index.html", "pages/home.html", home.home, _home(archive)),
        Page(
            "404.html", "pages/404.html", page.not_found, page.NotFoundInputs(lost, site.base_url)
        ),
        *(
            Page(
                urls.entry("pages", entry.id),
                "pages/page.html",
                page.page,
                page.Inputs(
                    pick.page_head(archive, entry.title, entry.id),
                    prose(archive, entry),
                    site.rights,
                ),
            )
            for entry in archive.of("pages")
        ),
    )


def _home(archive: Archive) -> home.HomeInputs:
    records = archive.of("records")
    site = archive.site
    return home.HomeInputs(
        page=pick.page_head(archive, site.title, "", site.description),
        description=site.description,
        rights=site.rights,
        counts={folder: len(archive.of(folder)) for folder in FOLDERS if folder != "pages"},
        first=archive.heads[records[0].id].date if records else None,
        last=archive.heads[records[-1].id].date if records else None,
        issuers=_issuers(archive),
        sides=_sides(archive),
        records=tuple(rows.record(archive, entry) for entry in _ends(records)),
        years=timeline.years(archive),
        persons=_most(archive, "persons", archive.acts_by),
        topics=_most(archive, "topics", archive.acts_on),
        instruments=_most(archive, "instruments", archive.acts_invoking),
        strengths=_strengths(archive),
        verdicts=_verdicts(archive),
        pages=tuple(archive.heads[entry.id] for entry in archive.of("pages")),
        dated=figures.dated(archive, timeline.events(archive)),
    )


def _ends(records: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The records, or where there are many the first and the latest."""
    return records if len(records) <= LISTED else (records[0], *records[1 - LISTED :])


def _issuers(archive: Archive) -> tuple[tuple[Issuer, int], ...]:
    counts = Counter(e.data.issued_by for e in archive.of("records") if isinstance(e.data, Record))
    found = [(issuer, counts[issuer.head.id]) for issuer in pick.issuers(archive)]
    return tuple(sorted(found, key=lambda pair: (-pair[1], filed(pair[0].head))))


def _sides(archive: Archive) -> tuple[Head, ...]:
    """The states that took part in the meetings reported."""
    return rows.sides(archive, (archive.heads[entry.id] for entry in archive.of("records")))


def _most(
    archive: Archive, folder: str, acts: Callable[[str], Iterable[LinkedAct]]
) -> tuple[home.Counted, ...]:
    """The entries of `folder` with the most acts, the most first."""
    found = [
        home.Counted(archive.heads[entry.id], len(told_once(acts(entry.id))))
        for entry in archive.of(folder)
    ]
    found.sort(key=lambda each: (-each.count, filed(each.head)))
    return tuple(each for each in found[:LISTED] if each.count)


def _strengths(archive: Archive) -> dict[Strength, int]:
    return Counter(
        strength(archive.acts_about(entry.id), pick.bound(archive, entry.data))
        for entry in archive.of("undertakings")
        if isinstance(entry.data, Undertaking)
    )


def _verdicts(archive: Archive) -> dict[str, int]:
    """How many undertakings had each outcome; `none` for those without a later mention."""
    return Counter(
        verdict
        for entry in archive.of("undertakings")
        if isinstance(entry.data, Undertaking)
        for verdict in dict.fromkeys(found.outcome for found in entry.data.later) or ("none",)
    )
