"""The tables of `/data/`: their columns, and their rows picked from the archive."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from regesta import urls
from regesta.addresses import in_ascii
from regesta.archive.archive import Archive
from regesta.dates import Edtf
from regesta.exports.tables import Column, Row, Table
from regesta.model import entries as e
from regesta.model.entries import Entry
from regesta.model.parts import ActKey, Actor, Head, LinkedAct
from regesta.site import pick
from regesta.views.strength import strength

_ID = Column("id", "string", "The id of the entry.")
_PAGE = Column("page", "string", "Its page, from the root of the site.")
_DATED = "EDTF (ISO 8601-2): a year, month or day, or an interval; ? uncertain, ~ approximate."

RECORDS = Table("records", "Records: the documents", (
    _ID, _PAGE,
    Column("title", "string", "As printed; in square brackets where supplied by the editor."),
    Column("kind", "string", "The kind of document."),
    Column("issued", "string", f"The date on the document. {_DATED}"),
    Column("issued_by", "string", "Who issued it, whose account it is: id of an organisation."),
    Column("language", "string", "Language tag (BCP 47)."),
    Column("summary", "string", "The editor's regest."),
    Column("meetings", "list", "The meetings that it reports: ids."),
    Column("topics", "list", "The topics it is indexed under: ids."),
    Column("source_url", "string", "Where it was published."),
    Column("source_file", "string", "The copy that it was transcribed from."),
    Column("source_sha256", "string", "The SHA-256 of that copy."),
    Column("words", "integer", "The words of that copy, all compared."),
    Column("rights", "string", "The rights in the document."),
))  # fmt: skip
ACTS = Table("acts", "Acts: who is reported to have done what", (
    Column("id", "string", "The record and the position in its list of acts."),
    Column("page", "string", "The passage, from the root of the site."),
    Column("record", "string", "The record: id."),
    Column("path", "string", "The passage, as it is cited."),
    Column("account", "string", "Whose account it is: id of an organisation."),
    Column("date", "string", f"When it was done. {_DATED}"),
    Column("meeting", "string", "Where it was done: id of a meeting."),
    Column("by", "list", "Who did it: ids of persons, organisations, states."),
    Column("supplied", "boolean", "Whether the record names nobody and the editor supplies `by`."),
    Column("sides", "list", "The states for which it was done: ids."),
    Column("act", "string", "The reporting verb, of the archive's vocabulary."),
    Column("class", "string", "The class of the verb."),
    Column("concurrence", "boolean", "An agreement by one side alone: its concurrence only."),
    Column("through", "list", "Who transmitted it: ids."),
    Column("to", "list", "Whom it addressed: ids."),
    Column("topics", "list", "On what: ids."),
    Column("instruments", "list", "The instruments invoked: ids."),
    Column("undertaking", "string", "The undertaking it concerns: id."),
    Column("effect", "string", "What it does to the undertaking."),
    Column("due", "string", f"The deadline. {_DATED}"),
    Column("due_words", "string", "The deadline as printed."),
    Column("qualified", "string", "The reservation as printed."),
    Column("foresees", "list", "The meetings it expects: ids."),
    Column("answers", "list", "The passages of the acts that it answers: addresses."),
    Column("restates", "string", "The passage of the act that it tells again: not counted."),
    Column("sentence", "string", "The sentence or sentences, as printed."),
))  # fmt: skip
UNDERTAKINGS = Table("undertakings", "Undertakings and what became of them", (
    _ID, _PAGE,
    Column("title", "string", "What was to be done."),
    Column("bound", "list", "Who owes it: ids; `sides` for all sides of the meeting."),
    Column("strength", "string", "Computed from its acts: agreed, announced or proposed."),
    Column("since", "string", f"The day of the first act that speaks of it. {_DATED}"),
    Column("due", "list", "The deadlines given, in order of the acts: EDTF."),
    Column("records", "list", "The records that speak of it: ids."),
    Column("topics", "list", "On what: ids."),
    Column("outcomes", "array", "What later became of it: outcome, on, meeting, note, sought."),
))  # fmt: skip
MEETINGS = Table("meetings", "Meetings, visits and talks", (
    _ID, _PAGE,
    Column("title", "string", "What it is called."),
    Column("kind", "string", "The kind of meeting."),
    Column("status", "string", "held, postponed, not-held or not-established."),
    Column("date", "string", f"When it was held. {_DATED}"),
    Column("planned", "string", f"When it was planned for. {_DATED}"),
    Column("places", "list", "Where: ids."),
    Column("part_of", "string", "The visit or meeting that it was part of: id."),
    Column("on_occasion_of", "string", "The meeting on whose occasion it was held: id."),
    Column("series", "string", "The body whose session it was: id of an organisation."),
    Column("number", "integer", "The number of the session."),
    Column("topics", "list", "On what: ids."),
    Column("persons", "list", "Who was there, by a record or another source: ids."),
    Column("records", "list", "The records that report it: ids."),
))  # fmt: skip
PERSONS = Table("persons", "Persons", (
    _ID, _PAGE,
    Column("name", "string", "The name."),
    Column("sort", "string", "The name as it is filed."),
    Column("native", "object", "The name in other languages, by language tag."),
    Column("also", "array", "Other forms of the name."),
    Column("born", "string", f"Date of birth. {_DATED}"),
    Column("died", "string", f"Date of death. {_DATED}"),
    Column("offices", "array", "Offices held: title, of (id), from, to (`..`: still held)."),
    Column("wikidata", "string", "Identifier in Wikidata."),
    Column("viaf", "string", "Identifier in VIAF."),
    Column("isni", "string", "Identifier in ISNI."),
))  # fmt: skip


class Rows(msgspec.Struct, frozen=True):
    """A table with all its rows, each with the year or initial that it may be split by."""

    table: Table
    rows: tuple[tuple[str, Row], ...]


def tables(archive: Archive) -> tuple[Rows, ...]:
    """Every table of the archive, in order."""
    acts = tuple((str(act.date.year), act_row(act)) for act in archive.acts)
    return (
        Rows(RECORDS, _rows(archive, "records", _record)),
        Rows(ACTS, acts),
        Rows(UNDERTAKINGS, _rows(archive, "undertakings", _undertaking)),
        Rows(MEETINGS, _rows(archive, "meetings", _meeting)),
        Rows(PERSONS, _rows(archive, "persons", _person)),
    )


def _rows(
    archive: Archive, folder: str, row: Callable[[Archive, Entry], tuple[str, Row]]
) -> tuple[tuple[str, Row], ...]:
    return tuple(row(archive, entry) for entry in archive.of(folder))


def act_row(act: LinkedAct) -> Row:
    """The row of an act."""
    record = act.passage.record
    return {
        "id": act.key,
        "page": urls.passage(record.id, act.passage.path),
        "record": record.id,
        "path": act.passage.path,
        "account": act.passage.account.id,
        "date": act.date.text,
        "meeting": _id(act.meeting),
        "by": _actors(act.by),
        "supplied": act.unnamed,
        "sides": _ids(act.sides),
        "act": act.word,
        "class": act.cls,
        "concurrence": act.concurrence,
        "through": _actors(act.through),
        "to": _actors(act.to),
        "topics": _ids(act.topics),
        "instruments": _ids(head for head, _ in act.instruments),
        "undertaking": _id(act.undertaking),
        "effect": act.effect or "",
        "due": _text(act.due),
        "due_words": act.due_words,
        "qualified": act.qualified,
        "foresees": _ids(act.foresees),
        "answers": [_where(key) for key in act.answers],
        "restates": _where(act.restates) if act.restates else "",
        "sentence": "".join(p.text for p in act.passage.sentence if not p.footnote),
    }


def _record(archive: Archive, entry: Entry) -> tuple[str, Row]:
    data, fidelity = entry.data, entry.fidelity
    assert isinstance(data, e.Record)  # noqa: S101 - entries of a folder are of its type
    return str(data.issued.year), {
        **_of(entry),
        "title": f"[{data.title}]" if data.title_supplied else data.title,
        "kind": data.kind,
        "issued": data.issued.text,
        "issued_by": data.issued_by,
        "language": data.language,
        "summary": data.summary,
        "meetings": list(dict.fromkeys(report.meeting for report in data.reports)),
        "topics": list(data.topics),
        "source_url": in_ascii(data.source.url),
        "source_file": data.source.file,
        "source_sha256": fidelity.sha256 if fidelity else "",
        "words": fidelity.words if fidelity else None,
        "rights": data.source.rights,
    }


def _undertaking(archive: Archive, entry: Entry) -> tuple[str, Row]:
    data = entry.data
    assert isinstance(data, e.Undertaking)  # noqa: S101
    acts = archive.acts_about(entry.id)
    since = acts[0].date if acts else None
    return str(since.year) if since else "undated", {
        **_of(entry),
        "title": data.title,
        "bound": list(archive.ids(data.bound)),
        "strength": strength(acts, pick.bound(archive, data)),
        "since": _text(since),
        "due": list(dict.fromkeys(act.due.text for act in acts if act.due)),
        "records": _ids(act.passage.record for act in acts),
        "topics": list(data.topics),
        "outcomes": [_outcome(later) for later in data.later],
    }


def _outcome(later: e.Outcome) -> Row:
    return {
        "outcome": later.outcome,
        "on": _text(later.on),
        "meeting": later.meeting,
        "note": later.note,
        "sought": later.sought,
    }


def _meeting(archive: Archive, entry: Entry) -> tuple[str, Row]:
    data = entry.data
    assert isinstance(data, e.Meeting)  # noqa: S101
    day = data.date or data.planned
    return str(day.year) if day else "undated", {
        **_of(entry),
        "title": data.title,
        "kind": data.kind,
        "status": data.status,
        "date": _text(data.date),
        "planned": _text(data.planned),
        "places": list(archive.ids(data.place)),
        "part_of": data.part_of,
        "on_occasion_of": data.on_occasion_of,
        "series": data.series,
        "number": data.number,
        "topics": list(data.topics),
        "persons": _ids(each.person for each in archive.attendances_at(entry.id)),
        "records": _ids(account.record for account in archive.accounts_of(entry.id)),
    }


def _person(archive: Archive, entry: Entry) -> tuple[str, Row]:
    data = entry.data
    assert isinstance(data, e.Person)  # noqa: S101
    head = archive.heads[entry.id]
    initial = next((c for c in head.sort if c.isascii() and c.isalnum()), "other")
    return initial, {
        **_of(entry),
        "name": data.name,
        "sort": data.sort,
        "native": dict(data.native),
        "also": list(data.also),
        "born": _text(data.born),
        "died": _text(data.died),
        "offices": [_office(office) for office in data.offices],
        **{key: data.same_as.get(key, "") for key in ("wikidata", "viaf", "isni")},
    }


def _office(office: e.Office) -> Row:
    return {
        "title": office.title,
        "of": office.of,
        "from": _text(office.from_),
        "to": _text(office.to),
    }


def _of(entry: Entry) -> Row:
    return {"id": entry.id, "page": urls.entry(entry.folder, entry.id)}


def _text(date: Edtf | None) -> str:
    return date.text if date else ""


def _id(head: Head | None) -> str:
    return head.id if head else ""


def _ids(heads: Iterable[Head]) -> list[str]:
    return list(dict.fromkeys(head.id for head in heads))


def _actors(actors: Iterable[Actor]) -> list[str]:
    return [actor.head.id for actor in actors]


def _where(key: ActKey) -> str:
    return urls.passage(key.record.id, key.path)
