"""Dates that cannot be, and when an act was done."""

from __future__ import annotations

import pytest
from stories import INVITED, REPORTS, files, one

from harness import SiteTest
from small_archive import act, archive, problems, problems_of_talks, record


def test_an_act_is_done_at_the_meeting_that_its_passage_reports_on_its_day() -> None:
    found = archive()
    survey = act(found, "wishes to survey")
    assert (survey.meeting and survey.meeting.id, survey.date.text) == (
        "holm-talks-1931",
        "1931-05-04",
    )
    loan = act(found, "prompt answer")
    assert (loan.meeting and loan.meeting.id, loan.date.text) == (
        "dahl-visit-1931",
        "1931-05-04/1931-05-05",
    )


def test_an_act_without_a_meeting_is_the_documents_own() -> None:
    found = one("by: norland")
    assert (found.meeting, found.date.text) == (None, "1931-05-06")


def test_an_act_done_elsewhere_has_its_own_meeting_and_day() -> None:
    there = one("by: norland, meeting: holm-talks-1931", reports=REPORTS)
    assert (there.meeting and there.meeting.id, there.date.text) == (
        "holm-talks-1931",
        "1931-05-04",
    )
    then = one("by: norland, on: 1931-02", reports=REPORTS)
    assert (then.meeting, then.date.text) == (None, "1931-02")
    both = one("by: norland, on: 1931-05-05, meeting: dahl-visit-1931", reports=REPORTS)
    assert (both.meeting and both.meeting.id, both.date.text) == ("dahl-visit-1931", "1931-05-05")


def test_an_act_at_a_meeting_of_unknown_date_was_done_by_the_date_of_the_record() -> None:
    found = one("by: norland, meeting: next-talks-1931", reports=REPORTS)
    assert found.date.text == "/1931-05-06"
    assert str(found.date) == "until 6 May 1931"


def meeting(**fields: str) -> str:
    given = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return f"---\ntitle: A\nkind: visit\nstatus: held\n{given}---\n"


@pytest.mark.parametrize(
    ("date", "wrong"),
    [("1931-05-03", True), ("1931-05-05", False), ("1931-05", False), ("1930", True), ("", False)],
)
def test_a_part_of_a_meeting_is_held_while_that_is(date: str, wrong: bool) -> None:
    given = {"date": date} if date else {}
    found = problems({"meetings/a": meeting(part_of="dahl-visit-1931", **given)})
    assert bool(found) is wrong
    assert all("and what it is part of, 4–5 May 1931" in problem for problem in found)


def test_an_act_is_not_done_after_the_record_of_it_is_issued() -> None:
    (problem,) = done_on("1931-05-07")
    assert problem.partition(": ")[2] == (
        "error: done 7 May 1931, after the record was issued, 6 May 1931 -- mend one of the two"
    )
    for on in ("1931-05-06", "1931-05", "1931", "../1931-05-07"):
        assert not done_on(on)


def done_on(day: str) -> list[str]:
    """What is said of a record whose one act was done on a day."""
    one = f"at: p1, id: he, by: norland, act: states, quote: He, on: {day}"
    return problems_of_talks("He spoke.", acts=f"[{{{one}}}]")


def test_a_meeting_held_before_what_foresees_it_is_a_warning() -> None:
    earlier = {"meetings/earlier": meeting(date="1931-05-03")}
    fields = "[{at: p1, id: meeting, by: norland, act: expects, quote: spoke, foresees: earlier}]"
    reports = "[{meeting: holm-talks-1931}]"
    talk = record("He spoke.", acts=fields, reports=reports)
    (problem,) = problems({**earlier, "records/talks": talk})
    assert problem.endswith(
        "warning: `earlier` was held 3 May 1931, before this was said -- check the meeting"
    )


def staged(what: str, on: str, **fields: str) -> list[str]:
    """What is said of a stage of what Anna Berg asked for on 4 May 1931."""
    source = '{kind: press, url: "https://example.org/visit"}'
    stages = f"[{{what: {what}, on: {on}, sources: [{source}]}}]"
    return problems(files(INVITED, stages=stages, **fields))


@pytest.mark.parametrize("what", ["carried-out", "in-part", "postponed", "lapsed"])
def test_what_became_of_an_undertaking_did_so_after_the_first_act_on_it(what: str) -> None:
    (problem,) = staged(what, "1931-05-03")
    assert problem == (
        f"undertakings/visit.md:4:{len(what) + 23}: error: `{what}` 3 May 1931, before it was "
        "first spoken of, 4 May 1931 -- mend one of the two, or say what it was before: "
        "asked-before, agreed-before"
    )
    assert staged(what, "1930/1931-04")
    for on in ("1931-05-04", "1931-05", "1932", "../1931-05-04"):
        assert not staged(what, on)


@pytest.mark.parametrize(
    "what",
    ["asked-before", "agreed-before", "reaffirmed", "asked-again", "accepted", "dated", "begun",
     "superseded", "not-carried-out"],
)  # fmt: skip
def test_a_stage_of_another_kind_may_stand_before_the_acts(what: str) -> None:
    assert not staged(what, "1931-04")


def test_the_first_act_is_that_of_any_record() -> None:
    """And of one that does not say since when, nothing is known to come before it."""
    earlier = files(INVITED, issued="1931-01-02", reports="")["records/talks"]
    source = '{kind: press, url: "https://example.org/visit"}'
    stages = f"[{{what: lapsed, on: 1931-02, sources: [{source}]}}]"
    later = files(INVITED, stages=stages)
    assert problems(later)
    assert not problems({**later, "records/earlier": earlier})
    assert not staged("lapsed", "1931-02", reports="[{meeting: next-talks-1931}]")


def test_what_hangs_on_a_date_that_cannot_be_read_is_not_told(site: SiteTest) -> None:
    record = "content/records/joint-statement-2003.md"
    site.copy_of("joint-statement").edit(record, "2003-03-03\n", "last March\nreceived: 1999\n")
    site.edit(record, "quote: welcomed}", "quote: welcomed, on: 2001}").check().exits(1)
    assert "`last March`" in site.err
    assert "issued, 2000" not in site.err
