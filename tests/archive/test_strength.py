from __future__ import annotations

import pytest

from hand_made import HER, HIM, JAPAN, RUSSIA, act
from regesta.archive.strength import strength
from regesta.model.parts import Actor, LinkedAct

BOUND = frozenset({"russia"})


@pytest.mark.parametrize(
    ("acts", "group"),
    [
        ([act(1, HER, HIM, cls="agreement")], "agreed"),
        ([act(1, HER, cls="agreement"), act(2, HIM, cls="agreement")], "agreed"),
        ([act(1, HIM, cls="agreement")], "proposed"),
        ([act(1, HIM, cls="commitment")], "announced"),
        ([act(1, HIM, cls="statement")], "announced"),
        ([act(1, HIM, cls="execution")], "announced"),
        ([act(1, HER, cls="statement")], "proposed"),
        ([act(1, HIM, cls="proposal")], "proposed"),
        ([act(1, HER, HIM, cls="exchange")], "proposed"),
        ([act(1, HER, HIM, cls="agreement", effect="drops")], "proposed"),
        ([act(1, HIM, cls="commitment"), act(2, HER, HIM, cls="agreement")], "agreed"),
        ([], "proposed"),
    ],
)
def test_the_strongest_act_decides(acts: list[LinkedAct], group: str) -> None:
    assert strength(acts, BOUND) == group


def test_where_the_sides_are_bound_each_can_announce() -> None:
    assert strength([act(1, HER, cls="statement")], None) == "announced"


def test_what_nobody_is_said_to_state_is_not_announced() -> None:
    assert strength([act(1, cls="statement", unnamed=True)], None) == "proposed"


def test_a_person_who_is_bound_himself_announces() -> None:
    him = Actor(HIM.head)
    assert strength([act(1, him, cls="commitment")], {HIM.head.id}) == "announced"


def test_supplied_sides_agree_as_named_ones_do() -> None:
    supplied = act(1, Actor(JAPAN, JAPAN), Actor(RUSSIA, RUSSIA), cls="agreement", unnamed=True)
    assert strength([supplied], None) == "agreed"
