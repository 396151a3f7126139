"""The kinds of entry, one row each: whatever differs from kind to kind by a word stands here."""

from __future__ import annotations

from typing import NamedTuple

from regesta.model import entries as e
from regesta.model.entries import Data


class Kind(NamedTuple):
    """A kind of entry.

    `folder` is its folder in `content/` and its section of the site; `type` the type of its
    data; `singular` what one is called. `dated`: entries stand in order of time, not of name.
    `named`: its names are found in texts. `expected`: an entry to which nothing refers is worth
    a notice. `facet` is what the search narrows by it as, empty where it does not; `thing` its
    type in schema.org; `shelf` where it stands in the navigation, the group and the place in it,
    from 0; None for a kind without an index.
    """

    folder: str
    type: type[Data]
    singular: str
    dated: bool = False
    named: bool = False
    expected: bool = True
    facet: str = ""
    thing: str = ""
    shelf: tuple[int, int] | None = None

    @property
    def one(self) -> str:
        """One of them, with its article: `an undertaking`."""
        return f"{'an' if self.singular[0] in 'aeiou' else 'a'} {self.singular}"


KINDS = (
    Kind("records", e.Record, "record",
         dated=True, expected=False, thing="DigitalDocument", shelf=(0, 0)),
    Kind("meetings", e.Meeting, "meeting",
         dated=True, facet="meeting", thing="Event", shelf=(0, 1)),
    Kind("undertakings", e.Undertaking, "undertaking", thing="CreativeWork", shelf=(2, 1)),
    Kind("persons", e.Person, "person",
         named=True, facet="person", thing="Person", shelf=(1, 0)),
    Kind("organisations", e.Organisation, "organisation",
         named=True, facet="side", thing="Organization", shelf=(1, 1)),
    Kind("places", e.Place, "place",
         named=True, facet="place", thing="Place", shelf=(1, 2)),
    Kind("topics", e.Topic, "topic", facet="topic", thing="DefinedTerm", shelf=(2, 0)),
    Kind("instruments", e.Instrument, "instrument",
         dated=True, named=True, thing="Legislation", shelf=(2, 2)),
    Kind("pages", e.Page, "page", expected=False),
)  # fmt: skip
BY_FOLDER = {kind.folder: kind for kind in KINDS}
BY_TYPE: dict[type[object], Kind] = {kind.type: kind for kind in KINDS}
INDEXED = tuple(kind for kind in KINDS if kind.shelf is not None)
"""The kinds that have an index on the site, and pages of their entries under it."""
PLACES = {kind.folder: place for place, kind in enumerate(KINDS)}
"""The places of the kinds among themselves, by folder."""
