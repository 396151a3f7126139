"""JSON-LD in the terms of schema.org: what a page is about, as one thing with its relations.

A thing is a dictionary without empty values; a related thing is its type, address and name.
Dates are given where ISO 8601 has them: those that are certain, of a year, a month or a day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from regesta.addresses import in_ascii
from regesta.dates import Edtf
from regesta.exports.reference import CitedRecord
from regesta.model.entries import (
    Instrument,
    Meeting,
    Organisation,
    Person,
    Place,
    Record,
    Topic,
)
from regesta.model.kinds import BY_FOLDER

Thing = dict[str, Any]
CONTEXT = "https://schema.org"
_STATUS = {
    "postponed": "https://schema.org/EventPostponed",
    "not-held": "https://schema.org/EventCancelled",
}
_REGISTERS = {
    "wikidata": "https://www.wikidata.org/entity/",
    "viaf": "https://viaf.org/viaf/",
    "isni": "https://isni.org/isni/",
}


def related(folder: str, iri: str, name: str) -> Thing:
    """An entry as the object of a relation."""
    return {"@type": BY_FOLDER[folder].thing, "@id": iri, "name": name}


def thing(types: str | list[str], iri: str, name: str, **properties: Any) -> Thing:
    """The subject of a page, without the properties that are empty."""
    found = {"@context": CONTEXT, "@type": types, "@id": iri, "url": iri, "name": name}
    return {**found, **{key: value for key, value in properties.items() if _says(value)}}


def record(
    iri: str,
    reference: CitedRecord,
    collection: Thing,
    files: Iterable[tuple[str, str]],
    relations: Mapping[str, Any],
    data: Record,
) -> Thing:
    """A record; `files` are media types and addresses of what holds it.

    `relations` are author, about, recipient, locationCreated, messageAttachment,
    translationOfWork, workTranslation. What was sent, or received, is a message too.
    """
    encodings = [
        {"@type": "MediaObject", "encodingFormat": media, "contentUrl": address}
        for media, address in files
    ]
    sent = relations["recipient"] or relations["messageAttachment"] or data.received
    image, authors = in_ascii(data.source.facsimile), relations["author"]
    repository = {"@type": "ArchiveOrganization", "name": reference.repository}
    return thing(
        ["ArchiveComponent", "DigitalDocument", *(["Message"] if sent else [])],
        iri, reference.title,
        identifier=[reference.id, reference.number] if reference.number else reference.id,
        genre=reference.kind, author=authors[0] if len(authors) == 1 else authors,
        datePublished=iso(reference.issued), inLanguage=reference.language,
        abstract=reference.abstract, about=relations["about"], isPartOf=collection,
        isBasedOn=reference.source, usageInfo=reference.rights, encoding=encodings,
        associatedMedia={"@type": "ImageObject", "url": image} if image else None,
        dateReceived=iso(data.received),
        holdingArchive=repository if reference.repository else None,
        itemLocation=reference.original,
        **{how: found for how, found in relations.items() if how not in ("author", "about")},
    )  # fmt: skip


def meeting(iri: str, data: Meeting, relations: Mapping[str, Any]) -> Thing:
    """A meeting; `relations` are location, attendee, superEvent, recordedIn ..."""
    day = data.date or data.planned
    first, last = _ends(day)
    return thing(
        "Event", iri, data.title, additionalType=data.kind, startDate=first, endDate=last,
        eventStatus=_STATUS.get(data.status, ""), **relations,
    )  # fmt: skip


def person(iri: str, data: Person, bodies: Mapping[str, Thing]) -> Thing:
    """A person with the offices held; `bodies` are the organisations of them, by id."""
    offices = [
        _filled(
            {
                "@type": "OrganizationRole",
                "roleName": office.title,
                "startDate": iso(office.from_),
                "endDate": "" if not office.to or office.to.still_held else iso(office.to),
                "affiliation": bodies[office.of],
            }
        )
        for office in data.offices
    ]
    return thing(
        "Person", iri, data.name, alternateName=_names(data.also, data.native),
        birthDate=iso(data.born), deathDate=iso(data.died), affiliation=offices,
        sameAs=[_REGISTERS[key] + data.same_as[key].replace(" ", "")
                for key in _REGISTERS if key in data.same_as],
    )  # fmt: skip


def organisation(iri: str, data: Organisation, parent: Thing | None) -> Thing:
    """An organisation, or a state as one."""
    return thing(
        "Organization", iri, data.name, alternateName=_names(data.also, data.native),
        additionalType=data.kind, parentOrganization=parent, sameAs=_geonames(data.geonames),
    )  # fmt: skip


def place(iri: str, data: Place, country: Thing | None) -> Thing:
    """A place; a disputed one is contained in none, and has each side's name."""
    known = data.lat is not None and data.lon is not None
    point = {"@type": "GeoCoordinates", "latitude": data.lat, "longitude": data.lon}
    return thing(
        "Place", iri, data.name,
        alternateName=_names((*data.also, *data.names_by.values()), data.native),
        geo=point if known else None, containedInPlace=country, sameAs=_geonames(data.geonames),
    )  # fmt: skip


def topic(iri: str, data: Topic, index: Thing) -> Thing:
    """A term of the subject index."""
    return thing(
        "DefinedTerm", iri, data.name, alternateName=list(data.also), inDefinedTermSet=index
    )


def instrument(iri: str, data: Instrument, relations: Mapping[str, Any]) -> Thing:
    """An instrument, dated by its first event.

    `relations` are author, legislationPassedBy, hasPart, isPartOf, workExample, about.
    """
    first = min((event.on for event in data.dates), default=None)
    return thing(
        "Legislation", iri, data.title, alternateName=list(data.also), legislationType=data.kind,
        legislationDate=iso(first), **relations,
    )  # fmt: skip


def iso(date: Edtf | None) -> str:
    """A date of ISO 8601, or an interval of two; empty for what is uncertain or open."""
    return date.text if date and date.is_plain and not date.mark else ""


def _ends(date: Edtf | None) -> tuple[str, str]:
    first, _, last = iso(date).partition("/")
    return first, last or first


def _names(also: Iterable[str], native: Mapping[str, str]) -> list[Any]:
    languages = [{"@value": name, "@language": language} for language, name in native.items()]
    return [*dict.fromkeys(also), *languages]


def _geonames(number: int | None) -> str:
    return f"https://sws.geonames.org/{number}/" if number else ""


def _filled(values: Thing) -> Thing:
    return {key: value for key, value in values.items() if _says(value)}


def _says(value: Any) -> bool:
    return value is not None and value not in ("", [])
