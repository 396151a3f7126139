"""What the chronology is made from, out of a small archive."""

from __future__ import annotations

import pytest

import small_archive
from regesta.pages.shared import timeline

LICENCES = """---
title: To issue licences
bound: sides
later:
  - outcome: postponed
    sources: [{kind: official, url: "https://example.org/later"}]
  - outcome: OUTCOME
    sought: all papers
    sources: [{kind: official, url: "https://example.org/licences"}]
---
"""


def counted(changes: dict[str, str | None] | None = None) -> dict[tuple[str, int], int]:
    found = timeline.dated(small_archive.archive(changes))
    return {(each.form, each.year): each.count for each in found}


def test_every_kind_of_event_is_counted_by_year_and_by_what_became_of_it() -> None:
    found = counted()
    assert found["held", 1931] == 3
    assert found["foreseen", 1931] == 1
    assert found["record", 1931] == 1
    assert found["instrument", 1921] >= 1


@pytest.mark.parametrize(
    ("status", "form"), [("postponed", "lapsed"), ("not-held", "lapsed"), ("held", "held")]
)
def test_a_meeting_that_was_moved_is_counted_once(status: str, form: str) -> None:
    moved = f"---\ntitle: T\nkind: visit\nstatus: {status}\nplanned: 1940\ndate: 1941\n---\n"
    found = counted({"meetings/moved": moved})
    assert (found.get((form, 1941)), found.get((form, 1940))) == (1, None)


@pytest.mark.parametrize(
    ("outcome", "form"),
    [("carried-out", "kept"), ("in-part", "partly"), ("superseded", "missed")],
)
def test_a_deadline_is_counted_by_its_last_outcome(outcome: str, form: str) -> None:
    found = counted({"undertakings/licences": LICENCES.replace("OUTCOME", outcome)})
    assert found[form, 1931] == 1


def test_a_year_says_how_many_events_of_each_kind_fall_in_it_and_where_they_are() -> None:
    years = {year.year: year for year in timeline.years(small_archive.archive())}
    assert dict(years["1931"].counts)["record"] == 1
    assert years["1931"].href == "chronology/index.html#on-1931"
    assert list(years) == sorted(years)
