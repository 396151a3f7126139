"""An undertaking as its front matter gives it, and what sources outside the archive say of it."""

from __future__ import annotations

from regesta.dates import Edtf
from regesta.model.fields import Fields, Id, Ids, Source, Titled
from regesta.model.vocabulary import StageWord


class Stage(Fields, frozen=True, kw_only=True):
    """What a source outside the archive says of an undertaking, before or after the records.

    `meeting` is the one at which it came about, where it did so at one.
    """

    what: StageWord
    on: Edtf | None = None
    meeting: Id = ""
    note: str = ""
    sources: tuple[Source, ...] = ()


class Searched(Fields, frozen=True, kw_only=True, rename={"for_": "for"}):
    """What was sought and not found, where, and on which day."""

    for_: str
    where: str
    on: Edtf


class Undertaking(Titled, frozen=True, kw_only=True):
    """Something that one party would do, whoever spoke of it, in whichever records.

    `performer` is who would do it, and says nothing on whether anybody promised. The title
    begins as it does within a sentence, in lower case unless with a name.
    """

    performer: Ids
    topics: tuple[Id, ...] = ()
    stages: tuple[Stage, ...] = ()
    searched: tuple[Searched, ...] = ()

    @property
    def label(self) -> str:
        """What it goes by in a heading: its first letter a capital, after any marks."""
        first = next((n for n, sign in enumerate(self.title) if sign.isalnum()), 0)
        return (
            f"{self.title[:first]}{self.title[first : first + 1].upper()}{self.title[first + 1 :]}"
        )
