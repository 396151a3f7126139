"""What must hold between entries: references, vocabularies, designations, sources, use."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from regesta.archive.dating import dates_hold
from regesta.archive.participants import offices_on, sides_at
from regesta.archive.references import WORDS, Reference, every, references
from regesta.archive.scripts import names_hold
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


def references_hold(entries: Entries, unread: Collection[str]) -> Iterator[Problem]:
    """Every id that an entry gives exists, and is of a folder that the field takes."""
    for entry in entries.values():
        for reference in references(entry):
            if reference.id not in unread:
                yield from _reference(entry, reference, entries)


def _reference(entry: Entry, reference: Reference, entries: Entries) -> Iterator[Problem]:
    place = (entry.key_place if reference.is_key else entry.place)(*reference.path)
    wanted = " or ".join(_SINGULAR[folder] for folder in reference.folders)
    if "pages" not in reference.folders and len(reference.folders) == len(e.FOLDERS) - 1:
        wanted = "an entry, not a page about the archive"
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
        match entry.data:
            case e.Record():
                yield from _record(entry, entry.data, site)
                yield from _readings(entry, entry.data)
                yield from _actors(entry, entry.data, entries)
                yield from _answers(entry, entry.data, entries, unread)
                for position, report in enumerate(entry.data.reports):
                    yield from _designations(entry, report, position, entries)
            case e.Undertaking():
                yield from _outcomes(entry, entry.data)
            case e.PlaceEntry():
                yield from _place(entry, entry.data)
            case _:
                pass
    for folder, field in (
        ("meetings", "part_of"),
        ("meetings", "on_occasion_of"),
        ("organisations", "part_of"),
        ("topics", "broader"),
    ):
        yield from _cycles(entries, folder, field)


def _site_holds(site: e.Site) -> Iterator[Problem]:
    for word in sorted(site.acts.keys() & ACTS.keys()):
        message = f"`{word}` is in the vocabulary of acts already"
        yield Problem(Place("content/site.yaml"), message, "leave it out of `acts`")


def _pages_exist(entries: Entries, unread: Collection[str]) -> Iterator[Problem]:
    for page in sorted(PAGES - set(unread)):
        if page not in entries or entries[page].folder != "pages":
            message = "there is no such page, and every page of the site leads to it"
            yield Problem(Place(f"content/pages/{page}.md"), message, "write it: a `title`, a text")


def _id(entry: Entry) -> Iterator[Problem]:
    if entry.id in WORDS:
        message = f"`{entry.id}` has a meaning of its own where ids stand"
        yield Problem(Place(entry.file), message, "rename the file")


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


def _record(entry: Entry, record: e.Record, site: e.Site) -> Iterator[Problem]:
    known = {**ACTS, **site.acts}
    for position, act in enumerate(record.acts):
        if act.act not in known:
            message = f"`{printable(act.act)}` is no act of the vocabulary"
            hint = did_you_mean(act.act, known) or "site.yaml can add it, under `acts`"
            yield Problem(entry.place("acts", position, "act"), message, hint)


def _readings(entry: Entry, record: e.Record) -> Iterator[Problem]:
    """`none` says that a form names no entry: it stands beside no other."""
    for form, readings in record.mentions.items():
        several = readings if isinstance(readings, tuple) else (readings,)
        plain = tuple(one for one in several if isinstance(one, str))
        for ids in (plain, *(one.is_ for one in several if isinstance(one, e.Reading))):
            if e.NONE in ids and ids not in (e.NONE, (e.NONE,)):
                message = f"`{printable(form)}` cannot be `none` and something else"
                yield Problem(entry.place("mentions", form), message, "leave one of them out")


def _actors(entry: Entry, record: e.Record, entries: Entries) -> Iterator[Problem]:
    """`unnamed` stands alone, and `sides` where the record or a meeting's entry names them."""
    known = sides_at(record, None, entries)
    for position, act in enumerate(record.acts):
        if isinstance(act.by, tuple) and e.UNNAMED in act.by:
            message = "`unnamed` stands in a list"
            hint = "write `by: unnamed`, and whom you take it to be in `supplied`"
            yield Problem(entry.place("acts", position, "by"), message, hint)
        for field in ("by", "supplied", "to"):
            if e.SIDES in _each(getattr(act, field)) and not known:
                message = "`sides`, but no meeting that this record reports names its sides"
                hint = "give them in `reports`, or name the actors"
                yield Problem(entry.place("acts", position, field), message, hint)


def _each(value: e.Ids) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def _answers(
    entry: Entry, record: e.Record, entries: Entries, unread: Collection[str]
) -> Iterator[Problem]:
    """Every act that another answers or restates is there, and none leads back to itself."""
    for position, act in enumerate(record.acts):
        for field, refs in (("answers", act.answers), ("restates", act.restates)):
            for ref in filter(None, _each(refs)):
                record_id, _, act_id = ref.rpartition("#")
                if record_id in unread:
                    continue
                place = entry.place("acts", position, field)
                known = _act_ids(entries.get(record_id or entry.id))
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
        found = [one for one in _acts_of(entries.get(record_id)) if one.id == key[1]]
        if key == start or key in seen or not found:
            return key == start
        seen.add(key)
        act = found[0]
    return False


def _acts_of(entry: Entry | None) -> tuple[e.Act, ...]:
    return entry.data.acts if entry and isinstance(entry.data, e.Record) else ()


def _act_ids(entry: Entry | None) -> list[str]:
    return [act.id for act in _acts_of(entry) if act.id]


def _designations(
    entry: Entry, report: e.Report, position: int, entries: Entries
) -> Iterator[Problem]:
    meeting = entries.get(report.meeting)
    on = meeting.data.date if meeting and isinstance(meeting.data, e.Meeting) else None
    for side, participants in report.sides.items():
        for number, one in enumerate(participants):
            other = entries.get(one.person)
            if on is None or not one.as_ or other is None or not isinstance(other.data, e.Person):
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


def _noted(entry: Entry, designation: str) -> bool:
    data = entry.data
    notes = data.notes if isinstance(data, e.Record) else ()
    return any(n.kind == "designation" and designation in n.quote for n in notes)


def _outcomes(entry: Entry, undertaking: e.Undertaking) -> Iterator[Problem]:
    for position, outcome in enumerate(undertaking.later):
        place = entry.place("later", position)
        if outcome.outcome == "not-found" and not outcome.sought:
            yield Problem(place, "`not-found` needs `sought`", "say what was looked for, and where")
        if outcome.outcome != "not-found" and not outcome.sources:
            message = f"the verdict `{outcome.outcome}` needs `sources`"
            yield Problem(place, message, "cite what it rests on, or leave it out")


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
    """A notice for every entry that no other refers to and no record names.

    A meeting of a series is reached by the meetings beside it.
    """
    used = {r.id for entry in entries.values() for r in references(entry)} | named
    for entry in entries.values():
        in_series = isinstance(entry.data, e.Meeting) and entry.data.series
        if entry.folder not in ("pages", "records") and entry.id not in used and not in_series:
            message = "nothing refers to this entry"
            yield Problem(Place(entry.file), message, severity="notice")
