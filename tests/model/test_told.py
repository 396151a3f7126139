from __future__ import annotations

from hand_made import HER, HIM, JAPAN, RECORD, RUSSIA, act
from regesta.model.parts import ActKey
from regesta.model.told import sides_of, told_once, without_repeats


def test_an_act_told_twice_is_told_once_where_both_are_at_hand() -> None:
    first = act(1, HIM)
    again = act(2, HIM, restates=ActKey(RECORD, first.passage.path, first.passage.sentence))
    assert told_once([first, again]) == (first,)
    assert told_once([again]) == (again,)


def test_a_retelling_with_another_verb_is_shown_beside_the_first() -> None:
    first = act(1, HER, HIM, cls="agreement", word="agrees")
    key = ActKey(RECORD, first.passage.path, first.passage.sentence)
    same = act(2, HER, HIM, cls="agreement", word="agrees", restates=key)
    weaker = act(3, HER, HIM, cls="agreement", word="agrees in principle", restates=key)
    alone = act(4, HIM, cls="agreement", word="agrees", restates=key)
    assert without_repeats([first, same, weaker, alone]) == (first, weaker, alone)


def test_sides_of_acts_are_each_given_once() -> None:
    assert sides_of([act(1, HIM, HER), act(2, HER)]) == (JAPAN, RUSSIA)
