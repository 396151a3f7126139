"""The pages of places, and those of the periods of long lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from regesta.archive.archive import Archive
from regesta.figures.places import Site
from regesta.model.entries import Entry, Instrument, Meeting, PlaceEntry
from regesta.model.values import Value
from regesta.site import figures, pick, rows
from regesta.site.page import Page
from regesta.site.periods import Dates, split
from regesta.site.prose import prose
from regesta.views import place
from regesta.views.common import Issuer
from regesta.views.index import MeetingRow

Meetings = Mapping[str, Sequence[MeetingRow]]
Done = Mapping[str, Sequence[place.DoneThere]]
_DATES: Dates = {
    "meetings": lambda row: row.date or row.planned,
    "instruments": lambda done: done.on,
    "mentions": lambda mention: mention.passage.record.date,
}


class _Whole(Value, frozen=True):
    """What is gathered once for all places: what was held, and done to instruments, at each."""

    issuers: tuple[Issuer, ...]
    held: Meetings
    done: Done
    sites: Mapping[str, Site]


def pages(archive: Archive) -> tuple[Page, ...]:
    """The pages of every place."""
    whole = _Whole(pick.issuers(archive), _held(archive), _done(archive), figures.sites(archive))
    return tuple(
        Page(path, "pages/place.html", place.place, inputs)
        for entry in archive.of("places")
        if isinstance(entry.data, PlaceEntry)
        for path, inputs in split(
            _inputs(archive, entry, entry.data, whole), archive.heads[entry.id], _DATES
        )
    )


def _inputs(archive: Archive, entry: Entry, data: PlaceEntry, whole: _Whole) -> place.PlaceInputs:
    mentions = archive.mentions_of(entry.id)
    country = pick.head(archive, data.country)
    return place.PlaceInputs(
        page=pick.entry_head(archive, entry),
        head=archive.heads[entry.id],
        facts=place.PlaceFacts(
            data,
            prose(archive, entry),
            country,
            rows.names_by(archive, data),
            whole.sites.get(entry.id),
        ),
        meetings=tuple(whole.held.get(entry.id, ())),
        instruments=tuple(whole.done.get(entry.id, ())),
        mentions=mentions,
        issuers=whole.issuers,
        sides=rows.sides(archive, (mention.passage.record for mention in mentions)),
    )


def _held(archive: Archive) -> Meetings:
    """The meetings by the place where they were, or were to be, held."""
    found: defaultdict[str, list[MeetingRow]] = defaultdict(list)
    for entry in archive.of("meetings"):
        if isinstance(entry.data, Meeting):
            for id_ in archive.ids(entry.data.place):
                found[id_].append(rows.meeting(archive, entry))
    return found


def _done(archive: Archive) -> Done:
    """What was done to instruments, by place."""
    found: defaultdict[str, list[place.DoneThere]] = defaultdict(list)
    for entry in archive.of("instruments"):
        for day in entry.data.dates if isinstance(entry.data, Instrument) else ():
            done = place.DoneThere(archive.heads[entry.id], day.what.replace("-", " "), day.on)
            found[day.place].append(done)
    return found
