"""Who is meant by the ids and the words of an act, at the meeting that its passage reports."""

from __future__ import annotations

import pytest
from stories import REPORTS, file_of, one

from regesta.dates import Edtf
from regesta.model.parts import Actor
from small_archive import act, archive


def names(actors: tuple[Actor, ...]) -> list[tuple[str, str]]:
    return [(actor.head.id, actor.side.id if actor.side else "") for actor in actors]


def test_a_person_acts_for_the_side_printed_for_the_meeting_reported_or_for_another() -> None:
    assert names(one("by: dahl-erik", reports=REPORTS).by) == [("dahl-erik", "sudmark")]
    found = one(
        "by: berg-anna, at: p2, quote: agreed", "They met.\n\nThey agreed.", reports=REPORTS
    )
    assert names(found.by) == [("berg-anna", "norland")]


def office(person: str, on: str) -> str:
    return archive().context.office(person, Edtf(on))


@pytest.mark.parametrize("on", ["1928", "1933-03-02/1934", "1900"])
def test_no_office_is_claimed_for_a_day_on_which_it_was_not_held(on: str) -> None:
    assert office("berg-anna", "1931-05-04") == "Minister for Foreign Affairs"
    assert office("berg-anna", on) == ""


def test_no_office_is_claimed_whose_end_or_beginning_is_not_known() -> None:
    assert office("dahl-erik", "1931-05-04") == ""
    assert office("berg-carl", "1931-05-04") == "Minister of Trade"


def test_the_latest_begun_of_several_offices_is_the_one_a_person_acts_in() -> None:
    person = """---
name: Carl Berg
sort: Berg, Carl
offices:
  - {title: Member, of: sudmark, from: 1920, to: ".."}
  - {title: Minister, of: sudmark, from: 1931-01, to: 1931-12}
  - {title: Guest, of: norland, from: 1932, to: ".."}
---
"""
    found = archive({"persons/berg-carl": person})
    assert found.context.office("berg-carl", Edtf("1931-05-04")) == "Minister"
    assert found.context.office("berg-carl", Edtf("1930")) == "Member"


def test_organisations_act_for_their_state_and_sides_for_themselves() -> None:
    assert names(one("by: [mfa-norland, nordbank]").by) == [
        ("mfa-norland", "norland"),
        ("nordbank", "norland"),
    ]
    assert names(one("by: sudmark").by) == [("sudmark", "sudmark")]
    assert names(one("by: fisheries-commission").by) == [("fisheries-commission", "")]
    assert names(one("by: sides", reports=REPORTS).by) == [
        ("norland", "norland"),
        ("sudmark", "sudmark"),
    ]


def test_the_sides_are_those_of_the_meeting_reported_then_of_its_entry_then_of_the_record() -> None:
    def sides(fields: str, reports: str) -> list[str]:
        found = one(f"by: sides, {fields}", reports=reports, issued="1931-12-01")
        return [actor.head.id for actor in found.by]

    first, second = "at: p1, quote: They agreed", "at: p2, quote: They"
    assert sides(first, REPORTS) == ["norland", "sudmark"]
    assert sides(second, REPORTS) == ["sudmark"]
    congress = "meeting: fisheries-congress-1931"
    visit = "meeting: dahl-visit-1931, sides: {sudmark: [{person: dahl-erik}]}"
    assert sides(first, f"[{{{congress}}}, {{{visit}, at: p2}}]") == ["norland"]
    assert sides(first, f"[{{meeting: holm-talks-1931}}, {{{visit}, at: p2}}]") == ["sudmark"]
    assert sides(first, f"[{{{congress}, at: p2}}]") == ["norland"]


def test_each_actor_acts_once() -> None:
    found = one("by: [norland, sides, norland]", reports=REPORTS)
    assert [actor.head.id for actor in found.by] == ["norland", "sudmark"]
    assert [side.id for side in found.sides] == ["norland", "sudmark"]


def test_who_transmits_and_who_is_addressed() -> None:
    found = one("by: norland, through: berg-anna, to: [dahl-erik, nordbank]", reports=REPORTS)
    assert names(found.through) == [("berg-anna", "norland")]
    assert [actor.head.id for actor in found.to] == ["dahl-erik", "nordbank"]


def test_a_collective_that_is_no_entry_acts_as_printed_for_its_side_if_it_has_one() -> None:
    leaders = "{printed: leaders of the herring trade, side: nordbank}"
    body = "Some leaders of the herring trade agreed, and others."
    found = one(f"by: [{leaders}, dahl-erik, {{printed: others}}], quote: agreed", body)
    assert [(by.head.title, by.head.folder, by.side and by.side.id) for by in found.by] == [
        ("leaders of the herring trade", "", "norland"),
        ("Erik Dahl", "persons", "sudmark"),
        ("others", "", None),
    ]
    assert [side.id for side in found.sides] == ["norland", "sudmark"]
    assert found.voice == "named"
    alone = one(f"by: norland, to: {leaders}, quote: agreed", body)
    assert [actor.head.title for actor in alone.to] == ["leaders of the herring trade"]


def test_who_tells_of_an_act_inside_the_account_is_not_who_does_it() -> None:
    told = "by: nordbank, according_to: [berg-anna, {printed: It}], act: states"
    found = one(told, reports=REPORTS)
    assert names(found.according_to) == [
        ("berg-anna", "norland"),
        ("“It”", ""),
    ]
    assert names(found.by) == [("nordbank", "norland")]
    both = one("by: nordbank, according_to: sides, act: states", reports=REPORTS)
    assert [actor.head.id for actor in both.according_to] == ["norland", "sudmark"]


def test_a_side_that_is_no_state_acts_for_itself_at_its_meeting() -> None:
    reports = """
  - meeting: dahl-visit-1931
    sides: {nordbank: [{person: berg-anna}], sudmark: [{person: dahl-erik}]}"""
    assert names(one("by: [nordbank, mfa-norland]", reports=reports).by) == [
        ("nordbank", "nordbank"),
        ("mfa-norland", "norland"),
    ]
    assert names(one("by: berg-anna", reports=reports).by) == [("berg-anna", "nordbank")]


def test_who_did_not_take_part_is_of_the_side_that_he_served_on_the_day() -> None:
    person = """---
name: Carl Berg
sort: Berg, Carl
offices:
  - {title: Envoy, of: norland, from: 1920, to: 1925}
  - {title: Minister, of: sudmark, from: 1930, to: 1931-12}
---
"""
    for on, side in (("1922", "norland"), ("1931-05-01", "sudmark"), ("1927", "norland")):
        told = file_of(("Carl Berg spoke.", f"by: berg-carl, act: states, on: {on}"))
        found = archive({"records/talks": told, "persons/berg-carl": person})
        assert [head.id for head in act(found, "Carl Berg spoke").sides] == [side]
