from __future__ import annotations

from msgspec.structs import replace

from hand_made import HER, HIM, ISSUERS, JAPAN, MEETING, PAGE, RUSSIA, act
from regesta.model.entries import Outcome
from regesta.model.parts import ActKey, Head
from regesta.views.undertaking import UndertakingInputs, conflict, foreseen, make

INPUTS = UndertakingInputs(
    page=PAGE,
    undertaking=Head("undertakings", "talks", "To hold talks"),
    bound=(),
    bound_ids=None,
    topics=(),
    acts=(act(1, HER, HIM, cls="agreement", foresees=(MEETING,)),),
    later=(),
    note=(),
    issuers=ISSUERS,
)


def test_what_the_sides_agreed_binds_the_sides_that_acted() -> None:
    view = make(INPUTS)
    assert (view.strength, view.by_sides, view.sides) == ("agreed", True, (JAPAN, RUSSIA))
    assert foreseen(INPUTS.acts) == (MEETING,)
    assert view.made == INPUTS.acts[0]


def test_every_act_that_speaks_of_it_is_shown_a_retelling_too() -> None:
    first = INPUTS.acts[0]
    key = ActKey(first.passage.record, first.passage.path, first.passage.sentence)
    acts = (first, act(2, HIM, cls="agreement", restates=key))
    (told,) = make(replace(INPUTS, acts=acts)).spoken
    assert [act for saying in told.sayings for act in saying.acts] == list(acts)


def test_one_who_is_bound_alone_is_named_alone() -> None:
    view = make(replace(INPUTS, bound=(JAPAN,), bound_ids=("japan",)))
    assert (view.by_sides, view.bound, view.sides) == (False, (JAPAN,), ())


def test_outcomes_conflict_where_verdicts_differ_but_a_search_in_vain_is_no_verdict() -> None:
    late, done = Outcome(outcome="carried-out-late"), Outcome(outcome="carried-out")
    assert conflict((late, done))
    assert not conflict((done, Outcome(outcome="not-found", sought="a report")))
