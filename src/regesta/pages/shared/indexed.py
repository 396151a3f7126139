"""How the entries of each kind stand in its index: as what rows, under what headings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, NamedTuple, TypeVar

from regesta.archive.archive import Archive
from regesta.archive.asking import Told
from regesta.figures.places import MapPoint
from regesta.model import entries as e
from regesta.model.entries import Data, Entry
from regesta.model.kinds import BY_TYPE, Kind
from regesta.model.parts import Value
from regesta.pages.shared import maps, rows
from regesta.pages.shared.depth import Rests, of_all
from regesta.pages.shared.portions import Long
from regesta.pages.shared.shelves import initial
from regesta.pages.shared.words import year_of

D = TypeVar("D", bound=Data)
R = TypeVar("R", bound=Value)


class IndexOfKind(NamedTuple, Generic[D, R]):
    """The index of the entries with data of a type.

    `listed` are its rows, `row` makes one of an entry. `shelf` is the heading that a row stands
    under; without one the rows are a tree. `order` puts the rows of a page in order; alike, they
    stay as they are. `points` are the marks of a map; `rests` is on how many records the acts
    counted in it rest.
    """

    type: type[D]
    listed: Long[R]
    row: Callable[[Archive, Entry[D]], R]
    shelf: Callable[[R], str] | None
    order: Callable[[R], tuple[Any, ...]] = lambda _: ()
    points: Callable[[Archive], tuple[MapPoint, ...]] = lambda _: ()
    rests: Callable[[Archive], Rests | None] = lambda _: None

    @property
    def kind(self) -> Kind:
        """The kind of the entries."""
        return BY_TYPE[self.type]


def _listed(type_: type[Data], row: type[R]) -> Long[R]:
    """The rows of the entries of a type, spread by year or by initial."""
    kind = BY_TYPE[type_]
    base = (kind.folder, "year" if kind.dated else "initial")
    return Long(Told(f"{kind.folder}_listed", row), base)


_INDEXES: tuple[IndexOfKind[Any, Any], ...] = (
    IndexOfKind(
        e.Record, _listed(e.Record, rows.RecordRow), rows.record, lambda row: year_of(row.date)
    ),
    IndexOfKind(
        e.Meeting,
        _listed(e.Meeting, rows.MeetingRow),
        rows.meeting,
        lambda row: year_of(row.date or row.planned),
    ),
    IndexOfKind(
        e.Person, _listed(e.Person, rows.PersonRow), rows.person, lambda row: initial(row.head)
    ),
    IndexOfKind(
        e.Organisation,
        _listed(e.Organisation, rows.OrganisationRow),
        rows.organisation,
        lambda row: row.head.kind.capitalize(),
        order=lambda row: (row.head.kind != "state", row.head.kind),
    ),
    IndexOfKind(
        e.Place,
        _listed(e.Place, rows.PlaceRow),
        rows.place,
        lambda row: initial(row.head),
        points=maps.points,
    ),
    IndexOfKind(e.Topic, _listed(e.Topic, rows.TopicRow), rows.topic, None, rests=of_all),
    IndexOfKind(
        e.Instrument,
        _listed(e.Instrument, rows.InstrumentRow),
        rows.instrument,
        lambda row: year_of(row.head.date),
        rests=of_all,
    ),
)
INDEXES = {index.kind.folder: index for index in _INDEXES}
"""By folder; that of undertakings, the register, is made another way."""
