from __future__ import annotations

import small_archive
from hand_made import MEETING, PAGE, RECORD
from regesta.dates import Edtf
from regesta.model.parts import Head
from regesta.pages import chronology
from regesta.pages.chronology import Inputs, make
from regesta.pages.shared.events import Event, EventKind

UNDERTAKING = Head("undertakings", "volume", "A second volume")
KINDS: tuple[EventKind, ...] = ("record", "meeting", "instrument")


def line(*events: Event) -> list[tuple[str, list[str]]]:
    view = make(Inputs(PAGE, events))
    return [(year.title, [event.kind for event in year.rows]) for year in view.years]


def test_a_deadline_stands_at_its_last_day_and_all_else_at_its_first() -> None:
    deadline = Event("deadline", UNDERTAKING, Edtf("2000"))
    meeting = Event("meeting", MEETING, Edtf("2000-11-01/2000-11-04"))
    record = Event("record", RECORD, Edtf("2000-11-04"))
    assert line(deadline, record, meeting) == [("2000", ["meeting", "record", "deadline"])]


def test_a_deadline_with_an_open_beginning_stands_at_its_end() -> None:
    assert line(Event("deadline", UNDERTAKING, Edtf("../2001-02"))) == [("2001", ["deadline"])]


def test_an_instrument_comes_before_the_record_of_the_same_day() -> None:
    day = Edtf("2000-11-02")
    found = line(*(Event(kind, RECORD, day) for kind in KINDS))
    assert found == [("2000", ["instrument", "meeting", "record"])]


def test_what_has_no_date_comes_last() -> None:
    found = line(Event("meeting", MEETING), Event("record", RECORD, Edtf("2002")))
    assert found == [("2002", ["record"]), ("Without a date", ["meeting"])]


def test_the_figure_leads_to_the_years() -> None:
    visit = "---\ntitle: V\nkind: visit\nstatus: held\ndate: {}\n---\n"
    meetings = {f"meetings/in-{year}": visit.format(year) for year in (1929, 1940)}
    figure = make(chronology.gather(small_archive.archive({**meetings}))).figure
    assert figure
    assert {c.href for c in figure.columns} >= {"chronology/index.html#on-1931"}


def test_a_split_chronology_keeps_the_figure_of_all_on_its_first_page() -> None:
    changes: dict[str, str | None] = {
        f"meetings/m{n}": f"---\ntitle: M{n}\nkind: visit\nstatus: held\ndate: {1800 + n}\n---\n"
        for n in range(130)
    }
    changes |= {
        f"meetings/n{n}": f"---\ntitle: N{n}\nkind: visit\nstatus: held\ndate: 1931-02\n---\n"
        for n in range(400)
    }
    archive = small_archive.archive(changes)
    pages = {planned.path: planned for planned in chronology.plan(archive)}
    first = make(pages["chronology/index.html"].inputs(archive))
    year = make(pages["chronology/year/1850s/index.html"].inputs(archive))
    assert first.figure
    assert first.figure.lanes[0].total == 534
    hrefs = {column.href for column in first.figure.columns}
    assert "chronology/year/1850s/index.html#on-1850" in hrefs
    assert (first.years, year.page.title) == ((), "Chronology: 1850s")
    assert [event.head.id for shelf in year.years for event in shelf.rows] == [
        f"m{n}" for n in range(50, 60)
    ]
    assert year.figure is None
