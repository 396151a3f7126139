"""What groups of fields have in common: the forms of their values, titles, sources, sides."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from regesta.dates import Edtf
from regesta.model import rules
from regesta.model.vocabulary import Role, SourceKind

Id = Annotated[str, rules.ID]
ActRef = Annotated[str, rules.ACT_REF]
Ids = Id | tuple[Id, ...]
Unconfirmed = tuple[str, ...]
Address = Annotated[str, rules.ADDRESS]
SiteAddress = Annotated[str, rules.BASE]
Identifier = Annotated[str, rules.IDENTIFIER]
Division = Annotated[str, rules.DIVISION]
Abbreviation = Annotated[str, rules.ABBREVIATION]
Primary = Annotated[str, rules.PRIMARY]
Label = Annotated[str, rules.LABEL]
Count = Annotated[int, rules.COUNT]
Language = Annotated[str, rules.LANGUAGE]
TimeOfDay = Annotated[str, rules.TIME] | Literal[""]
SIDES, UNNAMED, ACCOUNT, NONE = "sides", "unnamed", "account", "none"


class Fields(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What every group of fields has in common: frozen, and nothing unknown in it."""


class Titled(Fields, frozen=True, kw_only=True):
    """What goes by a title."""

    title: str
    """What it is called."""

    @property
    def label(self) -> str:
        """What it goes by."""
        return self.title

    def printed(self) -> dict[str, str]:
        """What is printed of it outside its body, by path: something of a record only."""
        return {}


class Named(Fields, frozen=True, kw_only=True):
    """What goes by a name."""

    name: str
    """What it goes by on all pages; found in texts, too, of persons, places and organisations."""

    @property
    def label(self) -> str:
        """What it goes by."""
        return self.name

    def printed(self) -> dict[str, str]:
        """What is printed of it outside its body: nothing."""
        return {}


class Source(Fields, frozen=True, kw_only=True, rename={"for_": "for"}):
    """What a fact rests on, outside the archive."""

    url: Address = ""
    """Its address on the web; every source but an inference needs one."""
    title: str = ""
    """Its title."""
    by: str = ""
    """Who published or wrote it."""
    date: Edtf | None = None
    """Its own date."""
    language: Language | Literal[""] = ""
    """The tag of its language, such as `ru`."""
    accessed: Edtf | None = None
    """The day on which it was read."""
    archived: Address = ""
    """The address of a copy that is kept."""
    kind: SourceKind
    """What it is; an inference is yours, and needs a `note`."""
    for_: str = ""
    """For which of several facts it stands."""
    note: str = ""
    """What it says, or why it is trusted."""


class Printed(Fields, frozen=True, kw_only=True):
    """A collective that is no entry (`business leaders`), as printed; the side it is of."""

    printed: str
    """The words of the document that name whoever is no entry: `business leaders`."""
    side: Id = ""
    """The side that they are of, where there is one."""


class Enclosed(Fields, frozen=True, kw_only=True):
    """What came with a document and is no record of the archive, as it is printed there."""

    printed: str
    """What came with the document and is no record of the archive, as it is printed there: `a map`.
    """


Enclosures = Id | Enclosed | tuple[Id | Enclosed, ...]
Actors = Id | Printed | tuple[Id | Printed, ...]


class Participant(Fields, frozen=True, kw_only=True, rename={"as_": "as"}):
    """A person at a meeting, with the designation as printed and the role where printed."""

    person: Id
    """Who took part."""
    as_: str = ""
    """The designation as printed in the record."""
    role: Role | Literal[""] = ""
    """The part that the record prints."""


Sides = dict[Id, tuple[Participant, ...]]


def ids(value: Ids) -> tuple[str, ...]:
    """An `Ids` field as a tuple, empty where it is not given; the word `sides` stays as it is."""
    return (value,) if isinstance(value, str) and value else tuple(value or ())


def actors(value: Actors) -> tuple[Id | Printed, ...]:
    """An `Actors` field as a tuple, empty where it is not given."""
    if isinstance(value, tuple):
        return value
    return (value,) if value else ()


def listed(value: Enclosures) -> tuple[Id | Enclosed, ...]:
    """An `Enclosures` field as a tuple, empty where it is not given."""
    if isinstance(value, tuple):
        return value
    return (value,) if value else ()


def actor_ids(value: Actors) -> tuple[str, ...]:
    """The ids, and words such as `sides`, of an `Actors` field."""
    return tuple(one for one in actors(value) if isinstance(one, str))
