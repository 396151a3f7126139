"""What the pages of entries say of themselves to machines, picked from the archive."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from regesta import urls
from regesta.addresses import in_ascii
from regesta.archive.archive import Archive
from regesta.exports import citations, jsonld, metadata
from regesta.exports.jsonld import Thing
from regesta.exports.reference import Citable, Locator, Reference, absolute
from regesta.model import entries as e
from regesta.model.entries import Entry
from regesta.model.text import walk
from regesta.views.described import Cited, Described, Link

FEED = "feed.xml"
_FILES = (
    ("cite.bib", "application/x-bibtex", "BibTeX (biblatex)"),
    ("cite.ris", "application/x-research-info-systems", "RIS"),
    ("cite.csl.json", "application/vnd.citationstyles.csl+json", "CSL-JSON"),
    ("source.md", "text/markdown", "Markdown source"),
    ("text.txt", "text/plain", "Plain text"),
    ("record.json", "application/json", "JSON"),
)
_CITATIONS = 3


def plain(archive: Archive) -> Described:
    """The metadata of a page that describes no entry: where the feed is."""
    return Described(base=_base(archive), links=_feed(archive))


def described(archive: Archive, entry: Entry) -> Described:
    """The metadata of the page of an entry."""
    path = urls.entry(entry.folder, entry.id)
    is_record = isinstance(entry.data, e.Record)
    one = reference(archive, entry) if is_record else None
    return Described(
        base=_base(archive),
        path=path,
        meta=metadata.metadata(one) if one else (),
        links=(*_feed(archive), *(files(entry.id) if is_record else ())),
        data=_thing(archive, entry),
        cite=cited(one) if one else None,
    )


def reference(archive: Archive, entry: Entry) -> Reference:
    """A record as an item of a bibliography."""
    data = entry.data
    assert isinstance(data, e.Record)  # noqa: S101 - entries of a folder are of its type
    names = [archive.heads[topic].title for topic in data.topics]
    return Reference(
        id=entry.id,
        title=f"[{data.title}]" if data.title_supplied else data.title,
        author=archive.heads[data.issued_by].title,
        kind=data.kind,
        issued=data.issued,
        archive=archive.site.title,
        language=data.language,
        abstract=data.summary,
        rights=data.source.rights,
        source=in_ascii(data.source.url),
        subjects=tuple(sorted(names)),
        address=absolute(archive.site.base_url, urls.entry("records", entry.id)),
    )


def citable(archive: Archive, entry: Entry) -> Citable:
    """A record with all its passages."""
    passages = (Locator(b.path, b.kind == "section") for b in walk(entry.body) if b.path)
    return Citable(reference(archive, entry), tuple(passages))


def cited(one: Reference) -> Cited:
    """A record's citations, with the files that hold them."""
    return Cited(
        citations.chicago(one),
        citations.mla(one),
        citations.apa(one),
        f"records/{one.id}/cite/index.html",
        files(one.id),
    )


def files(record_id: str) -> tuple[Link, ...]:
    """The files beside a record's page, those of its citations first."""
    return tuple(
        Link("alternate", f"records/{record_id}/{name}", media, title)
        for name, media, title in _FILES
    )


def _base(archive: Archive) -> str:
    return absolute(archive.site.base_url, "")


def _feed(archive: Archive) -> tuple[Link, ...]:
    if not archive.site.base_url:
        return ()
    return (Link("alternate", FEED, "application/atom+xml", f"{archive.site.title}: records"),)


def _thing(archive: Archive, entry: Entry) -> Thing | None:
    """The entry in the terms of schema.org; None for a kind that has no such terms."""
    things = _Things(archive)
    iri = things.iri(urls.entry(entry.folder, entry.id))
    found: Thing | None = None
    match entry.data:
        case e.Record() as data:
            found = _record(things, entry, iri, data)
        case e.Meeting() as data:
            found = jsonld.meeting(iri, data, _of_meeting(things, entry.id, data))
        case e.Person() as data:
            bodies = {office.of: things.one(office.of) or {} for office in data.offices}
            found = jsonld.person(iri, data, bodies)
        case e.Organisation() as data:
            found = jsonld.organisation(iri, data, things.one(data.part_of))
        case e.PlaceEntry() as data:
            found = jsonld.place(iri, data, things.one(data.country))
        case e.Topic() as data:
            index = things.iri(urls.section("topics"))
            found = jsonld.topic(iri, data, {"@type": "DefinedTermSet", "@id": index})
        case e.Instrument() as data:
            about = things.some(data.topics)
            found = jsonld.instrument(iri, data, things.some(data.signatories), about)
    return found


class _Things:
    """Entries as objects of relations, with addresses from a page two folders down."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive

    def iri(self, path: str) -> str:
        """The address of an output: absolute, or where the site has no address, relative."""
        return absolute(self.archive.site.base_url, path) or f"../../{path}"

    def one(self, entry_id: str) -> Thing | None:
        head = self.archive.heads.get(entry_id)
        if head is None:
            return None
        return jsonld.related(head.folder, self.iri(urls.entry(head.folder, head.id)), head.title)

    def some(self, ids: Iterable[str]) -> list[Thing]:
        return [thing for id_ in dict.fromkeys(ids) if (thing := self.one(id_))]


def _record(things: _Things, entry: Entry, iri: str, data: e.Record) -> Thing:
    archive = things.archive
    home = things.iri("index.html")
    collection = {"@type": "Collection", "@id": home, "name": archive.site.title}
    about = things.some([*(report.meeting for report in data.reports), *data.topics])
    encodings = [(link.type, things.iri(link.href)) for link in files(entry.id)[_CITATIONS:]]
    issuer = things.one(data.issued_by) or {}
    return jsonld.record(iri, reference(archive, entry), issuer, collection, about, encodings)


def _of_meeting(things: _Things, meeting_id: str, data: e.Meeting) -> dict[str, Any]:
    archive = things.archive
    people = (attendance.person.id for attendance in archive.attendances_at(meeting_id))
    records = (account.record.id for account in archive.accounts_of(meeting_id))
    return {
        "location": things.some(archive.ids(data.place)),
        "attendee": things.some(people),
        "superEvent": things.one(data.part_of),
        "subEvent": things.some(head.id for head in archive.parts_of(meeting_id)),
        "organizer": things.one(data.series),
        "about": things.some(data.topics),
        "recordedIn": things.some(records),
    }
