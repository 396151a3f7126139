"""What an undertaking comes to by the acts that speak of it: each rule with a story."""

from __future__ import annotations

import pytest
from stories import ACCEPTED, INVITED, TALKS, Told, file_of, graded, in_words, names, story

from linking import acts_of
from regesta.archive.grades import BOUND, Graded
from regesta.model.parts import LinkedAct
from small_archive import archive, undertaking

IT = "undertakings: visit"
SILENT: Told = ("They met.", "")
BOTH: Told = ("Both sides agreed on the visit.", f"by: sides, act: agrees, {IT}")


def answered(act: str, effect: str = "accepts", sentence: str = "Erik Dahl replied.") -> Told:
    """An answer to the first act, on the same undertaking."""
    return (sentence, f"answers: a1, undertakings: [{{id: visit, effect: {effect}}}], {act}")


def test_an_invitation_that_the_other_side_accepts_is_asked_and_accepted() -> None:
    assert graded(INVITED, ACCEPTED) == "accepted asked, by norland, accepted by sudmark"


def test_what_is_accepted_in_principle_says_so() -> None:
    reply = (
        "Erik Dahl agreed in principle.",
        "by: dahl-erik, to: berg-anna, act: agrees in principle, answers: a1, "
        "undertakings: [{id: visit, effect: accepts, qualified: in principle}]",
    )
    assert graded(INVITED, reply) == (
        "accepted asked, by norland, accepted by sudmark, in principle"
    )


def test_what_the_one_who_would_do_it_puts_forward_is_offered_and_accepted() -> None:
    offer = ("Sudmark offered a visit.", f"by: sudmark, to: norland, act: proposes, {IT}")
    assert graded(offer, answered("by: berg-anna, act: accepts")) == (
        "accepted offered, by sudmark, accepted by norland"
    )


@pytest.mark.parametrize("performer", ["sides", "[norland, sudmark]", "[berg-anna, dahl-erik]"])
def test_what_one_puts_forward_for_all_is_proposed_and_accepted(performer: str) -> None:
    proposal = ("Norland proposed a visit.", f"by: norland, to: sudmark, act: proposes, {IT}")
    assert graded(proposal, performer=performer) == "proposed, by norland"
    assert graded(proposal, answered("by: sudmark, act: agrees"), performer=performer) == (
        "accepted proposed, by norland, accepted by sudmark"
    )


@pytest.mark.parametrize(
    "reply",
    [
        answered("by: dahl-erik, act: shares the view"),
        answered("by: dahl-erik, act: thanks", "restates"),
        answered("by: nordbank, act: agrees"),
        answered("by: unnamed, act: agrees"),
        answered("by: account, act: agrees"),
        answered("by: dahl-erik, act: agrees", "considers"),
        answered("by: dahl-erik, act: agrees", "drops"),
        ("Erik Dahl agreed.", "by: dahl-erik, act: agrees, answers: a1"),
        ("Erik Dahl agreed.", "by: dahl-erik, act: agrees, answers: a1, undertakings: licences"),
        ("Erik Dahl agreed.", f"by: dahl-erik, act: agrees, {IT}"),
    ],
)
def test_what_is_no_acceptance(reply: Told) -> None:
    """A view, thanks, the own side, nobody, another matter, an answer to nothing."""
    assert graded(INVITED, reply) == "asked, by norland, to dahl-erik"


def test_a_view_that_is_shared_accepts_only_where_the_editor_says_why() -> None:
    forced = 'force: {is: accepts, reason: "What is shared is that the visit will take place."}'
    found = story(INVITED, answered(f"by: dahl-erik, act: shares the view, {forced}"))
    assert in_words(found.grades["visit"]) == "accepted asked, by norland, accepted by sudmark"
    (view,) = (act for act in acts_of(found) if act.key == "talks#a2")
    assert (view.force, view.reason) == (
        "accepts",
        "What is shared is that the visit will take place.",
    )


def test_one_act_of_two_sides_that_agrees_or_commits_is_an_agreement() -> None:
    assert graded(BOTH) == "agreed, by norland and sudmark"
    assert graded(INVITED, BOTH) == "agreed, by norland and sudmark"
    both = ("They will meet.", f"by: [berg-anna, dahl-erik], act: undertakes, {IT}")
    assert graded(both) == "agreed, by norland and sudmark"
    qualified = "[{id: visit, effect: makes, qualified: if possible}]"
    both = ("They agreed, if possible.", f"by: sides, act: agrees, undertakings: {qualified}")
    assert graded(both) == "agreed, by norland and sudmark, if possible"


@pytest.mark.parametrize(
    ("fields", "grade"),
    [
        ("by: sides, act: shares the view", "envisaged"),
        ("by: sides, act: recognises", "envisaged"),
        ("by: sides, act: calls necessary", "envisaged necessary, by norland and sudmark"),
        (
            "by: sides, act: agrees, force: {is: holds necessary, reason: What is agreed is it.}",
            "envisaged necessary, by norland and sudmark",
        ),
        ("by: [berg-anna, nordbank], act: agrees", "envisaged"),
        ("by: unnamed, act: agrees", "envisaged"),
        ("by: account, act: agrees", "envisaged"),
        ("by: account, act: calls necessary", "envisaged"),
        ("by: account, to: sudmark, act: requests", "envisaged"),
    ],
)
def test_what_is_no_agreement(fields: str, grade: str) -> None:
    assert graded(("It was said.", f"{fields}, {IT}")) == grade


def test_what_they_only_consider_or_drop_lends_no_grade() -> None:
    for effect in ("considers", "drops"):
        decided = f"by: sides, act: decides, undertakings: [{{id: visit, effect: {effect}}}]"
        assert graded(("They decided.", decided)) == "envisaged"
        assert graded(INVITED, ("They decided.", decided)) == "asked, by norland, to dahl-erik"
        committed = decided.replace("by: sides, act: decides", "by: sudmark, act: undertakes")
        assert graded(("They decided.", committed)) == "envisaged"


REFUSED = answered("by: dahl-erik, act: refuses", "refuses", "Erik Dahl could not accept.")


def test_a_refusal_is_told_and_lends_no_grade() -> None:
    assert graded(INVITED, REFUSED) == "asked, by norland, to dahl-erik; refused by sudmark"
    both = (
        "Both sides refused.",
        "by: sides, act: refuses, undertakings: [{id: visit, effect: drops}]",
    )
    assert graded(both, performer="sides") == "envisaged; refused by norland and sudmark"
    own = answered("by: unnamed, supplied: sudmark, act: refuses", "restates")
    assert graded(INVITED, own) == "asked, by norland, to dahl-erik; [refused by sudmark]"


def test_who_takes_up_a_refusal_accepts_nothing() -> None:
    resigned = ("Anna Berg accepted that.", f"by: berg-anna, act: accepts, answers: a1, {IT}")
    bears = "undertakings: [{id: visit, effect: restates}]"
    told = ("Erik Dahl refused.", f"by: dahl-erik, act: refuses, {bears}")
    assert graded(told, resigned) == "envisaged; refused by sudmark"


def test_a_refusal_is_not_told_where_somebody_is_bound_nor_where_another_tells_of_it() -> None:
    later = ("Erik Dahl accepted after all.", ACCEPTED[1])
    assert graded(INVITED, REFUSED, later) == "accepted asked, by norland, accepted by sudmark"
    hearsay = ("Sudmark refused.", REFUSED[1].replace("act:", "according_to: berg-anna, act:"))
    assert graded(INVITED, hearsay) == "asked, by norland, to dahl-erik"


def test_a_commitment_of_all_who_would_do_it_is_announced() -> None:
    will = ("Sudmark will come.", f"by: dahl-erik, act: announces, {IT}")
    we_too = ("Norland will come.", f"by: norland, act: undertakes, {IT}")
    assert graded(will) == "announced, by sudmark"
    assert graded(will, we_too, performer="sides") == "announced, by sudmark and norland"
    qualified = "undertakings: [{id: visit, effect: makes, qualified: could}]"
    could = ("Sudmark could come.", f"by: sudmark, act: intends, {qualified}")
    assert graded(could) == "announced, by sudmark, could"


@pytest.mark.parametrize("effect", ["begins", "carries-out"])
def test_who_has_begun_is_committed(effect: str) -> None:
    it = f"undertakings: [{{id: visit, effect: {effect}}}]"
    begun = ("Sudmark took measures.", f"by: sudmark, act: takes measures, {it}")
    assert graded(begun) == "announced, by sudmark"
    assert graded(begun, performer="norland") == "envisaged"
    told = ("Sudmark had begun.", f"by: sudmark, act: states, {it}")
    assert graded(told) == "envisaged"
    another = ("Sudmark took measures.", f"by: sudmark, act: takes measures, {IT}")
    assert graded(another) == "envisaged"


def test_what_one_side_says_that_all_will_do_is_proposed_by_it() -> None:
    will = ("Both will meet, said Berg.", f"by: berg-anna, act: affirms, {IT}")
    assert graded(will, performer="sides") == "proposed committed, by norland"
    assert graded(will) == "envisaged"


def test_what_the_one_who_would_do_it_proposes_is_proposed() -> None:
    offer = ("Sudmark proposed to come.", f"by: sudmark, act: proposes, {IT}")
    assert graded(offer, performer="sudmark") == "proposed, by sudmark"
    assert graded(offer, performer="norland") == "envisaged"


def test_a_concurrence_alone_puts_nothing_forward() -> None:
    agreed = (
        "Sudmark agreed.",
        "by: sudmark, act: agrees, undertakings: [{id: visit, effect: accepts}]",
    )
    assert graded(agreed, performer="sides") == "envisaged"


def test_who_is_of_no_side_commits_himself_and_is_not_committed_by_another() -> None:
    will = ("The Commission will come.", f"by: fisheries-commission, act: undertakes, {IT}")
    we_too = ("Norland will come.", f"by: norland, act: undertakes, {IT}")
    assert graded(will, performer="fisheries-commission") == "announced, by fisheries-commission"
    both = "[norland, fisheries-commission]"
    assert graded(we_too, performer=both) == "proposed committed, by norland"
    assert graded(we_too, will, performer=both) == "announced, by norland and fisheries-commission"


@pytest.mark.parametrize("act", ["requests", "invites", "wishes", "expects"])
def test_what_another_side_is_asked_for_is_asked_of_it(act: str) -> None:
    asked = f"by: norland, act: {act}, {IT}"
    assert (
        graded(("Sudmark was asked.", f"{asked}, to: sudmark")) == "asked, by norland, to sudmark"
    )
    assert graded(("Dahl was asked.", f"{asked}, to: [nordbank, dahl-erik]")) == (
        "asked, by norland, to dahl-erik"
    )
    assert graded(("Norland asked.", asked)) == "envisaged"
    assert graded(("The bank was asked.", f"{asked}, to: nordbank")) == "envisaged"
    own = ("Norland asked its bank.", f"{asked}, to: nordbank")
    assert graded(own, performer="norland") == "envisaged"


def test_what_nobody_is_named_to_ask_is_asked_all_the_same() -> None:
    asked = ("Sudmark was asked to come.", f"by: unnamed, to: sudmark, act: requests, {IT}")
    assert graded(asked) == "asked, to sudmark"


def test_what_another_tells_of_is_never_above_asked() -> None:
    """A compliment on what a third party said binds nobody, whoever takes it up."""
    praise = ("Anna Berg praised the speech of Erik Dahl.", "by: berg-anna, act: praises")
    told = "according_to: berg-anna"
    speech = ("Sudmark would come.", f"by: dahl-erik, {told}, act: states, {IT}")
    assert graded(praise, speech) == "envisaged"
    wish = ("Sudmark wanted a visit.", f"by: sudmark, to: norland, {told}, act: wishes, {IT}")
    assert graded(praise, wish, performer="norland") == "asked, by sudmark, to norland"
    reply = ("Anna Berg agreed.", f"by: berg-anna, act: agrees, answers: a2, {IT}")
    assert graded(praise, wish, reply, performer="norland") == "asked, by sudmark, to norland"


def test_who_speaks_for_another_binds_him() -> None:
    will = ("Sudmark will come.", f"by: sudmark, through: nordbank, act: undertakes, {IT}")
    assert graded(will) == "announced, by sudmark"


def test_what_rests_on_supplied_actors_alone_is_supplied() -> None:
    agreed = ("It was agreed.", f"by: unnamed, supplied: sides, act: agrees, {IT}")
    assert graded(agreed) == "[agreed, by norland and sudmark]"
    assert graded(agreed, BOTH) == graded(BOTH, agreed) == graded(BOTH)
    assert graded(agreed, INVITED) == "[agreed, by norland and sudmark]"
    asked = ("It was asked.", f"by: unnamed, supplied: norland, to: sudmark, act: requests, {IT}")
    assert graded(asked) == "[asked, by norland, to sudmark]"
    assert graded(asked, answered("by: unnamed, supplied: sudmark, act: accepts")) == (
        "[accepted asked, by norland, accepted by sudmark]"
    )
    assert graded(asked, answered("by: sudmark, act: accepts")) == (
        "accepted asked, by norland, accepted by sudmark"
    )


def test_an_act_of_three_undertakings_gives_each_what_it_says_of_it() -> None:
    three = """undertakings: [
        {id: visit, effect: accepts, qualified: gladly}, {id: loan, effect: considers},
        {id: survey, effect: makes, due: 1932, due_words: next year, urgency: soon}]"""
    reply = (
        "Sudmark comes gladly, thinks of a loan, and asks for a survey soon, by next year.",
        f"by: sudmark, to: norland, act: agrees, answers: [a1, a2], {three}",
    )
    loan = (
        "Norland asked for a loan.",
        "by: norland, to: sudmark, act: requests, undertakings: loan",
    )
    found = archive(
        {
            "records/talks": file_of(INVITED, loan, reply),
            "undertakings/visit": undertaking("sudmark"),
            "undertakings/loan": undertaking("sudmark", "loan to Norland"),
            "undertakings/survey": undertaking("sides", "survey of the reefs"),
        }
    )
    assert {i: in_words(found.grades[i]) for i in ("visit", "loan", "survey")} == {
        "visit": "accepted asked, by norland, accepted by sudmark, gladly",
        "loan": "asked, by norland, to sudmark",
        "survey": "proposed, by sudmark",
    }
    assert [act.key for act in found.acts_about["survey"]] == ["talks#a3"]
    survey = bearing(found.acts_about["survey"][0], "survey")
    assert survey == ("makes", "1932", "next year", "", "soon")


def bearing(act: LinkedAct, undertaking_id: str) -> tuple[str, ...]:
    one = act.bearing(undertaking_id)
    assert one is not None
    due = one.due.text if one.due else ""
    return (one.effect, due, one.due_words, one.qualified, one.urgency)


def test_an_undertaking_that_no_act_speaks_of_is_envisaged() -> None:
    changes = {"undertakings/visit": undertaking("sudmark")}
    assert in_words(archive(changes).grades["visit"]) == "envisaged"


def test_bound_is_said_of_what_is_agreed_accepted_or_announced() -> None:
    assert BOUND == ("agreed", "accepted", "announced")
    assert Graded("announced").bound
    assert not Graded("asked").bound
    assert archive().grades["licences"].bound


def performing(performer: str, *told: Told, reports: str = TALKS) -> tuple[list[str], list[str]]:
    """The sides of those who would perform, and those who are of none."""
    who = story(*told, performer=performer, reports=reports).performers["visit"]
    return names(who.sides), names(who.alone)


def test_performers_are_of_the_side_for_which_they_act() -> None:
    assert performing("dahl-erik", INVITED) == (["sudmark"], [])
    assert performing("[nordbank, mfa-norland, sudmark]", INVITED) == (["norland", "sudmark"], [])
    assert performing("[nordbank, fisheries-commission]", SILENT) == (
        ["norland"],
        ["fisheries-commission"],
    )


def test_all_sides_are_those_of_the_meetings_else_those_that_act() -> None:
    assert performing("sides", INVITED) == (["norland", "sudmark"], [])
    outsider = ("Ostland would like it.", f"by: ostland, according_to: sides, act: wishes, {IT}")
    east = {"organisations/ostland": "---\nname: Ostland\nkind: state\n---\n"}
    files = {
        "records/talks": file_of(BOTH, outsider),
        "undertakings/visit": undertaking("sides"),
        **east,
    }
    assert names(archive(files).performers["visit"].sides) == ["norland", "sudmark"]
    alone = ("Sudmark proposed it.", f"by: sudmark, act: proposes, {IT}")
    assert performing("sides", alone, reports="") == (["sudmark"], [])
    assert performing("sides", SILENT) == ([], [])
