from __future__ import annotations

import pytest
from msgspec.structs import replace

from hand_made import (
    HER,
    HIM,
    ISSUERS,
    IVANOV,
    JAPAN,
    KAWAGUCHI,
    KYOTO,
    MEETING,
    PAGE,
    RECORD,
    RUSSIA,
    TREATY,
    act,
    attendance,
    mention,
)
from regesta.dates import Edtf
from regesta.views.comparison import sayings
from regesta.views.meeting import (
    MeetingFacts,
    MeetingInputs,
    agreements_first,
    discussed,
    facing,
    make,
    when,
)

FACTS = MeetingFacts(MEETING, "visit", Edtf("2003-01-10"), None, "held")


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ({}, (("Held", "10 January 2003"),)),
        ({"date": None, "status": "not-established"}, (("Date", "not known"),)),
        (
            {"planned": Edtf("2002-12")},
            (("Planned for", "December 2002"), ("Held", "10 January 2003")),
        ),
        (
            {"planned": Edtf("2002-12"), "date": None, "status": "not-held"},
            (("Planned for", "December 2002"),),
        ),
    ],
)
def test_planned_and_held_are_shown_against_each_other(
    changes: dict[str, object], lines: tuple[tuple[str, str], ...]
) -> None:
    assert when(replace(FACTS, **changes)) == lines


def test_a_participant_in_two_records_stands_once_with_both_designations() -> None:
    first = attendance(KAWAGUCHI, JAPAN, "Minister for Foreign Affairs", "Foreign Minister")
    second = attendance(KAWAGUCHI, JAPAN, "Mme Kawaguchi")
    sides = facing([first, attendance(IVANOV, RUSSIA), second])
    assert [side.side for side in sides] == [JAPAN, RUSSIA]
    (her,) = sides[0].people
    assert her.held == "Foreign Minister"
    assert [d.printed for d in her.designations] == [
        "Minister for Foreign Affairs",
        "Mme Kawaguchi",
    ]


def test_agreements_come_first_and_a_concurrence_is_none() -> None:
    said, concurs = act(1, HER), act(2, HIM, cls="agreement")
    agreed = act(3, HER, HIM, cls="agreement")
    found = agreements_first(sayings([said, concurs, agreed]))
    assert [saying.acts for saying in found] == [(agreed,), (said,), (concurs,)]


def test_a_sentence_on_several_topics_stands_once_under_all_of_them() -> None:
    both, one, none = act(1, HER, topics=(TREATY, KYOTO)), act(2, HIM), act(3, HIM, topics=())
    found = discussed([none, both, one], (JAPAN, RUSSIA))
    assert [group.topics for group in found] == [(TREATY, KYOTO), (TREATY,), ()]


def test_the_record_is_named_once_where_all_the_participants_are_from_it() -> None:
    inputs = MeetingInputs(
        PAGE, FACTS, (attendance(KAWAGUCHI, JAPAN), attendance(IVANOV, RUSSIA)), (), (), (), ISSUERS
    )
    assert make(inputs).printed_in == RECORD
    outside = replace(attendance(IVANOV, RUSSIA), record=None)
    more = replace(inputs, attendances=(*inputs.attendances, outside))
    assert make(more).printed_in is None
    assert [side.marks for side in make(more).sides] == ["s1", "s2"]


def test_the_side_of_a_silent_participant_is_missed_among_the_accounts() -> None:
    inputs = MeetingInputs(
        PAGE, FACTS, (attendance(IVANOV, RUSSIA),), (), (act(1, HER),), (), ISSUERS
    )
    assert make(inputs).accounts.not_held == (RUSSIA,)


def test_a_mention_stands_once_and_not_beside_an_act_that_foresees_the_meeting() -> None:
    foreseen = act(1, HER)
    told = replace(mention(MEETING, "the talks", "1"), passage=foreseen.passage)
    named = mention(MEETING, "the visit", "2")
    inputs = MeetingInputs(PAGE, FACTS, (), (), (), (foreseen,), ISSUERS, mentions=(told, named))
    assert [each.forms for each in make(inputs).named] == [("the visit",)]
