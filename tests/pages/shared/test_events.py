from __future__ import annotations

import small_archive
from regesta.archive.queries import ALL
from regesta.pages.shared.bits import words_of
from regesta.pages.shared.events import Event
from regesta.pages.shared.timeline import EVENTS


def of(entry_id: str, **changes: str) -> list[Event]:
    given = {name.replace("__", "/"): text for name, text in changes.items()}
    told = EVENTS.rows(small_archive.archive(given))[ALL]
    return [event for event in told if event.head.id == entry_id]


def test_a_meeting_that_was_moved_stands_at_both_its_days() -> None:
    moved = "---\ntitle: T\nkind: visit\nstatus: held\nplanned: 1940\ndate: 1941\n---\n"
    found = of("moved", meetings__moved=moved)
    assert [(event.year, event.what) for event in found] == [
        ("1940", "planned for this date; held"),
        ("1941", "held"),
    ]


def test_a_meeting_without_a_day_stands_once() -> None:
    (found,) = of("x", meetings__x="---\ntitle: T\nkind: visit\nstatus: held\n---\n")
    assert found.year == "Without a date"


def test_an_undertaking_stands_at_its_deadline_with_its_grade_and_what_is_known_from_outside() -> (
    None
):
    (due,) = of("licences")
    assert (due.kind, due.year, due.what) == ("deadline", "1931", "due")
    assert (due.words, words_of(due.grade)) == (
        "before the end of the year",
        "agreed by both sides, “if possible”",
    )
    assert due.outside == "sought, not found (searched 4 March 2021)"


def test_a_deadline_in_words_alone_has_no_place_in_time() -> None:
    assert of("joint-survey") == []


def test_an_instrument_stands_at_each_of_its_days() -> None:
    pact = "---\ntitle: Pact\nkind: treaty\ndates:\n{}---\n"
    days = "  - {what: signed, on: 1935-02-03}\n  - {what: in-force, on: 1935-09-01}\n"
    found = of("pact", instruments__pact=pact.format(days))
    assert [(one.what, one.year) for one in found] == [("signed", "1935"), ("in force", "1935")]
