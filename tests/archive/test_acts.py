"""Acts with everything they refer to resolved: who, for whom, when, in answer to what."""

from __future__ import annotations

import pytest

from regesta.archive.archive import Archive
from regesta.dates import Edtf
from regesta.model.parts import ActKey, Actor, LinkedAct
from small_archive import HOLM, act, archive, record, talks, text

BODY = "They agreed. It was agreed. Erik Dahl agreed. The Commission thanked them.\n\nThey parted."


def one(fields: str, body: str = BODY, **more: str) -> LinkedAct:
    """The one act of a record, of `fields`."""
    given = {"id": "first", "quote": "They agreed", "act": "agrees", "at": "p1"}
    act_fields = "".join(
        f", {name}: {value}" for name, value in given.items() if f"{name}:" not in fields
    )
    (found,) = talks(body, acts=f"[{{{fields}{act_fields}}}]", **more).acts
    return found


def names(actors: tuple[Actor, ...]) -> list[tuple[str, str, str, bool]]:
    return [
        (actor.head.id, actor.side.id if actor.side else "", actor.office, actor.printed)
        for actor in actors
    ]


REPORTS = """
  - meeting: dahl-visit-1931
    sides:
      norland: [{person: berg-anna, as: Envoy}]
      sudmark: [{person: dahl-erik, as: Chief Delegate}, {person: berg-carl}]
  - meeting: holm-talks-1931
    at: p2
    sides: {sudmark: [{person: dahl-erik, as: Foreign Minister}]}"""


def test_a_person_acts_in_the_designation_printed_for_the_meeting_reported() -> None:
    found = one("by: dahl-erik", reports=REPORTS)
    assert names(found.by) == [("dahl-erik", "sudmark", "Chief Delegate", True)]
    found = one(
        "by: dahl-erik, at: p2, quote: agreed", "They met.\n\nThey agreed.", reports=REPORTS
    )
    assert names(found.by) == [("dahl-erik", "sudmark", "Foreign Minister", True)]


def test_a_person_of_another_meeting_of_the_record_keeps_the_designation_printed_there() -> None:
    found = one(
        "by: berg-anna, at: p2, quote: agreed", "They met.\n\nThey agreed.", reports=REPORTS
    )
    assert names(found.by) == [("berg-anna", "norland", "Envoy", True)]


def test_without_a_printed_designation_a_person_acts_in_the_office_held_that_day() -> None:
    reports = "[{meeting: holm-talks-1931, sides: {norland: [{person: berg-anna}]}}]"
    found = one("by: berg-anna", reports=reports)
    assert names(found.by) == [("berg-anna", "norland", "Minister for Foreign Affairs", False)]
    assert names(one("by: berg-anna").by) == [
        ("berg-anna", "norland", "Minister for Foreign Affairs", False)
    ]


@pytest.mark.parametrize("on", ["1928", "1933-03-02/1934", "1900"])
def test_no_office_is_claimed_for_a_day_on_which_it_was_not_held(on: str) -> None:
    found = one(f"by: berg-anna, on: {on}", issued="1940")
    assert names(found.by) == [("berg-anna", "norland", "", False)]


def test_no_office_is_claimed_whose_end_or_beginning_is_not_known() -> None:
    assert names(one("by: dahl-erik").by) == [("dahl-erik", "sudmark", "", False)]
    assert names(one("by: berg-carl").by) == [("berg-carl", "sudmark", "Minister of Trade", False)]


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
        ("mfa-norland", "norland", "", False),
        ("nordbank", "norland", "", False),
    ]
    assert names(one("by: sudmark").by) == [("sudmark", "sudmark", "", False)]
    assert names(one("by: fisheries-commission").by) == [("fisheries-commission", "", "", False)]
    assert names(one("by: sides", reports=REPORTS).by) == [
        ("norland", "norland", "", False),
        ("sudmark", "sudmark", "", False),
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


def test_an_act_by_somebody_unnamed_is_the_editors_to_supply() -> None:
    found = one("by: unnamed, supplied: sides", reports=REPORTS)
    assert found.unnamed
    assert [actor.head.id for actor in found.by] == ["norland", "sudmark"]
    nobody = one("by: unnamed")
    assert (nobody.unnamed, nobody.by, nobody.sides, nobody.concurrence) == (True, (), (), False)


@pytest.mark.parametrize(
    ("fields", "concurrence"),
    [
        ("by: dahl-erik, act: agrees", True),
        ("by: [dahl-erik, berg-carl], act: confirms", True),
        ("by: unnamed, supplied: norland, act: decides", True),
        ("by: [norland, nordbank], act: shares the view", True),
        ("by: [dahl-erik, berg-anna], act: agrees", False),
        ("by: sides, act: agrees in principle", False),
        ("by: dahl-erik, act: states", False),
        ("by: dahl-erik, act: accepts", False),
        ("by: unnamed, act: agrees", False),
    ],
)
def test_an_agreement_by_one_side_alone_is_its_concurrence(fields: str, concurrence: bool) -> None:
    assert one(fields, reports=REPORTS).concurrence is concurrence


def test_who_transmits_and_who_is_addressed() -> None:
    found = one("by: norland, through: berg-anna, to: [dahl-erik, nordbank]", reports=REPORTS)
    assert names(found.through) == [("berg-anna", "norland", "Envoy", True)]
    assert [actor.head.id for actor in found.to] == ["dahl-erik", "nordbank"]


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


def test_topics_are_those_of_the_passage_or_the_acts_own() -> None:
    found = archive()
    assert [topic.id for topic in act(found, "wishes to survey").topics] == ["herring"]
    assert [topic.id for topic in act(found, "Both sides").topics] == ["fisheries"]
    assert act(found, "next talks").topics == ()
    own = one("by: norland, topics: [economy, navigation]", topics="{fisheries: [p1]}")
    assert [topic.id for topic in own.topics] == ["economy", "navigation"]


SECOND = record(
    "Erik Dahl asked. Anna Berg answered. Dahl asked again.",
    issued="1930-01-01",
    acts="""
  - at: p1
    id: answer
    by: berg-anna
    act: agrees
    quote: answered
    answers: [question, holm-1931#survey]
  - at: p1
    id: question
    by: dahl-erik
    act: requests
    quote: Dahl asked.
    undertaking: joint-survey
  - at: p1
    id: again
    by: dahl-erik
    act: requests
    quote: again
    restates: question
    undertaking: joint-survey
    effect: restates""",
)


def keys(found: tuple[ActKey, ...]) -> list[str]:
    return [f"{key.record.id} {text(key.sentence)}" for key in found]


def test_answers_stand_on_both_acts_even_of_two_records_and_forward() -> None:
    found = archive({"records/later": SECOND})
    answer = act(found, "Berg answered")
    assert keys(answer.answers) == [
        "later Erik Dahl asked.",
        "holm-1931 Norland wishes to survey the herring grounds.",
    ]
    assert keys(act(found, "Erik Dahl asked").answered_by) == ["later Anna Berg answered."]
    assert keys(act(found, "wishes to survey").answered_by) == [
        "later Anna Berg answered.",
        "holm-1931 Foreign Minister Dahl replied that Sudmark agreed in principle to a joint "
        "survey.",
    ]


def test_an_act_told_again_is_known_from_both() -> None:
    found = archive({"records/later": SECOND})
    again, first = act(found, "asked again"), act(found, "Erik Dahl asked")
    assert again.restates is not None
    assert text(again.restates.sentence) == "Erik Dahl asked."
    assert keys(first.restated_by) == ["later Dahl asked again."]
    assert first.restates is None


def effects(found: Archive) -> list[tuple[str, str | None]]:
    return [(one.key, one.effect) for one in found.acts_about["joint-survey"]]


def test_the_first_act_on_an_undertaking_in_time_makes_it_unless_it_says_otherwise() -> None:
    assert effects(archive()) == [
        ("holm-1931#survey", "makes"),
        ("holm-1931#in-principle", "restates"),
    ]
    assert effects(archive({"records/later": SECOND})) == [
        ("later#question", "makes"),
        ("later#again", "restates"),
        ("holm-1931#survey", "restates"),
        ("holm-1931#in-principle", "restates"),
    ]
    assert act(archive(), "thanked").effect is None


def test_an_effect_that_is_given_stays() -> None:
    first = "by: norland, undertaking: licences, effect: postpones"
    assert one(first).effect == "postpones"
    after = f"""
  - {{{first}, id: first, at: p1, quote: They agreed, act: agrees}}
  - {{id: second, at: p2, by: norland, act: states, quote: They, undertaking: licences,
     effect: drops}}"""
    assert [act.effect for act in talks(BODY, acts=after).acts] == ["postpones", "drops"]


def test_acts_are_in_order_of_time_then_record_then_place() -> None:
    later = SECOND.replace("issued: 1930-01-01", "issued: 1931-05-04")
    found = archive({"records/later": later, "records/earlier": later})
    assert [one.key for one in found.acts][:9] == [
        *(f"earlier#{act_id}" for act_id in ("answer", "question", "again")),
        *(f"later#{act_id}" for act_id in ("answer", "question", "again")),
        *(f"holm-1931#{act_id}" for act_id in HOLM[:3]),
    ]
    assert [one.key for one in found.acts_of_record["holm-1931"]] == [
        f"holm-1931#{act_id}" for act_id in HOLM
    ]


def test_an_act_keeps_its_words() -> None:
    found = act(archive(), "Both sides agreed")
    assert (found.word, found.past, found.cls) == ("agrees", "agreed", "agreement")
    assert (found.due and found.due.text, found.due_words, found.qualified) == (
        "1931-12-31",
        "before the end of the year",
        "if possible",
    )
    invoked = act(archive(), "remains in force").instruments
    assert [(head.id, words) for head, words in invoked] == [
        ("holm-treaty-1921", "The Holm Treaty of 1921")
    ]
