"""What the page of an entry says of it to machines, and how to cite it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import singledispatch
from typing import Any

from regesta import urls
from regesta.addresses import in_ascii
from regesta.archive.archive import Archive
from regesta.exports import citations, jsonld, metadata
from regesta.exports.citations import Words
from regesta.exports.jsonld import Thing
from regesta.exports.reference import Citable, CitedRecord, Locator, absolute
from regesta.model import entries as e
from regesta.model.entries import AnyEntry, Data, Entry, actor_ids, actors, ids, listed
from regesta.model.parts import Head, Value
from regesta.model.text import walk
from regesta.pages.shared import particulars

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
_SINGLE = (
    "superEvent", "organizer", "locationCreated", "exampleOfWork", "translationOfWork",
)  # fmt: skip
"""The relations to one other at most."""


class Subject(Value, frozen=True):
    """An entry that a page is about: its data, and the heads that it is related to, by how.

    `reference` is a record's as an item of a bibliography.
    """

    head: Head
    data: Data
    related: Mapping[str, tuple[Head, ...]] = {}
    reference: CitedRecord | None = None


class Link(Value, frozen=True):
    """A `<link>` of a page's head: an absolute address, or one relative to the site's root."""

    rel: str
    href: str
    type: str = ""
    title: str = ""


class Citations(Value, frozen=True):
    """A record's citation in three styles, and the page of its paragraphs' citations."""

    chicago: Words
    mla: Words
    apa: Words
    paragraphs: str
    files: tuple[Link, ...]


class Described(Value, frozen=True):
    """The metadata of a page. `base` is the site's absolute address, empty where it has none.

    `path` is the page that `meta`, `links` and `data` describe: other pages of the same entry,
    which hold a part of it, leave them out. `meta` are names and contents of `<meta>`, in order;
    `data` is JSON-LD, None for none.
    """

    base: str = ""
    path: str = ""
    meta: tuple[tuple[str, str], ...] = ()
    links: tuple[Link, ...] = ()
    data: dict[str, Any] | None = None
    cite: Citations | None = None


def subject(archive: Archive, entry: AnyEntry) -> Subject:
    """What the page of an entry is about, gathered."""
    related = {
        how: tuple(archive.heads[i] for i in dict.fromkeys(several) if i in archive.heads)
        for how, several in _related(entry.data, archive, entry.id)
    }
    record = archive.entries.find(e.Record, entry.id)
    one = reference(archive, record) if record else None
    return Subject(archive.heads[entry.id], entry.data, related, one)


def reference(archive: Archive, entry: Entry[e.Record]) -> CitedRecord:
    """A record as an item of a bibliography."""
    data = entry.data
    names = [archive.heads[topic].title for topic in data.topics]
    author, *coauthors = _authors(archive, data)
    return CitedRecord(
        id=entry.id,
        title=f"[{data.label}]" if data.title_supplied else data.label,
        author=author,
        kind=data.kind,
        issued=data.issued,
        archive=archive.site.title,
        language=data.language,
        abstract=data.summary,
        rights=data.source.rights,
        source=in_ascii(data.source.url),
        subjects=tuple(sorted(names)),
        address=absolute(archive.site.base_url, urls.entry("records", entry.id)),
        title_language=data.title_language,
        coauthors=tuple(coauthors),
        number=data.number,
        original=particulars.original(data),
        repository=data.original.repository if data.original else "",
    )


def _authors(archive: Archive, data: e.Record) -> Iterator[str]:
    """Whose a record is in a bibliography: its authors, or who issued it."""
    for one in actors(data.authors) or ids(data.issued_by):
        yield archive.heads[one].title if isinstance(one, str) else one.printed


def citable(archive: Archive, entry: Entry[e.Record]) -> Citable:
    """A record with all its passages."""
    pages = archive.wording(entry.id).outline.on_pages
    passages = (
        Locator(b.path, b.kind == "section", pages.get(b.path, ""))
        for b in walk(entry.body)
        if b.path
    )
    return Citable(reference(archive, entry), tuple(passages))


@singledispatch
def _related(data: Data, archive: Archive, entry_id: str) -> Iterable[tuple[str, Iterable[str]]]:
    """What an entry is related to: in what way, and the ids."""
    return ()


@_related.register
def _(data: e.Record, archive: Archive, entry_id: str) -> Iterable[tuple[str, Iterable[str]]]:
    of = archive.document_of(entry_id)
    yield "exampleOfWork", (of,) if archive.entries.find(e.Instrument, of) else ()
    yield "author", actor_ids(data.authors) or ids(data.issued_by)
    yield "about", (*(report.meeting for report in data.reports), *data.topics)
    yield "recipient", actor_ids(data.addressees)
    yield "locationCreated", ids(data.sent_from)
    yield "messageAttachment", (one for one in listed(data.enclosures) if isinstance(one, str))
    yield "translationOfWork", ids(data.translation_of)
    yield (
        "workTranslation",
        (tie.record.id for tie in archive.ties_of[entry_id] if tie.what == "translated"),
    )


@_related.register
def _(data: e.Meeting, archive: Archive, entry_id: str) -> Iterable[tuple[str, Iterable[str]]]:
    yield "location", ids(data.place)
    yield "attendee", (one.person.id for one in archive.attendances_at[entry_id])
    yield "superEvent", (data.part_of,)
    yield "subEvent", (head.id for head in archive.parts_of[entry_id])
    yield "organizer", (data.series,)
    yield "about", data.topics
    yield "recordedIn", (account.record.id for account in archive.accounts_of[entry_id])


@_related.register
def _(data: e.Person, archive: Archive, entry_id: str) -> Iterable[tuple[str, Iterable[str]]]:
    yield "bodies", (office.of for office in data.offices)


@_related.register
def _(data: e.Organisation, archive: Archive, entry_id: str) -> Iterable[tuple[str, Iterable[str]]]:
    yield "parent", (data.part_of,)


@_related.register
def _(data: e.Place, archive: Archive, entry_id: str) -> Iterable[tuple[str, Iterable[str]]]:
    yield "country", (data.country,)


@_related.register
def _(data: e.Instrument, archive: Archive, entry_id: str) -> Iterable[tuple[str, Iterable[str]]]:
    yield "author", ids(data.authors)
    yield "legislationPassedBy", data.signatories
    yield "hasPart", (*ids(data.contains), *(one.id for one in archive.instrument_parts[entry_id]))
    yield "isPartOf", (data.part_of, *(one.id for one in archive.within[entry_id]))
    yield "workExample", archive.texts(entry_id)
    yield "about", data.topics


def describe(about: Subject | None, base_url: str, site_title: str) -> Described:
    """The metadata of a page; of one that is about no entry: where the feed is."""
    base = absolute(base_url, "")
    feed = (Link("alternate", FEED, "application/atom+xml", f"{site_title}: records"),)
    links = feed if base_url else ()
    if about is None:
        return Described(base=base, links=links)
    one = about.reference
    return Described(
        base=base,
        path=urls.entry(about.head.folder, about.head.id),
        meta=metadata.metadata(one) if one else (),
        links=(*links, *(files(one.id) if one else ())),
        data=_Things(base_url, site_title, about).thing(),
        cite=cited(one) if one else None,
    )


def cited(one: CitedRecord) -> Citations:
    """A record's citations, with the files that hold them."""
    return Citations(
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


class _Things(Value, frozen=True):
    """An entry in the terms of schema.org, with addresses from a page two folders down."""

    base_url: str
    site_title: str
    about: Subject

    def iri(self, path: str) -> str:
        """The address of an output: absolute, or where the site has no address, relative."""
        return absolute(self.base_url, path) or f"../../{path}"

    def some(self, how: str) -> list[Thing]:
        return [
            jsonld.related(head.folder, self.iri(urls.entry(head.folder, head.id)), head.title)
            for head in self.about.related.get(how, ())
        ]

    def one(self, how: str) -> Thing | None:
        return next(iter(self.some(how)), None)

    def thing(self) -> Thing | None:
        """The entry itself; None for a kind that has no such terms."""
        head = self.about.head
        iri = self.iri(urls.entry(head.folder, head.id))
        found: Thing | None = None
        match self.about.data:
            case e.Record() as data:
                found = self._record(iri, data)
            case e.Meeting() as data:
                found = jsonld.meeting(iri, data, self._relations())
            case e.Person() as data:
                heads = self.about.related["bodies"]
                bodies = dict(zip((h.id for h in heads), self.some("bodies"), strict=True))
                found = jsonld.person(iri, data, bodies)
            case e.Organisation() as data:
                found = jsonld.organisation(iri, data, self.one("parent"))
            case e.Place() as data:
                found = jsonld.place(iri, data, self.one("country"))
            case e.Topic() as data:
                index = self.iri(urls.section("topics"))
                found = jsonld.topic(iri, data, {"@type": "DefinedTermSet", "@id": index})
            case e.Instrument() as data:
                found = jsonld.instrument(iri, data, self._relations())
        return found

    def _record(self, iri: str, data: e.Record) -> Thing:
        one = self.about.reference
        assert one is not None  # noqa: S101 - every record is gathered with one
        home = self.iri("index.html")
        collection = {"@type": "Collection", "@id": home, "name": self.site_title}
        encodings = [(link.type, self.iri(link.href)) for link in files(one.id)[_CITATIONS:]]
        relations = self._relations()
        return jsonld.record(iri, one, collection, encodings, relations, data)

    def _relations(self) -> dict[str, Any]:
        return {
            how: self.one(how) if how in _SINGLE else self.some(how) for how in self.about.related
        }
