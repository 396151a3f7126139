"""The authority entries as their front matter gives them: who and what records speak of.

Persons and organisations follow the elements of ISAAR(CPF), topics those of SKOS.
"""

from __future__ import annotations

from typing import Annotated, Literal

from regesta.dates import Edtf, OfficeEnd
from regesta.model import rules
from regesta.model.fields import Count, Fields, Id, Identifier, Named, Source, Unconfirmed


class Office(Fields, frozen=True, kw_only=True, rename={"from_": "from"}):
    """An office held."""

    title: str
    """The office."""
    also: tuple[str, ...] = ()
    """Other designations of it that records print."""
    of: Id
    """The organisation that it is an office of."""
    from_: Edtf | None = None
    """The day on which it began."""
    to: OfficeEnd | None = None
    """The day on which it ended: left out where that is not known, `..` where it is still held."""
    attested: Edtf | None = None
    """A day on which it is known to be held, where neither beginning nor end is."""
    note: str = ""
    """What else is to be said of it."""
    sources: tuple[Source, ...] = ()
    """What this rests on."""


class Rank(Fields, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A personal rank, such as Marshal, that is no office."""

    title: str
    """The rank."""
    from_: Edtf | None = None
    """The day from which it was held."""
    note: str = ""
    """What else is to be said of it."""
    sources: tuple[Source, ...] = ()
    """What this rests on."""


class Person(Named, frozen=True, kw_only=True):
    """An authority record of a person: names, life dates, offices."""

    name: str
    """What he or she goes by on all pages; found in texts."""
    sort: str
    """The name as registers order it: `Kono, Yohei`."""
    native: dict[str, str] = {}
    """The name as languages of his or her own write it, language -> name; found in texts."""
    also: tuple[str, ...] = ()
    """Other forms of the name that stand in texts."""
    born: Edtf | None = None
    """The date of birth."""
    died: Edtf | None = None
    """The date of death."""
    offices: tuple[Office, ...] = ()
    """The offices held."""
    ranks: tuple[Rank, ...] = ()
    """Personal ranks that are no offices."""
    same_as: dict[Literal["wikidata", "viaf", "isni"], Identifier] = {}
    """The same person elsewhere: identifiers of Wikidata, VIAF, ISNI."""
    sources: tuple[Source, ...] = ()
    """What this rests on."""
    formerly: tuple[Id, ...] = ()
    """Ids that it had before: their addresses lead to it. `rename` writes them."""
    unconfirmed: Unconfirmed = ()
    """Its fields that a draft guessed; while it names one, the entry is not published."""


class Organisation(Named, frozen=True, kw_only=True):
    """A corporate body; a state is one."""

    name: str
    """What it goes by on all pages; found in texts."""
    kind: str
    """What sort of body; a state is one, of kind `state`. `site.yaml` can add."""
    also: tuple[str, ...] = ()
    """Other forms of the name that stand in texts."""
    native: dict[str, str] = {}
    """The name as its own languages write it, language -> name; found in texts."""
    part_of: Id = ""
    """The body that it is a part of, up to the state."""
    geonames: Count | None = None
    """Its number in GeoNames, of a state."""
    sources: tuple[Source, ...] = ()
    """What this rests on."""
    formerly: tuple[Id, ...] = ()
    """Ids that it had before: their addresses lead to it. `rename` writes them."""
    unconfirmed: Unconfirmed = ()
    """Its fields that a draft guessed; while it names one, the entry is not published."""


class Place(Named, frozen=True, kw_only=True):
    """A place, which may be disputed."""

    name: str
    """What it goes by on all pages; found in texts."""
    also: tuple[str, ...] = ()
    """Other forms of the name that stand in texts."""
    native: dict[str, str] = {}
    """The name as its own languages write it, language -> name; found in texts."""
    lat: Annotated[float, rules.LATITUDE] | None = None
    """Latitude, in degrees."""
    lon: Annotated[float, rules.LONGITUDE] | None = None
    """Longitude, in degrees."""
    country: Id = ""
    """The state that it is in; none for a disputed place."""
    names_by: dict[Id, str] = {}
    """Each side's name for a disputed place, state -> name."""
    geonames: Count | None = None
    """Its number in GeoNames."""
    sources: tuple[Source, ...] = ()
    """What this rests on."""
    formerly: tuple[Id, ...] = ()
    """Ids that it had before: their addresses lead to it. `rename` writes them."""
    unconfirmed: Unconfirmed = ()
    """Its fields that a draft guessed; while it names one, the entry is not published."""


class Topic(Named, frozen=True, kw_only=True):
    """A concept of the subject index, in the sense of SKOS."""

    name: str
    """The topic, as a heading has it."""
    broader: Id = ""
    """The topic that it is a part of."""
    related: tuple[Id, ...] = ()
    """Topics to see also."""
    also: tuple[str, ...] = ()
    """Other words for it."""
    formerly: tuple[Id, ...] = ()
    """Ids that it had before: their addresses lead to it. `rename` writes them."""
    unconfirmed: Unconfirmed = ()
    """Its fields that a draft guessed; while it names one, the entry is not published."""
