from __future__ import annotations

from hand_made import HER, KYOTO, TREATY, act
from regesta.model.parts import Head
from regesta.pages.shared.groups import by_topic


def test_acts_stand_under_each_topic_by_name_and_those_without_one_last() -> None:
    both, none, one = act(1, HER, topics=(TREATY, KYOTO)), act(2, HER, topics=()), act(3, HER)
    groups = by_topic([both, none, one])
    assert [(group.head, [a.key for a in group.items]) for group in groups] == [
        (KYOTO, [both.key]),
        (TREATY, [both.key, one.key]),
        (None, [none.key]),
    ]


def test_topics_are_filed_by_their_sorting_form() -> None:
    filed_first = Head("topics", "z", "Zebra", sort="Aardvark")
    groups = by_topic([act(1, topics=(TREATY,)), act(2, topics=(filed_first,))])
    assert [group.head for group in groups] == [filed_first, TREATY]
