"""Where a record tells one undertaking twice: in main points, and again in detail."""

from __future__ import annotations

import pytest
from stories import INVITED, Told, in_words, story

from regesta.archive.archive import Archive

IT = "undertakings: visit"
AGREED: Told = ("Both sides agreed on a visit.", f"by: sides, act: agrees, {IT}")
PROPOSED: Told = ("Anna Berg proposed a visit.", f"by: berg-anna, act: proposes, {IT}")
IN_PRINCIPLE: Told = (
    "Erik Dahl agreed in principle.",
    "by: dahl-erik, act: agrees in principle, answers: a2, "
    "undertakings: [{id: visit, effect: accepts, qualified: in principle}]",
)


def findings(found: Archive) -> list[tuple[str, str, str]]:
    """Where the tellings differ: the passages, and what each comes to."""
    return [
        (
            f"{one.again} tells {', '.join(one.first)} again",
            in_words(one.first_grade),
            in_words(one.again_grade),
        )
        for one in found.findings_of["talks"]
    ]


def test_two_tellings_of_unlike_strength_are_a_finding() -> None:
    told = story(AGREED, PROPOSED, performer="sides", tells_again="{p2: [p1]}")
    assert findings(told) == [
        ("p2 tells p1 again", "agreed, by norland and sudmark", "proposed, by norland")
    ]
    (one,) = told.findings_of["talks"]
    assert (one.record.id, one.undertaking.id) == ("talks", "visit")
    assert told.grades["visit"].grade == "agreed"


SECTIONS = """# 1. Main points

Both sides agreed on a visit.

# 2. In detail

1. Anna Berg proposed a visit.
2. Erik Dahl agreed in principle.
"""


def in_sections(tells_again: str) -> Archive:
    """The same, told in sections: a passage is all that lies under it."""
    told = zip(("1p1", "2.1", "2.2"), (AGREED, PROPOSED, IN_PRINCIPLE), strict=True)
    acts = "".join(
        f'\n  - {{at: "{at}", id: a{n}, quote: "{words.rstrip(".")}", {fields}}}'
        for n, (at, (words, fields)) in enumerate(told, 1)
    )
    return story(performer="sides", tells_again=tells_again, acts=acts, body=SECTIONS)


def test_a_telling_is_all_that_lies_under_its_passage() -> None:
    found = in_sections('{"2": ["1"]}')
    assert findings(found) == [
        (
            "2 tells 1 again",
            "agreed, by norland and sudmark",
            "accepted proposed, by norland, accepted by sudmark, in principle",
        )
    ]
    agreed, *again = found.acts_of_record["talks"]
    assert [one.id for one in agreed.restated_by] == [act.id for act in again] == ["a2", "a3"]


@pytest.mark.parametrize(
    "tells_again",
    ["", "{p2: [p3]}", "{p4: [p1]}", "{p1: [p4]}"],
)
def test_what_is_no_finding(tells_again: str) -> None:
    """No telling again; one that says the same; one of which neither speaks of it."""
    thanks: Told = ("They parted.", "by: sides, act: thanks")
    told = story(AGREED, INVITED, INVITED_AGAIN, thanks, tells_again=tells_again)
    assert told.findings_of["talks"] == ()


INVITED_AGAIN: Told = ("She invited him to Norland again.", INVITED[1])


def test_a_reservation_alone_makes_a_finding() -> None:
    qualified = "undertakings: [{id: visit, effect: makes, qualified: if possible}]"
    again = ("They agreed, if possible.", f"by: sides, act: agrees, {qualified}")
    assert findings(story(AGREED, again, tells_again="{p2: [p1]}")) == [
        (
            "p2 tells p1 again",
            "agreed, by norland and sudmark",
            "agreed, by norland and sudmark, if possible",
        )
    ]


def test_whether_actors_are_supplied_makes_none() -> None:
    unnamed = ("It was agreed.", f"by: unnamed, supplied: sides, act: agrees, {IT}")
    assert findings(story(AGREED, unnamed, tells_again="{p2: [p1]}")) == []
