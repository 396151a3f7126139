"""The pages of what the archive has not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regesta import urls
from regesta.archive.archive import Archive
from regesta.model.entries import Entry, Instrument, Meeting, Undertaking
from regesta.model.parts import Head, filed
from regesta.site import pick
from regesta.site.page import Page
from regesta.site.splits import Sheet, by_date, sheets
from regesta.views import gaps
from regesta.views.common import Crumb
from regesta.views.gaps import WORDS, Gap, GapList
from regesta.views.meeting import STATUS

SECTION = "gaps"


def pages(archive: Archive) -> tuple[Page, ...]:
    """The page of gaps, and the parts of those lists that are too long for it."""
    found = [(id_, _sheets(id_, _GAPS[id_](archive))) for id_ in WORDS]
    first = tuple(GapList(id_, sheet.total, sheet.rows, sheet.parts) for id_, (sheet, *_) in found)
    parts = [(id_, sheet) for id_, (_, *rest) in found for sheet in rest]
    crumbs = (Crumb("Gaps", urls.section(SECTION)),)
    return (
        Page(
            urls.section(SECTION),
            "pages/gaps.html",
            gaps.gaps,
            gaps.Inputs(pick.page_head(archive, "Gaps", SECTION), first),
        ),
        *(
            Page(
                sheet.path("", SECTION, id_, "year"),
                "pages/gaps.html",
                gaps.gaps,
                gaps.Inputs(
                    pick.page_head(archive, f"Gaps: {sheet.title}", SECTION, crumbs=crumbs),
                    (GapList(id_, sheet.total, sheet.rows, sheet.parts),),
                ),
            )
            for id_, sheet in parts
        ),
    )


def _sheets(id_: str, found: Iterable[Gap]) -> tuple[Sheet[Gap], ...]:
    return sheets(found, (SECTION, id_, "year"), lambda gap: by_date(gap.date, gap.head))


def _meetings(archive: Archive) -> Iterator[tuple[Entry, Meeting, Head]]:
    for entry in archive.of("meetings"):
        assert isinstance(entry.data, Meeting)  # noqa: S101 - entries of a folder are of its type
        yield entry, entry.data, archive.heads[entry.id]


def _named_in(archive: Archive, entry_id: str) -> tuple[Head, ...]:
    """The records that name an entry or expect it, each once, in order of time."""
    mentions = (mention.passage.record for mention in archive.mentions_of(entry_id))
    foreseen = (act.passage.record for act in archive.acts_foreseeing(entry_id))
    return _once((*mentions, *foreseen))


def _once(heads: Iterable[Head]) -> tuple[Head, ...]:
    return tuple({head.id: head for head in heads}.values())


def _without_record(archive: Archive) -> Iterator[Gap]:
    for entry, data, head in _meetings(archive):
        if data.status == "held" and not archive.accounts_of(entry.id):
            yield Gap(head, data.date, STATUS[data.status], _named_in(archive, entry.id))


def _one_sided(archive: Archive) -> Iterator[Gap]:
    for entry, data, head in _meetings(archive):
        accounts = archive.accounts_of(entry.id)
        held = {side.id for a in accounts if (side := archive.side_of(a.account.id))}
        sides = {a.side.id: a.side for a in archive.attendances_at(entry.id)}
        silent = [side for id_, side in sides.items() if id_ not in held]
        if accounts and silent:
            issuers = _once(account.account for account in accounts)
            yield Gap(head, data.date, "", issuers, tuple(sorted(silent, key=filed)))


def _texts(archive: Archive) -> Iterator[Gap]:
    for entry in archive.of("instruments"):
        data, head = entry.data, archive.heads[entry.id]
        assert isinstance(data, Instrument)  # noqa: S101
        if data.text_held == "no":
            invoked = (act.passage.record for act in archive.acts_invoking(entry.id))
            records = _once((*_named_in(archive, entry.id), *invoked))
            yield Gap(head, head.date, data.kind, records)


def _undertakings(archive: Archive) -> Iterator[tuple[Undertaking, Gap]]:
    for entry in archive.of("undertakings"):
        data, acts = entry.data, archive.acts_about(entry.id)
        assert isinstance(data, Undertaking)  # noqa: S101
        records = _once(act.passage.record for act in acts)
        sought = "; ".join(outcome.sought for outcome in data.later if outcome.sought)
        since = acts[0].date if acts else None
        yield data, Gap(archive.heads[entry.id], since, "", records, (), sought)


def _no_later_mention(archive: Archive) -> Iterator[Gap]:
    return (gap for data, gap in _undertakings(archive) if not data.later)


def _not_found(archive: Archive) -> Iterator[Gap]:
    for data, gap in _undertakings(archive):
        if data.later and all(outcome.outcome == "not-found" for outcome in data.later):
            yield gap


def _not_established(archive: Archive) -> Iterator[Gap]:
    for entry, data, head in _meetings(archive):
        if data.status == "not-established":
            yield Gap(head, data.date or data.planned, "", _named_in(archive, entry.id))


_GAPS = {
    "meetings-without-record": _without_record,
    "one-side-only": _one_sided,
    "texts-not-held": _texts,
    "no-later-mention": _no_later_mention,
    "not-found": _not_found,
    "not-established": _not_established,
}
