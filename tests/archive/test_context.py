"""Whose side a body is of: a state's as a rule, but any body can be a side of a meeting."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from regesta.archive.archive import Archive
from regesta.dates import Edtf
from small_archive import Changes, archive, record


def body(name: str, kind: str, part_of: str = "") -> str:
    above = f"part_of: {part_of}\n" if part_of else ""
    return f"---\nname: {name}\nkind: {kind}\n{above}---\n"


def person(name: str, office: str) -> str:
    return f"---\nname: {name}\nsort: {name}\noffices:\n  - {office}\n---\n"


WEAVERS: Changes = {
    "organisations/weavers-union": body("Weavers’ Union", "association", "norland"),
    "organisations/weavers-committee": body("Weavers’ Committee", "committee", "weavers-union"),
    "organisations/mill": body("Holm Mill", "company"),
    "organisations/mill-office": body("Office of the Mill", "other", "mill"),
    "organisations/dyers": body("Dyers", "association"),
    "persons/lind-eva": person("Eva Lind", "{title: Chair, of: weavers-committee}"),
    "persons/aas-ole": person("Ole Aas", "{title: Owner, of: mill-office}"),
    "meetings/wage-talks": "---\ntitle: Wage talks\nkind: other meeting\nstatus: held\n---\n",
}
MINUTES = record(
    "The Chair asked for a rise. The owner agreed. The Dyers looked on.",
    kind="minutes",
    issued_by="weavers-committee",
    reports="""
  - meeting: wage-talks
    sides: {weavers-union: [{person: lind-eva}], mill: [{person: aas-ole}]}""",
    acts="""
  - {at: p1, id: ask, by: weavers-committee, to: mill-office, act: requests, quote: asked}
  - {at: p1, id: reply, by: aas-ole, act: agrees, quote: agreed, answers: ask}
  - {at: p1, id: look, by: dyers, act: states, quote: looked on}""",
)


def union() -> Archive:
    """The archive with the minutes of a union on its talks with a mill."""
    return archive({**WEAVERS, "records/minutes": MINUTES})


def side(found: Archive, body_id: str, sides: Collection[str] = ()) -> str:
    head = found.context.side_of(body_id, sides)
    return head.id if head else ""


def speaking(found: Archive, record_id: str) -> str:
    """The sides whose account a record is."""
    return " ".join(side.id for side in found.wording(record_id).sides)


def test_at_a_meeting_it_is_the_nearest_enclosing_body_that_is_a_side_there() -> None:
    here = ("weavers-union", "mill")
    found = union()
    assert side(found, "weavers-committee", here) == "weavers-union"
    assert side(found, "weavers-union", here) == "weavers-union"
    assert side(found, "mill-office", here) == "mill"
    assert side(found, "weavers-committee", ("weavers-committee", *here)) == "weavers-committee"
    assert side(found, "norland", here) == "norland"
    assert side(found, "dyers", here) == ""


@pytest.mark.parametrize("sides", [(), ("norland", "sudmark")])
def test_elsewhere_it_is_the_state_else_the_nearest_that_is_a_side_anywhere(
    sides: tuple[str, ...],
) -> None:
    found = union()
    assert side(found, "weavers-committee", sides) == "norland"
    assert side(found, "mill-office", sides) == "mill"
    assert side(found, "dyers", sides) == ""
    assert side(found, "nothing-of-the-kind", sides) == ""


def test_a_unions_minutes_are_its_own_account() -> None:
    found = union()
    assert speaking(found, "minutes") == "weavers-union"
    assert {act.passage.sides for act in found.acts_of_record["minutes"]} == {
        (found.heads["weavers-union"],)
    }
    assert [head.id for head in found.sides_in("minutes")] == ["weavers-union", "mill"]
    assert speaking(found, "holm-1931") == "norland"


def test_who_acts_at_a_unions_meeting_acts_for_its_sides() -> None:
    ask, reply, look = union().acts_of_record["minutes"]
    assert [[head.id for head in act.sides] for act in (ask, reply, look)] == [
        ["weavers-union"],
        ["mill"],
        [],
    ]
    assert [actor.head.id for actor in look.by] == ["dyers"]
    (office,) = ask.to
    assert office.side is not None
    assert office.side.id == "mill"


def test_a_letter_of_a_side_of_other_meetings_is_its_own_account() -> None:
    """Where the record reports no meeting, a body that is a side anywhere speaks for itself."""
    letter = record("We wait.", issued_by="mill-office")
    found = archive({**WEAVERS, "records/minutes": MINUTES, "records/letter": letter})
    assert speaking(found, "letter") == "mill"


@pytest.mark.parametrize(
    ("office", "held"),
    [
        ("{title: Chair, of: mill, from: 1930, to: ..}", "Chair"),
        ("{title: Chair, of: mill, from: 1930, to: 1931-06}", "Chair"),
        ("{title: Chair, of: mill, from: 1930}", ""),
        ("{title: Chair, of: mill, to: 1931-06}", ""),
        ("{title: Chair, of: mill}", ""),
        ("{title: Chair, of: mill, attested: 1931-05-04}", "Chair"),
        ("{title: Chair, of: mill, attested: 1931-05-05}", ""),
        ("{title: Chair, of: mill, attested: 1931-05}", ""),
    ],
)
def test_an_office_is_claimed_for_a_day_on_which_it_is_known_to_be_held(
    office: str, held: str
) -> None:
    found = archive({**WEAVERS, "persons/aas-ole": person("Ole Aas", office)})
    assert found.context.office("aas-ole", Edtf("1931-05-04")) == held


def letter(issued_by: str, **more: str) -> Archive:
    """The archive with the minutes, and a letter issued by these."""
    given = record("We wait. Both hope.", issued_by=issued_by, **more)
    return archive({**WEAVERS, "records/minutes": MINUTES, "records/letter": given})


@pytest.mark.parametrize(
    ("issued_by", "sides"),
    [
        ("lind-eva", "norland"),
        ("aas-ole", "mill"),
        ("[aas-ole, sudmark, norland]", "mill sudmark norland"),
        ("[mfa-norland, nordbank]", "norland"),
        ("[norland, dyers]", "norland dyers"),
        ("dyers", ""),
    ],
)
def test_a_document_speaks_for_the_sides_of_all_who_issued_it(issued_by: str, sides: str) -> None:
    assert speaking(letter(issued_by), "letter") == sides


def test_a_person_who_issued_it_speaks_for_the_side_on_which_he_sat() -> None:
    sat = "[{meeting: wage-talks, sides: {mill: [{person: lind-eva}]}}]"
    assert speaking(letter("lind-eva", reports=sat), "letter") == "mill"


BOTH = "[{at: p1, id: hope, by: sides, act: agrees, quote: Both hope}]"


@pytest.mark.parametrize("issued_by", ["[sudmark, mill]", "[sudmark, aas-ole]"])
def test_the_sides_of_what_several_issue_are_theirs(issued_by: str) -> None:
    (hope,) = letter(issued_by, acts=BOTH).acts_of_record["letter"]
    assert [side.id for side in hope.sides] == ["sudmark", "mill"]
    assert hope.force == "agrees"
    assert not hope.concurrence


def test_at_a_meeting_with_sides_they_are_those_of_the_meeting() -> None:
    sat = (
        "[{meeting: wage-talks, sides: {mill: [{person: aas-ole}], norland: [{person: lind-eva}]}}]"
    )
    (hope,) = letter("[sudmark, dyers]", acts=BOTH, reports=sat).acts_of_record["letter"]
    assert [side.id for side in hope.sides] == ["mill", "norland"]
