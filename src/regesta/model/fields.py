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

    @property
    def label(self) -> str:
        """What it goes by."""
        return self.name

    def printed(self) -> dict[str, str]:
        """What is printed of it outside its body: nothing."""
        return {}


class Source(Fields, frozen=True, kw_only=True, rename={"for_": "for"}):
    """What a fact rests on, outside the archive. An inference needs a note, the rest a `url`.

    `by` is who published or wrote it, `accessed` the day on which it was read, `archived` the
    address of a copy that is kept; `for_` says for which of several facts it stands.
    """

    url: Address = ""
    title: str = ""
    by: str = ""
    date: Edtf | None = None
    language: Language | Literal[""] = ""
    accessed: Edtf | None = None
    archived: Address = ""
    kind: SourceKind
    for_: str = ""
    note: str = ""


class Printed(Fields, frozen=True, kw_only=True):
    """A collective that is no entry (`business leaders`), as printed; the side it is of."""

    printed: str
    side: Id = ""


class Enclosed(Fields, frozen=True, kw_only=True):
    """What came with a document and is no record of the archive, as it is printed there."""

    printed: str


Enclosures = Id | Enclosed | tuple[Id | Enclosed, ...]
Actors = Id | Printed | tuple[Id | Printed, ...]


class Participant(Fields, frozen=True, kw_only=True, rename={"as_": "as"}):
    """A person at a meeting, with the designation as printed and the role where printed."""

    person: Id
    as_: str = ""
    role: Role | Literal[""] = ""


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
