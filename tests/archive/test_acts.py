"""Acts with everything they refer to resolved: what they say, in which order, in answer to what."""

from __future__ import annotations

import pytest
from stories import REPORTS, one, story

from linking import acts_of
from regesta.archive.archive import Archive
from regesta.model.parts import ActKey, LinkedAct
from small_archive import HOLM, act, archive, record, text


def test_an_act_by_somebody_unnamed_is_the_editors_to_supply() -> None:
    found = one("by: unnamed, supplied: sides", reports=REPORTS)
    assert (found.voice, found.unnamed) == ("unnamed", True)
    assert [actor.head.id for actor in found.by] == ["norland", "sudmark"]
    nobody = one("by: unnamed")
    assert (nobody.unnamed, nobody.by, nobody.sides, nobody.concurrence) == (True, (), (), False)


def test_a_sentence_of_the_account_is_nobodys() -> None:
    found = one("by: account, act: states", reports=REPORTS)
    assert (found.voice, found.unnamed, found.by, found.sides) == ("account", False, (), ())


def test_the_force_is_that_of_the_verb_unless_the_editor_says_why_not() -> None:
    assert (one("by: norland").force, one("by: norland").reason) == ("agrees", "")
    assert one("by: norland, act: shares the view").force == "tells"
    forced = one("by: norland, force: {is: holds necessary, reason: The need is agreed.}")
    assert (forced.word, forced.force) == ("agrees", "holds necessary")
    assert forced.reason == "The need is agreed."


def test_an_act_is_about_undertakings_else_the_instruments_it_deals_with_else_topics() -> None:
    treaty = "instruments: {holm-treaty-1921: They}"
    fields = f"by: norland, {treaty}, topics: [economy, herring]"
    both = "[{id: licences, effect: makes}, {id: joint-survey, effect: restates}]"
    assert about(one(f"{fields}, undertakings: {both}")) == [
        ("to issue licences", "licences"),
        ("to survey the herring grounds together", "joint-survey"),
    ]
    assert about(one(fields)) == about(one(f"{fields}, act: signs"))
    assert about(one(fields)) == [("Treaty of Holm", "holm-treaty-1921")]
    assert about(one(f"{fields}, act: states")) == [
        ("Economic relations", "economy"),
        ("Herring", "herring"),
    ]
    assert about(one("by: norland")) == []


def about(found: LinkedAct) -> list[tuple[str, str]]:
    return [(concern.text, concern.head.id) for concern in found.about]


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
    undertakings: joint-survey
  - at: p1
    id: again
    by: dahl-erik
    act: requests
    quote: again
    restates: question
    undertakings: [{id: joint-survey, effect: restates}]""",
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
    assert keys(again.restates) == ["later Erik Dahl asked."]
    assert keys(first.restated_by) == ["later Dahl asked again."]
    assert first.restates == ()


def test_an_act_may_tell_several_again() -> None:
    several = SECOND.replace("restates: question", "restates: [question, holm-1931#survey]")
    found = archive({"records/later": several})
    again = act(found, "asked again")
    assert [one.key for one in again.restates] == ["later#question", "holm-1931#survey"]
    assert [one.key for one in act(found, "wishes to survey").restated_by] == ["later#again"]


VISIT_AND_LICENCES = "undertakings: [{id: visit, effect: makes}, {id: licences, effect: considers}]"
TWICE = (
    ("Norland asked for a visit and a loan.", f"by: norland, act: requests, {VISIT_AND_LICENCES}"),
    ("Norland asked for a survey.", "by: norland, act: requests, undertakings: joint-survey"),
    ("Dahl would come.", "by: dahl-erik, act: announces, undertakings: visit"),
    ("Dahl would come, and think of it.", f"by: dahl-erik, act: announces, {VISIT_AND_LICENCES}"),
    ("Norland thanked him.", "by: norland, act: thanks"),
)
"""What is told in the first two and the last paragraph is told again in the others."""


def restating(tells_again: str) -> dict[str, list[str]]:
    """By the id of each act that tells others again, those others."""
    found = story(*TWICE, tells_again=tells_again)
    acts = found.acts_of_record["talks"]
    forth = {(act.id, one.id) for act in acts for one in act.restates}
    assert forth == {(one.id, act.id) for act in acts for one in act.restated_by}
    return {act.id: [one.id for one in act.restates] for act in acts if act.restates}


def test_acts_on_one_undertaking_in_passages_told_again_are_pairs() -> None:
    assert restating("") == {}
    assert restating("{p3: [p1]}") == {"a3": ["a1"]}
    assert restating("{p3: [p2]}") == {}
    assert restating("{p5: [p1, p2]}") == {}


def test_an_act_is_the_pair_of_those_of_its_own_side_where_there_are_such() -> None:
    assert restating("{p3: [p1, p2], p4: [p1, p3]}") == {"a3": ["a1"], "a4": ["a3"]}
    assert restating("{p4: [p1]}") == {"a4": ["a1"]}


def test_a_pair_that_is_given_is_a_pair_once() -> None:
    told = ("They agreed.", "by: sides, act: agrees, undertakings: visit")
    again = ("They agreed again.", told[1] + ", restates: a1")
    found = story(told, again, tells_again="{p2: [p1]}")
    assert [one.id for one in act(found, "agreed again").restates] == ["a1"]


def effects(found: Archive) -> list[tuple[str, str]]:
    acts = found.acts_about["joint-survey"]
    return [(one.key, bearing.effect) for one in acts if (bearing := one.bearing("joint-survey"))]


def test_an_effect_is_the_editors_whatever_other_records_say() -> None:
    """An earlier record makes no other act a retelling of it; one id alone is `makes`."""
    own = [("holm-1931#survey", "makes"), ("holm-1931#in-principle", "accepts")]
    assert effects(archive()) == own
    assert effects(archive({"records/later": SECOND})) == [
        ("later#question", "makes"),
        ("later#again", "restates"),
        *own,
    ]
    assert act(archive(), "thanked").undertakings == ()


def test_acts_are_in_order_of_time_then_record_then_place() -> None:
    later = SECOND.replace("issued: 1930-01-01", "issued: 1931-05-04")
    found = archive({"records/later": later, "records/earlier": later})
    assert [one.key for one in acts_of(found)][:9] == [
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
    (licences,) = found.undertakings
    assert (licences.head.id, licences.running) == ("licences", "to issue licences")
    assert (licences.due and licences.due.text, licences.due_words, licences.qualified) == (
        "1931-12-31",
        "before the end of the year",
        "if possible",
    )
    assert found.bearing("joint-survey") is None
    named = act(archive(), "remains in force").instruments
    assert [(used.head.id, used.words, used.role) for used in named] == [
        ("holm-treaty-1921", "The Holm Treaty of 1921", "reaffirmed")
    ]
    (plain,) = one("by: norland, instruments: {holm-treaty-1921: They}").instruments
    assert plain.role == "referred-to"
