"""What must hold of entries beside those that they refer to: kinds, designations, places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from regesta.archive.acts_hold import acts_hold, searches_hold
from regesta.archive.archive import Archive
from regesta.archive.dating import dates_hold
from regesta.archive.entries import Entries
from regesta.archive.participants import is_called, offices_on
from regesta.archive.references_hold import references_hold
from regesta.archive.scripts import names_hold
from regesta.archive.sources_hold import sources_hold
from regesta.model import entries as e
from regesta.model.entries import AnyEntry, Entry
from regesta.model.kinds import BY_FOLDER
from regesta.model.vocabulary import KIND_WORDS
from regesta.problems import Kind, Problem, did_you_mean, printable


def entry_holds(entry: AnyEntry, archive: Archive) -> Iterator[Problem]:
    """What an entry must obey by itself, or with those that it refers to."""
    yield from references_hold(entry, archive)
    yield from dates_hold(entry, archive.entries)
    yield from names_hold(entry)
    yield from sources_hold(entry, archive)
    yield from _kind(entry, archive.site)
    match entry.data:
        case e.Record() as record:
            yield from acts_hold(cast("Entry[e.Record]", entry), archive)
            yield from _readings(entry, record)
            for position, report in enumerate(record.reports):
                yield from _designations(entry, report, position, archive.entries)
        case e.Undertaking():
            yield from searches_hold(cast("Entry[e.Undertaking]", entry))
        case e.Place() as place:
            yield from _place(entry, place)


def _kind(entry: AnyEntry, site: e.Site) -> Iterator[Problem]:
    name = BY_FOLDER[entry.folder].singular
    kind = getattr(entry.data, "kind", None)
    if name in KIND_WORDS and kind is not None:
        extra = dict(site.kinds).get(name, ())  # type: ignore[call-overload]
        known = (*KIND_WORDS[name], *extra)
        if kind not in known:
            near = did_you_mean(kind, known) or f"one of {', '.join(known)};"
            hint = f"{near} site.yaml can add others"
            message = f"`{printable(kind)}` is no kind of {name}"
            yield Problem(Kind.UNKNOWN_KIND, entry.place("kind"), message, hint)


def _readings(entry: AnyEntry, record: e.Record) -> Iterator[Problem]:
    """`none` says that a form names no entry: it stands beside no other."""
    for form, readings in record.mentions.items():
        several = readings if isinstance(readings, tuple) else (readings,)
        plain = tuple(one for one in several if isinstance(one, str))
        for read in (plain, *(one.is_ for one in several if isinstance(one, e.Reading))):
            if e.NONE in read and read not in (e.NONE, (e.NONE,)):
                message = f"`{printable(form)}` cannot be `none` and something else"
                place = entry.place("mentions", form)
                hint = "leave one of them out"
                yield Problem(Kind.NONE_AND_MORE, place, message, hint)


def _designations(
    entry: AnyEntry, report: e.Report, position: int, entries: Entries
) -> Iterator[Problem]:
    meeting = entries.data(e.Meeting, report.meeting)
    on = meeting.date if meeting else None
    for side, participants in report.sides.items():
        for number, one in enumerate(participants):
            other = entries.find(e.Person, one.person)
            if on is None or not one.as_ or other is None:
                continue
            held = offices_on(other.data, on)
            titles = [form for office in held for form in (office.title, *office.also)]
            titles += [rank.title for rank in other.data.ranks]
            if other.data.offices and not is_called(one.as_, titles):
                field = ("reports", position, "sides", side, number, "as")
                offices = "; ".join(office.title for office in held) or "none known"
                message = f"`{printable(one.as_)}` is printed; offices held that day: {offices}"
                hint = f"check {other.file}, or note it (kind: designation)"
                if not _noted(entry, one.as_):
                    place = entry.place(*field)
                    yield Problem(Kind.DESIGNATION, place, message, hint, severity="warning")


def _noted(entry: AnyEntry, designation: str) -> bool:
    notes: tuple[e.Note, ...] = getattr(entry.data, "notes", ())
    return any(n.kind == "designation" and designation in n.quote for n in notes)


def _place(entry: AnyEntry, place: e.Place) -> Iterator[Problem]:
    if (place.lat is None) != (place.lon is None):
        message = "a place has both `lat` and `lon`, or neither"
        at = entry.place("lat" if place.lon is None else "lon")
        yield Problem(Kind.HALF_A_POSITION, at, message, "give both")
    if place.names_by and place.country:
        message = "a disputed place has each side's name for it, and no `country`"
        yield Problem(Kind.DISPUTED_PLACE, entry.place("country"), message, "leave `country` out")
