from __future__ import annotations

import small_archive
from hand_made import HER, IVANOV, JAPAN, KAWAGUCHI, MEETING, MINISTRY, RUSSIA, act, attendance
from linking import all_of
from regesta.model.entries import Record
from regesta.model.parts import Actor, Head
from regesta.pages.shared.reports import Reported, in_series, reported, shown, sides_by_name

PEOPLE = (attendance(IVANOV, RUSSIA), attendance(KAWAGUCHI, JAPAN))


def test_the_people_of_a_meeting_stand_by_side_in_the_records_order() -> None:
    (found,) = shown((Reported(MEETING, "", PEOPLE),), (JAPAN, RUSSIA))
    assert [(side.side, len(side.people), side.marks) for side in found.sides] == [
        (RUSSIA, 1, "s2"),
        (JAPAN, 1, "s1"),
    ]
    assert found.in_line == found.sides


def test_of_a_side_of_many_the_line_names_a_few_and_counts_the_others() -> None:
    (found,) = shown((Reported(MEETING, "", 21 * PEOPLE[:1]),), ())
    (side,) = found.in_line
    assert (side.few, side.others) == ((IVANOV,) * 3, 18)


def test_a_visit_names_those_alone_who_are_at_none_of_its_meetings() -> None:
    visit = Head("meetings", "visit", "Visit")
    meetings = (Reported(visit, "", PEOPLE), Reported(MEETING, "1", PEOPLE[:1], "visit"))
    whole, part = shown(meetings, (JAPAN, RUSSIA))
    assert [side.few for side in whole.in_line] == [(KAWAGUCHI,)]
    assert [side.side for side in whole.sides] == [RUSSIA, JAPAN]
    assert [side.few for side in part.in_line] == [(IVANOV,)]


def test_the_sides_of_the_meetings_stand_before_those_that_only_act() -> None:
    acts = (act(1, HER), act(2, Actor(MINISTRY, MINISTRY)))
    meetings = (Reported(MEETING, "", PEOPLE),)
    assert sides_by_name(meetings, acts) == (JAPAN, RUSSIA, MINISTRY)


def test_a_record_has_those_at_the_meeting_whom_it_prints_itself() -> None:
    archive = small_archive.archive()
    (entry,) = all_of(archive, Record)
    visit, talks = reported(archive, entry.id, entry.data)
    assert (visit.meeting.id, visit.at, talks.at) == ("dahl-visit-1931", "", "1")
    assert (visit.part_of, talks.part_of) == ("", "dahl-visit-1931")
    assert [one.person.id for one in talks.attendances] == ["berg-anna", "dahl-erik"]
    assert {one.record and one.record.id for one in visit.attendances} == {entry.id}


def test_a_meeting_of_a_series_leads_to_the_sessions_around_it() -> None:
    visit = """---
title: Session {0}
kind: conference
date: 1931-05-04
series: fisheries-commission
number: {0}
status: held
---
"""
    archive = small_archive.archive(
        {f"meetings/{i}": visit.format(n) for i, n in (("dahl-visit-1931", 2), ("session-1", 1))}
    )
    (entry,) = all_of(archive, Record)
    (found,) = in_series(archive, entry.data)
    before, after = found.before, found.after
    assert before is not None
    assert after is not None
    assert (found.series.id, before.meeting.id, before.records) == (
        "fisheries-commission",
        "session-1",
        (),
    )
    assert after.meeting.id == "fisheries-congress-1931"
