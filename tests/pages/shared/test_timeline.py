"""What the chronology is made from, out of a small archive."""

from __future__ import annotations

import pytest

import small_archive
from regesta.pages.shared import timeline

LICENCES = """---
title: to issue licences
performer: sides
stages:
  - what: postponed
    on: 1931-12
    sources: [{kind: official, url: "https://example.org/later"}]
  - what: WHAT
    on: 1932-06
    sources: [{kind: official, url: "https://example.org/licences"}]
---
"""
PACT = """---
title: Pact
kind: treaty
dates:
  - {what: signed, on: 1935-02-03}
  - {what: in-force, on: 1935-09-01}
  - {what: adopted, on: 1936-01-02}
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
    ("what", "form"),
    [
        ("carried-out", "done"),
        ("in-part", "partly"),
        ("superseded", "put-off"),
        ("not-carried-out", "put-off"),
        ("lapsed", "put-off"),
        ("dated", "unknown"),
        ("begun", "unknown"),
    ],
)
def test_a_deadline_is_counted_by_its_last_stage_and_a_verdict_only_where_one_is(
    what: str, form: str
) -> None:
    found = counted({"undertakings/licences": LICENCES.replace("WHAT", what)})
    assert found[form, 1931] == 1


def test_a_deadline_of_which_no_source_outside_speaks_is_not_known() -> None:
    assert counted()["unknown", 1931] == 1


def test_an_instrument_with_two_dates_in_a_year_is_counted_once_in_it() -> None:
    changes: dict[str, str | None] = {"instruments/pact": PACT}
    before, after = counted(), counted(changes)
    gained = {key: n - before.get(key, 0) for key, n in after.items() if n != before.get(key)}
    assert gained == {("instrument", 1935): 1, ("instrument", 1936): 1}
    years = {year.year: year for year in timeline.years(small_archive.archive(changes))}
    assert [dict(years[year].counts)["instrument"] for year in ("1935", "1936")] == [1, 1]


def test_a_year_says_how_many_events_of_each_kind_fall_in_it_and_where_they_are() -> None:
    years = {year.year: year for year in timeline.years(small_archive.archive())}
    assert dict(years["1931"].counts)["record"] == 1
    assert years["1931"].href == "chronology/index.html#on-1931"
    assert list(years) == sorted(years)
