from __future__ import annotations

import small_archive
from regesta.pages.shared.events import Event, events


def of(entry_id: str, **changes: str) -> list[Event]:
    given = {name.replace("__", "/"): text for name, text in changes.items()}
    return [e for e in events(small_archive.archive(given)) if e.head.id == entry_id]


def test_a_meeting_that_was_moved_stands_at_both_its_days() -> None:
    moved = "---\ntitle: T\nkind: visit\nstatus: held\nplanned: 1940\ndate: 1941\n---\n"
    found = of("moved", meetings__moved=moved)
    assert [(event.year, event.what) for event in found] == [
        ("1941", "held"),
        ("1940", "planned for this date; held"),
    ]


def test_a_meeting_without_a_day_stands_once() -> None:
    (found,) = of("x", meetings__x="---\ntitle: T\nkind: visit\nstatus: held\n---\n")
    assert found.year == "Without a date"


def test_an_undertaking_stands_at_its_deadline_with_those_bound_and_what_became_of_it() -> None:
    (due,) = of("licences")
    assert (due.kind, due.year, due.outcome) == (
        "deadline",
        "1931",
        "no later mention in this archive",
    )
    assert due.by
