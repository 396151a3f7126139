"""The table of persons."""

from __future__ import annotations

from regesta.exports.columns.cells import DATED, date
from regesta.exports.columns.entries import ID, PAGE, EntryPart
from regesta.exports.tables import Column, Table
from regesta.model.entries import Office, Person


class PersonPart(EntryPart, frozen=True):
    """A person."""

    data: Person


def _name(part: PersonPart) -> str:
    return part.data.name


def _sort(part: PersonPart) -> str:
    return part.data.sort


def _native(part: PersonPart) -> dict[str, str]:
    return dict(part.data.native)


def _also(part: PersonPart) -> list[str]:
    return list(part.data.also)


def _born(part: PersonPart) -> str:
    return date(part.data.born)


def _died(part: PersonPart) -> str:
    return date(part.data.died)


def _offices(part: PersonPart) -> list[dict[str, str]]:
    return [_office(office) for office in part.data.offices]


def _office(office: Office) -> dict[str, str]:
    return {
        "title": office.title,
        "of": office.of,
        "from": date(office.from_),
        "to": date(office.to),
        "attested": date(office.attested),
    }


def _wikidata(part: PersonPart) -> str:
    return part.data.same_as.get("wikidata", "")


def _viaf(part: PersonPart) -> str:
    return part.data.same_as.get("viaf", "")


def _isni(part: PersonPart) -> str:
    return part.data.same_as.get("isni", "")


PERSONS: Table[PersonPart] = Table("persons", "Persons", (
    ID, PAGE,
    Column("name", "string", "The name.", _name),
    Column("sort", "string", "The name as it is filed.", _sort),
    Column("native", "object", "The name in other languages, by language tag.", _native),
    Column("also", "array", "Other forms of the name.", _also),
    Column("born", "string", f"Date of birth. {DATED}", _born),
    Column("died", "string", f"Date of death. {DATED}", _died),
    Column("offices", "array",
           "Offices held: title, of (id), from, to (`..`: still held), and where neither is known "
           "attested, a day on which it was held.", _offices),
    Column("wikidata", "string", "Identifier in Wikidata.", _wikidata),
    Column("viaf", "string", "Identifier in VIAF.", _viaf),
    Column("isni", "string", "Identifier in ISNI.", _isni),
))  # fmt: skip
