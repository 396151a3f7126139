from __future__ import annotations

import pytest
from msgspec.structs import replace

import small_archive
from hand_made import (
    HER,
    HIM,
    IVANOV,
    JAPAN,
    KAWAGUCHI,
    KYOTO,
    MEETING,
    RECORD,
    RUSSIA,
    TREATY,
    act,
    attendance,
    mention,
    opening,
)
from regesta.dates import Edtf
from regesta.model.entries import Meeting
from regesta.model.parts import Attendance, LinkedAct, Mention
from regesta.pages.meeting import Facts, Inputs, agreements_first, discussed, gather, make, when
from regesta.pages.shared.comparison import sayings
from regesta.pages.shared.depth import Rests
from regesta.pages.shared.facing import facing

HELD = Meeting(title="Talks", kind="visit", status="held", date=Edtf("2003-01-10"))


def inputs(
    *there: Attendance,
    acts: tuple[LinkedAct, ...] = (),
    foreseen_by: tuple[LinkedAct, ...] = (),
    mentions: tuple[Mention, ...] = (),
) -> Inputs:
    return Inputs(
        **opening(MEETING),
        facts=Facts(HELD, Rests(1, 1, "that report it")),
        attendances=there,
        acts=acts,
        foreseen_by=foreseen_by,
        mentions=mentions,
    )


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
    assert when(replace(HELD, **changes)) == lines


def test_somebody_in_two_records_stands_once_with_both_designations() -> None:
    first = attendance(KAWAGUCHI, JAPAN, "Minister for Foreign Affairs", "Foreign Minister")
    second = attendance(KAWAGUCHI, JAPAN, "Mme Kawaguchi")
    sides = facing([first, attendance(IVANOV, RUSSIA), second], (JAPAN, RUSSIA))
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
    assert [saying.first for saying in found] == [agreed, said, concurs]


def test_a_sentence_on_several_topics_stands_once_under_all_of_them() -> None:
    both, one, none = act(1, HER, topics=(TREATY, KYOTO)), act(2, HIM), act(3, HIM, topics=())
    found = discussed([none, both, one], (JAPAN, RUSSIA))
    assert [group.topics for group in found] == [(TREATY, KYOTO), (TREATY,), ()]


def test_the_record_is_named_once_where_all_who_were_there_are_from_it() -> None:
    both = inputs(attendance(KAWAGUCHI, JAPAN), attendance(IVANOV, RUSSIA))
    assert make(both).printed_in == RECORD
    outside = replace(attendance(IVANOV, RUSSIA), record=None)
    more = replace(both, attendances=(*both.attendances, outside))
    assert make(more).printed_in is None
    assert [side.marks for side in make(more).sides] == ["s1", "s2"]


def test_the_side_of_a_silent_attendant_is_missed_among_the_accounts() -> None:
    silent = inputs(attendance(IVANOV, RUSSIA), acts=(act(1, HER),))
    assert make(silent).accounts.silent == (RUSSIA,)


def test_a_mention_stands_once_and_not_beside_an_act_that_foresees_the_meeting() -> None:
    foreseen = act(1, HER)
    told = replace(mention(MEETING, "the talks", "1"), passage=foreseen.passage)
    named = mention(MEETING, "the visit", "2")
    view = make(inputs(foreseen_by=(foreseen,), mentions=(told, named)))
    assert [each.forms for each in view.named] == [("the visit",)]


def test_a_meeting_knows_its_parts_and_those_on_its_occasion() -> None:
    archive = small_archive.archive()
    visit, congress = (
        gather(archive, i).facts for i in ("dahl-visit-1931", "fisheries-congress-1931")
    )
    assert visit and congress  # noqa: PT018
    assert [part.id for part in visit.holds] == ["holm-talks-1931"]
    assert [beside.id for beside in congress.beside] == ["next-talks-1931"]
    assert [account.record.id for account in visit.reported_by] == ["holm-1931"]


def test_a_session_knows_the_one_before_it_in_its_series() -> None:
    second = (
        "---\ntitle: T\nkind: visit\nstatus: held\nseries: fisheries-commission\nnumber: 2\n---\n"
    )
    archive = small_archive.archive({"meetings/second": second})
    congress = gather(archive, "fisheries-congress-1931").facts
    assert congress
    assert congress.previous == archive.heads["second"]
    assert congress.next is None


STAGE = """[{what: dated, on: 1931-11, meeting: next-talks-1931,
  sources: [{kind: press, url: "https://example.org/visit"}]}]"""


def test_it_says_which_undertakings_came_about_at_it_by_sources_outside() -> None:
    visit = small_archive.undertaking("sudmark", "visit of Dahl", stages=STAGE)
    facts = gather(small_archive.archive({"undertakings/visit": visit}), "next-talks-1931").facts
    assert facts
    (came,) = facts.came_about
    assert (came.undertaking.title, came.stage.word) == ("Visit of Dahl", "dated")


def test_it_says_on_how_many_of_the_records_that_report_it_its_acts_rest() -> None:
    text = small_archive.record(
        "They met.", issued="1931-05-07", reports="[{meeting: holm-talks-1931}]"
    )
    facts = gather(small_archive.archive({"records/text": text}), "holm-talks-1931").facts
    assert facts
    assert facts.rests.words == "Rests on the acts of 1 of 2 records that report it."
    assert [account.record.id for account in facts.reported_by] == ["holm-1931", "text"]
