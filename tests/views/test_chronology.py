from __future__ import annotations

from hand_made import MEETING, PAGE, RECORD
from regesta.dates import Edtf
from regesta.model.parts import Head
from regesta.views.chronology import Event, Inputs, chronology

UNDERTAKING = Head("undertakings", "volume", "A second volume")


def line(*events: Event) -> list[tuple[str, list[str]]]:
    view = chronology(Inputs(PAGE, len(events), events))
    return [(year.title, [event.kind for event in year.rows]) for year in view.years]


def test_a_deadline_stands_at_its_last_day_and_all_else_at_its_first() -> None:
    deadline = Event("deadline", UNDERTAKING, Edtf("2000"))
    meeting = Event("meeting", MEETING, Edtf("2000-11-01/2000-11-04"))
    record = Event("record", RECORD, Edtf("2000-11-04"))
    assert line(deadline, record, meeting) == [("2000", ["meeting", "record", "deadline"])]


def test_a_deadline_with_an_open_beginning_stands_at_its_end() -> None:
    assert line(Event("deadline", UNDERTAKING, Edtf("../2001-02"))) == [("2001", ["deadline"])]


def test_an_instrument_comes_before_the_record_of_the_same_day() -> None:
    kinds = [Event(kind, RECORD, Edtf("2000-11-02")) for kind in ("record", "meeting")]
    instrument = Event("instrument", RECORD, Edtf("2000-11-02"))
    assert line(*kinds, instrument) == [("2000", ["instrument", "meeting", "record"])]


def test_what_has_no_date_comes_last() -> None:
    found = line(Event("meeting", MEETING), Event("record", RECORD, Edtf("2002")))
    assert found == [("2002", ["record"]), ("Without a date", ["meeting"])]
