"""What hangs on an act: one list of terms and values, the same wherever the act is shown."""

from __future__ import annotations

from typing import get_args

import pytest

from hand_made import HER, HIM, IVANOV, KAWAGUCHI, MEETING, act, borne, key_of
from regesta.dates import Edtf
from regesta.model.parts import ActKey, Head, LinkedAct, Used
from regesta.model.vocabulary import Effect, InstrumentRole
from regesta.pages.shared.bits import Bits, words_of
from regesta.pages.shared.said import EFFECTS, ROLES, SUMMED, beneath, facts, in_row, shown

VISIT = Head("undertakings", "visit", "Visit to Russia")
TALKS = Head("undertakings", "talks", "Talks in Tokyo")
DECLARATION = Head("instruments", "declaration", "Tokyo Declaration")
ELSEWHERE = Head("records", "moscow", "Visit")


def said(one: LinkedAct, own: str = "") -> dict[str, list[str]]:
    """The facts of an act in words; another act by its key."""
    return {fact.term: [_words(value) for value in fact.values] for fact in facts(one, own)}


def _words(bits: Bits) -> str:
    return "".join(bit.told.key if bit.told else words_of((bit,)) for bit in bits)


def at(path: str, key: ActKey, record: Head | None = None) -> ActKey:
    """An act named from another, at a passage, in another record."""
    fields = {name: getattr(key, name) for name in key.__struct_fields__}
    return ActKey(**{**fields, "path": path, "record": record or key.record})


def test_of_an_act_on_which_nothing_hangs_nothing_is_said() -> None:
    assert facts(act(1, HER)) == ()
    assert shown(act(1, HER)).facts == ()


def test_the_terms_stand_in_one_order() -> None:
    full = act(
        1,
        HIM,
        according_to=(HER,),
        through=(HER,),
        undertakings=(borne(VISIT),),
        reason="So it is printed",
        instruments=(Used(DECLARATION, "its words", "referred-to"),),
        foresees=(MEETING,),
        answers=(key_of(act(2)),),
        answered_by=(key_of(act(3)),),
        restates=(key_of(act(4)),),
        restated_by=(key_of(act(5)),),
    )
    assert list(said(full)) == [
        "According to",
        "Through",
        "Effect",
        "Force",
        "Refers to",
        "Foresees",
        "Answers",
        "Answered by",
        "Tells again",
        "Told again",
    ]


def test_every_effect_and_every_part_of_an_instrument_has_its_words() -> None:
    assert set(EFFECTS) == set(get_args(Effect))
    assert set(ROLES) == set(get_args(InstrumentRole))
    assert len({*EFFECTS.values()}) == len(EFFECTS)
    assert len({*ROLES.values()}) == len(ROLES)


def test_one_undertaking_is_unnamed_with_its_reservation_deadline_and_urgency() -> None:
    one = borne(
        VISIT,
        "accepts",
        qualified="in principle",
        due=Edtf("2002"),
        due_words="within the year",
        urgency="soon",
    )
    assert said(act(1, HER, undertakings=(one,)))["Effect"] == [
        "accepted, with the reservation “in principle”, due “within the year” [2002], “soon”"
    ]


def test_of_several_undertakings_each_is_named_with_what_is_done_to_it() -> None:
    several = act(1, HER, undertakings=(borne(TALKS, "considers"), borne(VISIT, "accepts")))
    assert said(several)["Effect"] == [
        "Talks in Tokyo: taken into consideration",
        "Visit to Russia: accepted",
    ]


def test_on_the_page_of_an_undertaking_that_one_stands_first_and_unnamed() -> None:
    several = act(1, HER, undertakings=(borne(TALKS, "considers"), borne(VISIT, "accepts")))
    assert said(several, "visit")["Effect"] == [
        "accepted",
        "Talks in Tokyo: taken into consideration",
    ]


@pytest.mark.parametrize(
    ("role", "term"), [("relied-on", "Relies on"), ("reaffirmed", "Reaffirms")]
)
def test_an_instrument_stands_by_its_part_in_the_act_with_the_words_printed(
    role: InstrumentRole, term: str
) -> None:
    used = Used(DECLARATION, "the declaration of 1993", role)
    assert said(act(1, HER, instruments=(used,))) == {
        term: ["Tokyo Declaration, as “the declaration of 1993”"]
    }


def test_the_force_is_said_where_it_is_the_editors_with_the_reason_in_one_sentence() -> None:
    one = act(1, HER, cls="agreement", force="holds necessary", reason="What is agreed is a need.")
    (fact,) = facts(one)
    assert (fact.term, words_of(fact.values[0])) == (
        "Force",
        "holds necessary (What is agreed is a need)",
    )
    assert fact.values[0][0].reads == "force-holds-necessary"
    assert facts(act(1, HER, cls="agreement", force="agrees")) == ()


def test_another_act_is_named_by_who_did_what_and_its_place_only_where_that_is_another() -> None:
    here, there = act(1, HER, path="1(2)2"), key_of(act(2, HIM, path="1(2)2"))
    answering = act(1, HER, path="1(2)2", answers=(there,))
    assert said(answering) == {"Answers": [there.key]}
    elsewhere = at("2(2)1", there)
    assert said(act(1, HER, path="1(2)2", answers=(elsewhere,))) == {
        "Answers": [f"{there.key}, 2(2)1"]
    }
    in_another = at("1p1", there, ELSEWHERE)
    again = said(act(1, HER, restates=(in_another,)))
    assert again == {"Tells again": [f"{there.key}, Visit, 1p1"]}
    assert key_of(here).key == "whistler#a1"


def test_who_tells_of_an_act_and_who_passes_it_on_are_named() -> None:
    assert said(act(1, HIM, according_to=(HER,))) == {"According to": [KAWAGUCHI.title]}
    both = said(act(1, HIM, through=(HER, HIM)))
    assert both == {"Through": [f"{KAWAGUCHI.title} and {IVANOV.title}"]}


def test_the_same_said_twice_of_other_acts_stands_once() -> None:
    first, second = act(2, HIM, path="2"), act(3, HIM, path="2")
    other = act(4, HIM, path="3")
    found = act(1, HER, answered_by=tuple(map(key_of, (first, second, other))))
    assert said(found) == {"Answered by": [f"{first.key}, 2", f"{other.key}, 3"]}


def test_in_the_row_beneath_a_sentence_stand_few_values_and_those_of_many_are_folded() -> None:
    replies = [key_of(act(n, HIM, path=str(n))) for n in (2, 3, 4)]
    few = shown(act(1, HER, answered_by=tuple(replies[:2]), foresees=(MEETING,))).beneath
    assert [(fact.term, len(fact.values)) for fact in few.row] == [("Answered by", 2)]
    assert few.summary == "Meetings foreseen"
    many = shown(act(1, HER, answered_by=tuple(replies), foresees=(MEETING,))).beneath
    assert (many.row, many.summary) == ((), "Meetings foreseen, answers")


def test_of_several_acts_in_a_sentence_an_answer_stands_once_and_the_rest_by_act() -> None:
    reply = key_of(act(3, HIM, path="2"))
    first = act(1, HER, answered_by=(reply,), undertakings=(borne(VISIT),))
    second = act(2, HER, answered_by=(reply,), past="asked", through=(HIM,))
    found = beneath((shown(first), shown(second)))
    assert [len(fact.values) for fact in found.row] == [1]
    assert [(one.past, [fact.term for fact in one.facts]) for one in found.folded] == [
        ("made a statement", ["Effect"]),
        ("asked", ["Through"]),
    ]
    assert found.summary == "Effect, through"


def test_nothing_that_hangs_on_an_act_is_lost_beneath_its_sentence() -> None:
    full = act(
        1, HIM, according_to=(HER,), through=(HER,), undertakings=(borne(VISIT),), reason="So.",
        instruments=(Used(DECLARATION, "its words", "referred-to"),), foresees=(MEETING,),
        answers=(key_of(act(2)),), answered_by=(key_of(act(3)),), restates=(key_of(act(4)),),
        restated_by=(key_of(act(5)),),
    )  # fmt: skip
    found = shown(full).beneath
    assert {*found.row, *found.folded[0].facts} == {*facts(full)}
    assert set(SUMMED) <= {*ROLES.values(), *(fact.term for fact in facts(full))}


def test_who_acts_is_plain_where_he_was_named_before_and_on_his_own_page() -> None:
    found = list(in_row([act(1, HER), act(2, HER, to=(HIM,)), act(3, HIM)], "own"))
    assert [one.plain - {"own"} for one in found] == [set(), {KAWAGUCHI.id}, {IVANOV.id}]
    assert all("own" in one.plain for one in found)
    assert [one.plain for one in in_row([act(1, HER)], KAWAGUCHI.id)] == [{KAWAGUCHI.id}]
