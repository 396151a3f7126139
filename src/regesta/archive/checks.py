"""What must hold between entries: references, vocabularies, dates, designations, use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from regesta.archive.references import Reference, every, references
from regesta.dates import Edtf
from regesta.model import entries as e
from regesta.model.entries import Entry
from regesta.model.vocabulary import ACTS, KINDS
from regesta.problems import Place, Problem, did_you_mean, printable
from regesta.urls import PAGES

Entries = Mapping[str, Entry]

_SINGULAR = {
    "records": "a record", "meetings": "a meeting", "undertakings": "an undertaking",
    "persons": "a person", "organisations": "an organisation", "places": "a place",
    "topics": "a topic", "instruments": "an instrument", "pages": "a page",
}  # fmt: skip


def references_hold(entries: Entries) -> Iterator[Problem]:
    """Every id that an entry gives exists, and is of a folder that the field takes."""
    for entry in entries.values():
        for reference in references(entry):
            yield from _reference(entry, reference, entries)


def _reference(entry: Entry, reference: Reference, entries: Entries) -> Iterator[Problem]:
    place = (entry.key_place if reference.is_key else entry.place)(*reference.path)
    wanted = " or ".join(_SINGULAR[folder] for folder in reference.folders[:3])
    other = entries.get(reference.id)
    if other is None:
        known = [i for i, one in entries.items() if one.folder in reference.folders]
        message = f"there is no entry `{printable(reference.id)}`"
        folder = reference.folders[0]
        hint = did_you_mean(reference.id, known) or f"make it: content/{folder}/<id>.md"
        yield Problem(place, message, hint)
    elif other.folder not in reference.folders:
        message = f"`{reference.id}` is {_SINGULAR[other.folder]}; this needs {wanted}"
        yield Problem(place, message, f"see {other.file}")


def entries_hold(site: e.Site, entries: Entries) -> Iterator[Problem]:
    """What each entry must obey by itself or with those that it refers to directly."""
    yield from _site_holds(site)
    yield from _pages_exist(entries)
    for entry in entries.values():
        yield from _kind(entry, site)
        yield from _sources(entry)
        match entry.data:
            case e.Record():
                yield from _record(entry, entry.data, site, entries)
            case e.Undertaking():
                yield from _outcomes(entry, entry.data)
            case e.Person():
                yield from _person(entry, entry.data)
            case e.PlaceEntry():
                yield from _place(entry, entry.data)
            case _:
                pass
    for folder, field in (
        ("meetings", "part_of"),
        ("organisations", "part_of"),
        ("topics", "broader"),
    ):
        yield from _cycles(entries, folder, field)


def _site_holds(site: e.Site) -> Iterator[Problem]:
    for word in sorted(site.acts.keys() & ACTS.keys()):
        message = f"`{word}` is in the vocabulary of acts already"
        yield Problem(Place("content/site.yaml"), message, "leave it out of `acts`")


def _pages_exist(entries: Entries) -> Iterator[Problem]:
    for page in sorted(PAGES):
        if page not in entries or entries[page].folder != "pages":
            message = "there is no such page, and every page of the site leads to it"
            yield Problem(Place(f"content/pages/{page}.md"), message, "write it: a `title`, a text")


def _kind(entry: Entry, site: e.Site) -> Iterator[Problem]:
    name = entry.folder.removesuffix("s")
    kind = getattr(entry.data, "kind", None)
    if name in KINDS and kind is not None:
        extra = dict(site.kinds).get(name, ())  # type: ignore[call-overload]
        known = (*KINDS[name], *extra)
        if kind not in known:
            hint = did_you_mean(kind, known) or f"one of {', '.join(known)}; site.yaml can add"
            message = f"`{printable(kind)}` is no kind of {name}"
            yield Problem(entry.place("kind"), message, hint)


def _sources(entry: Entry) -> Iterator[Problem]:
    for path, source in every(entry, e.Source):
        if source.kind == "inference" and not source.note:
            message, hint = "an inference needs a `note`", "say what it is inferred from"
            yield Problem(entry.place(*path), message, hint)
        if source.kind != "inference" and not source.url:
            message = f"a source of kind `{source.kind}` needs a `url`"
            yield Problem(entry.place(*path), message, "give its address, or kind: inference")


def _record(entry: Entry, record: e.Record, site: e.Site, entries: Entries) -> Iterator[Problem]:
    known = {**ACTS, **site.acts}
    for position, act in enumerate(record.acts):
        if act.act not in known:
            message = f"`{printable(act.act)}` is no act of the vocabulary"
            hint = did_you_mean(act.act, known) or "site.yaml can add it, under `acts`"
            yield Problem(entry.place("acts", position, "act"), message, hint)
        yield from _act_links(entry, act, position, entries)
    for position, report in enumerate(record.reports):
        meeting = _meeting(entries, report.meeting)
        if meeting and meeting.date and record.issued.before(meeting.date):
            message = f"issued {record.issued}, before the meeting it reports, {meeting.date}"
            hint = f"`issued` is the date on the document; see {entries[report.meeting].file}"
            yield Problem(entry.place("issued"), message, hint)
        yield from _designations(entry, report, position, entries)


def _meeting(entries: Entries, meeting_id: str) -> e.Meeting | None:
    entry = entries.get(meeting_id)
    return entry.data if entry and isinstance(entry.data, e.Meeting) else None


def _act_links(entry: Entry, act: e.Act, position: int, entries: Entries) -> Iterator[Problem]:
    for field, refs in (("answers", act.answers), ("restates", act.restates)):
        for ref in (refs,) if isinstance(refs, str) else refs:
            if not ref:
                continue
            record_id, _, act_id = ref.rpartition("#")
            other = entries.get(record_id) if record_id else entry
            known = _act_ids(other)
            place = entry.place("acts", position, field)
            if act_id not in known:
                where = record_id or "this record"
                message = f"there is no act `{act_id}` in {where}"
                yield Problem(
                    place, message, did_you_mean(act_id, known) or "give it an `id` there"
                )
            elif not record_id and act_id == act.id:
                yield Problem(place, f"the act `{act_id}` {field} itself", "name the other act")


def _act_ids(entry: Entry | None) -> list[str]:
    data = entry.data if entry else None
    return [act.id for act in data.acts if act.id] if isinstance(data, e.Record) else []


def _designations(
    entry: Entry, report: e.Report, position: int, entries: Entries
) -> Iterator[Problem]:
    meeting = _meeting(entries, report.meeting)
    on = meeting.date if meeting else None
    for side, participants in report.sides.items():
        for number, one in enumerate(participants):
            other = entries.get(one.person)
            if on is None or not one.as_ or other is None or not isinstance(other.data, e.Person):
                continue
            held = offices_on(other.data, on)
            titles = {form.casefold() for office in held for form in (office.title, *office.also)}
            if other.data.offices and one.as_.casefold() not in titles:
                field = ("reports", position, "sides", side, number, "as")
                offices = "; ".join(office.title for office in held) or "none known"
                message = f"`{printable(one.as_)}` is printed; offices held that day: {offices}"
                hint = f"check {other.file}, or note it (kind: designation)"
                if not _noted(entry, one.as_):
                    yield Problem(entry.place(*field), message, hint, severity="warning")


def _noted(entry: Entry, designation: str) -> bool:
    data = entry.data
    notes = data.notes if isinstance(data, e.Record) else ()
    return any(n.kind == "designation" and designation in n.quote for n in notes)


def offices_on(person: e.Person, on: Edtf) -> tuple[e.Office, ...]:
    """The offices that a person held, or may have held, on a date, the latest begun first."""
    held = [office for office in person.offices if not _over(office, on)]
    return tuple(sorted(held, key=_begun, reverse=True))


def _begun(office: e.Office) -> date:
    return (office.from_ and office.from_.earliest) or date.min


def _over(office: e.Office, on: Edtf) -> bool:
    return bool(office.from_ and on.before(office.from_)) or bool(
        office.to and not office.to.still_held and office.to.before(on)
    )


def _outcomes(entry: Entry, undertaking: e.Undertaking) -> Iterator[Problem]:
    for position, outcome in enumerate(undertaking.later):
        place = entry.place("later", position)
        if outcome.outcome == "not-found" and not outcome.sought:
            yield Problem(place, "`not-found` needs `sought`", "say what was looked for, and where")
        if outcome.outcome != "not-found" and not outcome.sources:
            message = f"the verdict `{outcome.outcome}` needs `sources`"
            yield Problem(place, message, "cite what it rests on, or leave it out")


def _person(entry: Entry, person: e.Person) -> Iterator[Problem]:
    for position, office in enumerate(person.offices):
        if (
            office.from_
            and office.to
            and not office.to.still_held
            and office.to.before(office.from_)
        ):
            message = f"this office ends, {office.to}, before it begins, {office.from_}"
            yield Problem(entry.place("offices", position, "to"), message, "mend one of the two")
    if person.born and person.died and person.died.before(person.born):
        message = f"died {person.died}, before being born {person.born}"
        yield Problem(entry.place("died"), message, "mend one of the two")


def _place(entry: Entry, place: e.PlaceEntry) -> Iterator[Problem]:
    if (place.lat is None) != (place.lon is None):
        message = "a place has both `lat` and `lon`, or neither"
        yield Problem(entry.place("lat" if place.lon is None else "lon"), message, "give both")
    if place.names_by and place.country:
        message = "a disputed place has each side's name for it, and no `country`"
        yield Problem(entry.place("country"), message, "leave `country` out")


def _cycles(entries: Entries, folder: str, field: str) -> Iterator[Problem]:
    for entry in entries.values():
        if entry.folder != folder:
            continue
        seen = [entry.id]
        above = entries.get(getattr(entry.data, field))
        while above and above.folder == folder and above.id not in seen:
            seen.append(above.id)
            above = entries.get(getattr(above.data, field))
        if above and above.id == entry.id:
            message = f"`{field}` leads round in a circle: {' > '.join([*seen, entry.id])}"
            yield Problem(entry.place(field), message, "break the circle")


def unused(entries: Entries, named: set[str]) -> Iterator[Problem]:
    """A notice for every entry that no other refers to and no record names."""
    used = {r.id for entry in entries.values() for r in references(entry)} | named
    for entry in entries.values():
        if entry.folder not in ("pages", "records") and entry.id not in used:
            message = "nothing refers to this entry"
            yield Problem(Place(entry.file), message, severity="notice")


def foreseen_after(entry: Entry, entries: Entries) -> Iterator[Problem]:
    """A warning for each act that foresees a meeting held before the record was issued."""
    record = entry.data
    if not isinstance(record, e.Record):
        return
    reported = {report.meeting for report in record.reports}
    for position, act in enumerate(record.acts):
        ids = (act.foresees,) if isinstance(act.foresees, str) else act.foresees
        for meeting_id in ids:
            meeting = _meeting(entries, meeting_id)
            first = min(
                (m.date for i in reported if (m := _meeting(entries, i)) and m.date), default=None
            )
            if meeting and meeting.date and first and meeting.date.before(first):
                message = f"`{meeting_id}` was held {meeting.date}, before this was said"
                place = entry.place("acts", position, "foresees")
                yield Problem(place, message, "check the meeting", severity="warning")
