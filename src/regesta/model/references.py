"""Which fields name other entries, of which folders; and the words that stand there for none."""

from __future__ import annotations

from regesta.model import entries as e
from regesta.model.kinds import INDEXED

_ACTORS = ("persons", "organisations")
_ALL = tuple(kind.folder for kind in INDEXED)

FOLDERS_OF: dict[tuple[type, str], tuple[str, ...]] = {
    (e.Participant, "person"): ("persons",),
    (e.Report, "meeting"): ("meetings",),
    (e.Report, "sides"): ("organisations",),
    (e.Reading, "is_"): _ALL,
    (e.Act, "by"): _ACTORS,
    (e.Act, "supplied"): _ACTORS,
    (e.Act, "through"): _ACTORS,
    (e.Act, "to"): _ACTORS,
    (e.Act, "topics"): ("topics",),
    (e.Act, "instruments"): ("instruments",),
    (e.Act, "according_to"): _ACTORS,
    (e.Act, "undertakings"): ("undertakings",),
    (e.Bearing, "id"): ("undertakings",),
    (e.Printed, "side"): ("organisations",),
    (e.Act, "foresees"): ("meetings",),
    (e.Act, "meeting"): ("meetings",),
    (e.Record, "issued_by"): _ACTORS,
    (e.Record, "text_of"): ("instruments", "records"),
    (e.Record, "sent_from"): ("places",),
    (e.Record, "authors"): _ACTORS,
    (e.Record, "drafters"): _ACTORS,
    (e.Record, "addressees"): _ACTORS,
    (e.Record, "signatories"): _ACTORS,
    (e.Record, "enclosures"): ("records",),
    (e.Record, "replies_to"): ("records",),
    (e.Record, "translation_of"): ("records",),
    (e.Record, "topics"): ("topics",),
    (e.Record, "mentions"): _ALL,
    (e.Record, "speakers"): _ACTORS,
    (e.Undertaking, "performer"): _ACTORS,
    (e.Undertaking, "topics"): ("topics",),
    (e.Stage, "meeting"): ("meetings",),
    (e.Meeting, "place"): ("places",),
    (e.Meeting, "part_of"): ("meetings",),
    (e.Meeting, "on_occasion_of"): ("meetings",),
    (e.Meeting, "series"): ("organisations",),
    (e.Meeting, "sides"): ("organisations",),
    (e.Meeting, "topics"): ("topics",),
    (e.Office, "of"): ("organisations",),
    (e.Organisation, "part_of"): ("organisations",),
    (e.Place, "country"): ("organisations",),
    (e.Place, "names_by"): ("organisations",),
    (e.Topic, "broader"): ("topics",),
    (e.Topic, "related"): ("topics",),
    (e.Instrument, "authors"): _ACTORS,
    (e.Instrument, "contains"): ("instruments",),
    (e.Instrument, "part_of"): ("instruments",),
    (e.Instrument, "signatories"): _ACTORS,
    (e.Instrument, "topics"): ("topics",),
    (e.Instrument, "text_held"): ("records",),
    (e.InstrumentDate, "by"): _ACTORS,
    (e.InstrumentDate, "place"): ("places",),
    (e.InstrumentDate, "meeting"): ("meetings",),
}
"""The folders of the entries that a field names, by its group and its name in Python."""
WORDS_IN: dict[tuple[type, str], tuple[str, ...]] = {
    (e.Act, "by"): (e.SIDES, e.UNNAMED, e.ACCOUNT),
    (e.Act, "supplied"): (e.SIDES,),
    (e.Act, "to"): (e.SIDES,),
    (e.Act, "according_to"): (e.SIDES,),
    (e.Undertaking, "performer"): (e.SIDES,),
    (e.Reading, "is_"): (e.NONE,),
    (e.Record, "mentions"): (e.NONE,),
    (e.Record, "speakers"): (e.UNNAMED, e.NONE),
    (e.Instrument, "text_held"): ("no",),
}
"""The words that may stand in a field in the place of an id, likewise."""
FORMS = ((e.Record, "mentions"), (e.Record, "speakers"))
"""The fields whose keys are forms as printed, and whose values say who or what is meant."""
