"""Which offices a person held on a day, and which bodies are a side of some meeting."""

from __future__ import annotations

import pytest

from linking import all_of
from regesta.archive.participants import offices_on
from regesta.dates import Edtf, OfficeEnd
from regesta.model.entries import Office, Organisation, Person
from small_archive import archive

HELD = Edtf("1931-05-04")


def offices(*several: Office) -> list[str]:
    """The titles of the offices that a person held, or may have held, on the day."""
    person = Person(name="Bo Ek", sort="Ek, Bo", offices=several)
    return [office.title for office in offices_on(person, HELD)]


@pytest.mark.parametrize(
    ("attested", "held"),
    [("1931-05-04", True), ("1931-05-05", False), ("1931-05", False), ("1930", False)],
)
def test_an_office_that_is_attested_on_one_day_was_held_on_it_alone(
    attested: str, held: bool
) -> None:
    office = Office(title="Envoy", of="norland", attested=Edtf(attested))
    assert bool(offices(office)) is held


def test_where_its_beginning_or_end_is_known_an_office_lasts() -> None:
    day = Edtf("1931-06-01")
    begun = Office(title="Envoy", of="norland", from_=Edtf("1930"), attested=day)
    ended = Office(title="Envoy", of="norland", to=OfficeEnd("1930"), attested=day)
    assert offices(begun) == ["Envoy"]
    assert offices(ended) == []


def test_offices_come_the_latest_begun_first() -> None:
    old = Office(title="Envoy", of="norland", from_=Edtf("1920"))
    new = Office(title="Minister", of="norland", from_=Edtf("1931"))
    none = Office(title="Citizen", of="norland")
    assert offices(none, old, new) == ["Minister", "Envoy", "Citizen"]


def test_sides_are_those_of_records_and_of_meetings() -> None:
    league = "---\nname: League\nkind: grouping\n---\n"
    congress = """---
title: Congress of the League
kind: conference
status: held
sides: {league: [{person: berg-anna}]}
sources: [{kind: press, url: "https://example.org/league"}]
---
"""
    found = archive({"organisations/league": league, "meetings/league-congress": congress})
    sides = {body.id for body in all_of(found, Organisation) if body.id in found.is_side}
    assert sides == {"norland", "sudmark", "league"}
