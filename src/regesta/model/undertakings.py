"""An undertaking as its front matter gives it, and what sources outside the archive say of it."""

from __future__ import annotations

from regesta.dates import Edtf
from regesta.model.fields import Fields, Id, Ids, Source, Titled, Unconfirmed
from regesta.model.vocabulary import StageWord


class Stage(Fields, frozen=True, kw_only=True):
    """What a source outside the archive says of an undertaking, before or after the records."""

    what: StageWord
    """What came of it; what a record of the archive says is an act."""
    on: Edtf | None = None
    """When."""
    meeting: Id = ""
    """The meeting at which it came about, where it did so at one."""
    note: str = ""
    """What the source says, in a sentence."""
    sources: tuple[Source, ...] = ()
    """The sources that say it."""


class Searched(Fields, frozen=True, kw_only=True, rename={"for_": "for"}):
    """What was sought and not found, where, and on which day."""

    for_: str
    """What was sought and not found."""
    where: str
    """Where it was sought."""
    on: Edtf
    """The day on which it was sought."""


class Undertaking(Titled, frozen=True, kw_only=True):
    """Something that one party would do, whoever spoke of it, in whichever records."""

    title: str
    """What would be done, as it stands within a sentence: `visit to Russia`; in lower case unless
    with a name."""
    performer: Ids
    """Who would do it: an id, a list, or `sides`; whether or not anybody promised."""
    topics: tuple[Id, ...] = ()
    """The topics that it belongs to."""
    stages: tuple[Stage, ...] = ()
    """What sources outside the archive say of it, before the records or after."""
    searched: tuple[Searched, ...] = ()
    """What was sought and not found, where and on which day."""
    formerly: tuple[Id, ...] = ()
    """Ids that it had before: their addresses lead to it. `rename` writes them."""
    unconfirmed: Unconfirmed = ()
    """Its fields that a draft guessed; while it names one, the entry is not published."""

    @property
    def label(self) -> str:
        """What it goes by in a heading: its first letter a capital, after any marks."""
        first = next((n for n, sign in enumerate(self.title) if sign.isalnum()), 0)
        return (
            f"{self.title[:first]}{self.title[first : first + 1].upper()}{self.title[first + 1 :]}"
        )
