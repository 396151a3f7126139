"""What must hold between entries: references, vocabularies, designations, sources, use."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from regesta.archive.dating import dates_hold
from regesta.archive.entries import Entries
from regesta.archive.participants import offices_on, sides_at
from regesta.archive.references import WORDS, Reference, every, references
from regesta.archive.scripts import names_hold
from regesta.model import entries as e
from regesta.model.entries import AnyEntry, Data, Entry, ids
from regesta.model.kinds import BY_FOLDER, INDEXED
from regesta.model.vocabulary import ACTS, KIND_WORDS
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
    yield from _site_holds(site)
    yield from _pages_exist(entries, unread)
    yield from dates_hold(entries)
    yield from names_hold(site, entries)
    for entry in entries.values():
        yield from _id(entry)
        yield from _kind(entry, site)
        yield from _sources(entry)
    for record in entries.of(e.Record):
        yield from _record(record, record.data, site)
        yield from _readings(record, record.data)
        yield from _actors(record, record.data, entries)
        yield from _answers(record, record.data, entries, unread)
        for position, report in enumerate(record.data.reports):
            yield from _designations(record, report, position, entries)
    for undertaking in entries.of(e.Undertaking):
        yield from _outcomes(undertaking, undertaking.data)
    for place in entries.of(e.Place):
        yield from _place(place, place.data)
    for kind, field in (
        (e.Meeting, "part_of"),
        (e.Meeting, "on_occasion_of"),
        (e.Organisation, "part_of"),
        (e.Topic, "broader"),
    ):
        yield from _cycles(entries, kind, field)


def _site_holds(site: e.Site) -> Iterator[Problem]:
    for word in sorted(site.acts.keys() & ACTS.keys()):
        message = f"`{word}` is in the vocabulary of acts already"
        yield Problem(Location("content/site.yaml"), message, "leave it out of `acts`")


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


def _sources(entry: AnyEntry) -> Iterator[Problem]:
    for path, source in every(entry, e.Source):
        if source.kind == "inference" and not source.note:
            message, hint = "an inference needs a `note`", "say what it is inferred from"
            yield Problem(entry.place(*path), message, hint)
        if source.kind != "inference" and not source.url:
            message = f"a source of kind `{source.kind}` needs a `url`"
            yield Problem(entry.place(*path), message, "give its address, or kind: inference")


def _record(entry: AnyEntry, record: e.Record, site: e.Site) -> Iterator[Problem]:
    known = {**ACTS, **site.acts}
    for position, act in enumerate(record.acts):
        if act.act not in known:
            message = f"`{printable(act.act)}` is no act of the vocabulary"
            hint = did_you_mean(act.act, known) or "site.yaml can add it, under `acts`"
            yield Problem(entry.place("acts", position, "act"), message, hint)


def _readings(entry: AnyEntry, record: e.Record) -> Iterator[Problem]:
    """`none` says that a form names no entry: it stands beside no other."""
    for form, readings in record.mentions.items():
        several = readings if isinstance(readings, tuple) else (readings,)
        plain = tuple(one for one in several if isinstance(one, str))
        for read in (plain, *(one.is_ for one in several if isinstance(one, e.Reading))):
            if e.NONE in read and read not in (e.NONE, (e.NONE,)):
                message = f"`{printable(form)}` cannot be `none` and something else"
                yield Problem(entry.place("mentions", form), message, "leave one of them out")


def _actors(entry: AnyEntry, record: e.Record, entries: Entries) -> Iterator[Problem]:
    """`unnamed` stands alone, and `sides` where the record or a meeting's entry names them."""
    known = sides_at(record, None, entries)
    for position, act in enumerate(record.acts):
        if isinstance(act.by, tuple) and e.UNNAMED in act.by:
            message = "`unnamed` stands in a list"
            hint = "write `by: unnamed`, and whom you take it to be in `supplied`"
            yield Problem(entry.place("acts", position, "by"), message, hint)
        for field in ("by", "supplied", "to"):
            if e.SIDES in ids(getattr(act, field)) and not known:
                message = "`sides`, but no meeting that this record reports names its sides"
                hint = "give them in `reports`, or name the actors"
                yield Problem(entry.place("acts", position, field), message, hint)


def _answers(
    entry: AnyEntry, record: e.Record, entries: Entries, unread: Collection[str]
) -> Iterator[Problem]:
    """Every act that another answers or restates is there, and none leads back to itself."""
    for position, act in enumerate(record.acts):
        for field, refs in (("answers", act.answers), ("restates", act.restates)):
            for ref in filter(None, ids(refs)):
                record_id, _, act_id = ref.rpartition("#")
                if record_id in unread:
                    continue
                place = entry.place("acts", position, field)
                known = _act_ids(entries.data(e.Record, record_id or entry.id))
                if act_id not in known:
                    message = f"there is no act `{act_id}` in {record_id or 'this record'}"
                    hint = did_you_mean(act_id, known) or "give it an `id` there"
                    yield Problem(place, message, hint)
                elif act_id == act.id and record_id in ("", entry.id):
                    yield Problem(place, f"the act `{act_id}` {field} itself", "name the other act")
                elif field == "restates" and _told_in_a_circle(entry.id, act, entries):
                    message = f"the act `{act.id}` is told again by what it restates"
                    yield Problem(
                        place, message, "leave `restates` out of the act that is told first"
                    )


def _told_in_a_circle(record_id: str, act: e.Act, entries: Entries) -> bool:
    start, seen = (record_id, act.id), set[tuple[str, str]]()
    while act.restates:
        record_id = act.restates.rpartition("#")[0] or record_id
        key = (record_id, act.restates.rpartition("#")[2])
        found = [one for one in _acts_of(entries.data(e.Record, record_id)) if one.id == key[1]]
        if key == start or key in seen or not found:
            return key == start
        seen.add(key)
        act = found[0]
    return False


def _acts_of(record: e.Record | None) -> tuple[e.Act, ...]:
    return record.acts if record else ()


def _act_ids(record: e.Record | None) -> list[str]:
    return [act.id for act in _acts_of(record) if act.id]


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


def _outcomes(entry: AnyEntry, undertaking: e.Undertaking) -> Iterator[Problem]:
    for position, outcome in enumerate(undertaking.later):
        place = entry.place("later", position)
        if outcome.outcome == "not-found" and not outcome.sought:
            yield Problem(place, "`not-found` needs `sought`", "say what was looked for, and where")
        if outcome.outcome != "not-found" and not outcome.sources:
            message = f"the verdict `{outcome.outcome}` needs `sources`"
            yield Problem(place, message, "cite what it rests on, or leave it out")


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
