"""What a record says of itself beyond its fields: its depth, what its acts bear and name."""

from __future__ import annotations

from typing import Any

import pytest

from regesta.dates import Edtf
from regesta.model.entries import (
    Act,
    Bearing,
    Note,
    Origin,
    Printed,
    Record,
    Report,
    Undertaking,
    Use,
    actor_ids,
    actors,
)

ACT = Act(at="p1", id="a", by="norland", act="states", quote="He")


def record(**fields: Any) -> Record:
    return Record(
        title="Talks",
        kind="outline",
        issued=Edtf("1931"),
        issued_by="norland",
        source=Origin(file="seeds/a.txt"),
        **fields,
    )


def act(**fields: Any) -> Act:
    return Act(at="p1", id="a", by="norland", act="states", quote="He", **fields)


@pytest.mark.parametrize(
    ("fields", "depth"),
    [
        ({}, "text"),
        ({"summary": "Talks."}, "text"),
        ({"notes": (Note(at="p1", kind="fact", text="So it is."),)}, "text"),
        ({"reports": (Report(meeting="talks"),)}, "text"),
        ({"topics": {"herring": ("p1",)}}, "names"),
        ({"mentions": {"the port": "holm"}}, "names"),
        ({"acts": (ACT,)}, "acts"),
        ({"acts": (ACT,), "topics": {"herring": ("p1",)}}, "acts"),
    ],
)
def test_the_depth_of_a_record_is_that_of_its_apparatus(fields: dict[str, Any], depth: str) -> None:
    assert record(**fields).depth == depth


def test_an_undertaking_given_by_its_id_alone_is_made() -> None:
    assert act().bearings == ()
    assert act(undertakings="visit").bearings == (Bearing(id="visit", effect="makes"),)
    several = (Bearing(id="visit", effect="drops"), Bearing(id="loan", effect="considers"))
    assert act(undertakings=several).bearings == several


def test_an_instrument_given_by_its_words_alone_is_referred_to() -> None:
    signed = Use(words="the pact", role="signed")
    given = act(instruments={"treaty": "the treaty", "pact": signed})
    assert given.uses == {"treaty": Use(words="the treaty", role="referred-to"), "pact": signed}
    assert act().uses == {}


def test_actors_are_ids_and_collectives_as_printed() -> None:
    leaders = Printed(printed="business leaders", side="norland")
    assert actors("norland") == ("norland",)
    assert actors(leaders) == (leaders,)
    assert actors(("norland", leaders)) == ("norland", leaders)
    assert actors(()) == actors("") == ()
    assert actor_ids(("norland", leaders, "sides")) == ("norland", "sides")
    assert actor_ids(leaders) == ()


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("visit to Norland", "Visit to Norland"),
        ("Dahl’s visit", "Dahl’s visit"),
        ("“double” duty", "“Double” duty"),
        ("éclair", "Éclair"),
        ("", ""),
    ],
)
def test_an_undertaking_begins_with_a_capital_in_a_heading(title: str, label: str) -> None:
    assert Undertaking(title=title, performer="norland").label == label
