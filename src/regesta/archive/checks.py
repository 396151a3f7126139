"""What must hold between entries: references, vocabularies, designations, sources, use."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from regesta.archive.acts_hold import acts_hold
from regesta.archive.dating import dates_hold
from regesta.archive.entries import Entries
from regesta.archive.participants import offices_on
from regesta.archive.references import WORDS, Reference, references
from regesta.archive.scripts import names_hold
from regesta.archive.sources_hold import sources_hold
from regesta.model import entries as e
from regesta.model.entries import AnyEntry, Data, Entry
from regesta.model.kinds import BY_FOLDER, INDEXED
from regesta.model.vocabulary import KIND_WORDS
from regesta.problems import Location, Problem, did_you_mean, printable
from regesta.urls import PAGES


def references_hold(entries: Entries, unread: Collection[str]) -> Iterator[Problem]:
    """Every id that an entry gives exists, and is of a folder that the field takes."""
    for entry in entries.values():
        for reference in references(entry):
            if reference.id not in unread:
                yield from _reference(entry, reference, entries)


def _reference(entry: AnyEntry, reference: Reference, entries: Entries) -> Iterator[Problem]:
    place = (entry.key_place if reference.is_key else entry.place)(*reference.path)
    wanted = " or ".join(BY_FOLDER[folder].one for folder in reference.folders)
    if len(reference.folders) == len(INDEXED):
        wanted = "an entry, not a page about the archive"
    other = entries.get(reference.id)
    if other is None:
        known = [i for i, one in entries.items() if one.folder in reference.folders]
        message = f"there is no entry `{printable(reference.id)}`"
        folder = reference.folders[0]
        hint = did_you_mean(reference.id, known) or f"make it: content/{folder}/<id>.md"
        yield Problem(place, message, hint)
    elif other.folder not in reference.folders:
        message = f"`{reference.id}` is {BY_FOLDER[other.folder].one}; this needs {wanted}"
        yield Problem(place, message, f"see {other.file}")


def entries_hold(site: e.Site, entries: Entries, unread: Collection[str]) -> Iterator[Problem]:
    """What each entry must obey by itself or with those that it refers to directly."""
    yield from _pages_exist(entries, unread)
    yield from dates_hold(entries)
    yield from names_hold(site, entries)
    yield from sources_hold(entries)
    yield from acts_hold(site, entries, unread)
    for entry in entries.values():
        yield from _id(entry)
        yield from _kind(entry, site)
    for record in entries.of(e.Record):
        yield from _readings(record, record.data)
        for position, report in enumerate(record.data.reports):
            yield from _designations(record, report, position, entries)
    for place in entries.of(e.Place):
        yield from _place(place, place.data)
    for kind, field in (
        (e.Meeting, "part_of"),
        (e.Meeting, "on_occasion_of"),
        (e.Organisation, "part_of"),
        (e.Instrument, "part_of"),
        (e.Topic, "broader"),
    ):
        yield from _cycles(entries, kind, field)


def _pages_exist(entries: Entries, unread: Collection[str]) -> Iterator[Problem]:
    for page in sorted(PAGES - set(unread)):
        if page not in entries or entries[page].folder != "pages":
            message = "there is no such page, and every page of the site leads to it"
            yield Problem(
                Location(f"content/pages/{page}.md"), message, "write it: a `title`, a text"
            )


def _id(entry: AnyEntry) -> Iterator[Problem]:
    if entry.id in WORDS:
        message = f"`{entry.id}` has a meaning of its own where ids stand"
        yield Problem(Location(entry.file), message, "rename the file")


def _kind(entry: AnyEntry, site: e.Site) -> Iterator[Problem]:
    name = BY_FOLDER[entry.folder].singular
    kind = getattr(entry.data, "kind", None)
    if name in KIND_WORDS and kind is not None:
        extra = dict(site.kinds).get(name, ())  # type: ignore[call-overload]
        known = (*KIND_WORDS[name], *extra)
        if kind not in known:
            hint = did_you_mean(kind, known) or f"one of {', '.join(known)}; site.yaml can add"
            message = f"`{printable(kind)}` is no kind of {name}"
            yield Problem(entry.place("kind"), message, hint)


def _readings(entry: AnyEntry, record: e.Record) -> Iterator[Problem]:
    """`none` says that a form names no entry: it stands beside no other."""
    for form, readings in record.mentions.items():
        several = readings if isinstance(readings, tuple) else (readings,)
        plain = tuple(one for one in several if isinstance(one, str))
        for read in (plain, *(one.is_ for one in several if isinstance(one, e.Reading))):
            if e.NONE in read and read not in (e.NONE, (e.NONE,)):
                message = f"`{printable(form)}` cannot be `none` and something else"
                yield Problem(entry.place("mentions", form), message, "leave one of them out")


def _designations(
    entry: Entry[e.Record], report: e.Report, position: int, entries: Entries
) -> Iterator[Problem]:
    meeting = entries.data(e.Meeting, report.meeting)
    on = meeting.date if meeting else None
    for side, participants in report.sides.items():
        for number, one in enumerate(participants):
            other = entries.find(e.Person, one.person)
            if on is None or not one.as_ or other is None:
                continue
            held = offices_on(other.data, on)
            titles = {form.casefold() for office in held for form in (office.title, *office.also)}
            titles |= {rank.title.casefold() for rank in other.data.ranks}
            if other.data.offices and one.as_.casefold() not in titles:
                field = ("reports", position, "sides", side, number, "as")
                offices = "; ".join(office.title for office in held) or "none known"
                message = f"`{printable(one.as_)}` is printed; offices held that day: {offices}"
                hint = f"check {other.file}, or note it (kind: designation)"
                if not _noted(entry, one.as_):
                    yield Problem(entry.place(*field), message, hint, severity="warning")


def _noted(entry: Entry[e.Record], designation: str) -> bool:
    return any(n.kind == "designation" and designation in n.quote for n in entry.data.notes)


def _place(entry: AnyEntry, place: e.Place) -> Iterator[Problem]:
    if (place.lat is None) != (place.lon is None):
        message = "a place has both `lat` and `lon`, or neither"
        yield Problem(entry.place("lat" if place.lon is None else "lon"), message, "give both")
    if place.names_by and place.country:
        message = "a disputed place has each side's name for it, and no `country`"
        yield Problem(entry.place("country"), message, "leave `country` out")


def _cycles(entries: Entries, kind: type[Data], field: str) -> Iterator[Problem]:
    for entry in entries.of(kind):
        seen = [entry.id]
        above = entries.find(kind, getattr(entry.data, field))
        while above and above.id not in seen:
            seen.append(above.id)
            above = entries.find(kind, getattr(above.data, field))
        if above and above.id == entry.id:
            message = f"`{field}` leads round in a circle: {' > '.join([*seen, entry.id])}"
            yield Problem(entry.place(field), message, "break the circle")


def unused(entries: Entries, named: set[str]) -> Iterator[Problem]:
    """A notice for every entry that no other refers to and no record names.

    A meeting of a series is reached by the meetings beside it.
    """
    used = {r.id for entry in entries.values() for r in references(entry)} | named
    in_series = {meeting.id for meeting in entries.of(e.Meeting) if meeting.data.series}
    for entry in entries.values():
        if BY_FOLDER[entry.folder].expected and entry.id not in used | in_series:
            message = "nothing refers to this entry"
            yield Problem(Location(entry.file), message, severity="notice")
